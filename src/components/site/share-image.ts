import { articleHeadings, titleLines } from '#content/share-headings.ts';
import { type Article, headingWords, plan } from '../../policy/index.ts';
import { buildStatus } from '../reader-day/build-status.ts';
import { lifecycleSigns } from '../reader-day/lifecycle.ts';

/** The image of a page in link previews. */
export interface ShareImage {
  /** The file is `og/NAME.png`. */
  name: string;
  /** The article's number before the heading, `三、`; empty for the plan. */
  number: string;
  /** The heading in lines. */
  lines: readonly string[];
  /** The line below the heading: the plan's title, or the site's subtitle. */
  belongsTo: string;
  /** The alt text. */
  alt: string;
}

/** In pixels; the size recommended for Open Graph. */
export const shareImageSize = { width: 1200, height: 630 };

const sign = buildStatus(plan.span) && lifecycleSigns.ended;
const days = `${plan.span.from} 至 ${plan.span.through}`;

/** The plan's end with sign, word and dates; only the dates in a build before the end. */
export const statusLine = sign ? `${sign.mark} ${sign.word} ${days}` : days;

const spoken = (heading: string) => `${plan.number} ${heading}，${sign?.word ?? '有效期'} ${days}`;

/** The image of all pages that are not articles. */
export const siteImage: ShareImage = {
  name: 'site',
  number: '',
  lines: titleLines,
  belongsTo: '逐条解读',
  alt: spoken(plan.title),
};

/** The image of an article's page. Throws an Error if the lines do not match the heading. */
export function articleImage({ number, heading }: Pick<Article, 'number' | 'heading'>): ShareImage {
  const hung = heading.text.slice(0, -headingWords({ heading }).length);
  const lines = (articleHeadings[number - 1] ?? '').split('|');
  if (hung + lines.join('') !== heading.text) {
    throw new Error(
      `Article ${number} is headed “${heading.text}”, its share image says “${hung}${lines.join('')}”: correct it in #content/share-headings.ts.`,
    );
  }
  return {
    name: `article-${number}`,
    number: hung,
    lines,
    belongsTo: plan.title,
    alt: spoken(heading.text),
  };
}
