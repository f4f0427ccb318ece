import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { decompress } from 'wawoff2';

/** A character as an outline in thousandths of an em: SVG path data with y upwards, and how far it advances. */
export interface Glyph {
  character: string;
  outline: string;
  advance: number;
}

const FAMILY = '@fontsource-variable/noto-serif-sc';
const require = createRequire(import.meta.url);

/**
 * Noto Serif SC out of its package, so that no machine needs a Chinese font of its own. The package
 * parts the font into files by character; a file is read when its first character is asked for.
 */
export class SongType {
  readonly #parts: { file: string; holds: (codePoint: number) => boolean }[];
  readonly #fonts = new Map<string, Promise<Font>>();

  constructor() {
    const ranges: Record<string, string> = require(`${FAMILY}/unicode.json`);
    this.#parts = Object.entries(ranges).map(([name, list]) => ({
      file: `${FAMILY}/files/noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      holds: rangesOf(list),
    }));
  }

  /** The characters of `text` in a weight of 200 to 900. Throws an Error that names a character the font lacks. */
  glyphsOf(text: string, weight: number): Promise<Glyph[]> {
    return Promise.all([...text].map((character) => this.#glyphOf(character, weight)));
  }

  async #glyphOf(character: string, weight: number): Promise<Glyph> {
    const codePoint = character.codePointAt(0) ?? 0;
    const part = this.#parts.find(({ holds }) => holds(codePoint));
    const font = part && (await this.#fontOf(part.file, weight));
    if (!font?.hasGlyphForCodePoint(codePoint)) {
      throw new Error(
        `${FAMILY} has no “${character}”: put it in other words, or choose a font that has it.`,
      );
    }
    const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
    return { character, outline: path.toSVG(), advance: advanceWidth };
  }

  #fontOf(file: string, weight: number): Promise<Font> {
    const key = `${weight} ${file}`;
    const font = this.#fonts.get(key) ?? readFont(file, weight);
    this.#fonts.set(key, font);
    return font;
  }
}

async function readFont(file: string, weight: number): Promise<Font> {
  // fontkitten varies the weight of TrueType outlines only, not of WOFF2's own form of them.
  const font = create(Buffer.from(await decompress(await readFile(require.resolve(file)))));
  if (font.isCollection) throw new Error(`${file} holds several fonts; one was expected.`);
  return font.getVariation({ wght: weight });
}

/** Reads a CSS `unicode-range`, `U+4e00,U+4e02-4e05`. */
function rangesOf(list: string): (codePoint: number) => boolean {
  const ranges = list.split(',').map((range) => {
    const [from = 0, through = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return { from, through };
  });
  return (codePoint) =>
    ranges.some(({ from, through }) => codePoint >= from && codePoint <= through);
}
