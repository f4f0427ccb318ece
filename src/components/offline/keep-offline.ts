import { keepSite, keptBuild, offlineList, removeStores } from './site-store.ts';

const BYTES_PER_MB = 1_000_000;
const FAILED =
  '没有全部存下：可能是网络断了，这台设备的空间不够，或者浏览器不让存。看过的网页还在，可以再试一次。';

function partsOf(section: HTMLElement) {
  // KeepOffline.astro has each of them.
  const part = <E extends HTMLElement>(name: string) =>
    section.querySelector(`[data-${name}]`) as E;
  return {
    keep: part<HTMLButtonElement>('keep'),
    remove: part<HTMLButtonElement>('remove'),
    progress: part<HTMLProgressElement>('keep-progress'),
    status: part('keep-status'),
    size: part('keep-size'),
  };
}

/** Sets up the controls that store the whole site on the device, show the progress, and remove it. */
export function initKeepOffline(section: HTMLElement): void {
  const { keep, remove, progress, status, size } = partsOf(section);
  const say = (words: string) => status.replaceChildren(words);

  async function keepAll(): Promise<void> {
    keep.disabled = true;
    progress.hidden = false;
    progress.value = 0;
    say('正在存…');
    try {
      const list = await offlineList();
      await keepSite(list, (done) => {
        progress.value = done / list.files.length;
      });
      say(`整个网站都存好了，共 ${list.files.length} 个文件。`);
    } catch {
      say(FAILED);
    }
    progress.hidden = true;
    keep.disabled = false;
  }

  async function removeAll(): Promise<void> {
    try {
      await removeStores();
      say('已经删除。以后看过的网页还会留下；要一点不留，请在浏览器里清除本站的数据。');
    } catch {
      say('没有删除成功，请在浏览器里清除本站的数据。');
    }
  }

  async function showState(): Promise<void> {
    try {
      const { bytes } = await offlineList();
      size.textContent = `，大约 ${Math.ceil(bytes / BYTES_PER_MB)} MB`;
    } catch {
      // Offline, nothing can be stored, but what is stored can still be shown and removed.
    }
    try {
      if (await keptBuild()) say('整个网站已经存在这台设备上。');
    } catch {
      say('这个浏览器不让本站存东西，不能离线看。');
      keep.disabled = true;
    }
  }

  keep.addEventListener('click', keepAll);
  remove.addEventListener('click', removeAll);
  section.hidden = false;
  showState();
}
