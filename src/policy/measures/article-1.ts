export const articleOne = [] as const;
