/** HTML whose external links open in a new tab. Anchors stay in the frame. */
export const withLinksOutOfFrame = (html: string): string =>
  html.replace(/<a (?=[^>]*href="[^#])/g, '<a target="_blank" rel="noopener" ');
