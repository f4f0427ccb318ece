const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** The lines of a table whose first cell is one of the ids, below its head; no cell of ours holds a line end. */
export function onlyRows(csv: string, ids: ReadonlySet<string>): string {
  const [head = '', ...lines] = csv.split(LINE_END);
  const kept = lines.filter((line) => ids.has(line.slice(0, line.indexOf(','))));
  return [head, ...kept, ''].join(LINE_END);
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv' }));
  const link = document.createElement('a');
  Object.assign(link, { href: address, download: name });
  link.click();
  // Not at once: a browser may ask first where to put the file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Lets a link to the whole table save the rows that the page shows; where they cannot be fetched, it stays a link to all. */
export function downloadShown(link: HTMLAnchorElement): void {
  link.addEventListener('click', async (event) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-measure]')];
    const shown = rows.filter(({ hidden }) => !hidden);
    if (shown.length === rows.length) return;
    event.preventDefault();
    const ids = new Set(shown.map(({ dataset }) => dataset.measure ?? ''));
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${response.status}`);
      // Read as text, the file loses its mark.
      save(onlyRows(await response.text(), ids), link.href.replace(/.*\//, ''));
    } catch {
      location.assign(link.href);
    }
  });
}
