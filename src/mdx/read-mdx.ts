import { type MdastNode, mdxToMdast } from 'satteri';
import { parse } from 'yaml';

/** A component or an element as MDX writes it: `<Cite id="…" />`. */
export interface Tag {
  name: string;
  /** The line on which it begins; the first line of the file is 1. */
  line: number;
  /** An attribute in quotation marks as it is; one in braces as the texts in quotation marks that it lists. */
  attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** A component that is by itself between paragraphs. */
export interface Block extends Tag {
  /** The nodes inside it. */
  children: readonly MdastNode[];
}

/** A heading in Markdown (`## …`). */
export interface Heading {
  line: number;
  depth: number;
}

/** One MDX file, read by the parser that also builds its page. */
export interface MdxFile {
  /** What its front matter says; empty where it has none. */
  frontMatter: Readonly<Record<string, unknown>>;
  blocks: readonly Block[];
  /** Every component and element, in the order of the text, blocks among them. */
  tags: readonly Tag[];
  headings: readonly Heading[];
  /** Its lines without tags, but with the titles that tags carry; front matter as it is written. */
  lines: readonly string[];
}

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const isElement = (node: MdastNode): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  'children' in node ? (node.children as readonly MdastNode[]) : [];

const offsets = ({ position }: MdastNode): [start: number, end: number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** A node and all inside it, in the order of the text. */
const withDescendants = (node: MdastNode): MdastNode[] => [
  node,
  ...childrenOf(node).flatMap(withDescendants),
];

function tagOf(element: Element): Tag {
  const attributes = element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    if (typeof value !== 'object') return [[name, value ?? '']];
    return [[name, [...(value?.value ?? '').matchAll(/'([^']*)'/g)].map(([, text = '']) => text)]];
  });
  return {
    name: element.name ?? '',
    line: element.position?.start.line ?? 0,
    attributes: Object.fromEntries(attributes),
  };
}

/** Where the opening tag and the closing tag of an element are in the source. */
function tagRanges(element: Element): [start: number, end: number][] {
  const [start, end] = offsets(element);
  const [first, last] = [element.children[0], element.children.at(-1)] as (MdastNode | undefined)[];
  if (!first || !last) return [[start, end]];
  return [
    [start, offsets(first)[0]],
    [offsets(last)[1], end],
  ];
}

const lineBreaksOf = (text: string) => text.replace(/[^\n]/g, '');

/** The lines of a source without its tags, each title in the place of its tag. */
function linesWithoutTags(source: string, elements: readonly Element[]): string[] {
  const cuts = elements.flatMap((element) => {
    const { title = '' } = tagOf(element).attributes;
    return tagRanges(element).map(([start, end], i) => ({
      start,
      end,
      title: i === 0 ? title : '',
    }));
  });
  let text = '';
  let at = 0;
  for (const { start, end, title } of cuts.sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + title + lineBreaksOf(source.slice(start, end));
    at = end;
  }
  return (text + source.slice(at)).split('\n');
}

/** Reads a file of MDX. Throws an Error that begins with `line:column: ` where the parser cannot. */
export function readMdx(source: string): MdxFile {
  const root = mdxToMdast(source);
  const nodes = withDescendants(root);
  const elements = nodes.filter(isElement);
  const yaml = nodes.find(({ type }) => type === 'yaml');
  const front = yaml && 'value' in yaml ? String(yaml.value) : '';
  return {
    frontMatter: parse(front) ?? {},
    blocks: childrenOf(root)
      .filter(isElement)
      .map((element) => ({ ...tagOf(element), children: childrenOf(element) })),
    tags: elements.map(tagOf),
    headings: nodes.flatMap((node) =>
      node.type === 'heading' ? [{ line: node.position?.start.line ?? 0, depth: node.depth }] : [],
    ),
    lines: linesWithoutTags(source, elements),
  };
}

/** An attribute in quotation marks; empty where there is none. */
export function textOf({ attributes }: Tag, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}

/** The texts that an attribute in braces lists; none where there is none. */
export function textsOf({ attributes }: Tag, name: string): readonly string[] {
  const value = attributes[name];
  return Array.isArray(value) ? value : [];
}

/** How many points the lists of a block have. */
export const pointsOf = ({ children }: Block): number =>
  children.flatMap(withDescendants).filter(({ type }) => type === 'listItem').length;

/** The words of a block as a reader sees them, in one line. `printed` says what an element without words of its own prints. */
export function plainWords(
  { children }: Pick<Block, 'children'>,
  printed: (tag: Tag) => string,
): string {
  const wordsOf = (node: MdastNode): string => {
    if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, '');
    if (isElement(node) && node.children.length === 0) return printed(tagOf(node));
    return childrenOf(node).map(wordsOf).join('');
  };
  return children.map(wordsOf).join('').trim();
}
