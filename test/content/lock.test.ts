import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import lock from '#plan/clauses.lock.json' with { type: 'json' };
import frame from '#plan/frame.json' with { type: 'json' };
import measureLock from '#plan/measures.lock.json' with { type: 'json' };
import outline from '#plan/outline.json' with { type: 'json' };
import { planFolder } from '../../integrations/plan-folders.ts';
import {
  brokenAliases,
  changedClauses,
  type LockedClause,
  lockEntries,
} from '../../scripts/clause-lock.ts';
import {
  measureNames,
  missingNames,
  unlockedNames,
  withNewNames,
} from '../../scripts/measure-lock.ts';
import {
  type ClauseAliases,
  type ClauseId,
  clauseAliases,
  clausesOf,
  type Measure,
  measureOf,
  measures,
  parsePlan,
} from '../../src/policy/index.ts';
import * as alias from '../../src/policy/text/clause-alias.ts';
import { frameOf, outlineOf } from '../../src/policy/text/outline.ts';
import { officialText } from '../policy/official-text.ts';

function entriesOf(text: string) {
  const document = parsePlan(text);
  return lockEntries(clausesOf(document), outlineOf(document));
}
const locked: Record<string, LockedClause> = lock;

describe('the lock file of published clauses', () => {
  it('contains exactly the ids, texts and citations of the official text', () => {
    expect(entriesOf(officialText)).toEqual(locked);
  });

  it.each([
    {
      edit: 'a changed character',
      text: officialText.replace('273元/人/月', '274元/人/月'),
      names: 'art_5__para_2__sent_5 (第五条第二款第5句) has other words',
    },
    {
      edit: 'a deleted sentence, which renumbers those after it',
      text: officialText.replace('将创业担保贷款公示时间缩短为3天。', ''),
      names: 'art_3__para_1__sent_5 (第三条第一款第5句) is published but no longer in the text',
    },
    {
      edit: 'a paragraph moved before another',
      text: officialText.replace(/(对吸纳退役1年内.*。)（市人力/, '（市人力'),
      names: 'art_4__para_2__sent_1 (第四条第二款第1句)',
    },
  ])('detects $edit', ({ text, names }) => {
    expect(text).not.toBe(officialText);
    expect(changedClauses(locked, entriesOf(text), {}).join('\n')).toContain(names);
  });

  it('detects a changed citation', () => {
    const renamed = { ...locked, art_1: { ...locked.art_1, citation: '第一点' } } as typeof locked;
    expect(changedClauses(renamed, locked, {})).toEqual([
      expect.stringContaining('art_1 was published as 第一点 and is now cited as 第一条'),
    ]);
  });
});

test('the outline of the official text equals what `npm run lock` wrote', () => {
  const document = parsePlan(officialText);
  const fix = 'Run `npm run lock`.';
  expect(frameOf(document), fix).toEqual(frame);
  expect(outlineOf(document), fix).toEqual(outline);
});

describe('an alias', () => {
  const found = entriesOf(officialText);
  const retired = 'art_3__para_1__sent_9';
  const withRetired = { ...locked, [retired]: { hash: '0', citation: '第三条第一款第9句' } };
  const toSixth: ClauseAliases = { [retired]: 'art_3__para_1__sent_5' };

  it('maps a published id to an existing clause', () => {
    expect(brokenAliases(locked, found, clauseAliases)).toEqual([]);
  });

  it('keeps an id valid that the text no longer has', () => {
    expect(changedClauses(withRetired, found, {})).toEqual([
      expect.stringContaining(
        `${retired} (第三条第一款第9句) is published but no longer in the text`,
      ),
    ]);
    expect(changedClauses(withRetired, found, toSixth)).toEqual([]);
    expect(brokenAliases(withRetired, found, toSixth)).toEqual([]);
  });

  it.each<{ why: string; aliases: ClauseAliases; reported: string }>([
    {
      why: 'still stands',
      aliases: { art_1: 'art_2' },
      reported: '“art_1” is still in the text. Remove the alias.',
    },
    { why: 'was never published', aliases: { art_10: 'art_1' }, reported: 'was never published' },
    {
      why: 'leads nowhere',
      aliases: { [retired]: 'art_10' },
      reported: 'leads to “art_10”, which the text does not have',
    },
    {
      why: 'leads back to itself',
      aliases: { [retired]: 'art_10', art_10: retired },
      reported: `“${retired}” leads to “art_10”, which the text does not have`,
    },
  ])('is rejected if its id $why', ({ aliases, reported }) => {
    expect(brokenAliases(withRetired, found, aliases).join('\n')).toContain(reported);
  });

  it.each([
    ['an id that never retired', 'art_5', {}, 'art_5'],
    ['a retired id', retired, toSixth, 'art_3__para_1__sent_5'],
    ['a successor that retired too', 'b', { b: 'a', a: 'art_1' }, 'art_1'],
    ['a name that every object has', 'constructor', {}, 'constructor'],
  ])('resolves %s', (_, id, aliases, current) => {
    expect(alias.currentClauseId(id, aliases)).toBe(current);
  });

  it('is null for circular aliases', () => {
    expect(alias.currentClauseId('a', { a: 'b', b: 'a' })).toBe('a');
  });

  it('is an anchor at the clause that replaces it', () => {
    const chain = { b: 'a', a: 'art_1', c: 'art_2' };
    expect(alias.retiredIdsOf('art_1' as ClauseId, chain)).toEqual(['b', 'a']);
    expect(alias.retiredIdsOf('art_3' as ClauseId, chain)).toEqual([]);
  });
});

describe('the lock file of published measure ids', () => {
  const found = measureNames(measures);
  const { 'veteran-hire': veteranHire, ...others } = found;
  const without = (name: string) => ({
    ...found,
    'veteran-hire': veteranHire?.filter((other) => other !== name) ?? [],
  });

  it('contains exactly the ids, fields, columns and options of the measures', () => {
    expect(missingNames(measureLock, found)).toEqual([]);
    expect(unlockedNames(measureLock, found)).toEqual([]);
  });

  it('lists fields, the options of a choice and the columns of a table', () => {
    expect(veteranHire).toEqual([
      'employer',
      'employer=enterprise',
      'employer=public-institution',
      'employer=labour-dispatch',
      'employer=other',
      'hires',
      'hires.dischargedOn',
      'hires.hiredOn',
      'hires.insuredMonths',
    ]);
  });

  it.each([
    ['a measure', others, 'The measure “veteran-hire” is published'],
    ['a field', without('employer'), '“employer” of veteran-hire is published'],
    ['an option', without('employer=other'), '“employer=other” of veteran-hire is published'],
    ['a column', without('hires.hiredOn'), '“hires.hiredOn” of veteran-hire is published'],
  ])('detects that %s was removed', (_, now, reported) => {
    expect(missingNames(measureLock, now)).toEqual([expect.stringContaining(reported)]);
  });

  it('reports a renamed measure twice: the old id is missing, the new one is not locked', () => {
    const { id, fields }: Pick<Measure, 'id' | 'fields'> = measureOf('flexible-employment');
    const renamed = measureNames([{ id: `${id}-2`, fields }]);
    const lockedOne = measureNames([{ id, fields }]);
    expect([...missingNames(lockedOne, renamed), ...unlockedNames(lockedOne, renamed)]).toEqual([
      expect.stringContaining('The measure “flexible-employment” is published'),
      expect.stringContaining('run `npm run lock`'),
    ]);
  });

  it('is extended by new ids and never shortened', () => {
    expect(withNewNames({ a: ['x'], b: [] }, { a: ['y'], c: ['z'] })).toEqual({
      a: ['x', 'y'],
      b: [],
      c: ['z'],
    });
  });
});

describe('the official text as received and as cleaned', () => {
  it('have the same characters in the same order, except for white space and the page number', () => {
    const handedOver = readFileSync(`${planFolder}official-as-handed-over.txt`, 'utf8');
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(handedOver).replace('—5—', '')).toBe(bare(officialText));
  });
});
