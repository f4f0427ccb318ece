export const vocabularyText = `
试验方案 > trial-grant
  试点奖励 *试点
`;

export const absentWords: readonly string[] = [];

export const notHeadwords: readonly string[] = [];

export const readings: Readonly<Record<string, string>> = {};
