import { articleNumbers, citeArticle } from '../../../policy/index.ts';
import type { Piece } from '../../../search/engine/snippet.ts';
import { articleAddress, siteAddress } from '../../site/address.ts';
import { createElement } from '../../site/create-element.ts';

/** A paragraph of text and links. */
export const paragraph = (...children: (Node | string)[]) => createElement('p', {}, ...children);

/** A text link. */
export const link = (href: string, words: string) => createElement('a', { href }, words);

/**
 * Text with the matches highlighted. A plain element, since screen readers announce each `<mark>`: four times a line.
 */
export const inline = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? createElement('span', { class: 'hit' }, text) : text));

/** A list of links. */
export const listOf = (links: HTMLAnchorElement[]) =>
  createElement('ul', {}, ...links.map((each) => createElement('li', {}, each)));

/** Links to the overview pages, for queries without an answer. */
export const otherPages = () => [
  paragraph(
    '也可以看',
    link(siteAddress('measures/'), '全部措施'),
    '、',
    link(siteAddress('search/'), '搜索的例子'),
    '、',
    link(siteAddress('plan/'), '原文全文'),
    '，或者逐条看：',
  ),
  listOf(articleNumbers.map((number) => link(articleAddress(number), citeArticle(number)))),
];

/** The message for an index that cannot be read. */
export function explainFailure(): Node[] {
  return [
    paragraph('搜索用的资料没有载入，或者没有载全。您写的字还在，请稍后再点“搜索”。'),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，用浏览器的页内查找。'),
    ...otherPages(),
  ];
}
