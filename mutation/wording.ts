/** The part of a Babel node path that Stryker passes to an ignore plugin. */
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
 * Excludes Chinese wording from mutation, because tests do not check it.
 * Ids, clauses, units, choices and states are not wording, and are mutated.
 */
const wording = {
  shouldIgnore(path: SyntaxPath): string | undefined {
    if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
    return /\p{Script=Han}/u.test(wordsOf(path)) ? 'Chinese wording' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: wording }];
