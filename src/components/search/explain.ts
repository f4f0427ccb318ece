import { articleNumbers, citeArticle } from '../../policy/index.ts';
import { articleAddress, siteAddress } from '../site/address.ts';

/** A paragraph of words and links. */
export function paragraph(...children: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...children);
  return made;
}

/** A link of plain words. */
export function link(address: string, words: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = words;
  return made;
}

/** Links as a list. */
export function listOf(links: HTMLAnchorElement[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const each of links) {
    const item = document.createElement('li');
    item.append(each);
    list.append(item);
  }
  return list;
}

const articleLinks = () =>
  articleNumbers.map((number) => link(articleAddress(number), citeArticle(number)));

/** The ways to everything, which lead on where no answer does. */
export const otherWays = () => [
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

/** Where the index cannot be read. */
export function explainFailure(): Node[] {
  return [
    paragraph('搜索用的资料没有载入，或者没有载全。您写的字还在，请稍后再点“搜索”。'),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，用浏览器的页内查找。'),
    ...otherWays(),
  ];
}
