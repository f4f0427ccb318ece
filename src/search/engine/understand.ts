import { type CitationReading, plan } from '../../policy/index.ts';
import { quantitiesIn } from './quantity.ts';
import type { Catalogue, Concept } from './record.ts';
import { conceptToken, pairsOf, type Token } from './token.ts';
import { blank, blankAt, runsIn, withoutMarks } from './words.ts';

/** A concept in a query: the typed text, the name of the concept, and whether they are synonyms. */
interface NamedConcept {
  typed: string;
  name: string;
  isSynonym: boolean;
}

/** The interpretation of a query. */
export interface Understanding {
  /** The normalized query. */
  words: string;
  /** The text for a literal search: the query without the citation, and with absent words replaced like those of `rest`. */
  literal: string;
  /** The words of the query of which the plan says nothing. They are not searched for. */
  absent: string[];
  citation: CitationReading | null;
  /** The concepts of the vocabulary in the query. */
  concepts: NamedConcept[];
  /** Amounts, counts and dates, as typed. */
  quantities: string[];
  /** Whether the query asks for the responsible department. */
  asksForDepartment: boolean;
  /** Whether the query asks whom to ask or how to apply, and names no subject. */
  asksInGeneral: boolean;
  /** Whether the query asks for an amount. */
  asksForSum: boolean;
  /** The tokens to look up. */
  tokens: Token[];
  /** The pairs of each word of the concepts. A record that contains all pairs of one word is a result. */
  stems: Token[][];
  /** `literal` with concepts, quantities and filler words replaced by placeholders of the same length. */
  rest: string;
  /** The runs of Chinese characters in `rest`. */
  runs: string[];
  /** Words to highlight as a whole: quantities as typed, and all words of the concepts. */
  marks: string[];
  /** The typed runs. Each pair of adjacent characters in them is highlighted. */
  typed: string[];
}

/** Question words and other words without a subject. */
const FILLER =
  /请问|你好|怎么样?|如何|怎样|什么|哪些|哪里|哪个|多少钱?|有没有|是不是|可不可以|能不能|可以|我们|我家|需要|应该|一下|政策|规定|办法|关于|现在|今[天年]|有钱拿|拿钱|[吗呢吧啊的了我想要能有是会和或与在去被把给呀嘛]/g;
/** Whether a word contains a filler word. */
export const hasFiller = (word: string) => word.search(FILLER) >= 0;

/** Replaces filler words, except inside words of the official text, by placeholders. */
export function withoutFiller(text: string, keptWords: readonly string[]): string {
  const asking = new RegExp([...keptWords, FILLER.source].join('|'), 'g');
  const kept = new Set(keptWords);
  return text.replace(asking, (word) => (kept.has(word) ? word : blank(word)));
}

/** The subject of a question: the question without filler words. */
export const subjectOf = (question: string, keptWords: readonly string[]): string =>
  withoutFiller(withoutMarks(question), keptWords).replaceAll('\u0000', '');

const DEPARTMENT =
  /找?(?:哪个?|什么|哪些|归哪|边个)(?:部门|单位|局|机构|机关)|[归由属于是]*(?:谁|边个)(?:负责|主管|管|牵头)|(?:找|问|联系)(?:谁|哪个?)|(?:主管|负责|责任|牵头|经办)(?:部门|单位)|部门负责|牵头/g;

/**
 * Questions on whom one can call, and on how, where and with what one applies, which few clauses answer. `123[34]` begins
 * the helplines 12333 and 12345.
 */
const APPLYING =
  /材料|手续|带什么|电话|咨询|123[34]|(?:怎[么样]|如何|哪[里儿]?)(?:可以|能)?[去申办领找交]/g;
/** A character that belongs to no such question. */
const SUBJECT = /[^到找在申请办理领取补贴负责管交\P{L}]/u;

/** Whether a query, of which `rest` does not ask for the department, asks whom or how and names no subject: 补贴怎么申请. */
function isGeneral(words: string, rest: string): boolean {
  const others = rest.replace(APPLYING, '');
  return others !== words && !SUBJECT.test(others.replace(FILLER, ''));
}

const SUM = /多少(?!人|个|天|年|岁)|几[多钱]|金额|补多少|标准/;

/** What a citation may contain. `pre` and `conc` begin ids of clauses: preface, preamble, conclusions. */
const MAY_CITE =
  /第|[\d一二三四五六七八九十两末]\s*[条款]|art_|pre|conc|末|结尾|结语|附则|最后|引言|序言|前言|导语|开头|印发通知|通知正文|^\s*[\d一二三四五六七八九]{1,3}\s*[、.,，·（(-]/;

// The plan's number, with any brackets.
const PLAN_NUMBER = /江府\W{0,3}2021\W{0,3}14\s*号(?:文件|文)?/g;

/** A query that is only the plan's number searches for the plan. With other words, the number is ignored. */
function readPlanNumber(words: string): string {
  const rest = words.replace(PLAN_NUMBER, ' ');
  return rest === words || /[\p{L}\p{N}]/u.test(rest) ? rest : plan.number;
}

interface ConceptMatches {
  rest: string;
  names: NamedConcept[];
  tokens: Token[];
  marks: string[];
  stems: Token[][];
}

interface Dictionary {
  /** The indexes of the concepts that have a word. */
  concepts: ReadonlyMap<string, readonly number[]>;
  /** The lengths of the words that start with a character, longest first, so that 失业保险金 is not matched as 失业. */
  lengths: ReadonlyMap<string, readonly number[]>;
}

const dictionaries = new WeakMap<Catalogue['concepts'], Dictionary>();

function lengthsByFirst(words: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, Set<number>>();
  for (const word of words) {
    const first = word.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length));
  }
  return new Map([...lengths].map(([first, of]) => [first, [...of].sort((a, b) => b - a)]));
}

function dictionaryOf(concepts: Catalogue['concepts']): Dictionary {
  const known = dictionaries.get(concepts);
  if (known) return known;
  const indexes = new Map<string, number[]>();
  for (const [index, { words }] of concepts.entries()) {
    for (const word of words.map(withoutMarks)) {
      indexes.set(word, [...(indexes.get(word) ?? []), index]);
    }
  }
  const dictionary = { concepts: indexes, lengths: lengthsByFirst(indexes.keys()) };
  dictionaries.set(concepts, dictionary);
  return dictionary;
}

/** The vocabulary words in normalized text, without overlaps, with their offsets. */
function vocabularyIn(words: string, { concepts, lengths }: Dictionary): [string, number][] {
  const found: [string, number][] = [];
  for (let at = 0; at < words.length; ) {
    const longest = lengths
      .get(words.charAt(at))
      ?.map((length) => words.slice(at, at + length))
      .find((word) => concepts.has(word));
    if (longest) found.push([longest, at]);
    at += longest?.length ?? 1;
  }
  return found;
}

/** The indexes of the concepts in normalized text, ignoring brackets, with the matching words. */
export function conceptsIn(words: string, concepts: Catalogue['concepts']): [string, number][] {
  const dictionary = dictionaryOf(concepts);
  return vocabularyIn(withoutMarks(words), dictionary).flatMap(([word]) =>
    (dictionary.concepts.get(word) ?? []).map((index): [string, number] => [word, index]),
  );
}

const withoutConcepts = (words: string, concepts: Catalogue['concepts']) =>
  vocabularyIn(words, dictionaryOf(concepts)).reduce(
    (left, [word, at]) => blankAt(left, word, at),
    words,
  );

const stemOf = (word: string) => pairsOf(word).map((token): Token => ({ ...token, kind: 'stem' }));

function findConcepts(words: string, concepts: Catalogue['concepts']): ConceptMatches {
  const found = conceptsIn(words, concepts).map(([typed, index]) => ({
    typed,
    index,
    concept: concepts[index] as Concept,
  }));
  const distinct = [...new Map(found.map(({ index, concept }) => [index, concept]))];
  // For example, 下岗 has the concept name 失业人员, which contains the concept word 失业.
  const inner = distinct.flatMap(([, concept]) =>
    concept.words.filter((word) => concept.name.includes(word)),
  );
  const stems = new Set([...found.map(({ typed }) => typed), ...inner]);
  return {
    rest: withoutConcepts(words, concepts),
    names: found.map(({ typed, concept: { name, synonyms } }) => ({
      typed,
      name,
      isSynonym: synonyms.includes(typed),
    })),
    tokens: distinct.map(([index]) => conceptToken(index)),
    marks: distinct.flatMap(([, { words: all }]) => all),
    stems: [...stems].map(stemOf).filter(({ length }) => length > 0),
  };
}

const asEcho = (token: Token): Token => ({ ...token, kind: 'echo' });

// The first of equal tokens is kept, so a pair outside the concepts is not replaced by an echo.
const unique = (tokens: Token[]) =>
  tokens.filter(({ code }, at) => tokens.findIndex((token) => token.code === code) === at);

/** Whether normalized text may contain a citation. A cheap check before loading the citation parser. */
export const mayCite = (words: string) => MAY_CITE.test(words);

/** Interprets a query without its citation: quantities, concepts, the request for a department, and other words. */
export function understand(
  normalised: string,
  citation: CitationReading | null,
  { absentWords, concepts, keptWords }: Pick<Catalogue, 'absentWords' | 'concepts' | 'keptWords'>,
): Understanding {
  const asked = withoutMarks(citation?.rest ?? readPlanNumber(normalised));
  const absent = absentWords.filter((word) => asked.includes(word));
  const words = absent.reduce((left, word) => left.replaceAll(word, blank), asked);
  const asksForDepartment = words.search(DEPARTMENT) >= 0;
  const subject = words.replace(DEPARTMENT, blank);
  const found = findConcepts(subject, concepts);
  const quantities = quantitiesIn(found.rest);
  const without = (text: string) =>
    quantities.reduce((left, { words: typed, from }) => blankAt(left, typed, from), text);
  const restOf = (text: string) => withoutFiller(without(text), keptWords);
  const rest = restOf(found.rest);
  const runs = runsIn(restOf(subject));
  const beyond = runsIn(rest);
  return {
    words: normalised,
    literal: words,
    absent,
    citation,
    concepts: found.names,
    quantities: quantities.map(({ words: typed }) => typed),
    asksForDepartment,
    asksInGeneral: isGeneral(words, subject),
    asksForSum: SUM.test(words),
    tokens: unique([
      ...quantities.flatMap(({ tokens }) => tokens),
      ...found.tokens,
      ...beyond.flatMap(pairsOf),
      ...runs.flatMap(pairsOf).map(asEcho),
      ...found.stems.flat(),
    ]),
    stems: found.stems,
    rest,
    runs: beyond,
    marks: [...quantities.map(({ words: typed }) => typed), ...found.marks],
    typed: runs,
  };
}
