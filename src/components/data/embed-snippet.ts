import { originalText } from '../traditional/original-text.ts';

/** The markup by which another page shows a measure's calculator in a frame; it grows with what it shows where that page listens. */
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

/** Shows the snippet of the measure that is chosen, with the address under which the site is read. */
export function initEmbedSnippet(select: HTMLSelectElement, shown: HTMLElement): void {
  const show = () => {
    const { value: id, selectedOptions, dataset } = select;
    const title = originalText(selectedOptions[0]);
    const address = new URL(`${id}/`, new URL(dataset.embedFolder ?? '', location.href)).href;
    shown.textContent = embedSnippet({ id, title }, address);
  };
  select.addEventListener('change', show);
  // A browser may have kept the choice of an earlier visit.
  show();
}
