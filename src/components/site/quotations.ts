/**
 * A sentence split at its quotations: odd items are quotations with their marks. They are to be bidi-isolated, so that
 * right-to-left characters cannot reorder the sentence.
 */
export const cutAroundQuotations = (text: string): string[] => text.split(/(“[^”]*”)/);

/** A sentence as nodes with bidi-isolated quotations. */
export function isolatedQuotations(text: string): (Node | string)[] {
  return cutAroundQuotations(text).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const quotation = document.createElement('bdi');
    quotation.textContent = piece;
    return quotation;
  });
}
