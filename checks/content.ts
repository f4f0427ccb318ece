import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../integrations/plan-folders.ts';
import { coverageOf } from '../src/components/coverage/coverage.ts';
import { planDocument } from '../src/policy/document.ts';
import {
  type Article,
  clauseAliases,
  clausesOf,
  type Measure,
  measures,
  plan,
  planFigures,
  sources,
} from '../src/policy/index.ts';
import { badDates } from './dates.ts';
import { unpublishable } from './definitions.ts';
import { misplacedMeasures, type Prose, readProse, unexplainedSentences } from './prose.ts';
import { invalidClaims, misreadFigures } from './provenance.ts';
import { type Known, unknownReferences } from './references.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** An article and its explanation. */
interface ExplainedArticle {
  article: Article;
  prose: Prose;
  /** The measures of the article, in the order of the text. */
  own: readonly Measure[];
}

/** The path of the explanation, relative to the root folder, for messages. */
const explanationOf = ({ number }: Article) => relative(root, `${contentFolder}${number}.mdx`);

/** All problems that must stop the build. Each message states the problem, its location and the fix. */
export function contentProblems(): string[] {
  const { claims, passages } = coverageOf(planDocument, measures);
  const known: Known = {
    clauses: new Set([
      ...clausesOf(planDocument).map(({ id }) => id),
      ...Object.keys(clauseAliases),
    ]),
    measures,
    planFigures: Object.keys(planFigures),
  };
  const { articles } = planDocument;
  const missing = articles.filter((article) => !existsSync(join(root, explanationOf(article))));
  const explained = articles.filter((article) => !missing.includes(article)).map(explain);
  return [
    ...missing.map(
      (article) =>
        `${explanationOf(article)} is missing: article ${article.number} would stand unexplained. Write it, or take it back from version control.`,
    ),
    ...unpublishable(measures, plan.span),
    ...badDates(measures, sources),
    ...misreadFigures(allFigures()),
    ...invalidClaims(claims, passages),
    ...explained.flatMap(({ prose }) => (prose.unreadable ? [prose.unreadable] : [])),
    ...explained.flatMap(({ prose }) => unknownReferences(prose, known)),
    ...explained.filter(({ prose }) => !prose.unreadable).flatMap(gapsOf),
  ];
}

function explain(article: Article): ExplainedArticle {
  const file = explanationOf(article);
  return {
    article,
    prose: readProse(file, readFileSync(join(root, file), 'utf8')),
    own: measures.filter((measure) => measure.article === article.number),
  };
}

const allFigures = () => [
  ...measures.flatMap(({ id, figures }) =>
    Object.entries(figures).map(([name, figure]) => ({ name: `${id}.${name}`, ...figure })),
  ),
  ...Object.entries(planFigures).map(([name, figure]) => ({ name: `plan.${name}`, ...figure })),
];

/** Measures and sentences that an explanation omits, repeats or misplaces. */
function gapsOf({ article, prose, own }: ExplainedArticle): string[] {
  const basisOf = (id: string) => own.find((measure) => measure.id === id)?.basis ?? [];
  const sentences = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map(({ id, segments }) => ({ id, segments: segments.map((s) => s.id) })),
  );
  return [
    ...misplacedMeasures(
      prose,
      own.map(({ id }) => id),
    ),
    ...unexplainedSentences(prose, sentences, basisOf),
  ];
}
