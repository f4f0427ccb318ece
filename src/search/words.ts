// Words as the dictionary of the browser, or of Node, cuts them. Nothing is looked up by them, since
// the two may differ: they only tell what to index and what to say.

/** Characters that hold a sentence together; a word with one of them names nothing. */
export const LINKING_WORDS = /[的了不是都也就又还要在没这那什么哪谁很再能会着给被把让几只先才]/;

const segmenter =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** The words of a text and all between them, in order; none where the browser has no dictionary. */
export const wordsIn = (text: string): string[] =>
  segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [];

/** Whether a word is one of two Chinese characters or more. */
export const isHanWord = (word: string) => /^\p{Script=Han}{2,}$/u.test(word);

// A count says nothing alone: 两个, 三次.
const COUNTED = /^[一二两三四五六七八九十半多每]/;

/** Whether a word names something, so that it is worth saying that it is missing. */
export const isTelling = (word: string) =>
  isHanWord(word) && !LINKING_WORDS.test(word) && !COUNTED.test(word);
