import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Every built page's file in `dist`. */
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort();

const htmlOf = (file: string) => readFileSync(`dist/${file}`, 'utf8');

/** The content of a page's `meta` element with this `property` or `name`. */
const metaOf = (file: string, key: string) =>
  new RegExp(`<meta (?:property|name)="${key}" content="([^"]*)"`).exec(htmlOf(file))?.[1] ?? '';

/** Width and height of a PNG, from the header that every one begins with. */
function sizeOf(png: Buffer): string {
  if (png.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
}

const headings = [
  '一、减轻企业负担稳定就业岗位',
  '二、推动经济发展扩大就业供给',
  '三、鼓励创业和多渠道灵活就业',
  '四、促进高校毕业生等群体就业',
  '五、加大对困难人员的托底帮扶力度',
  '六、发挥“粤菜师傅”“广东技工”“南粤家政”等工程促就业功能',
  '七、大力提升劳动力技能水平',
  '八、强化公共就业服务供给',
  '九、强化就业工作组织领导',
].map((heading, i) => ({ heading, number: i + 1 }));

/** The address that the build was made for; without SITE_URL pages contain no host. */
const siteUrl = process.env.SITE_URL;
const siteOrigin = siteUrl ? new URL(siteUrl).origin : 'http://no-site-url';

describe('the canonical address of a page', () => {
  test.each(files)('%s: absolute with SITE_URL, else missing', (file) => {
    const html = htmlOf(file);
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`;
    // The 404 page has no address.
    const expected = siteUrl && path !== '/404/' ? new URL(path, siteUrl).href : '';
    expect(/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '').toBe(expected);
    expect(metaOf(file, 'og:url')).toBe(expected);
  });

  test.each(files)('%s: does not contain localhost', (file) => {
    expect(htmlOf(file)).not.toContain('localhost');
  });
});

describe('a shared link', () => {
  test.each(files)('to %s has a preview image that exists', (file) => {
    const address = metaOf(file, 'og:image');
    const { origin, pathname } = new URL(address, siteOrigin);
    expect(origin).toBe(siteOrigin);
    expect(sizeOf(readFileSync(`dist${pathname}`))).toBe('1200 × 630');
    expect([metaOf(file, 'og:image:width'), metaOf(file, 'og:image:height')]).toEqual([
      '1200',
      '630',
    ]);
    expect(metaOf(file, 'og:image:alt')).toMatch(
      /^江府〔2021〕14号 .{10,}，已失效 2021-10-01 至 2023-12-31$/,
    );
    expect(metaOf(file, 'twitter:card')).toBe('summary_large_image');
    const isArticle = /^articles\/\d/.test(file);
    expect(metaOf(file, 'og:type')).toBe(isArticle ? 'article' : 'website');
  });

  test('has a description of complete sentences', () => {
    for (const file of files) {
      const description = metaOf(file, 'description');
      expect(description, file).toMatch(/[。！？；]”?方案已于 2023-12-31 到期失效。$/);
    }
  });

  test.each(headings)(
    'to article $number has the image and alternative text of $heading',
    ({ heading, number }) => {
      const file = `articles/${number}/index.html`;
      expect(metaOf(file, 'og:image')).toMatch(new RegExp(`/og/article-${number}\\.png$`));
      expect(metaOf(file, 'og:image:alt')).toContain(` ${heading}，`);
    },
  );

  test('has a different image for each article, and one for all other pages', () => {
    const pictures = readdirSync('dist/og');
    expect(pictures.sort()).toEqual([
      ...headings.map((_, i) => `article-${i + 1}.png`),
      'site.png',
    ]);
    const contents = pictures.map((name) => readFileSync(`dist/og/${name}`, 'base64'));
    expect(new Set(contents).size).toBe(10);
  });

  test.each(readdirSync('dist/og'))(
    'has the image %s with at most 40 KB, and not blank',
    (name) => {
      const bytes = statSync(`dist/og/${name}`).size;
      expect(bytes).toBeLessThanOrEqual(40_000);
      // An image without text has less than 2 KB.
      expect(bytes).toBeGreaterThan(10_000);
    },
  );
});

describe('the web app manifest', () => {
  test('has the site’s name, colours and icons', () => {
    const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'));
    expect(manifest).toMatchObject({
      name: '江府〔2021〕14号逐条解读',
      short_name: '就业方案解读',
      lang: 'zh-CN',
      theme_color: '#f6f4ef',
      // Chromium requires a display mode other than `browser` to install the site; this one shows the address.
      display: 'minimal-ui',
      start_url: '/',
      scope: '/',
    });
    expect(manifest.description).toContain('已于 2023-12-31 到期失效');
    const pictures = manifest.icons.filter(({ type }: { type: string }) => type === 'image/png');
    // Browsers need both sizes to offer installation.
    expect(pictures.map(({ sizes }: { sizes: string }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of pictures) {
      expect(sizeOf(readFileSync(`dist${src}`))).toBe(sizes.replace('x', ' × '));
    }
  });

  test.each(files)('is linked from %s, with the icon for iOS', (file) => {
    expect(htmlOf(file)).toContain('<link rel="apple-touch-icon" href="/apple-touch-icon.png">');
    expect(htmlOf(file)).toContain('<link rel="manifest" href="/manifest.webmanifest">');
    expect(sizeOf(readFileSync('dist/apple-touch-icon.png'))).toBe('180 × 180');
  });
});

/** The plan as schema.org `Legislation`, as its closing and its notice state it. */
const planAsData = {
  '@type': 'Legislation',
  name: '江门市进一步做好稳定和扩大就业工作实施方案',
  legislationIdentifier: '江府〔2021〕14号',
  legislationJurisdiction: '广东省江门市',
  legislationDate: '2021-09-30',
  legislationDateVersion: '2021-10-01',
  legislationLegalForce: 'https://schema.org/NotInForce',
  temporalCoverage: '2021-10-01/2023-12-31',
  legislationRepeals: { '@type': 'Legislation', legislationIdentifier: '江府〔2020〕17号' },
};

function dataOf(file: string) {
  const scripts = htmlOf(file).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  const found = [...scripts].map(([, json = '']) => JSON.parse(json));
  expect(found).toHaveLength(1);
  expect(found[0]['@context']).toBe('https://schema.org');
  return found[0];
}

describe('the structured data of the plan', () => {
  test('on /plan/ is Legislation that is no longer in force', () => {
    expect(dataOf('plan/index.html')).toMatchObject(planAsData);
  });

  test('has the articles as parts', () => {
    expect(dataOf('plan/index.html').hasPart).toEqual(
      headings.map(({ heading, number }) => ({
        '@type': 'Legislation',
        '@id': expect.stringMatching(new RegExp(`/clauses/art_${number}/$`)),
        name: heading,
      })),
    );
  });
});
