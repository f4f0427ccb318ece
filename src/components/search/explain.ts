import type { Answer } from '../../search/engine.ts';
import { nearestMeasures } from '../../search/nearest.ts';
import type { Catalogue } from '../../search/record.ts';
import { articleAddress, siteAddress } from '../address.ts';
import type { ReaderDay } from '../reader-day.ts';
import { answerAddress } from './results.ts';

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

/** What was understood where the query said it in other words, and what a wrong citation should have said. */
export function explainUnderstanding({ understanding }: Answer): Node[] {
  const { citation, concepts } = understanding;
  const said = new Map(
    concepts
      .filter(({ typed, name }) => !name.includes(typed))
      .map(({ typed, name }) => [typed, name]),
  );
  return [
    ...(citation?.kind === 'absent' ? [paragraph(citation.reason)] : []),
    ...(said.size > 0
      ? [
          paragraph(
            `这样理解：${[...said].map(([typed, name]) => `“${typed}”就是“${name}”`).join('，')}。`,
          ),
        ]
      : []),
  ];
}

/** Where nothing was found: what was understood, the nearest measures, and the ways to everything. */
export function explainNothing(
  { understanding }: Answer,
  catalogue: Catalogue,
  hidden: number,
  day: ReaderDay,
): Node[] {
  const { citation, words } = understanding;
  const nearest = nearestMeasures(words, catalogue);
  return [
    ...(citation?.kind === 'absent' ? [paragraph(citation.reason)] : []),
    ...(hidden > 0 ? [paragraph(`另有 ${hidden} 条不合所选的筛选，可以放宽筛选再看。`)] : []),
    ...(hidden > 0 || citation
      ? []
      : [paragraph(`方案和解释里都没有“${words}”。可以换个说法，或者少写几个字。`)]),
    ...(nearest.length > 0
      ? [
          paragraph('最接近的措施：'),
          listOf(nearest.map((record) => link(answerAddress(record, day), record.title))),
        ]
      : []),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，或者逐条看：'),
    listOf(articleLinks()),
  ];
}

/** Where the index cannot be read. */
export function explainFailure(): Node[] {
  return [
    paragraph('搜索用的索引没有取到，或者没有取全。您写的字还在，可以稍后再按“搜索”。'),
    paragraph('也可以', link(siteAddress('plan/'), '看全文'), '，用浏览器的页内查找；或者逐条看：'),
    listOf(articleLinks()),
  ];
}
