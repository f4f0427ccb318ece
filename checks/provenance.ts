import {
  type Claim,
  numeralsIn,
  type Passage,
  textAt,
} from '../src/components/coverage/coverage.ts';
import { readDate, readNumber } from '../src/policy/index.ts';

/** The value and unit parsed from official words, independent of the declared figure. */
export interface Reading {
  value: number | string;
  unit: string;
}

const MEASURES = '#plan/measures';

const BEFORE = '毕业|领取毕业证|创办|退役|不足|公益|每(?=两年)|每招收|一对';
const PER = { 每人: '/人', 每月: '/月', 每年: '/年', 每年度开展: '/年' };
const UNITS = '元|人|年度|年|届|天|类|个月|次|名|%';
const AFTER = '以上|（含）以下|内|性';
const QUANTITY = new RegExp(
  `^(?:${BEFORE})?(?<per>(?:${Object.keys(PER).sort().reverse().join('|')})*)(?<number>(?:\\d+|[零一二三四五六七八九两十]+)万?)(?<unit>(?:${UNITS})(?:/[人月年])*)(?:${AFTER})?$`,
);

/**
 * Parses official words such as `每人1万元`, `八类`, `2030年4月30日` or `一对一`.
 * Throws for unsupported words.
 */
export function readWords(words: string): Reading {
  const date = readDate(words);
  if (date.is === 'day') return { value: date.day, unit: '日期' };
  // 一对一 means one helper per person.
  if (words === '一对一') return { value: 1, unit: '人' };
  const { per = '', number = '', unit } = QUANTITY.exec(words)?.groups ?? {};
  const reading = readNumber(number);
  if (unit === undefined || reading.is !== 'exact') {
    throw new Error(
      `“${words}” is not read: quote fewer words, or extend \`readWords\` in checks/provenance.ts.`,
    );
  }
  const denominators = Object.entries(PER)
    .sort(([one], [other]) => other.length - one.length)
    .reduce((text, [word, slash]) => text.replace(word, slash), per);
  return { value: reading.value, unit: unit + denominators };
}

/** Figures whose words do not state their value and unit. */
export function misreadFigures(
  figures: readonly { name: string; value: number | string; unit: string; words: string }[],
): string[] {
  return figures.flatMap(({ name, value, unit, words }) => {
    const read = readWords(words);
    if (read.value === value && read.unit === unit) return [];
    return [
      `${name} says ${value} ${unit}, but its words “${words}” state ${read.value} ${read.unit}. Mend it in ${MEASURES}.`,
    ];
  });
}

/** A claim in a message. */
export const naming = (claim: Claim) =>
  claim.kind === 'figure' ? `the figure ${claim.name}` : `the narrative entry “${claim.words}”`;

/** Claims whose words do not occur exactly once in the place, or contain no numeral. */
export function invalidClaims(claims: readonly Claim[], passages: readonly Passage[]): string[] {
  return claims.flatMap((claim) => {
    const text = textAt(claim, passages);
    if (text === '') return [`${naming(claim)} names ${claim.place}, which has no text.`];
    const times = text.split(claim.words).length - 1;
    if (times !== 1) {
      const occur = times === 0 ? 'do not occur' : `occur ${times} times`;
      return [
        `${claim.place}: the words “${claim.words}” of ${naming(claim)} ${occur} in “${text}”. Quote the official words, and as many as occur once.`,
      ];
    }
    if (numeralsIn(claim.words).length > 0) return [];
    return [`${claim.place}: ${naming(claim)} holds no numeral. Remove it or quote the numeral.`];
  });
}
