export const articleSeven = [] as const;
