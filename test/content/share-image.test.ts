import { describe, expect, test } from 'vitest';
import { drawShareImage } from '../../integrations/share-images/draw.ts';
import { glyphsOf } from '../../integrations/share-images/song-type.ts';
import {
  articleImage,
  type ShareImage,
  shareImageSize,
  siteImage,
} from '../../src/components/site/share-image.ts';
import { planDocument } from '../../src/policy/document.ts';

const headed = (number: number, text: string) =>
  articleImage({ number, heading: { text } } as Parameters<typeof articleImage>[0]);

describe('the words of a share image', () => {
  test('are the article’s heading and its number', () => {
    const { number, lines } = headed(3, '三、鼓励创业和多渠道灵活就业');
    expect([number, ...lines]).toEqual(['三、', '鼓励创业和', '多渠道灵活就业']);
  });

  test.each([
    [3, '三、鼓励创业和多渠道就业'],
    [10, '十、附则'],
  ])('are rejected if the heading of article %i differs: %s', (number, heading) => {
    expect(() => headed(number, heading)).toThrow(
      new RegExp(`Article ${number} is headed “${heading}”.*#content/share-headings\\.ts`),
    );
  });
});

describe('the font of a share image', () => {
  test('draws every character with its own width', async () => {
    const [character, space, hyphen] = await glyphsOf('府 -', 400);
    expect(character).toMatchObject({ character: '府', advance: 1000 });
    expect(character?.outline).toMatch(/^M.+Z$/);
    expect(space?.outline).toBe('');
    expect(hyphen?.advance).toBeLessThan(500);
  });

  test('draws bold with other outlines', async () => {
    const [regular] = await glyphsOf('府', 400);
    const [bold] = await glyphsOf('府', 700);
    expect(bold?.outline).not.toBe(regular?.outline);
  });

  test('reports a missing character', async () => {
    await expect(glyphsOf('江𓀀', 400)).rejects.toThrow('“𓀀”');
  });
});

describe('the drawing of a share image', () => {
  const MARGIN = 96;
  const own: ShareImage = { name: '', number: '', lines: [], belongsTo: '', alt: '' };

  /** The drawn lines: the start of each character and the end of the last one, in pixels. */
  async function drawnLines(image: ShareImage) {
    const svg = await drawShareImage(image);
    const groups = [
      ...svg.matchAll(/<g [^>]*translate\(([\d.]+) [\d.]+\) scale\(([\d.]+)[^>]*>(.*?)<\/g>/g),
    ];
    return groups.map(([, x, scale, paths = '']) => {
      const pens = [...paths.matchAll(/translate\((-?\d+)\)/g)].map(([, pen]) => Number(pen));
      return {
        pens,
        from: Number(x) + Math.min(0, ...pens) * Number(scale),
        // No character is wider than an em.
        through: Number(x) + (Math.max(0, ...pens) + 1000) * Number(scale),
      };
    });
  }

  test('fits every line of every image within the margins', async () => {
    const images = [siteImage, ...planDocument.articles.map(articleImage)];
    const long = { ...own, number: '十、', lines: ['很长'.repeat(12)] };
    for (const image of [...images, long]) {
      for (const { from, through } of await drawnLines(image)) {
        expect(from, image.lines.join()).toBeGreaterThanOrEqual(MARGIN - 50);
        expect(through, image.lines.join()).toBeLessThanOrEqual(shareImageSize.width - MARGIN + 1);
      }
    }
  });

  test.each([
    ['at the edge of a line', '“双百”', [-500, 500, 1500, 2500]],
    ['within a line', '评“双百”', [0, 1000, 2000, 3000, 4000]],
    ['after a closing one', '“双”“百”', [-500, 500, 1500, 2000, 3000, 4000]],
  ])('draws an opening quotation mark without its blank half %s', async (_, line, pens) => {
    const lines = await drawnLines({ ...own, lines: [line] });
    expect(lines.map((drawn) => drawn.pens)).toContainEqual(pens);
  });
});
