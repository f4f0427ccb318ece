/** A sentence cut around its quotations: every second piece is one, with its marks, to be set apart so that no letter of it turns the sentence round. */
export const cutAroundQuotations = (text: string): string[] => text.split(/(“[^”]*”)/);

/** A sentence as nodes, each quotation isolated. */
export function isolatedQuotations(text: string): (Node | string)[] {
  return cutAroundQuotations(text).map((piece, i) => {
    if (i % 2 === 0) return piece;
    const quotation = document.createElement('bdi');
    quotation.textContent = piece;
    return quotation;
  });
}
