/** Markup whose links open beside the page that frames it; those within the page itself stay. */
export const withLinksOutOfFrame = (html: string): string =>
  html.replace(/<a (?=[^>]*href="[^#])/g, '<a target="_blank" rel="noopener" ');
