import type { ShareImage } from '../components/site/share-image.ts';

/** The metadata of a page for browsers, search engines and chat programs. */
export interface DocumentProps {
  /** The page's own title, without the plan's name, which is appended. */
  title?: string;
  /** Full sentences. A note that the plan has ended is appended. */
  description: string;
  /**
   * How the title says that the plan has ended. On a part of the plan 已失效, which becomes its state on an `?on=` day;
   * elsewhere with 方案, because the page itself is never in force or ended. Empty for pages that only lead to others.
   */
  endedWords?: '已失效' | '方案已失效' | '';
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
