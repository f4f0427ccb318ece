import { articleNumbers, citeArticle } from '../../policy/index.ts';
import { articleAddress, siteAddress } from '../site/address.ts';
import { createElement } from './elements.ts';

/** A paragraph of text and links. */
export const paragraph = (...children: (Node | string)[]) => createElement('p', '', ...children);

/** A text link. */
export function link(address: string, words: string): HTMLAnchorElement {
  const made = createElement('a', '', words);
  made.href = address;
  return made;
}

/** A list of links. */
export const listOf = (links: HTMLAnchorElement[]) =>
  createElement('ul', '', ...links.map((each) => createElement('li', '', each)));

const articleLinks = () =>
  articleNumbers.map((number) => link(articleAddress(number), citeArticle(number)));

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
  listOf(articleLinks()),
];

/** The message for an index that cannot be read. */
export function explainFailure(): Node[] {
  return [
    paragraph('搜索用的资料没有载入，或者没有载全。您写的字还在，请稍后再点“搜索”。'),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，用浏览器的页内查找。'),
    ...otherPages(),
  ];
}
