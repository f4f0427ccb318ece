/** The word for a sum or mean of others: such a number belongs to no month, such a row to no person. */
export const sumIn = (text: string) => /[合总小共累]计|平均/.exec(text.replace(/\s/g, ''))?.[0];

/** Whether a cell has a digit, full-width ones included. */
export const hasDigit = (cell: string) => /\p{Nd}/u.test(cell);

export const quoted = (words: readonly string[]) => `“${words.join('”“')}”`;

/** The message about sums and means that were left out; empty if there are none. */
export const leftOutNote = (sums: readonly string[]) =>
  sums.length > 0 ? `${quoted(sums)}没有算进去。` : '';
