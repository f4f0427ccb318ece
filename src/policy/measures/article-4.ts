export const articleFour = [] as const;
