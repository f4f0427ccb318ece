export const articleEight = [] as const;
