/** What Stryker asks about each node of the code: a reason to leave it alone, or nothing. */
interface SyntaxPath {
  isStringLiteral(): boolean;
  isTemplateLiteral(): boolean;
  node: { value?: unknown; quasis?: readonly { value: { raw: string } }[] };
}

function wordsOf({ node }: SyntaxPath): string {
  if (typeof node.value === 'string') return node.value;
  return (node.quasis ?? []).map(({ value }) => value.raw).join('');
}

/**
 * Leaves Chinese wording unmutated: that a hint reads differently is for readers to judge, not for tests.
 * Ids, clauses, units, choices and states are no wording and stay mutated.
 */
const wording = {
  shouldIgnore(path: SyntaxPath): string | undefined {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    return /\p{Script=Han}/u.test(wordsOf(path)) ? 'Chinese wording' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: wording }];
