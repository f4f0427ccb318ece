import { plan, quoteTyped } from '../../policy/index.ts';
import type { Answer } from '../../search/engine/engine.ts';
import type { Catalogue } from '../../search/engine/record.ts';
import type { Understanding } from '../../search/engine/understand.ts';
import { suggestionsFor } from '../../search/on-demand/suggestions.ts';
import { searchAddress, siteAddress } from '../site/address.ts';
import { createElement } from '../site/create-element.ts';
import { isolatedQuotations } from '../site/quotations.ts';
import { link, listOf, otherPages, paragraph } from './box/elements.ts';
import { answerAddress } from './box/results.ts';

/** The longest quoted query, in characters. */
const MAX_QUOTED_LENGTH = 40;
const quote = (words: string) => quoteTyped(words, MAX_QUOTED_LENGTH);

const quoted = (words: Iterable<string>) => [...words].map(quote).join('');

/** The parts of a query that match nothing, so that answers to the rest are not taken for answers to the whole. */
function unmatchedIn({ answers, cited, missing, matched, understanding }: Answer): string {
  const lacking = cited ? understanding.absent : missing;
  if (answers.length === 0 || lacking.length === 0) return '';
  const rest = matched.length > 0 && !cited ? `，下面是按${quoted(matched)}找到的` : '';
  return `方案和解释里都没有${quoted(lacking)}${rest}。`;
}

const remark = (text: string) => paragraph(...isolatedQuotations(text));

/** In large type on a phone it comes after the answers. */
const readAs = (words: string) =>
  createElement('p', { class: 'read-as' }, ...isolatedQuotations(`${words}查找。`));

/** For a query that asks whom to ask: the plan names the departments of its time, so a link to whom to ask today. */
function whomToAskToday(
  { asksInGeneral, asksForDepartment }: Understanding,
  hasResults: boolean,
): Node[] {
  if (!asksInGeneral && !asksForDepartment) return [];
  const aboutSubject = hasResults ? '下面是方案写的。' : '';
  const inGeneral = asksForDepartment
    ? '每一条由谁负责，写在那一条的“责任单位”里。'
    : '到哪里办、怎么申请、要什么材料，方案没有统一规定。';
  const says = asksInGeneral ? inGeneral : aboutSubject;
  return [paragraph(`${says}现在要问，看`, link(siteAddress('about/#ask'), '今天问谁'), '。')];
}

/** How the query was understood, what is not on this site, and corrections of invalid citations. */
function interpretation(answer: Answer, hasResults: boolean): Node[] {
  const { citation, concepts } = answer.understanding;
  const typedFor = new Map<string, Set<string>>();
  for (const { typed, name, isSynonym } of concepts) {
    if (isSynonym) typedFor.set(name, (typedFor.get(name) ?? new Set()).add(typed));
  }
  const words = [...typedFor].map(([name, typed]) => `${quoted(typed)}按“${name}”`).join('，');
  const lacking = unmatchedIn(answer);
  const isPlan = concepts.some(({ name }) => name === plan.number);
  return [
    ...whomToAskToday(answer.understanding, hasResults),
    ...(isPlan
      ? [paragraph(`${plan.number}是这个方案的文号：`, link(siteAddress('plan/'), '原文全文'))]
      : []),
    ...(citation?.kind === 'absent' ? [remark(citation.reason)] : []),
    ...(lacking ? [remark(lacking)] : []),
    ...(words ? [readAs(words)] : []),
  ];
}

/** Whether a query may be in pinyin, which is not searched for. */
const isLatin = (words: string) => /^[a-z ]+$/.test(words);

/** Where words are found by their pinyin. */
const indexByPinyin = () =>
  paragraph('也可以在', link(siteAddress('topics/'), '词语索引'), '里找，词语按拼音排列。');

/** Why there is no answer. Words that were not searched for are not reported as missing. */
function reasonForNoResults({ understanding, answers, missing }: Answer): string {
  const { citation, words, tokens, typed, quantities } = understanding;
  if (answers.length > 0) return `另有 ${answers.length} 条被筛选条件挡住了，放宽筛选就能看到。`;
  if (citation) return '';
  const lookedUp = tokens.length > 0 || missing.length > 0;
  if (!lookedUp && typed.join('') === words) {
    return `只有一个字查不了：${quoted(typed)}。请至少写两个字。`;
  }
  if (!lookedUp && /\p{Script=Han}/u.test(words)) {
    return `${quote(words)}看不出要找什么，请再写几个字。`;
  }
  // One digit is not searched for literally: it may occur in a date of the text.
  if (/^\d$/.test(words)) return `只有一个数字查不了：${quote(words)}。请连同单位一起写。`;
  // The numbers in the explanations are not indexed.
  if (quantities.length > 0 && typed.length === 0) return `方案原文里没有${quote(words)}。`;
  // Words too frequent in the explanations to distinguish records are not searched for.
  const surely = missing.length > 0 || quantities.length > 0 || typed.length === 0;
  const advice = isLatin(words) ? '请用汉字，不用拼音' : '可以换个说法，或者少写几个字';
  return `${surely ? '方案和解释里都没有' : '没有查到'}${quote(words)}。${advice}。`;
}

function suggestionLinks({ understanding }: Answer, catalogue: Catalogue): Node[] {
  const { measures, words } = suggestionsFor(understanding, catalogue);
  if (measures.length + words.length === 0) return [paragraph('没有相近的措施。')];
  return [
    ...(measures.length > 0
      ? [
          paragraph('名称相近的措施：'),
          listOf(measures.map((record) => link(answerAddress(record), record.title))),
        ]
      : []),
    ...(words.length > 0
      ? [paragraph('相近的说法：'), listOf(words.map((word) => link(searchAddress(word), word)))]
      : []),
  ];
}

/** The text for an empty result: the reason, near matches, and links to the overview pages. */
function explainNothing(answer: Answer, catalogue: Catalogue): Node[] {
  const why = reasonForNoResults(answer);
  const hidden = answer.answers.length > 0 || answer.understanding.citation !== null;
  return [
    ...interpretation(answer, false),
    ...(why ? [remark(why)] : []),
    ...(isLatin(answer.understanding.words) ? [indexByPinyin()] : []),
    ...(hidden ? [] : suggestionLinks(answer, catalogue)),
    ...otherPages(),
  ];
}

/** The remarks above the answers, or in their place if there are none. */
export const remarksOn = (answer: Answer, catalogue: Catalogue, shown: number): Node[] =>
  shown > 0 ? interpretation(answer, true) : explainNothing(answer, catalogue);
