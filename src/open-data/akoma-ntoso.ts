import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { ownSpanOf } from '../components/measure/own-span.ts';
import { planDocument } from '../policy/document.ts';
import {
  type Article,
  type Clause,
  type ClauseId,
  type IsoDate,
  type Paragraph,
  plan,
  planFigures,
  type Sentence,
} from '../policy/index.ts';
import { dataNotice } from './notice.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The country code in IRIs of works (ISO 3166-1). */
const COUNTRY = 'cn';

/** The IRI of a work, from its document number: `…〔2021〕14号` → `/akn/cn/act/2021/14`. */
function workAddress(documentNumber: string): string {
  const [, year, number] = /〔(\d{4})〕(\d+)号$/.exec(documentNumber) ?? [];
  if (year === undefined || number === undefined) {
    throw new Error(`“${documentNumber}” is not a document number such as …〔2021〕14号.`);
  }
  return `/akn/${COUNTRY}/act/${year}/${number}`;
}

const work = workAddress(plan.number);
const expression = `${work}/zho@${plan.span.from}`;
const { issuedOn } = plan;

const periodOf = (through: IsoDate) => `period_${through}`;
const eventOf = (through: IsoDate) => `end_${through}`;

const sentences = [
  ...planDocument.preamble.sentences,
  ...planDocument.articles.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.sentences)),
  ...planDocument.conclusions.sentences,
];
/** The last days of clauses that end before the plan, each with the first clause that states it. */
const ownEnds = sentences.flatMap(({ id }) => {
  const through = ownSpanOf(id)?.through;
  return through === undefined ? [] : [{ id, through }];
});
const ends = ownEnds.filter((end, i) => ownEnds.findIndex((e) => e.through === end.through) === i);

function addIdentification(meta: XMLBuilder): void {
  const levels = [
    { name: 'FRBRWork', address: work, uri: work },
    { name: 'FRBRExpression', address: expression, uri: expression },
    { name: 'FRBRManifestation', address: `${expression}.xml`, uri: `${expression}.xml` },
  ];
  const identification = meta.ele('identification', { source: '#site' });
  for (const { name, address, uri } of levels) {
    const level = identification.ele(name);
    level.ele('FRBRthis', { value: `${address}/!main` });
    level.ele('FRBRuri', { value: uri });
    level.ele('FRBRdate', { date: issuedOn, name: '印发日期' });
    level.ele('FRBRauthor', { href: name === 'FRBRManifestation' ? '#site' : '#issuer' });
    if (name === 'FRBRWork') {
      level.ele('FRBRcountry', { value: COUNTRY });
      level.ele('FRBRnumber', { value: plan.number });
      level.ele('FRBRname', { value: plan.title });
    }
    if (name === 'FRBRExpression') {
      level.ele('FRBRauthoritative', { value: 'false' });
      level.ele('FRBRlanguage', { language: 'zho' });
    }
  }
}

function addLifecycle(meta: XMLBuilder): void {
  const lifecycle = meta.ele('lifecycle', { source: '#issuer' });
  const add = (eId: string, date: IsoDate, type: string, clause: ClauseId) =>
    lifecycle.ele('eventRef', { eId, date, source: `#${clause}`, type });
  const { from, through } = planFigures;
  add('issued', issuedOn, 'generation', from.clause);
  add('start', from.value, 'generation', from.clause);
  for (const end of ends) add(eventOf(end.through), end.through, 'amendment', end.id);
  add('end', through.value, 'repeal', through.clause);
}

function addRepeal(meta: XMLBuilder): void {
  if (!plan.repeals) return;
  const { number, clause } = plan.repeals;
  const modification = meta
    .ele('analysis', { source: '#issuer' })
    .ele('activeModifications')
    .ele('textualMod', { eId: 'repeal', type: 'repeal' });
  modification.ele('source', { href: `#${clause}` });
  modification.ele('destination', { href: workAddress(number) });
}

function addPeriods(meta: XMLBuilder): void {
  const data = meta.ele('temporalData', { source: '#issuer' });
  const add = (eId: string, end: string) =>
    data
      .ele('temporalGroup', { eId })
      .ele('timeInterval', { start: '#start', end, refersTo: '#inForce' });
  add('period_plan', '#end');
  for (const { through } of ends) add(periodOf(through), `#${eventOf(through)}`);
}

function addReferences(meta: XMLBuilder): void {
  const references = meta.ele('references', { source: '#site' });
  const ontology = (kind: string, eId: string) => `/akn/ontology/${kind}/${COUNTRY}/${eId}`;
  const add = (name: string, eId: string, href: string, showAs: string) =>
    references.ele(name, { eId, href, showAs });
  if (plan.repeals) {
    const { number } = plan.repeals;
    add('activeRef', 'repealed', workAddress(number), number);
  }
  add('TLCOrganization', 'issuer', ontology('organization', 'issuer'), planDocument.issuer);
  add('TLCOrganization', 'site', ontology('organization', 'site'), '标注者，不是政府网站');
  add('TLCConcept', 'inForce', ontology('concept', 'inForce'), '有效');
}

function addMeta(act: XMLBuilder): void {
  const meta = act.ele('meta');
  addIdentification(meta);
  addLifecycle(meta);
  addRepeal(meta);
  addPeriods(meta);
  addReferences(meta);
  const notes = meta.ele('notes', { source: '#site' });
  notes.ele('note', { eId: 'notice' }).ele('p').txt(dataNotice);
}

function addSentence(block: XMLBuilder, { id, text, segments }: Sentence): void {
  const through = ownSpanOf(id)?.through;
  const sentence = block.ele('span', {
    eId: id,
    ...(through && { period: `#${periodOf(through)}` }),
  });
  if (segments.length === 0) sentence.txt(text);
  for (const segment of segments) sentence.ele('span', { eId: segment.id }).txt(segment.text);
}

function addParagraph(parent: XMLBuilder, { id, text, sentences: parts }: Paragraph): void {
  const block = parent.ele('p', { eId: id });
  if (parts.length === 0) block.txt(text);
  for (const sentence of parts) addSentence(block, sentence);
}

/** Splits `一、减轻…` into number and heading. */
function addHeading(article: XMLBuilder, { text }: Clause): void {
  const end = text.indexOf('、') + 1;
  article.ele('num').txt(text.slice(0, end));
  article.ele('heading').txt(text.slice(end));
}

function addArticle(body: XMLBuilder, { id, heading, paragraphs, departments }: Article): void {
  const article = body.ele('article', { eId: id });
  addHeading(article, heading);
  for (const paragraph of paragraphs) {
    const content = article.ele('paragraph', { eId: paragraph.id }).ele('content');
    const block = content.ele('p');
    for (const sentence of paragraph.sentences) addSentence(block, sentence);
  }
  article.ele('wrapUp', { eId: departments.id }).ele('p').txt(departments.text);
}

function addPreface(act: XMLBuilder): void {
  const preface = act.ele('preface');
  preface.ele('p').ele('docNumber').txt(planDocument.documentNumber);
  preface.ele('p').ele('docType').txt(planDocument.noticeTitle);
  for (const paragraph of planDocument.preface) addParagraph(preface, paragraph);
  preface.ele('p').ele('docAuthority').txt(planDocument.issuer);
  preface.ele('p').ele('docDate', { date: issuedOn }).txt(planDocument.issuedOn);
  preface.ele('p').ele('docTitle').txt(planDocument.title);
}

/**
 * The official text as Akoma Ntoso 3.0. Not indented, because whitespace between tags would become part of the text.
 * Sentences and segments are `span` elements, because the standard has no element for them.
 */
export function akomaNtoso(): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, 'akomaNtoso');
  const act = root.ele('act', { name: 'act', contains: 'originalVersion' });
  addMeta(act);
  addPreface(act);
  addParagraph(act.ele('preamble'), planDocument.preamble);
  const body = act.ele('body', { period: '#period_plan' });
  for (const article of planDocument.articles) addArticle(body, article);
  const conclusions = act.ele('conclusions');
  addParagraph(conclusions, planDocument.conclusions);
  for (const line of planDocument.distribution) conclusions.ele('p').txt(line);
  return root.end();
}
