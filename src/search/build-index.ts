import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import {
  type Clause,
  clausesOf,
  type Measure,
  measures,
  parsePlan,
  plan,
} from '../policy/index.ts';
import { CATALOGUE_FILE, passagesFile } from './engine.ts';
import { normalise } from './normalise.ts';
import { type Explanation, explanationsIn } from './prose.ts';
import { quantitiesIn } from './quantity.ts';
import {
  type Catalogue,
  type Concept,
  type Passage,
  packCatalogue,
  type SearchRecord,
} from './record.ts';
import { conceptToken, pairsOf } from './token.ts';
import { simplified, traditional } from './traditional.ts';
import { conceptsIn } from './understand.ts';
import { vocabulary } from './vocabulary.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const everyPair = { from: traditional, to: simplified };

/** What is indexed of one record: words of a weight. */
interface Field {
  weight: number;
  codes: string[];
}

interface Draft {
  record: Omit<SearchRecord, 'pagefindId'>;
  fields: Field[];
  passages: Passage[];
}

const concepts: Concept[] = vocabulary.map(({ words, means = [] }) => ({
  name: means[0] ?? words[0] ?? '',
  words: [...new Set([...means, ...words])],
}));

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// Joined with anything, they say nothing.
const FUNCTION_WORDS =
  /^[的了在对和与及或将按以由向给为从中等把被就都也不是有要这那个其于之并且但而]$/;

/** The pairs within each word of a text: what joins two words by chance is left out. Characters that the dictionary leaves alone may be a name (夜侨都) and stay together. */
function pairCodes(text: string): string[] {
  const words = [...segmenter.segment(text)].map(({ segment }) => segment);
  const runs: string[] = [];
  let alone = '';
  for (const word of [...words, '']) {
    if (/^\p{Script=Han}$/u.test(word) && !FUNCTION_WORDS.test(word)) {
      alone += word;
      continue;
    }
    if (alone.length > 1) runs.push(alone);
    alone = '';
    if (/^\p{Script=Han}{2,}$/u.test(word)) runs.push(word);
  }
  return runs.flatMap((run) => pairsOf(run).map(({ code }) => code));
}

const quantityCodes = (text: string) =>
  quantitiesIn(normalise(text, everyPair)).flatMap(({ tokens }) => tokens.map(({ code }) => code));

/** The concepts that official words name by an official term. */
const conceptCodes = (text: string) =>
  conceptsIn(text, concepts).map(([, place]) => conceptToken(place).code);

/** The concepts of the vocabulary that lead to an id, the ones that lead there first apart. */
function ledBy(id: string, rankOf: (place: number) => boolean): string[] {
  return vocabulary.flatMap(({ leadsTo = [] }, place) =>
    leadsTo.some((target, at) => target === id && rankOf(at)) ? [conceptToken(place).code] : [],
  );
}

const vocabularyFields = (id: string): Field[] => [
  { weight: 9, codes: ledBy(id, (at) => at === 0) },
  { weight: 6, codes: ledBy(id, (at) => at > 0) },
];

function clauseDraft({ id, kind, text }: Clause, words: string): Draft {
  const indexed =
    kind === 'heading' || kind === 'sentence' || kind === 'departments' || text !== '';
  const within = kind === 'segment';
  return {
    record: {
      kind: 'clause',
      id,
      article: id.startsWith('art_') ? Number(id[4]) : 0,
      title: '',
      who: null,
      through: endOf(id),
      basis: [],
    },
    fields:
      indexed && !within
        ? [
            { weight: 1, codes: [...pairCodes(text)] },
            { weight: 2, codes: [...quantityCodes(text), ...conceptCodes(text)] },
            ...vocabularyFields(id),
          ]
        : [],
    passages: [{ voice: 'official', clause: id, text: words }],
  };
}

/** A clause ends with the measure that rests on it, where that has a day of its own. */
function endOf(id: string) {
  const own = measures.find(({ basis }) => basis.some((clause) => clause === id));
  return own?.span.through ?? plan.span.through;
}

function measureDraft(
  measure: Measure,
  explanation: string,
  wordsOf: (id: string) => string,
): Draft {
  const { id, title, who, basis, span, article } = measure;
  return {
    record: {
      kind: 'measure',
      id: id as SearchRecord['id'],
      article: article === 'closing' ? 0 : article,
      title,
      who,
      through: span.through,
      basis,
    },
    fields: [
      { weight: 5, codes: [...pairCodes(title), ...conceptCodes(title)] },
      ...vocabularyFields(id),
      { weight: 0.6, codes: pairCodes(explanation) },
    ],
    passages: [
      ...(explanation ? [{ voice: 'ours' as const, text: clipped(explanation) }] : []),
      ...basis.map((clause) => ({ voice: 'official' as const, clause, text: wordsOf(clause) })),
    ],
  };
}

function readingDraft({ clauses: [first], title, text }: Explanation): Draft {
  const id = first ?? 'art_1';
  return {
    record: {
      kind: 'reading',
      id,
      article: Number(id[4]) || 0,
      title,
      who: null,
      through: endOf(id),
      basis: [],
    },
    fields: [
      { weight: 3, codes: pairCodes(title) },
      { weight: 0.6, codes: pairCodes(text) },
    ],
    passages: [{ voice: 'ours', text: clipped(text) }],
  };
}

const MOST_PROSE = 260;
const clipped = (text: string) =>
  text.length > MOST_PROSE ? `${text.slice(0, MOST_PROSE)}…` : text;

async function readExplanations(): Promise<Explanation[]> {
  const folder = join(root, 'src/content/articles');
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.mdx'))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(explanationsIn);
}

async function drafts(): Promise<Draft[]> {
  const clauses = clausesOf(
    parsePlan(await readFile(join(root, 'src/content/plan/official.txt'), 'utf8')),
  );
  const explanations = await readExplanations();
  const wordsOf = (id: string) =>
    clauses
      .filter((c) => c.id === id || (c.kind === 'sentence' && c.id.startsWith(`${id}__sent_`)))
      .map(({ text }) => text)
      .join('');
  return [
    ...measures.map((measure) =>
      measureDraft(
        measure,
        explanations.find(({ measure: id }) => id === measure.id)?.text ?? '',
        wordsOf,
      ),
    ),
    ...clauses.map((clause) => clauseDraft(clause, wordsOf(clause.id))),
    ...explanations
      .filter(({ measure, clauses: of }) => measure === null && of.length > 0)
      .map(readingDraft),
  ];
}

/** A page that holds a record's tokens, each once, at the weight of the best field that has it. */
function pageOf({ fields }: Draft): string {
  const seen = new Set<string>();
  const paragraphs = [...fields]
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight, codes }) => {
      const fresh = [...new Set(codes)].filter((code) => !seen.has(code));
      for (const code of fresh) seen.add(code);
      return fresh.length > 0 ? `<p data-pagefind-weight="${weight}">${fresh.join(' ')}</p>` : '';
    });
  return `<html lang="zh"><body>${paragraphs.join('')}</body></html>`;
}

/** Which record Pagefind calls what: it names records by their content, and tells only in its fragments. */
async function pagefindIds(folder: string): Promise<Map<number, string>> {
  const names = await readdir(join(folder, 'fragment'));
  const entries = names.map(async (name): Promise<[number, string]> => {
    const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return [Number(url.slice(2)), name.replace('.pf_fragment', '')];
  });
  return new Map(await Promise.all(entries));
}

/** Pagefind brings user interfaces and a worker that this site does not use. */
async function removeUnused(folder: string): Promise<void> {
  const unused = (await readdir(folder)).filter((name) => /-(?:ui|highlight|worker)\./.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
}

/** The pairs whose simplified character occurs in the words that are searched. */
function pairsFor(words: string): Catalogue['pairs'] {
  const to = [...simplified];
  const kept = [...traditional].flatMap((from, i) =>
    words.includes(to[i] ?? '') ? [[from, to[i]]] : [],
  );
  return { from: kept.map(([from]) => from).join(''), to: kept.map(([, t]) => t).join('') };
}

/** Writes Pagefind's index of all records into a folder, with the catalogue and the passages beside it. */
export async function buildIndex(folder: string): Promise<{ records: number }> {
  await rm(folder, { recursive: true, force: true });
  const { index } = await createIndex({ forceLanguage: 'zh' });
  if (!index)
    throw new Error(
      'Pagefind did not start: its binary for this machine is missing. Run `npm ci`.',
    );
  const all = await drafts();
  for (const [place, draft] of all.entries()) {
    if (draft.fields.every(({ codes }) => codes.length === 0)) continue;
    const { errors } = await index.addHTMLFile({ url: `/#${place}`, content: pageOf(draft) });
    if (errors.length > 0)
      throw new Error(`Pagefind refused ${draft.record.id}: ${errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  await removeUnused(folder);
  const ids = await pagefindIds(folder);
  const records = all.map(({ record }, place) => ({ ...record, pagefindId: ids.get(place) ?? '' }));
  const words = JSON.stringify([all.map(({ passages }) => passages), concepts]);
  const catalogue = packCatalogue({ records, concepts, pairs: pairsFor(words) });
  await mkdir(join(folder, 'passages'), { recursive: true });
  await writeFile(join(folder, CATALOGUE_FILE), JSON.stringify(catalogue));
  await Promise.all(
    all.map(({ passages }, place) =>
      writeFile(join(folder, passagesFile(place)), JSON.stringify(passages)),
    ),
  );
  return { records: records.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, process.argv[2] ?? 'dist/pagefind');
  const { records } = await buildIndex(folder);
  console.log(`Search: indexed ${records} measures, clauses and explanations into ${folder}.`);
}
