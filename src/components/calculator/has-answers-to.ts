/** Whether an address has answers to a measure. */
export const hasAnswersTo = (search: string, id: string): boolean =>
  [...new URLSearchParams(search).keys()].some((name) => name.startsWith(`${id}.`));
