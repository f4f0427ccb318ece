import { type ClauseId, cite, measures, planFigures } from '../policy/index.ts';

/** Plain words of ours about a measure or about clauses. */
export interface Explanation {
  /** The measure explained, or `null` where it is clauses that are no measure. */
  measure: string | null;
  clauses: ClauseId[];
  title: string;
  text: string;
}

const BLOCK = /<(Measure|Reading)\s([^>]*)>([\s\S]*?)<\/\1>/g;

function figureWords(name: string): string {
  const [owner = '', key = ''] = name.split('.');
  const figures = owner === 'plan' ? planFigures : measures.find(({ id }) => id === owner)?.figures;
  return (figures as Record<string, { words: string }> | undefined)?.[key]?.words ?? '';
}

/** MDX prose as the words that a reader sees. */
function plainWords(mdx: string): string {
  return mdx
    .replace(/<Figure\s+of="([^"]+)"\s*\/>/g, (_, name: string) => figureWords(name))
    .replace(/<Cite\s+id="([^"]+)"\s*\/>/g, (_, id: string) => cite(id as ClauseId))
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** The explanations of one article's MDX, in its order. */
export function explanationsIn(mdx: string): Explanation[] {
  return [...mdx.matchAll(BLOCK)].map(([, tag, attributes = '', body = '']) => ({
    measure: tag === 'Measure' ? (/id="([^"]+)"/.exec(attributes)?.[1] ?? null) : null,
    clauses: [...attributes.matchAll(/'([a-z]+_?\d*(?:__[a-z_0-9]+)*)'/g)].map(
      ([, id]) => id as ClauseId,
    ),
    title: /title="([^"]+)"/.exec(attributes)?.[1] ?? '',
    text: plainWords(body),
  }));
}
