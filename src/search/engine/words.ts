/** A placeholder of the same length. */
export const blank = (text: string) => '\u0000'.repeat(text.length);

/** Replaces a word at an offset by a placeholder of the same length, so that other offsets stay valid. */
export const blankAt = (text: string, word: string, at: number) =>
  `${text.slice(0, at)}${blank(word)}${text.slice(at + word.length)}`;

/** The runs of Chinese characters in a text. */
export const runsIn = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? [];

/** The pairs of adjacent characters in a text. */
export function pairsIn(text: string): string[] {
  const chars = [...text];
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

/** Brackets, quotation marks and dots, which can occur inside a word: 镇（街）, “家·厨”. */
const MARKS = /[()（）[\]［］〔〕【】《》〈〉「」『』“”‘’"'·•・]/g;
const BRACKETED = /[（(][^（）()]{1,6}[）)]/g;

/** Removes marks that can occur inside a word. */
export const withoutMarks = (text: string) => text.replace(MARKS, '');

/** The indexed forms of a text: without brackets, and also without their content: 出国（境）留学 is indexed as 出国留学 too. */
export const indexedForms = (text: string): string[] => {
  const short = text.replace(BRACKETED, '');
  return short === text ? [withoutMarks(text)] : [withoutMarks(text), withoutMarks(short)];
};

/** The letters and digits of a text, for literal comparison. */
export const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

/** Function characters. A word that contains one is not distinctive. */
export const LINKING_WORDS = /[的了不是都也就又还要在没这那什么哪谁很再能会着给被把让几只先才]/;

const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** The word segments of a text, including text between words; the whole text if the browser has no segmenter. */
export const wordsIn = (text: string): string[] =>
  segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];

/** Whether a word consists of at least two Chinese characters. */
export const isHanWord = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

// Locative phrases, and verbs with a particle: 店里, 镇上, 做得, 开个.
const PHRASE = /[里上得个]$/;

// Numerals with a measure word: 两个, 三次.
const COUNTED = /^[一二两三四五六七八九十半多每]/;

/** Whether a word is specific enough to be reported as missing. */
export const isDistinctive = (word: string) =>
  isHanWord(word) && !LINKING_WORDS.test(word) && !COUNTED.test(word) && !PHRASE.test(word);
