import { originalText } from '../traditional/original-text.ts';

/** The HTML that embeds a measure's calculator in a frame. Its script resizes the frame if the page allows it. */
export function embedSnippet(
  { id, title }: { id: string; title: string },
  address: string,
): string {
  return `<iframe src="${address}" title="${title}" width="100%" height="600" data-measure="${id}"></iframe>
<script>
  addEventListener('message', ({ data, source }) => {
    const frame = document.querySelector('iframe[data-measure="${id}"]');
    if (data.type === 'resize' && source === frame.contentWindow) frame.height = data.height;
  });
</script>`;
}

/** Shows the snippet of the selected measure with the current address of the site. The page of data has both elements. */
export function initEmbedSnippet(): void {
  const select = document.querySelector('[data-embed]') as HTMLSelectElement;
  const shown = document.querySelector('[data-snippet]') as Element;
  const show = () => {
    const { value: id, selectedOptions, dataset } = select;
    const title = originalText(selectedOptions[0]);
    const address = new URL(`${dataset.embedFolder}${id}/`, location.href).href;
    shown.textContent = embedSnippet({ id, title }, address);
  };
  select.addEventListener('change', show);
  // The browser may have restored an earlier selection.
  show();
}
