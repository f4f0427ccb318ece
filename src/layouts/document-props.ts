import type { ShareImage } from '../components/site/share-image.ts';

/** What every page says of itself to browsers, search engines and chat programs. */
export interface DocumentProps {
  /** The page's own name; the plan's name follows it. */
  title?: string;
  /** Whole sentences; that the plan has ended is added to them. */
  description: string;
  /** Whether the page is a tool, whose title says nothing of the plan that may have ended. */
  isTool?: boolean;
  /** Whether it reads as an article, as cards of chat programs call it. */
  isArticle?: boolean;
  /** Structured data; that of a page right below the first one by default, none where the page repeats another or is none. */
  data?: object;
  /** What is shown beside a link to the page where people share it. */
  image?: ShareImage;
  /** The path of the page that this one repeats; its own by default, and null where it answers for what is not there. */
  canonicalPath?: string | null;
}
