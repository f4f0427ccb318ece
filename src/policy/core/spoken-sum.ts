/** A sum per person or time as people say it, which a screen reader reads without slashes: `273元/人/月` becomes `每人每月273元`. */
export function spokenSum(words: string): string {
  const [amount, ...each] = words.split('/');
  return [...each.map((unit) => `每${unit}`), amount].join('');
}
