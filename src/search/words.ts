/** The runs of Chinese characters in a text. */
export const runsIn = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? [];

/** Brackets, quotation marks and dots, which are within a word as within nothing: 镇（街）, “家·厨”. */
const MARKS = /[()（）[\]［］〔〕【】《》〈〉「」『』“”‘’"'·•・]/g;
const BRACKETED = /[（(][^（）()]{1,6}[）)]/g;

/** A text without the marks that may be within a word. */
export const withoutMarks = (text: string) => text.replace(MARKS, '');

/** The forms in which a text is indexed: without brackets, and without what is in them: 出国（境）留学 is 出国留学. */
export const indexedForms = (text: string): string[] => {
  const short = text.replace(BRACKETED, '');
  return short === text ? [withoutMarks(text)] : [withoutMarks(text), withoutMarks(short)];
};

/** The letters and digits of a text, which is how it is compared as a whole. */
export const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

/** Characters that hold a sentence together; a word with one of them names nothing. */
export const LINKING_WORDS = /[的了不是都也就又还要在没这那什么哪谁很再能会着给被把让几只先才]/;

const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** The words of a text and all between them, in order; the text as one where the browser has no dictionary. */
export const wordsIn = (text: string): string[] =>
  segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];

/** Whether a word is one of two Chinese characters or more. */
export const isHanWord = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

// Where something is, said by what it is in: 店里, 村里.
const INSIDE = /里$/;

// A count says nothing alone: 两个, 三次.
const COUNTED = /^[一二两三四五六七八九十半多每]/;

/** Whether a word names something, so that it is worth saying that it is missing. */
export const isDistinctive = (word: string) =>
  isHanWord(word) && !LINKING_WORDS.test(word) && !COUNTED.test(word) && !INSIDE.test(word);
