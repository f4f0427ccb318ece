import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../integrations/plan-folders.ts';
import { readMdx } from '../../src/mdx/read-mdx.ts';
import { isHanWord, wordsIn } from '../../src/search/engine/words.ts';
import { suggestionsFor } from '../../src/search/on-demand/suggestions.ts';
import { officialText } from '../policy/official-text.ts';
import { idsFor, useBuiltIndex } from './built-index.ts';
import { type JudgedQuery, judgedQueries, placeOfFirst, successOf } from './judged.ts';

const index = useBuiltIndex();

async function judge(queries: readonly JudgedQuery[]) {
  const places: number[] = [];
  const misses: string[] = [];
  for (const { query, accepts } of queries) {
    const ids = await idsFor(index, query);
    const place = placeOfFirst(ids, accepts);
    places.push(place);
    if (place !== 1)
      misses.push(`${query}: ${accepts.join(' or ')} is ${place || 'nowhere'}, first is ${ids[0]}`);
  }
  return { ...successOf(places), misses };
}

const spoken = judgedQueries('spoken-queries.tsv');
const again = judgedQueries('spoken-again-queries.tsv');
const third = judgedQueries('spoken-third-queries.tsv');
const fresh = judgedQueries('fresh-queries.tsv');

describe('evaluation queries find the right record', () => {
  test.each([
    ['of the open set', judgedQueries('queries.tsv'), 0.95, 1],
    [
      'of our own that the vocabulary was tuned to',
      fresh.filter(({ set }) => set === 'tuned'),
      0.95,
      1,
    ],
    [
      'of our own that nothing was tuned to',
      fresh.filter(({ set }) => set === 'untouched'),
      0.9,
      0.97,
    ],
    [
      'written from the text alone, by who did not know the vocabulary',
      judgedQueries('blind-queries.tsv'),
      0.95,
      0.98,
    ],
    ['of everyday life', judgedQueries('everyday-queries.tsv'), 0.97, 0.99],
    ['as they are spoken, looked at', spoken.filter(({ set }) => set === 'seen'), 0.93, 0.98],
    ['spoken again, looked at', again.filter(({ set }) => set === 'seen'), 0.92, 0.98],
    ['spoken again, never looked at', again.filter(({ set }) => set === 'unseen'), 0.9, 1],
    ['spoken a third time, looked at', third.filter(({ set }) => set === 'seen'), 0.98, 1],
    ['spoken a third time, never looked at', third.filter(({ set }) => set === 'unseen'), 0.96, 1],
    ['spoken last, never looked at', judgedQueries('spoken-last-queries.tsv'), 0.88, 0.96],
    ['written from the text alone', judgedQueries('spoken-fresh-queries.tsv'), 0.98, 1],
    [
      'as they are spoken, the other half',
      spoken.filter(({ set }) => set === 'unseen'),
      0.93,
      0.98,
    ],
  ])('in the set %s', async (_, queries, at1, at3) => {
    const success = await judge(queries);
    expect(success.at1, success.misses.join('\n')).toBeGreaterThanOrEqual(at1);
    expect(success.at3, success.misses.join('\n')).toBeGreaterThanOrEqual(at3);
  });

  test('half of our sixty queries were never used for tuning', () => {
    expect(fresh.filter(({ set }) => set === 'untouched')).toHaveLength(30);
    expect(fresh.filter(({ set }) => set === 'tuned')).toHaveLength(30);
  });
});

describe('an answer', () => {
  test('is the measure before the clause that it is based on', async () => {
    const ids = await idsFor(index, '灵活就业社保补贴');
    expect(ids.indexOf('flexible-employment')).toBe(0);
    expect(ids.indexOf('art_5__para_2__sent_5')).toBeGreaterThan(0);
  });

  test('to a citation is the clause, then the records based on it', async () => {
    const ids = await idsFor(index, '第三条第二款');
    expect(ids.slice(0, 3)).toEqual([
      'art_3__para_2',
      'incubator-recognition',
      'incubation-service',
    ]);
  });

  test('to a citation with words is the clause, then its parts with these words', async () => {
    const ids = await idsFor(index, '第三条 工伤');
    expect(ids.slice(0, 2)).toEqual(['art_3', 'special-workers-injury-insurance']);
  });

  test('to a citation of a missing clause is the nearest clause', async () => {
    const { answers, understanding } = await index.engine.search('第三条第五款');
    expect(understanding.citation).toMatchObject({
      kind: 'absent',
      reason: '第三条只有四款，没有第五款。',
    });
    expect(answers[0]?.record.id).toBe('art_3');
  });

  test('to the question who is responsible is the departments of the article', async () => {
    expect((await idsFor(index, '失业登记归谁管'))[0]).toBe('art_8__resp');
  });

  test.each(['去哪里办', '找谁', '找谁办', '哪个部门', '怎么申请', '要什么材料'])(
    'to a question without a subject, “%s”, is what the plan says on inquiries',
    async (query) => {
      const { answers } = await index.engine.search(query);
      const first = answers.slice(0, 2).map(({ record }) => [record.kind, record.id]);
      expect(first).toEqual([
        ['clause', 'preface__para_2'],
        ['reading', 'preface__para_2'],
      ]);
    },
  );

  test('is the same for all spellings of the same words', async () => {
    const first = async (query: string) => (await idsFor(index, query))[0];
    for (const query of ['創業貸款', '创业 贷款', '创业贷款？', '创业贷款怎么办理', ' 创业贷款 ']) {
      expect(await first(query), query).toBe('startup-loan');
    }
  });

  test.each(['彩票中奖', 'qwerty', '😀', '？？', ''])('to “%s” does not exist', async (query) => {
    expect(await idsFor(index, query)).toEqual([]);
  });

  test('is the same each time, including all ranks', async () => {
    const once = await idsFor(index, '补贴');
    expect(once.length).toBeGreaterThan(20);
    expect(await idsFor(index, '补贴')).toEqual(once);
  });

  test.each(['失业', '下岗', '50岁下岗'])(
    'to “%s” includes every measure with the word in its name, also inside a longer term',
    async (query) => {
      const ids = await idsFor(index, query);
      expect(ids).toContain('unemployment-benefit-extension');
      expect(ids).toContain('unemployment-rate-cut');
      expect(ids[0]).toBe('unemployment-benefit');
    },
  );

  test.each(['到几号', '最后一天是哪天', '补贴的最后一天'])(
    'to “%s” includes the end of the plan',
    async (query) => {
      const { answers, missing } = await index.engine.search(query);
      expect(answers.map(({ record }) => record.id)).toContain('plan-validity');
      expect(missing).toEqual([]);
    },
  );

  test.each(['到几号', '最后一天是哪天'])('to “%s” is first the end of the plan', async (query) => {
    expect((await idsFor(index, query))[0]).toBe('plan-validity');
  });

  test.each(['江府〔2021〕14号', '江府[2021]14号', '江府（2021）14号文件', '江府2021年14号'])(
    "to the plan's number, %s, is the plan and its validity",
    async (query) => {
      const ids = await idsFor(index, query);
      expect(ids[0]).toBe('plan-validity');
      expect(ids.slice(1, 4).sort()).toEqual([
        'conclusions__para_1__sent_1',
        'conclusions__para_1__sent_4',
        'preface__para_1',
      ]);
      expect(ids).not.toContain('disability-levy');
      expect(ids).not.toContain('job-seeking-grant');
    },
  );

  test("to the plan's number with other words is that to the other words", async () => {
    expect((await idsFor(index, '江府〔2021〕14号 残保金'))[0]).toBe('disability-levy');
  });

  test('to a range of clauses is first the one that contains its start', async () => {
    const { answers, understanding } = await index.engine.search('第一条第一句到第三句');
    expect(understanding.citation).toMatchObject({
      reason: '一次只能查一处，可以先查第一条。',
    });
    expect(answers[0]?.record.id).toBe('art_1__para_1');
  });

  test('to words that only the explanations contain comes from them', async () => {
    expect((await idsFor(index, '租金')).length).toBeGreaterThan(0);
  });
});

/** Results by kind and id, because a clause and its explanation have the same id. */
async function answersTo(query: string): Promise<string[]> {
  const { answers } = await index.engine.search(query);
  return answers.map(({ record }) => `${record.kind} ${record.id}`);
}

describe('of two results that both have words of the query', () => {
  test.each([
    {
      first: 'a measure that has one word comes before our explanation of what has more',
      query: '老板拖欠工资怎么办',
      order: ['measure founder-training', 'reading art_4__para_2__sent_3'],
    },
    {
      first: 'a sentence before its part',
      query: '学徒制',
      order: ['clause art_7__para_2__sent_1', 'clause art_7__para_2__sent_1__seg_2'],
    },
    {
      first: 'a measure that states a sum before a clause, for who asks how much',
      query: '参加创业大赛拿了奖能补多少',
      order: ['measure disabled-contestant-award', 'clause art_3__para_3__sent_5'],
    },
    {
      first: 'what answers the question before what has a word within a longer term',
      query: '亚马逊开店',
      order: ['clause art_2__para_3__sent_4', 'measure startup-award'],
    },
  ])('$first', async ({ query, order }) => {
    const answers = await answersTo(query);
    const places = order.map((one) => answers.indexOf(one));
    expect(places, answers.slice(0, 6).join('\n')).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

test.each([
  // Not what is paid for the insurance, though its sum is stated.
  ['失业金一个月多少钱', 'unemployment-benefit'],
  // Not the prizes and grants whose conditions mention it.
  ['社保', 'flexible-employment'],
  ['社保怎么交', 'flexible-employment'],
  ['企业社保', 'pension-pooling'],
  ['发文日期', 'preface__para_2'],
  ['成文日期', 'preface__para_2'],
  ['镇上就业服务站', 'art_5__para_2__sent_1'],
])('“%s” finds %s first', async (query, id) => {
  expect((await idsFor(index, query))[0]).toBe(id);
});

describe('a missing word is reported', () => {
  test.each([
    ['购房补贴', ['购房'], ['补贴']],
    ['高温补贴', ['高温'], ['补贴']],
    ['退役士兵', ['士兵'], ['退役']],
    ['创业贷款', [], ['创业贷款']],
    // Our explanations have 自己, too often to index it.
    ['自己创业', [], null],
    // Known words are parts of these: 社保, 失业保险.
    ['社保卡', ['社保卡'], []],
    ['企业稳岗补贴', ['稳岗'], ['企业', '补贴']],
    // The plan has 缓缴.
    ['缓交残保金', [], ['缓交', '残保金']],
    ['转让补贴', [], ['补贴']],
    // 妈做, 务员 and 险打 are left of words that are known or no subject.
    ['我妈做家政有没有补贴', [], null],
    ['西部计划考公务员优惠', [], null],
    ['工伤险打五折到什么时候', [], null],
    ['哪个县区工作做得好钱会多分一点吗', [], null],
  ])('%s reports %j', async (query, missing, met) => {
    const answer = await index.engine.search(query);
    expect(answer.missing).toEqual(missing);
    if (met) expect(answer.matched).toEqual(met);
  });

  test('but not one that answers a field of a measure: 鹤山', async () => {
    const takes = index.engine.catalogue.records.flatMap((record) => record.takes);
    const words = [...new Set(takes)].filter(isHanWord);
    expect(words).toContain('鹤山');
    const denied: string[] = [];
    for (const word of words) denied.push(...(await index.engine.search(`${word}补贴`)).missing);
    expect(denied).toEqual([]);
  });

  test.each(['店', '厂', '家', '村', '镇', '乡', '城', '市', '区', '屋', '公司', '学校'])(
    'but not one that only states a location: %s里',
    async (place) => {
      const { missing, answers } = await index.engine.search(`${place}里29个员工残保金`);
      expect(missing).toEqual([]);
      expect(answers[0]?.record.id).toBe('disability-levy');
    },
  );

  test('and not one that the text or an explanation contains', async () => {
    const articles = readdirSync(contentFolder).filter((name) => name.endsWith('.mdx'));
    const explanations = articles.map((name) =>
      readMdx(readFileSync(`${contentFolder}${name}`, 'utf8')),
    );
    const texts = [officialText, ...explanations.flatMap(({ lines }) => lines)];
    const words = new Set(texts.flatMap(wordsIn).filter(isHanWord));
    const denied: string[] = [];
    for (const word of words) {
      if ((await index.engine.search(word)).missing.length > 0) denied.push(word);
    }
    expect(words.size).toBeGreaterThan(1000);
    expect(denied).toEqual([]);
  });
});

test('an absent word alone has no results', async () => {
  for (const word of index.engine.catalogue.absentWords) {
    expect(await idsFor(index, word), word).toEqual([]);
  }
});

describe('the suggestion for a query without results', () => {
  const near = async (query: string) => {
    const { understanding, answers } = await index.engine.search(query);
    expect(answers).toEqual([]);
    const { measures, words } = suggestionsFor(understanding, index.engine.catalogue);
    return [...measures.map(({ title }) => title), ...words];
  };

  test.each(['疫情', 'xyz', '彩票中奖', '第', '的', ''])('is empty for “%s”', async (query) => {
    expect(await near(query)).toEqual([]);
  });

  test.each([
    ['孩子', ['带孩子', '生完孩子', '看孩子']],
    ['看病', ['看病报销']],
  ])('is a word with two of its characters: %s', async (query, words) => {
    expect(await near(query)).toEqual(words);
  });

  test('is a measure with its only character in the name', async () => {
    expect(await near('村')).toContain('乡村公益性岗位补贴');
  });
});
