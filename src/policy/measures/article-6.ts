export const articleSix = [] as const;
