import { describe, expect, test } from 'vitest';
import { SongType } from '../../integrations/share-images/song-type.ts';
import { articleImage } from '../../src/components/site/share-image.ts';

const headed = (number: number, text: string) =>
  articleImage({ number, heading: { text } } as Parameters<typeof articleImage>[0]);

describe('the words of a share image', () => {
  test('are the article’s own, its number apart', () => {
    const { number, lines } = headed(3, '三、鼓励创业和多渠道灵活就业');
    expect([number, ...lines]).toEqual(['三、', '鼓励创业和', '多渠道灵活就业']);
  });

  test.each([
    [3, '三、鼓励创业和多渠道就业'],
    [10, '十、附则'],
  ])('are refused where article %i is headed otherwise: %s', (number, heading) => {
    expect(() => headed(number, heading)).toThrow(
      new RegExp(`Article ${number} is headed “${heading}”.*#content/share-headings\\.ts`),
    );
  });
});

describe('the type of a share image', () => {
  const song = new SongType();

  test('draws every character as wide as it is', async () => {
    const [character, space, hyphen] = await song.glyphsOf('府 -', 400);
    expect(character).toMatchObject({ character: '府', advance: 1000 });
    expect(character?.outline).toMatch(/^M.+Z$/);
    expect(space?.outline).toBe('');
    expect(hyphen?.advance).toBeLessThan(500);
  });

  test('draws bold with other outlines', async () => {
    const [regular] = await song.glyphsOf('府', 400);
    const [bold] = await song.glyphsOf('府', 700);
    expect(bold?.outline).not.toBe(regular?.outline);
  });

  test('names a character that it lacks', async () => {
    await expect(song.glyphsOf('江𓀀', 400)).rejects.toThrow('“𓀀”');
  });
});
