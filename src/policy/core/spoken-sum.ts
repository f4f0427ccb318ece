/** Rewrites a rate for screen readers, without slashes: `273元/人/月` becomes `每人每月273元`. */
export function spokenSum(words: string): string {
  const [amount, ...each] = words.split('/');
  return [...each.map((unit) => `每${unit}`), amount].join('');
}
