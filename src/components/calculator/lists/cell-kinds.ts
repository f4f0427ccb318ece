/** The word for a sum or mean of others: such a number belongs to no month, such a row to no person. */
export const sumIn = (text: string) =>
  /[合总小共累]计|平均|total|average/i.exec(text.replace(/\s/g, ''))?.[0];

/** Whether a cell has a digit, full-width ones included. */
export const hasDigit = (cell: string) => /\p{Nd}/u.test(cell);
