import {
  type CustomAtRules,
  type Selector,
  type SelectorComponent,
  type StyleRule,
  transform,
  type Visitor,
} from 'lightningcss';
import { styleTargets } from './targets.ts';

/** Every word of a script that can be a class, an id or an element's name. */
export const wordsOf = (text: string): Set<string> => new Set(text.match(/[\w-]+/g) ?? []);

const SIGN = { class: '.', id: '#', type: '<' } as const;

/** The elements, classes and ids of a page as it is built: `<main`, `.notice`, `#here`. */
export function namesIn(html: string): Set<string> {
  const names = new Set<string>();
  for (const [, element = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)([^>]*)/g)) {
    names.add(SIGN.type + element);
    for (const [, kind, quoted, bare] of attributes.matchAll(
      / (class|id)=(?:"([^"]*)"|([^\s"'>]+))/g,
    )) {
      const sign = kind === 'id' ? SIGN.id : SIGN.class;
      for (const name of (quoted ?? bare ?? '').split(/\s+/)) names.add(sign + name);
    }
  }
  return names;
}

/** What a page and its scripts can name, and when: names as `namesIn` writes them, words of scripts as they are. */
export interface Named {
  /** By the page as it is built, and by the scripts that it loads at once. */
  soon: ReadonlySet<string>;
  /** By these, and by every script that may come later. */
  ever: ReadonlySet<string>;
  /** Stylesheets that later scripts bring along: until then their rules serve only what is named soon. */
  brought: readonly string[];
}

type IsNamed = (kind: keyof typeof SIGN, name: string) => boolean;

/** Names that stand in the page, or of which a word is the whole, or, where a script puts them together, the part up to a hyphen. */
function namedBy(words: ReadonlySet<string>): IsNamed {
  const beginnings = [...words].filter((word) => /\w-$/.test(word));
  return (kind, name) =>
    words.has(SIGN[kind] + name) ||
    words.has(name) ||
    beginnings.some((beginning) => name.startsWith(beginning));
}

/**
 * Whether anything named can match a selector. Attributes and states count as met: scripts write them under other
 * names (`data-as-of` as `asOf`).
 */
function canMatch(selector: Selector, isNamed: IsNamed): boolean {
  const canBe = (part: SelectorComponent): boolean => {
    if (part.type === 'class' || part.type === 'id' || part.type === 'type') {
      return isNamed(part.type, part.name);
    }
    const isChoice =
      part.type === 'pseudo-class' &&
      (part.kind === 'is' || part.kind === 'where' || part.kind === 'has');
    return !isChoice || part.selectors.some((choice) => canMatch(choice, isNamed));
  };
  return selector.every(canBe);
}

const transformed = (styles: string, visitor: Visitor<CustomAtRules> = {}) =>
  transform({
    filename: 'page.css',
    code: Buffer.from(styles),
    minify: true,
    visitor,
    targets: styleTargets,
  });

const keyOf = ({ selectors, declarations }: StyleRule) => JSON.stringify([selectors, declarations]);

/** The rules of each stylesheet, by its text: the same few are asked about for every page. */
const known = new Map<string, ReadonlySet<string>>();

function rulesOf(styles: string): ReadonlySet<string> {
  const read = known.get(styles);
  if (read) return read;
  const rules = new Set<string>();
  const note = ({ value }: { value: StyleRule }) => {
    rules.add(keyOf(value));
  };
  transformed(styles, { Rule: { style: note } });
  known.set(styles, rules);
  return rules;
}

/** What can be asked for by any selector of a stylesheet. */
const asked = new Map<string, readonly string[]>();

function askedFor(styles: string): readonly string[] {
  const known = asked.get(styles) ?? [...wordsOf(styles)];
  asked.set(styles, known);
  return known;
}

const KINDS = ['class', 'id', 'type'] as const;

/** Of what a stylesheet can ask for, that which is named: pages of one kind name the same, and get the same styles. */
const namedOf = (styles: string, isNamed: IsNamed) =>
  KINDS.map((kind) =>
    askedFor(styles)
      .filter((name) => isNamed(kind, name))
      .join(' '),
  ).join();

const made = new Map<string, string>();

/** A stylesheet without the rules that match nothing of what a page and its scripts can name. */
export function usedStyles(styles: string, { soon, ever, brought }: Named): string {
  const [isNamedSoon, isNamedEver] = [namedBy(soon), namedBy(ever)];
  const key = [styles, ...brought, ...[isNamedSoon, isNamedEver].map((is) => namedOf(styles, is))];
  const used = made.get(key.join('\n')) ?? pruned(styles, isNamedSoon, isNamedEver, brought);
  made.set(key.join('\n'), used);
  return used;
}

function pruned(
  styles: string,
  isNamedSoon: IsNamed,
  isNamedEver: IsNamed,
  brought: readonly string[],
): string {
  const later = brought.map(rulesOf);
  const isUsed = (rule: StyleRule) => {
    const key = keyOf(rule);
    const isNamed = later.some((rules) => rules.has(key)) ? isNamedSoon : isNamedEver;
    return rule.selectors.some((selector) => canMatch(selector, isNamed));
  };
  const used = transformed(styles, {
    Rule: { style: ({ value }) => (isUsed(value) ? undefined : []) },
    Selector: (selector) => (canMatch(selector, isNamedEver) ? undefined : []),
  });
  // Read once more: only then are the groups that are empty now left out.
  return transformed(used.code.toString()).code.toString();
}
