import { type CitationReading, parseCitation } from '../policy/index.ts';
import { normalise } from './normalise.ts';
import { quantitiesIn } from './quantity.ts';
import type { Catalogue } from './record.ts';
import { conceptToken, pairsOf, type Token } from './token.ts';

/** What a query says, in the index's own terms. */
export interface Understanding {
  /** The query, normalised. */
  words: string;
  citation: CitationReading | null;
  /** Concepts of the vocabulary that the query names: what was typed and what it is called. */
  concepts: { typed: string; name: string }[];
  /** Amounts, counts and dates, as typed. */
  quantities: string[];
  /** Whether the query asks who is in charge. */
  asksForDepartment: boolean;
  /** What to look up. */
  tokens: Token[];
  /** Words to mark where they occur. */
  marks: string[];
}

const HAN_RUN = /\p{Script=Han}+/gu;
/** Words that ask, and name nothing. */
const FILLER =
  /请问|你好|怎么样?|如何|怎样|什么|哪些|哪里|哪个|多少钱?|有没有|是不是|可不可以|能不能|可以|我们|我家|我是|我想|我要|想要|需要|应该|一下|政策|规定|办法|关于|现在|今年|有钱拿|拿钱|[吗呢吧啊的了我想要能有是会和或与在去被把给呀嘛]/g;
const DEPARTMENT =
  /(?:哪个?|什么|哪些|归哪|边个)(?:部门|单位|局|机构|机关)|(?:归|由|属于?|是)?(?:谁|边个)(?:负责|主管|管|牵头)|找(?:谁|哪个?)|联系谁|(?:主管|负责|责任|牵头|经办)(?:部门|单位)|部门负责/g;

const blank = (text: string) => '\u0000'.repeat(text.length);

interface Found {
  left: string;
  names: { typed: string; name: string }[];
  tokens: Token[];
  marks: string[];
}

interface Matcher {
  pattern: RegExp;
  places: Map<string, number[]>;
}

const matchers = new WeakMap<Catalogue['concepts'], Matcher>();

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All words of the vocabulary in one pattern, the longest first, so that 失业保险金 is not read as 失业. */
function matcherOf(concepts: Catalogue['concepts']): Matcher {
  const known = matchers.get(concepts);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [place, { words }] of concepts.entries()) {
    for (const word of words) places.set(word, [...(places.get(word) ?? []), place]);
  }
  const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length);
  const matcher = {
    pattern: new RegExp(longestFirst.map(escaped).join('|') || '(?!)', 'g'),
    places,
  };
  matchers.set(concepts, matcher);
  return matcher;
}

/** The places of the concepts that normalised words name, each with the words that name it. */
export function conceptsIn(words: string, concepts: Catalogue['concepts']): [string, number][] {
  const { pattern, places } = matcherOf(concepts);
  return [...words.matchAll(pattern)].flatMap(([word]) =>
    (places.get(word) ?? []).map((place): [string, number] => [word, place]),
  );
}

function findConcepts(words: string, concepts: Catalogue['concepts']): Found {
  const found = conceptsIn(words, concepts);
  const places = [...new Set(found.map(([, place]) => place))];
  return {
    left: words.replace(matcherOf(concepts).pattern, blank),
    names: found.map(([typed, place]) => ({ typed, name: concepts[place]?.name ?? typed })),
    tokens: places.map(conceptToken),
    marks: places.flatMap((place) => concepts[place]?.words ?? []),
  };
}

const unique = (tokens: Token[]) => [
  ...new Map(tokens.map((token) => [token.code, token])).values(),
];

/** Whoever pastes more has pasted a page, and it would take as long as one to search for. */
const LONGEST_QUERY = 200;

/** Reads a query: a citation, amounts and dates, concepts, a question for the department, and the remaining words. */
export function understand(query: string, { concepts, pairs }: Catalogue): Understanding {
  const asked = normalise(query.trim().slice(0, LONGEST_QUERY), pairs);
  const citation = parseCitation(asked);
  const words = citation?.rest ?? asked;
  const asksForDepartment = words.search(DEPARTMENT) >= 0;
  const subject = words.replace(DEPARTMENT, blank);
  const quantities = quantitiesIn(subject);
  const beside = quantities.reduce(
    (text, { words: typed, from }) =>
      `${text.slice(0, from)}${blank(typed)}${text.slice(from + typed.length)}`,
    subject,
  );
  const found = findConcepts(beside, concepts);
  const runs = beside.replace(FILLER, blank).match(HAN_RUN) ?? [];
  return {
    words: asked,
    citation,
    concepts: found.names,
    quantities: quantities.map(({ words: typed }) => typed),
    asksForDepartment,
    tokens: unique([
      ...quantities.flatMap(({ tokens }) => tokens),
      ...found.tokens,
      ...runs.flatMap((run) => (run.length > 1 || runs.length === 1 ? pairsOf(run) : [])),
    ]),
    marks: [...quantities.map(({ words: typed }) => typed), ...found.marks, ...runs],
  };
}
