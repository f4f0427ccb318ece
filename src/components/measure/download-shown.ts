const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** The CSV's header and the lines whose first cell is one of the ids. No cell of ours has a line break. */
function onlyRows(csv: string, ids: ReadonlySet<string>): string {
  const [head = '', ...lines] = csv.split(LINE_END);
  const kept = lines.filter((line) => ids.has(line.slice(0, line.indexOf(','))));
  return [head, ...kept, ''].join(LINE_END);
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Delayed: the browser may first ask where to save the file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Makes a link to the whole CSV save only the rows shown on the page. If they cannot be fetched, the link downloads the
 * whole file.
 */
export function downloadShown(link: HTMLAnchorElement): void {
  link.addEventListener('click', async (event) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-measure]')];
    const shown = rows.filter(({ hidden }) => !hidden);
    if (shown.length === rows.length) return;
    event.preventDefault();
    const ids = new Set(shown.map(({ dataset }) => dataset.measure as string));
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${response.status}`);
      // Decoding has removed the BOM, so it is added again.
      save(onlyRows(await response.text(), ids), link.href.replace(/.*\//, ''));
    } catch {
      location.assign(link.href);
    }
  });
}
