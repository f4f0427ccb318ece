/** The groups of a match, or `null`. The caller states which groups the pattern always has. */
export const matchGroups = <Groups extends readonly (string | undefined)[]>(
  pattern: RegExp,
  text: string,
): Groups | null => (pattern.exec(text)?.slice(1) as unknown as Groups | undefined) ?? null;
