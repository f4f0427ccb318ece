import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode';
import { type SelectorComponent, transform } from 'lightningcss';
import ts from 'typescript';
import { styleTargets } from '../../integrations/targets.ts';

/** The names in the compatibility data of the browsers in the support list. */
const NAMES = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'safari_ios',
  safari: 'safari',
} as const;

const css = bcd.css as Record<'properties' | 'selectors' | 'at-rules', Identifier>;

/** A version such as `14.1` as one comparable number. */
function versionOf(text: string): number {
  const [major = 0, minor = 0] = text.replace('≤', '').split('.').map(Number);
  return major * 1000 + minor;
}

const targets = Object.entries(styleTargets).map(([name, version]) => ({
  browser: NAMES[name as keyof typeof NAMES],
  version: (version >> 16) * 1000 + ((version >> 8) & 0xff),
}));

function isSupported({ support }: CompatStatement): boolean {
  return targets.every(({ browser, version }) => {
    const all = [support[browser] ?? []].flat() as SimpleSupportStatement[];
    return all.some(
      ({ version_added: added, version_removed: removed, flags, prefix, alternative_name }) => {
        if (typeof added !== 'string' || removed || flags || prefix || alternative_name)
          return false;
        return added !== 'preview' && versionOf(added) <= version;
      },
    );
  });
}

const featuresOf = (group: Identifier | undefined) =>
  Object.entries(group ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];

/** Members of built-in objects of language and browser; each name with all features that have it. */
const members = new Map<string, CompatStatement[]>();
/** Global objects. */
const globals = new Map<string, CompatStatement>();

function note(name: string, { __compat }: Identifier): void {
  if (__compat) members.set(name, [...(members.get(name) ?? []), __compat]);
}

for (const objects of [bcd.javascript.builtins, bcd.api as unknown as Identifier]) {
  for (const [object, parts] of featuresOf(objects)) {
    if (parts.__compat) globals.set(object, parts.__compat);
    for (const [name, feature] of featuresOf(parts))
      note(name.replace(/_(?:static|event)$/, ''), feature);
  }
}

const isGone = (features: readonly CompatStatement[] | undefined) =>
  features !== undefined && !features.some(isSupported);

/** Property names that scripts define themselves; access to them is not access to a browser API. */
export function ownNames(text: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isOwn =
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isMethodDeclaration(node);
    if (isOwn && !ts.isPrivateIdentifier(node.name))
      found.add(node.name.getText().replace(/["'`]/g, ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

const isStyle = (name: string) => {
  const property = css.properties[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)];
  return property?.__compat !== undefined && isSupported(property.__compat);
};

/** What a script uses and some browser of the list lacks: `.findLast`, `ClipboardItem`, `lookbehind`. */
export function unsupportedInScript(text: string, own: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  const source = ts.createSourceFile(
    'script.js',
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.JS,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (isGone(members.get(name)) && !own.has(name) && !isStyle(name)) found.add(`.${name}`);
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      const known = globals.get(node.expression.text);
      if (known && !isSupported(known)) found.add(node.expression.text);
    }
    if (ts.isPrivateIdentifier(node)) found.add('private member');
    if (ts.isClassStaticBlockDeclaration(node)) found.add('static block');
    if (ts.isRegularExpressionLiteral(node) && /\/\w*[dv]\w*$/.test(node.text))
      found.add('regular expression flag');
    const isPattern =
      ts.isRegularExpressionLiteral(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node);
    if (isPattern && /\(\?<[=!]/.test(node.text)) found.add('lookbehind');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

const UNIT = /[\d.](lh|rlh|[sld]v[hwib]|cq\w+|cap|ic|rex|rch|ric)\b/g;
const FUNCTION =
  /(?<![\w-])(light-dark|color-mix|oklch|oklab|lab|lch|color|round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign|anchor|if|env|calc-size)\(/g;

const lacks = (feature: Identifier | undefined) =>
  feature?.__compat !== undefined && !isSupported(feature.__compat);

/** What a stylesheet uses and some browser of the list lacks: `:has`, `text-wrap`, `@container`, `2lh`, `(scripting)`. */
export function unsupportedInStyles(text: string): string[] {
  const found = new Set<string>();
  const pseudo = (part: SelectorComponent): string | null => {
    if (part.type !== 'pseudo-class' && part.type !== 'pseudo-element') return null;
    return lacks(css.selectors[part.kind]) ? `:${part.kind}` : null;
  };
  const names = (selector: readonly SelectorComponent[]): string[] =>
    selector.flatMap((part) => {
      const inner = 'selectors' in part && Array.isArray(part.selectors) ? part.selectors : [];
      return [pseudo(part) ?? [], ...inner.map((one) => names(one as SelectorComponent[]))].flat();
    });
  const noteRule = (name: string) => {
    if (lacks(css['at-rules'][name])) found.add(`@${name}`);
  };
  transform({
    filename: 'page.css',
    code: Buffer.from(text),
    visitor: {
      Rule(rule) {
        noteRule(rule.type);
        if (rule.type === 'style') {
          const each = rule.value.selectors.map(names);
          for (const name of each.flat()) found.add(name);
          // One unknown selector invalidates the whole selector list.
          if (
            each.length > 1 &&
            each.some((one) => one.length > 0) &&
            each.some((one) => one.length === 0)
          ) {
            found.add(`a list with ${each.flat().join()}`);
          }
        }
        return undefined;
      },
      Declaration({ property }) {
        if (!property.startsWith('-') && lacks(css.properties[property])) found.add(property);
        return undefined;
      },
      MediaQuery({ condition }) {
        const features = JSON.stringify(condition ?? {}).matchAll(/"name":"([\w-]+)"/g);
        for (const [, name = ''] of features) {
          if (lacks(css['at-rules'].media?.[name.replace(/^(?:min|max)-/, '')]))
            found.add(`(${name})`);
        }
        return undefined;
      },
    },
  });
  for (const [, unit = ''] of text.matchAll(UNIT)) found.add(unit);
  for (const [, name = ''] of text.matchAll(FUNCTION)) found.add(`${name}()`);
  if (/@layer\b/.test(text)) found.add('@layer');
  if (/@media[^{]*[<>]=?/.test(text)) found.add('range media query');
  return [...found];
}
