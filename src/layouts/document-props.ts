import type { ShareImage } from '../components/site/share-image.ts';

/** The metadata of a page for browsers, search engines and chat programs. */
export interface DocumentProps {
  /** The page's own title, without the plan's name, which is appended. */
  title?: string;
  /** Full sentences. A note that the plan has ended is appended. */
  description: string;
  /** Whether the page is a tool. The title of a tool does not say that the plan has ended. */
  isTool?: boolean;
  /** Whether `og:type` is `article`. */
  isArticle?: boolean;
  /**
   * Structured data. By default that of a page directly below the home page; none if the page repeats another or is the
   * 404 page.
   */
  data?: object;
  /** The image for link previews. */
  image?: ShareImage;
  /** The canonical path, if the page repeats another one; by default its own. Null for the 404 page. */
  canonicalPath?: string | null;
  /** Whether the page has the script of `Page.astro`, which does nothing without this. */
  hasPageScript?: boolean;
}
