import { describe, expect, test } from 'vitest';
import { readMdx } from '../../src/mdx/read-mdx.ts';
import { clausesOf, measures, parsePlan } from '../../src/policy/index.ts';
import { readSources } from '../../src/search/build/sources.ts';
import { officialText } from '../policy/official-text.ts';

const article = `---
article: 1
---

<Measure
  id="disability-levy"
  asked={[
    '残保金怎么交',
    '残保金如何交',
    '请问技能吗',
  ]}
>

租金由企业出，<Cite id="art_1" />说了算，给企业减负。夜侨，城。怎样？

</Measure>

<Measure id="pension-pooling">

${'租'.repeat(120)}

</Measure>

<Reading clauses={['art_6__para_2__sent_1__seg_2', 'art_6__para_2']} title="学校可以考评手艺">

每人<Figure of="flexible-employment.both" />，手艺好。${'租'.repeat(120)}

</Reading>

<Reading clauses={['art_1__para_1__sent_4']} title="费率">

</Reading>

<Reading clauses={['art_1__para_1__sent_4']} title="第一条第4句">

另一段。

</Reading>

<Reading clauses={['art_2']} title="学校可以考评手艺">

又一段。

</Reading>

<Note>

杂货铺，多少

</Note>
`;
const questions = `# art_1__para_1__sent_6
要交吗
`;

function sources() {
  const {
    catalogue,
    explanationOf,
    questions: subjects,
  } = readSources({
    articles: [readMdx(article)],
    questions,
  });
  const find = (kind: string, id: string) =>
    catalogue.records.find((record) => record.kind === kind && record.id === id);
  return { catalogue, explanationOf, questions: subjects, find };
}

describe('the records', () => {
  test('are the measures, then the clauses with words or parts, then the explanations', () => {
    const { records } = sources().catalogue;
    // A paragraph has no words but those of its sentences.
    const clauses = clausesOf(parsePlan(officialText)).filter(
      ({ kind, text }) => kind !== 'paragraph' || text !== '',
    );
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...measures.map(({ id }) => `measure ${id}`),
      ...clauses.map(({ id }) => `clause ${id}`),
      'reading art_6__para_2__sent_1__seg_2',
      'reading art_1__para_1__sent_4',
      'reading art_1__para_1__sent_4',
      'reading art_2',
    ]);
  });

  test('of a measure', () => {
    const record = sources().find('measure', 'disability-levy');
    expect(record).toMatchObject({
      article: 1,
      unit: null,
      title: '残疾人就业保障金（残保金）',
      who: 'employer',
      sum: true,
      through: '2022-12-31',
      basis: ['art_1__para_1__sent_6', 'art_1__para_1__sent_7'],
      lines: [],
    });
    expect(record?.takes).toEqual([
      '+',
      '企业',
      '公司',
      '企业以外的用人单位',
      '机关',
      '事业单位',
      '民办非企业',
      '社会团体',
    ]);
    expect(record?.titleWords.join('')).toBe(record?.title);
    // 企业 is in the official text.
    expect(record?.prose).toContain('租金');
    expect(record?.prose).not.toContain('企业');
    // A query loses it.
    expect(record?.prose).not.toContain('怎样');
    // Adjacent single characters are one word; separate ones are none.
    expect(record?.prose).toContain('条说');
    expect(record?.prose.filter((word) => !/^\p{Script=Han}{2,}$/u.test(word))).toEqual([]);
    expect(sources().find('measure', 'plan-validity')?.article).toBe(0);
  });

  test.each([
    // The sum of a measure is stated, exactly or at most, or it is not.
    ['startup-loan', true],
    ['flexible-employment', true],
    ['pension-pooling', false],
    ['unemployment-benefit', false],
  ])('of %s: a sum is stated: %s', (id, sum) => {
    expect(sources().find('measure', id)?.sum).toBe(sum);
  });

  test.each([
    // Options but no number; numbers and words; a service, which computes nothing.
    ['startup-award', ['获奖', '得奖', '拿奖']],
    ['pension-pooling', []],
  ])('of %s: a query answers %j', (id, takes) => {
    const record = sources().find('measure', id);
    expect(record?.takes.filter((word) => takes.includes(word) || word === '+')).toEqual(takes);
  });

  test('of a sentence with parts, which has their words, and of one of them', () => {
    const { find } = sources();
    expect(find('clause', 'art_5__para_2__sent_5')).toEqual({
      kind: 'clause',
      id: 'art_5__para_2__sent_5',
      article: 5,
      unit: 'sentence',
      title: '第五条第二款第5句',
      titleWords: [],
      who: null,
      sum: false,
      through: '2023-12-31',
      takes: [],
      basis: [
        'art_5__para_2__sent_5__seg_1',
        'art_5__para_2__sent_5__seg_2',
        'art_5__para_2__sent_5__seg_3',
      ],
      lines: [],
      prose: [],
    });
    expect(find('clause', 'art_5__para_2__sent_5__seg_1')).toMatchObject({
      unit: 'segment',
      basis: [],
      lines: [
        '提高灵活就业社保补贴标准，对同时参加职工养老保险及基本医疗保险的，补贴标准提高至273元/人/月；',
      ],
    });
  });

  test.each([
    // The clauses of two measures that end before the plan, and one of another.
    ['art_1__para_1__sent_4', '2022-04-30'],
    ['art_1__para_1__sent_7', '2022-12-31'],
    ['art_1__para_1__sent_1', '2023-12-31'],
    ['art_1', '2023-12-31'],
  ])('of the clause %s, which ends on %s', (id, through) => {
    expect(sources().find('clause', id)?.through).toBe(through);
  });

  test('of the first and last clauses, with the lines around them', () => {
    const { find } = sources();
    const lines = (id: string) => find('clause', id)?.lines.slice(1);
    expect(lines('preface__para_1')).toEqual([
      '江府〔2021〕14号',
      '江门市人民政府关于印发《江门市进一步做好稳定和扩大就业工作实施方案》的通知',
    ]);
    expect(lines('preface__para_2')).toEqual([
      '江门市人民政府',
      '2021年9月30日',
      '江门市进一步做好稳定和扩大就业工作实施方案',
    ]);
    expect(lines('conclusions__para_1__sent_4')).toEqual([
      '公开方式：主动公开',
      '抄送：市纪委监委，市委有关部委办，市人大常委会办公室，市政协办公室，市中级法院，市检察院。',
      '江门市人民政府办公室秘书科2021年9月30日印发',
    ]);
    expect(lines('conclusions__para_1__sent_3')).toEqual([]);
    expect(find('clause', 'preface__para_1')?.article).toBe(0);
  });

  test('of an explanation of clauses', () => {
    const record = sources().find('reading', 'art_6__para_2__sent_1__seg_2');
    expect(record).toMatchObject({
      article: 6,
      unit: 'segment',
      title: '学校可以考评手艺',
      who: null,
      sum: false,
      through: '2023-12-31',
      takes: [],
      basis: ['art_6__para_2__sent_1__seg_2', 'art_6__para_2'],
      lines: [],
    });
    expect(record?.titleWords.join('')).toBe('学校可以考评手艺');
    expect(record?.prose).toContain('手艺');
    // An explanation ends with the measure of its clause.
    expect(sources().find('reading', 'art_1__para_1__sent_4')).toMatchObject({
      through: '2022-04-30',
      prose: [],
    });
  });

  test.each([
    // Two of the questions differ in a question word only; 技能 is a word of the official text.
    ['measure', 'disability-levy', ['技能', '残保金交']],
    ['clause', 'art_1__para_1__sent_6', ['交']],
    ['reading', 'art_1__para_1__sent_4', []],
  ] as const)('of a %s: questions about %s', (kind, id, about) => {
    const { catalogue, questions, find } = sources();
    const record = find(kind, id);
    expect(record && questions[catalogue.records.indexOf(record)]).toEqual(about);
  });
});

test('the texts of the explanations are of measures and readings, of 120 characters at most', () => {
  const { explanationOf } = sources();
  expect([...explanationOf].map(([{ kind, id }, text]) => [kind, id, text])).toEqual([
    ['measure', 'pension-pooling', '租'.repeat(120)],
    ['measure', 'disability-levy', '租金由企业出，第一条说了算，给企业减负。夜侨，城。怎样？'],
    ['reading', 'art_6__para_2__sent_1__seg_2', `每人每人每月273元，手艺好。${'租'.repeat(105)}…`],
    // Of the same clause as another, which has no text, and of the title of a clause; of the title of another.
    ['reading', 'art_1__para_1__sent_4', '另一段。'],
    ['reading', 'art_2', '又一段。'],
  ]);
});

test('words of the articles that are in no explanation are known, but not indexed', () => {
  const { otherWords } = sources().catalogue;
  expect(otherWords).toContain('杂货铺');
  expect(otherWords).not.toContain('租金');
  expect(otherWords).not.toContain('多少');
  expect(otherWords).not.toContain('企业');
});

test.each([
  [9, true],
  [10, false],
])('a word in %i explanations is indexed: %s', (count, isIndexed) => {
  const readings = Array.from(
    { length: count },
    (_, at) =>
      `<Reading clauses={['art_${(at % 9) + 1}']} title="题${at}">\n\n租金\n\n</Reading>\n`,
  );
  const { catalogue } = readSources({ articles: [readMdx(readings.join('\n'))], questions: '' });
  const having = catalogue.records.filter(({ prose }) => prose.includes('租金'));
  expect(having).toHaveLength(isIndexed ? count : 0);
  expect(catalogue.otherWords.includes('租金')).toBe(!isIndexed);
});

test('words of the official text keep the question words in them', () => {
  const { keptWords } = sources().catalogue;
  expect(keptWords).toEqual(expect.arrayContaining(['技能', '有关', '社会']));
  expect(keptWords).not.toContain('补贴');
  expect(new Set(keptWords).size).toBe(keptWords.length);
});

test('a concept is named by its official term, or by what it leads to first', () => {
  const { concepts, records } = sources().catalogue;
  const veterans = concepts.find(({ words }) => words.includes('退伍军人'));
  expect(veterans?.name).toBe('退役军人');
  expect(veterans?.words.slice(0, 2)).toEqual(['退役军人', '退伍军人']);
  expect(veterans?.synonyms).toEqual(['退伍军人', '退伍', '老兵']);
  expect(veterans?.leadsTo.map((place) => records[place]?.id)).toEqual([
    'veteran-hire',
    'incubation-service',
    'farmer-training',
  ]);
  const unnamed = concepts.filter(({ name, words }) => !words.includes(name));
  expect(unnamed.length).toBeGreaterThan(0);
  expect(unnamed.map(({ name }) => name)).toEqual(
    unnamed.map(({ leadsTo }) => records[leadsTo[0] ?? -1]?.title),
  );
});

test('an explanation without a clause is refused', () => {
  const broken = {
    articles: [readMdx('<Reading title="甲">\n\n乙\n\n</Reading>')],
    questions: '',
  };
  expect(() => readSources(broken)).toThrow('The explanation “甲” has no clause.');
});
