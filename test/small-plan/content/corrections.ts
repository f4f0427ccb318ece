export const corrections = [];
