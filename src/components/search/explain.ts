import type { Answer } from '../../search/engine.ts';
import { nearestMeasures } from '../../search/nearest.ts';
import type { Catalogue } from '../../search/record.ts';
import { articleAddress, siteAddress } from '../address.ts';
import { answerAddress, understoodAs } from './results.ts';

const NUMERALS = [...'一二三四五六七八九'];

function paragraph(...children: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...children);
  return made;
}

function link(address: string, words: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = words;
  return made;
}

function listOf(links: HTMLAnchorElement[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const each of links) {
    const item = document.createElement('li');
    item.append(each);
    list.append(item);
  }
  return list;
}

const articleLinks = () =>
  NUMERALS.map((numeral, i) => link(articleAddress(i + 1), `第${numeral}条`));

const otherWays = () => [
  paragraph(
    '也可以看',
    link(siteAddress('measures/'), '全部措施'),
    '、',
    link(siteAddress('plan/'), '原文全文'),
    '，或者逐条看：',
  ),
  listOf(articleLinks()),
];

/** Where nothing is shown: what was understood, the nearest measures, and the ways to everything. */
export function explainNothing({ understanding, answers }: Answer, catalogue: Catalogue): Node[] {
  const { citation, words } = understanding;
  const why =
    answers.length > 0
      ? [paragraph(`另有 ${answers.length} 条不合所选的筛选，可以放宽筛选再看。`)]
      : citation
        ? []
        : [paragraph(`方案和解释里都没有“${words}”。可以换个说法，或者少写几个字。`)];
  const nearest = nearestMeasures(words, catalogue);
  return [
    ...understoodAs(understanding),
    ...why,
    paragraph('最接近的措施：'),
    listOf(nearest.map((record) => link(answerAddress(record), record.title))),
    ...otherWays(),
  ];
}

/** Where the index cannot be read. */
export function explainFailure(): Node[] {
  return [
    paragraph('搜索用的索引没有取到，或者没有取全。您写的字还在，可以稍后再按“搜索”。'),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，用浏览器的页内查找。'),
    ...otherWays(),
  ];
}
