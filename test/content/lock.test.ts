import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenPromises, type LockedClause, lockEntries } from '../../scripts/clause-lock.ts';
import { clausesOf, parsePlan } from '../../src/policy/clause.ts';
import lock from '../../src/policy/clauses.lock.json' with { type: 'json' };

const official = readFileSync('src/content/plan/official.txt', 'utf8');
const entriesOf = (text: string) => lockEntries(clausesOf(parsePlan(text)));
const locked: Record<string, LockedClause> = lock;

describe('the lock file of published clauses', () => {
  it('holds exactly the ids, words and citations of the official text', () => {
    expect(entriesOf(official)).toEqual(locked);
  });

  it.each([
    {
      edit: 'a changed character',
      text: official.replace('273元/人/月', '274元/人/月'),
      names: 'art_5__para_2__sent_5 (第五条第二款第5句) has other words',
    },
    {
      edit: 'a deleted sentence, which renumbers those after it',
      text: official.replace('将创业担保贷款公示时间缩短为3天。', ''),
      names: 'art_3__para_1__sent_5 (第三条第一款第5句) is published but no longer in the text',
    },
    {
      edit: 'a paragraph moved before another',
      text: official.replace(/(对吸纳退役1年内.*。)（市人力/, '（市人力'),
      names: 'art_4__para_2__sent_1 (第四条第二款第1句)',
    },
  ])('notices $edit', ({ text, names }) => {
    expect(text).not.toBe(official);
    expect(brokenPromises(locked, entriesOf(text)).join('\n')).toContain(names);
  });

  it('notices a citation that would be written differently', () => {
    const renamed = { ...locked, art_1: { ...locked.art_1, citation: '第一点' } } as typeof locked;
    expect(brokenPromises(renamed, locked)).toEqual([
      expect.stringContaining('art_1 was published as 第一点 and is now cited as 第一条'),
    ]);
  });
});

describe('the official text as handed over and as cleaned', () => {
  it('hold the same characters in the same order, but for white space and the page number', () => {
    const handedOver = readFileSync('src/content/plan/official-as-handed-over.txt', 'utf8');
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(handedOver).replace('—5—', '')).toBe(bare(official));
  });
});
