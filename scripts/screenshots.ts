// Takes the screenshots for the README from the built site. Requires an installed Chinese font.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findInstalledChromium, launchChromium } from '../test/site/chromium.ts';
import { serveFolder } from '../test/site/server.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const pictures = [
  { file: 'home', path: '/', viewport: { width: 1280, height: 860 }, of: 'html' },
  {
    file: 'calculator',
    path: '/articles/5/?flexible-employment.medical=yes&flexible-employment.months=12&flexible-employment.pension=yes#flexible-employment',
    viewport: { width: 430, height: 1500 },
    of: '[data-calculator="flexible-employment"]',
  },
];

mkdirSync(at('docs/pictures'), { recursive: true });
const { url, server } = await serveFolder(at('dist'));
const browser = await launchChromium([], findInstalledChromium() ?? undefined);
for (const { file, path, viewport, of } of pictures) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(url + path);
  // A calculator is hydrated near the viewport, then computes the answers in the link.
  await page.waitForTimeout(1500);
  // The sticky contents would cover the top of the calculator.
  await page.evaluate(() => {
    const contents = document.querySelector<HTMLElement>('[data-contents]');
    if (contents) contents.style.position = 'static';
  });
  const part = of === 'html' ? page : page.locator(of);
  await part.screenshot({ path: at(`docs/pictures/${file}.png`) });
}
await browser.close();
server.close();
