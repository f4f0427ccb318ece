import { beforeAll, describe, expect, test } from 'vitest';
import { NONE } from '../../../src/components/calculator/form/list.ts';
import {
  asking,
  type Dialogue,
  newDialogue,
  withSkip,
  withText,
} from '../../../src/components/estimate/dialogue.ts';
import { progressOf } from '../../../src/components/estimate/progress.ts';
import { amountWords } from '../../../src/components/estimate/result/amount-words.ts';
import {
  type EvaluatedSituation,
  evaluated,
} from '../../../src/components/estimate/result/evaluated-situation.ts';
import { sheetOf, sheetText } from '../../../src/components/estimate/result/sheet.ts';
import { totalWords } from '../../../src/components/estimate/result/sheet-lines.ts';
import { NONE_PICKED } from '../../../src/components/estimate/situation.ts';
import type { Candidate } from '../../../src/policy/index.ts';
import { loadEverything } from './catalogue.ts';
import { type Reply, walks } from './walks.ts';

const ON = '2026-11-28';
const reader = { day: ON, asked: false, today: ON } as const;

beforeAll(loadEverything);

function textOf(name: string, reply: Reply): string {
  if (reply === 'none') return name.startsWith('ask.') ? NONE_PICKED : NONE;
  if ('type' in reply) return reply.type;
  if ('pick' in reply) return reply.pick.join(',');
  return 'row' in reply ? reply.row.join('\t') : reply.counts.join('\t');
}

/** The measures that the walks know. A measure added later may ask more: its questions are skipped. */
const known = new Set<string>(
  walks.flatMap(({ answers, met, conditional, leftOpen, oneShort, short }) => [
    ...answers.map(([name]) => name.split('.')[0] ?? ''),
    ...[met, conditional].flatMap(Object.keys),
    ...[...leftOpen, ...oneShort, ...short],
  ]),
);

/** Answers all questions about known measures; returns them in their order. */
function walked(roles: readonly string[], replies: ReadonlyMap<string, Reply>) {
  const asked: string[] = [];
  let dialogue: Dialogue = { ...newDialogue, roles };
  for (;;) {
    const progress = evaluated(progressOf(dialogue, ON));
    const name = progress.next;
    if (name === null) return { asked, progress };
    if (asked.includes(name)) throw new Error(`${name} is asked twice.`);
    const reply = replies.get(name);
    if (reply === undefined && !known.has(name.split('.')[0] ?? '')) {
      dialogue = withSkip(asking(dialogue, name), name);
      continue;
    }
    if (reply === undefined) throw new Error(`${name} is asked, and the walk has no answer to it.`);
    asked.push(name);
    dialogue = withText(asking(dialogue, name), name, textOf(name, reply));
  }
}

const ids = (candidates: readonly Candidate[]) =>
  candidates.map(({ measure }) => measure.id).sort();

const amounts = (candidates: readonly Candidate[]) =>
  Object.fromEntries(
    candidates.map(({ measure, verdict }) => [
      measure.id,
      verdict && amountWords(measure, verdict),
    ]),
  );

const totals = ({ estimate }: EvaluatedSituation) =>
  estimate.totals.map((total) => totalWords(total).split('（')[0]);

describe('a whole situation', () => {
  test.each(walks)('$name', (walk) => {
    const { asked, progress } = walked(walk.roles, new Map(walk.answers));
    expect(asked).toEqual(walk.answers.map(([name]) => name));
    expect(asked.length).toBeLessThanOrEqual(walk.most);
    const { met, conditional, leftOpen, oneShort, short } = progress.estimate;
    expect(amounts(met)).toEqual(walk.met);
    expect(amounts(conditional)).toEqual(walk.conditional);
    expect(ids(leftOpen)).toEqual([...walk.leftOpen].sort());
    expect(ids(oneShort)).toEqual(walk.oneShort);
    expect(ids(short)).toEqual([...walk.short].sort());
    expect(totals(progress)).toEqual(walk.totals);
    const sheet = sheetText(sheetOf(progress, reader, 'https://example.org/estimate/'));
    for (const words of walk.says) expect(sheet).toContain(words);
  });
});
