import { type MdastNode, mdxToMdast } from 'satteri';
import { parse } from 'yaml';

/** A component or HTML element in MDX: `<Cite id="…" />`. */
export interface Tag {
  name: string;
  /** The 1-based line of its start. */
  line: number;
  /** Quoted attributes are strings. Attributes in braces are the list of string literals inside. */
  attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** A component at the top level, between paragraphs. */
interface Block extends Tag {
  /** The nodes inside it. */
  children: readonly MdastNode[];
}

/** A parsed MDX file. The page is built with the same parser. */
export interface MdxFile {
  /** The parsed front matter; empty if there is none. */
  frontMatter: Readonly<Record<string, unknown>>;
  blocks: readonly Block[];
  /** All components and elements, including blocks, in document order. */
  tags: readonly Tag[];
  /** The lines of headings in Markdown (`## …`). */
  headings: readonly number[];
  /** The lines without tags, with the `title` of each tag in its place. Front matter is unchanged. */
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

/** A node and all its descendants, in document order. */
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

/** The source ranges of the opening and closing tags of an element. */
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

/** The lines of a source without tags, with each `title` in the place of its tag. */
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

/** Parses an MDX file. Throws an Error that begins with `line:column: ` on a syntax error. */
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
      node.type === 'heading' ? [node.position?.start.line ?? 0] : [],
    ),
    lines: linesWithoutTags(source, elements),
  };
}

/** The value of a quoted attribute; empty if it is missing. */
export function textOf({ attributes }: Tag, name: string): string {
  const value = attributes[name];
  return typeof value === 'string' ? value : '';
}

/** The strings of an attribute in braces; empty if it is missing. */
export function textsOf({ attributes }: Tag, name: string): readonly string[] {
  const value = attributes[name];
  return Array.isArray(value) ? value : [];
}

/** The number of list items in a block. */
export const pointsOf = ({ children }: Block): number =>
  children.flatMap(withDescendants).filter(({ type }) => type === 'listItem').length;

/** The text of a block in one line, as displayed. `printed` returns the output of an element without children. */
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
