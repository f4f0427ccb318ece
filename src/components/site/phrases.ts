const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const OPENS = /[《“（〔]$/;
const ATTACHES = /^[的等了]$/;

/**
 * A Chinese title split where a line may break: between words, never before closing or after opening punctuation. A run
 * of single characters is a name missing from the segmenter (江门).
 */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  let before = '';
  for (const { segment, isWordLike } of segmenter.segment(title)) {
    const last = phrases.at(-1);
    const goesOn = OPENS.test(before) || (segment.length === 1 && /^[\p{sc=Han}]$/u.test(before));
    const begins = OPENS.test(segment) || (isWordLike && !ATTACHES.test(segment) && !goesOn);
    if (last === undefined || begins) phrases.push(segment);
    else phrases[phrases.length - 1] = last + segment;
    before = ATTACHES.test(segment) ? '' : segment;
  }
  return phrases;
}
