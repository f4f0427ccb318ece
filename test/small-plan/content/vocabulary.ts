export const vocabulary = [
  { words: ['试点奖励', '试点'], means: ['试验方案'], leadsTo: ['trial-grant'] },
] as const;

export const synonyms: Readonly<Record<string, readonly string[]>> = {};

export const headwords: readonly string[] = ['试点'];

export const notHeadwords: readonly string[] = [];

export const readings: Readonly<Record<string, string>> = {};
