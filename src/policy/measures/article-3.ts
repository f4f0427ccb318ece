export const articleThree = [] as const;
