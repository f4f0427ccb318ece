import { notHeadwords } from '#content/vocabulary.ts';
import { readMdx } from '../../mdx/read-mdx.ts';
import { clauseWords, planDocument } from '../../policy/document.ts';
import {
  type ClauseId,
  cite,
  clausesOf,
  isWithin,
  type Measure,
  measures,
} from '../../policy/index.ts';
import { explanationsIn } from '../../search/build/prose.ts';
import { vocabulary } from '../../search/build/vocabulary.ts';
import { clausePageAddress, measurePageAddress } from '../site/address.ts';
import { compareReadings, initialOf, type Reading, readingOf } from './pinyin.ts';

/** The target of an entry: a measure by its title, or a clause by its citation. */
interface Place {
  name: string;
  href: string;
}

/** An index entry: a word with its places, or a reference to the synonym that has them. */
interface Topic {
  word: string;
  reading: readonly Reading[];
  places: readonly Place[];
  see?: string;
}

/** A term that occurs in more clauses than this is not helpful in the index. */
const MAX_CLAUSES = 9;

type Id = Measure['id'] | ClauseId;

const clauses = clausesOf(planDocument);

function placeOf(id: Id): Place {
  const measure = measures.find((one) => one.id === id);
  return measure
    ? { name: measure.title, href: measurePageAddress(measure.id) }
    : { name: cite(id as ClauseId), href: clausePageAddress(id as ClauseId) };
}

/** The smallest clauses that contain a term; empty if there are more than `MAX_CLAUSES`. */
function holding(term: string): ClauseId[] {
  const found = clauses.filter(({ id }) => clauseWords(id).includes(term)).map(({ id }) => id);
  const smallest = found.filter(
    (id) => !found.some((other) => other !== id && isWithin(other, id)),
  );
  return smallest.length <= MAX_CLAUSES ? smallest : [];
}

/** The items of an enumeration, each as a term: 台山、开平、恩平. */
const termsIn = (term: string) => term.split('、');

/** Terms that the explanations define: “公示”，就是……. */
const EXPLAINED = /“([^“”]{2,12})”，?(?:就是|说的是)/g;

type Found = Map<string, Set<Id>>;

const unlisted = new Set([...notHeadwords, ...vocabulary.flatMap((entry) => entry.unlisted)]);

function add(found: Found, word: string, ids: readonly Id[]): void {
  if (ids.length === 0 || unlisted.has(word)) return;
  found.set(word, new Set([...(found.get(word) ?? []), ...ids]));
}

function addVocabulary(found: Found): void {
  for (const { headwords, means, leadsTo } of vocabulary) {
    const placesOf = (term: string) => (leadsTo.length > 0 ? leadsTo : holding(term));
    for (const term of means.flatMap(termsIn)) add(found, term, placesOf(term));
    const [name = ''] = means;
    for (const word of headwords) add(found, word, placesOf(name));
  }
}

function addExplained(found: Found, articles: readonly string[]): void {
  for (const { measure, clauses: explained, text } of articles
    .map(readMdx)
    .flatMap(explanationsIn)) {
    const ids = measure ? [measure as Measure['id']] : explained.slice(0, 1);
    for (const [, word = ''] of text.matchAll(EXPLAINED)) add(found, word, ids);
  }
}

/** Titles of measures, except those that are also a term: 残疾人就业保障金（残保金）. */
function addTitles(found: Found): void {
  for (const { id, title } of measures) {
    const isListed = found.get(title.replace(/（.*）$/, ''))?.has(id);
    if (!isListed) add(found, title, [id]);
  }
}

function references(found: Found): Topic[] {
  return vocabulary.flatMap(({ synonyms, means: [term = ''] }) =>
    synonyms
      .filter((word) => found.has(term) && !found.has(word) && !unlisted.has(word))
      .map((word) => ({ word, reading: readingOf(word), places: [], see: term })),
  );
}

/** All entries in pinyin order, from the search's vocabulary, the measures' titles and the articles' MDX. */
export function topicsOf(articles: readonly string[]): Topic[] {
  const found: Found = new Map();
  addVocabulary(found);
  addTitles(found);
  addExplained(found, articles);
  const topics = [...found].map(([word, ids]) => ({
    word,
    reading: readingOf(word),
    places: [...ids].map(placeOf),
  }));
  const all: Topic[] = [...topics, ...references(found)];
  return all.sort((one, other) => compareReadings(one.reading, other.reading));
}

/** The entries by letter, without empty letters, digits last. */
export function topicsByInitial(topics: readonly Topic[]): [initial: string, Topic[]][] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];
  return letters
    .map((letter): [string, Topic[]] => [
      letter,
      topics.filter(({ reading }) => initialOf(reading) === letter),
    ])
    .filter(([, own]) => own.length > 0);
}
