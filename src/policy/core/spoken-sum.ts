/** Rewrites a rate for screen readers, without slashes: `273元/人/月` becomes `每人每月273元`. */
export function spokenSum(words: string): string {
  const slash = words.indexOf('/');
  if (slash < 0) return words;
  const units = words.slice(slash + 1).replaceAll('/', '每');
  return `每${units}${words.slice(0, slash)}`;
}
