export const titleLines = ['某市试验方案'];

export const articleHeadings = Array.from({ length: 12 }, (_, i) => `第${i + 1}件事`);
