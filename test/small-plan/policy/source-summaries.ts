export const sourceSummaries: Readonly<Record<string, string>> = {
  'test-line': '试验的事可以打 00000 问。',
};
