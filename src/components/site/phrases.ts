const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const OPENS = /[《“（〔]$/;
const CLINGS = /^[的等了]$/;

/**
 * A Chinese title cut where a line may break: between words, never before a mark that closes or
 * after one that opens. Single characters in a row are a name that the dictionary does not know (江门).
 */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  let before = '';
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const last = phrases.at(-1);
    const goesOn = OPENS.test(before) || (segment.length === 1 && /^[\p{sc=Han}]$/u.test(before));
    const begins = OPENS.test(segment) || (isWordLike && !CLINGS.test(segment) && !goesOn);
    if (last === undefined || begins) phrases.push(segment);
    else phrases[phrases.length - 1] = last + segment;
    before = CLINGS.test(segment) ? '' : segment;
  }
  return phrases;
}
