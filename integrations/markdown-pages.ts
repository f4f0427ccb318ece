import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { htmlToHast } from 'satteri';
import { dataNotice } from '../src/open-data/notice.ts';
import { filesOf } from './files-of.ts';

type Element = Parameters<Handle>[1];

/** Elements that are omitted in Markdown: forms, navigation, numbers drawn by CSS. */
const LEFT_OUT = new Set([
  'form',
  'plan-calculator',
  'nav',
  'script',
  'style',
  'svg',
  'button',
  'dialog',
  'details',
  // `<wbr>` would become an invisible character.
  'wbr',
]);
const LEFT_OUT_CLASSES = new Set([
  'needs-script',
  'calc-no-script',
  'contents',
  'clause-number',
  'own-span',
]);

function isLeftOut({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return (
    LEFT_OUT.has(tagName) ||
    properties.hidden === true ||
    classes.some((name) => LEFT_OUT_CLASSES.has(String(name)))
  );
}

/** The address of a link in Markdown: absolute for other origins, or if `isWhole` is set. */
function addressOf(href: string, page: URL, isWhole: boolean): string {
  const url = new URL(href, page);
  if (url.origin !== page.origin || isWhole) return url.href;
  return url.href.slice(url.origin.length);
}

/** Copies the tree without omitted elements. Links are absolute if the site's address is configured. */
function cleaned(element: Element, page: URL, isWhole: boolean): Element {
  const children = element.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [child];
    return isLeftOut(child) ? [] : [cleaned(child, page, isWhole)];
  });
  const { href } = element.properties;
  const address = typeof href === 'string' ? addressOf(href, page, isWhole) : undefined;
  return {
    ...element,
    children,
    properties: { ...element.properties, ...(address && { href: address }) },
  };
}

/**
 * Drops emphasis. Asterisks would appear inside official words, and next to Chinese punctuation CommonMark recognizes
 * them only if the adjacent character is written as a character reference.
 */
const unstressed: Handle = (state, node) => state.all(node);

const style: Options = {
  extensions: [gfmTableToMarkdown()],
  bullet: '-',
  handlers: {
    // Unescapes brackets that no address follows, so that the official words contain no backslashes.
    text: (node, _, state, info) =>
      state.safe(node.value, info).replace(/\\\[(?![^\]]*\]\()/g, '['),
  },
};

/** The `<main>` element of a page. The rest of the page is not parsed. */
function mainOf(html: string): Element | undefined {
  const [source] = /<main\b[\s\S]*<\/main>/.exec(html) ?? [''];
  const root = htmlToHast(source, { fragment: true });
  const [main] = root.type === 'root' ? root.children : [];
  return main?.type === 'element' ? main : undefined;
}

/** Converts the `<main>` of a built page to Markdown. */
export function markdownOf(html: string, page: URL, isWhole: boolean): string {
  const main = mainOf(html);
  if (!main) throw new Error(`${page.pathname} has no <main>, so it has no Markdown version.`);
  const tree = toMdast(cleaned(main, page, isWhole), {
    document: true,
    handlers: { b: unstressed, strong: unstressed },
  });
  return toMarkdown(tree, style);
}

/** The folders of the pages that are also written as Markdown. */
function pagesIn(folder: string): string[] {
  const files = filesOf(folder);
  return [/^plan\//, /^articles\/[^/]+\//, /^measures\/[^/]+\//].flatMap((place) =>
    files
      .filter((name) => place.test(name) && name.endsWith('/index.html'))
      .map((name) => dirname(name)),
  );
}

/** Writes articles, measures and the full text as Markdown files next to their pages, and as `llms-full.txt`. */
export function markdownPages(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base, site } = config);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const root = new URL(base, site ?? 'http://localhost');
        const pages: { name: string; text: string }[] = [];
        for (const name of pagesIn(folder)) {
          const page = new URL(`${name}/`, root);
          const html = readFileSync(join(folder, name, 'index.html'), 'utf8');
          const address = site ? page.href : page.pathname;
          const text = `${markdownOf(html, page, site !== undefined)}\n网页：${address}\n`;
          pages.push({ name, text });
        }
        const top = `> ${dataNotice}\n\n`;
        for (const { name, text } of pages) writeFileSync(join(folder, `${name}.md`), top + text);
        const whole = pages.filter(({ name }) => !name.startsWith('measures/'));
        const parts = whole.map(({ text }) => text).join('\n---\n\n');
        writeFileSync(join(folder, 'llms-full.txt'), top + parts);
        logger.info(`${pages.length} pages written as Markdown.`);
      },
    },
  };
}
