export const articleTwo = [] as const;
