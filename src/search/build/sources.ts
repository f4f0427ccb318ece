import { absentWords } from '#content/vocabulary.ts';
import type { MdxFile } from '../../mdx/read-mdx.ts';
import { officialText, planDocument } from '../../policy/document.ts';
import {
  type Clause,
  type ClauseId,
  cite,
  clausePlaces,
  clausesOf,
  computes,
  givesSum,
  type Measure,
  measures,
  plan,
  type Sentence,
} from '../../policy/index.ts';
import {
  ANY_QUANTITY,
  type Catalogue,
  type Concept,
  emptyRecord,
  placesById,
  type Questions,
  type SearchRecord,
} from '../engine/record.ts';
import { hasFiller, subjectOf, withoutFiller } from '../engine/understand.ts';
import { indexedForms, isHanWord, LINKING_WORDS, runsIn, wordsIn } from '../engine/words.ts';
import { acceptsQuantity, pickWordsOf } from '../on-demand/answers-in-question.ts';
import { type Explanation, explanationsIn } from './prose.ts';
import { vocabulary } from './vocabulary.ts';

/** The texts of the index other than the official one. */
export interface Texts {
  /** The explanations of the articles. */
  articles: readonly MdxFile[];
  /** Possible user questions, by clause. */
  questions: string;
}

/** The catalogue, the explanations shown with results, and the questions about each record. */
interface Sources {
  catalogue: Catalogue;
  explanationOf: ReadonlyMap<SearchRecord, string>;
  questions: Questions;
}

// A snippet has fewer than 100 characters.
const MAX_PROSE = 120;

const clipped = (text: string) => (text.length > MAX_PROSE ? `${text.slice(0, MAX_PROSE)}…` : text);

const titleOf = (id: string) =>
  measures.find((measure) => measure.id === id)?.title ?? cite(id as ClauseId);

/** The last day of a clause. A clause ends with the measure based on it, if that ends before the plan. */
function endOf(id: string) {
  const own = measures.find(({ basis }) => basis.some((clause) => clause === id));
  return own?.span.through ?? plan.span.through;
}

function clauseRecord({ id, text, ...clause }: Clause | Sentence, around: readonly string[]) {
  // A sentence with segments is searched through its segments.
  const parts = 'segments' in clause ? clause.segments.map((segment) => segment.id) : [];
  const record: SearchRecord = {
    ...emptyRecord,
    ...positionOf(id),
    kind: 'clause',
    id,
    title: cite(id),
    through: endOf(id),
    basis: parts,
    lines: parts.length > 0 || text === '' ? [] : [text, ...around],
  };
  return record;
}

const placeOf = placesById({ places: clausePlaces() });

/** The article number (0 outside the articles) and the kind of a clause. */
function positionOf(id: ClauseId): Pick<SearchRecord, 'article' | 'unit'> {
  const { article, kind } = placeOf.get(id) ?? { article: 0, kind: null };
  return { article, unit: kind };
}

/** The parts of a query that a computed measure accepts as input. */
const takesOf = ({ gives, fields }: Measure): string[] =>
  computes(gives)
    ? [...(acceptsQuantity(fields) ? [ANY_QUANTITY] : []), ...pickWordsOf(fields)]
    : [];

function measureRecord(measure: Measure): SearchRecord {
  const { id, title, who, basis, span, article, gives } = measure;
  return {
    ...emptyRecord,
    kind: 'measure',
    id: id as SearchRecord['id'],
    article: article === 'closing' ? 0 : article,
    title,
    titleWords: wordsIn(title),
    who,
    sum: givesSum(gives),
    through: span.through,
    takes: takesOf(measure),
    basis,
  };
}

function readingRecord({ clauses, title }: Explanation): SearchRecord {
  const id = clauses[0];
  if (!id) throw new Error(`The explanation “${title}” has no clause.`);
  return {
    ...emptyRecord,
    ...positionOf(id),
    kind: 'reading',
    id,
    title,
    titleWords: wordsIn(title),
    through: endOf(id),
    basis: clauses,
  };
}

/** The lines of the document that belong to no clause, by adjacent clause. */
function linesAround(): Map<string, string[]> {
  const { documentNumber, noticeTitle, preface, issuer, issuedOn, title } = planDocument;
  const { conclusions, distribution } = planDocument;
  const [first, last] = [preface[0], preface[preface.length - 1]];
  const { sentences } = conclusions;
  return new Map([
    [first?.id ?? '', [documentNumber, noticeTitle]],
    [last?.id ?? '', [issuer, issuedOn, title]],
    [sentences[sentences.length - 1]?.id ?? '', distribution],
  ]);
}

/** The concepts of the vocabulary, with all their words. Throws if an entry leads to an unknown id. */
function conceptsFor(records: readonly SearchRecord[]): Concept[] {
  const placeIn = (id: string) => {
    const place = records.findIndex((record) => record.kind !== 'reading' && record.id === id);
    if (place < 0) throw new Error(`vocabulary.ts: ${id} is neither a measure nor a clause.`);
    return place;
  };
  return vocabulary.map(({ words, means, leadsTo, synonyms }) => ({
    name: means[0] ?? titleOf(leadsTo[0] ?? ''),
    words: [...new Set([...means, ...words])],
    synonyms,
    leadsTo: leadsTo.map(placeIn),
  }));
}

/** The distinct words of an explanation. Adjacent single-character segments are joined into one word: 夜侨都. */
function proseWords(text: string): string[] {
  const words = wordsIn(text).map((word) => (LINKING_WORDS.test(word) ? ' ' : word));
  const alone = words.map((word) => (word.length === 1 ? word : ' ')).join('');
  return [...new Set([...words, ...runsIn(alone)].filter(isHanWord))];
}

/** The number of explanations from which on a word does not distinguish them. */
const FREQUENT = 10;

/** The words that are in many of the lists. */
function frequentIn(lists: readonly (readonly string[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= FREQUENT));
}

/** The words of the official text that contain a filler character. */
const keptWordsOfText = (): string[] => {
  const words = indexedForms(officialText).flatMap(wordsIn).filter(isHanWord);
  return [...new Set(words)].filter(hasFiller);
};

/**
 * Parses the questions about clauses: `# id`, followed by one question per line. Throws if an id is unknown or occurs
 * twice.
 */
export function readQuestions(text: string, ids: ReadonlySet<string>): Map<string, string[]> {
  const questions = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const [at, line] of text.split('\n').entries()) {
    const [, id] = /^#\s*(\S+)$/.exec(line) ?? [];
    if (id !== undefined) {
      const wrong = !ids.has(id)
        ? 'is no clause of the index'
        : questions.has(id) && 'occurs twice';
      if (wrong) throw new Error(`questions.txt, line ${at + 1}: ${id} ${wrong}.`);
      current = [];
      questions.set(id, current);
    } else if (line.trim() !== '') {
      if (!current) throw new Error(`questions.txt, line ${at + 1}: no “# id” is above it.`);
      current.push(line.trim());
    }
  }
  return questions;
}

/** Our explanations, by record. */
function textsOf(records: readonly SearchRecord[], explanations: readonly Explanation[]) {
  const explains = ({ kind, id, title }: SearchRecord, explained: Explanation) =>
    kind === 'measure'
      ? explained.measure === id
      : explained.measure === null && explained.clauses[0] === id && explained.title === title;
  return new Map(
    records.flatMap((record): [SearchRecord, string][] => {
      const text = explanations.find((explained) => explains(record, explained))?.text;
      return record.kind !== 'clause' && text ? [[record, text]] : [];
    }),
  );
}

/** Builds all records from the official text and the MDX of the articles, measures first. */
export function readSources({ articles, questions }: Texts): Sources {
  const around = linesAround();
  const explanations = articles.flatMap(explanationsIn);
  const readings = explanations.filter(({ measure }) => measure === null);
  const all = [
    ...measures.map(measureRecord),
    ...clausesOf(planDocument).map((clause) => clauseRecord(clause, around.get(clause.id) ?? [])),
    ...readings.map(readingRecord),
  ];
  const targets = new Set<string>(vocabulary.flatMap(({ leadsTo }) => leadsTo));
  const isAnswer = ({ id, kind, lines, basis }: SearchRecord) =>
    kind !== 'clause' || lines.length + basis.length > 0 || targets.has(id);
  const records = all.filter(isAnswer);
  const clauses = records.filter(({ kind }) => kind === 'clause');
  const aboutClauses = readQuestions(questions, new Set(clauses.map(({ id }) => id)));
  const questionsAbout = {
    measure: (id: string) => explanations.find(({ measure }) => measure === id)?.asked,
    clause: (id: string) => aboutClauses.get(id),
    reading: () => [],
  };
  const keptWords = keptWordsOfText();
  const subjectsOf = ({ id, kind }: SearchRecord): string[] => {
    const asked = questionsAbout[kind](id) ?? [];
    // Sorted, because similar questions side by side compress better.
    return [...new Set(asked.map((question) => subjectOf(question, keptWords)))].sort();
  };
  const concepts = conceptsFor(records);
  const texts = textsOf(records, explanations);
  const official = indexedForms(officialText).join(' ');
  // The others are never looked up, since a query loses its filler words.
  const isLookedUp = (word: string) =>
    runsIn(withoutFiller(word, keptWords)).some((run) => run.length > 1);
  for (const [record, text] of texts) {
    record.prose = proseWords(text).filter((word) => !official.includes(word) && isLookedUp(word));
  }
  const frequent = frequentIn(records.map(({ prose }) => prose));
  for (const record of records) record.prose = record.prose.filter((word) => !frequent.has(word));
  const indexed = [official, ...records.flatMap(({ prose }) => prose)].join(' ');
  const otherWords = new Set(
    articles
      .flatMap(({ lines }) => proseWords(lines.join('\n')))
      .filter((word) => !indexed.includes(word) && isLookedUp(word)),
  );
  return {
    catalogue: {
      records,
      concepts,
      absentWords,
      keptWords,
      otherWords: [...otherWords],
    },
    explanationOf: new Map([...texts].map(([record, text]) => [record, clipped(text)])),
    questions: records.map(subjectsOf),
  };
}
