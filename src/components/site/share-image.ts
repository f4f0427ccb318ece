import { type Article, plan } from '../../policy/index.ts';
import { buildStatus } from '../reader-day/build-status.ts';
import { lifecycleSigns } from '../reader-day/lifecycle.ts';

/** The picture that stands beside a link to a page where people share it. */
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

// No rule of thumb breaks 高校毕业生 or 多渠道 in the right place.
const brokenHeadings: Record<number, string> = {
  1: '减轻企业负担|稳定就业岗位',
  2: '推动经济发展|扩大就业供给',
  3: '鼓励创业和|多渠道灵活就业',
  4: '促进高校毕业生|等群体就业',
  5: '加大对困难人员的|托底帮扶力度',
  6: '发挥“粤菜师傅”|“广东技工”“南粤家政”|等工程促就业功能',
  7: '大力提升|劳动力技能水平',
  8: '强化公共就业|服务供给',
  9: '强化就业工作|组织领导',
};

const sign = buildStatus(plan.span) && lifecycleSigns.ended;
const days = `${plan.span.from} 至 ${plan.span.through}`;

/** The plan's mark, word and days; the days alone in a build before its end. */
export const statusLine = sign ? `${sign.mark} ${sign.word} ${days}` : days;

const spoken = (heading: string) => `${plan.number} ${heading}，${sign?.word ?? '有效期'} ${days}`;

/** The image of every page that is not an article's. */
export const siteImage: ShareImage = {
  name: 'site',
  number: '',
  lines: ['江门市进一步做好', '稳定和扩大就业工作实施方案'],
  belongsTo: '逐条解读',
  alt: spoken(plan.title),
};

/** The image of an article's page. Throws an Error where the heading is not broken into lines as it reads. */
export function articleImage({ number, heading }: Pick<Article, 'number' | 'heading'>): ShareImage {
  const hung = heading.text.slice(0, 2);
  const lines = (brokenHeadings[number] ?? '').split('|');
  if (hung + lines.join('') !== heading.text) {
    throw new Error(
      `Article ${number} is headed “${heading.text}”, its share image says “${hung}${lines.join('')}”: mend \`brokenHeadings\` in src/components/site/share-image.ts.`,
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
