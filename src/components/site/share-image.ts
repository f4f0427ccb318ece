import { articleHeadings, titleLines } from '#content/share-headings.ts';
import { type Article, headingWords, plan } from '../../policy/index.ts';
import { buildStatus } from '../reader-day/build-status.ts';
import { lifecycleSigns } from '../reader-day/lifecycle.ts';

/** The picture that is beside a link to a page where people share it. */
export interface ShareImage {
  /** Its file is `og/NAME.png`. */
  name: string;
  /** The number of an article as it is hung before the heading, `三、`; empty for the plan. */
  number: string;
  /** The heading, broken where its sense allows. */
  lines: readonly string[];
  /** The line under the heading: what the heading belongs to. */
  belongsTo: string;
  /** What the picture says, for those who do not see it. */
  alt: string;
}

/** Pixels, the size that readers of Open Graph expect. */
export const shareImageSize = { width: 1200, height: 630 };

const sign = buildStatus(plan.span) && lifecycleSigns.ended;
const days = `${plan.span.from} 至 ${plan.span.through}`;

/** The plan's mark, word and days; the days alone in a build before its end. */
export const statusLine = sign ? `${sign.mark} ${sign.word} ${days}` : days;

const spoken = (heading: string) => `${plan.number} ${heading}，${sign?.word ?? '有效期'} ${days}`;

/** The image of every page that is not an article's. */
export const siteImage: ShareImage = {
  name: 'site',
  number: '',
  lines: titleLines,
  belongsTo: '逐条解读',
  alt: spoken(plan.title),
};

/** The image of an article's page. Throws an Error where the heading is not broken into lines as it reads. */
export function articleImage({ number, heading }: Pick<Article, 'number' | 'heading'>): ShareImage {
  const hung = heading.text.slice(0, -headingWords({ heading }).length);
  const lines = (articleHeadings[number - 1] ?? '').split('|');
  if (hung + lines.join('') !== heading.text) {
    throw new Error(
      `Article ${number} is headed “${heading.text}”, its share image says “${hung}${lines.join('')}”: mend it in #content/share-headings.ts.`,
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
