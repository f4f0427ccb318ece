export const articleNine = [] as const;
