import { describe, expect, test } from 'vitest';
import {
  type ClauseId,
  cite,
  citeInFull,
  clausesOf,
  parsePlan,
  readCitation,
} from '../../../src/policy/index.ts';
import { withFormatCharacters } from '../../format-characters.ts';
import { officialText } from '../official-text.ts';

const plan = parsePlan(officialText);
const ids = clausesOf(plan).map(({ id }) => id);

/** An only part is not numbered: 第一条 also cites its only paragraph. */
const sameWords = (id: ClauseId) => ids.find((other) => cite(other) === cite(id)) ?? id;

const clauseOf = (words: string) => {
  const reading = readCitation(words);
  return reading?.kind === 'clause' ? reading.id : reading;
};

describe('every clause of the plan is found', () => {
  test.each(ids)('%s by its id', (id) => {
    expect(clauseOf(id)).toBe(id);
    expect(clauseOf(id.toUpperCase())).toBe(id);
  });

  test.each(ids)('%s by its citation', (id) => {
    expect(clauseOf(cite(id))).toBe(sameWords(id));
  });

  test.each(ids)('%s by its full citation', (id) => {
    expect(clauseOf(citeInFull(id, true))).toBe(sameWords(id));
  });
});

test.each([
  ['第五条第二款', 'art_5__para_2'],
  ['五、2', 'art_5__para_2'],
  ['五、二', 'art_5__para_2'],
  ['五（二）', 'art_5__para_2'],
  ['五（二）5', 'art_5__para_2__sent_5'],
  ['５、２', 'art_5__para_2'],
  ['5.2', 'art_5__para_2'],
  ['五、', 'art_5'],
  ['一、', 'art_1'],
  ['第三条两款', 'art_3__para_2'],
  ['六、4款', 'art_6__para_4'],
  ['第3条第2款第3句', 'art_3__para_2__sent_3'],
  ['第 五 条 第 二 款', 'art_5__para_2'],
  ['第五条第（二）款', 'art_5__para_2'],
  ['第五条第(2)款第(5)句', 'art_5__para_2__sent_5'],
  ['第五条的第二款', 'art_5__para_2'],
  ['第五条第2段第5句话', 'art_5__para_2__sent_5'],
  ['第5条第2款第5句第2分句', 'art_5__para_2__sent_5__seg_2'],
  ['江府〔2021〕14号第四条第二款', 'art_4__para_2'],
  ['江府[2021]14号文第四条', 'art_4'],
  ['江府(2021)14号 第四条', 'art_4'],
  ['第四点', 'art_4'],
  ['第四点第二小点', 'art_4__para_2'],
  ['第五部分', 'art_5'],
  ['五条2款', 'art_5__para_2'],
  ['三条', 'art_3'],
  ['第一条第4句', 'art_1__para_1__sent_4'],
  ['一、4', 'art_1__para_1__sent_4'],
  ['一、1', 'art_1__para_1'],
  ['最后一条', 'art_9'],
  ['第三条末款最后一句', 'art_3__para_4__sent_3'],
  ['第七条责任单位', 'art_7__resp'],
  ['第七条负责部门', 'art_7__resp'],
  ['结尾', 'conclusions__para_1'],
  ['末段', 'conclusions__para_1'],
  ['结尾第4句', 'conclusions__para_1__sent_4'],
  ['引言', 'preamble__para_1'],
  ['印发通知', 'preface__para_1'],
  ['印发通知第二款', 'preface__para_2'],
  ['conclusions', 'conclusions__para_1'],
  ['conclusions__para_1__sent_3', 'conclusions__para_1__sent_3'],
])('%s is %s', (words, id) => {
  expect(clauseOf(words)).toBe(id);
});

test.each([
  ['第三条第二款 孵化基地', 'art_3__para_2', '孵化基地'],
  ['art_5__para_2 社保', 'art_5__para_2', '社保'],
  ['请问第五条讲什么', 'art_5', '请问 讲什么'],
  ['补贴　 第五条 　标准', 'art_5', '补贴 标准'],
  ['补贴art_5标准', 'art_5', '补贴 标准'],
  ['江府〔2021〕14号 第五条 社保', 'art_5', '社保'],
  ['有效期 结尾', 'conclusions__para_1', '有效期'],
  ['第五条第二款两项补贴', 'art_5__para_2', '两项补贴'],
  ['第五条第二款第一批项目', 'art_5__para_2', '第一批项目'],
  ['到期结尾日期', 'conclusions__para_1', '到期 日期'],
  ['五条2款', 'art_5__para_2', ''],
  ['五、2', 'art_5__para_2', ''],
])('%s keeps the words around the citation', (words, id, rest) => {
  expect(readCitation(words)).toEqual({ kind: 'clause', id, rest });
});

test.each([
  ['第三条第五款', 'art_3', '第三条只有四款，没有第五款。'],
  ['第3条第2款第4句', 'art_3__para_2', '第三条第二款只有3句，没有第4句。'],
  ['第一条第二款', 'art_1', '第一条只有一款，没有第二款。'],
  ['第一条第九句', 'art_1__para_1', '第一条只有7句，没有第9句。'],
  ['第三条第4句', 'art_3', '第三条有四款，请写明是第几款。'],
  ['第五条第九款', 'art_5', '第五条只有两款，没有第九款。'],
  ['第五条第5句', 'art_5', '第五条有两款，请写明是第几款。'],
  ['第一条第一句到第三句', 'art_1__para_1', '一次只能查一处，可以先查第一条。'],
  ['第一条第1-3句', 'art_1', '一次只能查一处，可以先查第一条。'],
  ['第三条第二款第1句至第3句', 'art_3__para_2', '一次只能查一处，可以先查第三条第二款。'],
  ['第五条第一款、第二款', 'art_5', '一次只能查一处，可以先查第五条。'],
  ['第一条到第三条', 'art_1', '一次只能查一处，可以先查第一条。'],
  ['第五条第0款', 'art_5', '第五条只有两款，没有第0款。'],
  ['第五条第12款', 'art_5', '第五条只有两款，没有第十二款。'],
  ['一、2、3', 'art_1', '第一条只有一款，没有第二款。'],
  ['第0条', null, '方案共有九条，没有第 0 条。'],
  ['结尾第二款', 'conclusions__para_1', '结尾只有一款，没有第二款。'],
  ['印发通知第2句', 'preface__para_1', '印发通知第一款没有再分句。'],
  ['印发通知第三款', 'preface__para_1', '印发通知只有两款，没有第三款。'],
  ['结尾第5句', 'conclusions__para_1', '结尾只有4句，没有第5句。'],
  ['第五条第一款第1句第1分句', 'art_5__para_1__sent_1', '第五条第一款第1句没有再分分句。'],
  ['第5条第2款第5项', 'art_5__para_2', '第五条第二款有7句，请写明是第几句。'],
  ['第五条第二款第（九）项', 'art_5__para_2', '第五条第二款有7句，请写明是第几句。'],
  ['第一条第一款第（三）项', 'art_1__para_1', '第一条有7句，请写明是第几句。'],
  ['第五条第二款第6句第1项', 'art_5__para_2__sent_6', '第五条第二款第6句没有再分分句。'],
  [
    '第五条第二款第5句第2分句第1目',
    'art_5__para_2__sent_5__seg_2',
    '第五条第二款第5句第2分句没有再分项。',
  ],
  ['第五条第九款第1项', 'art_5', '第五条只有两款，没有第九款。'],
  ['art_3__para_9', 'art_3', '第三条只有四款，没有第九款。'],
  ['第十条', null, '方案共有九条，没有第 10 条。'],
  ['第十二条第一款', null, '方案共有九条，没有第 12 条。'],
  ['第零条', null, null],
  ['30条', null, '方案共有九条，没有第 30 条。'],
  ['第二款', null, '请写明是哪一条，例如“第三条第二款”。'],
])('%s, which does not exist, is answered with what exists', (words, nearest, reason) => {
  const reading = readCitation(words);
  if (nearest !== null) expect(ids).toContain(nearest);
  if (reason === null) expect(reading).toBeNull();
  else expect(reading).toMatchObject({ kind: 'absent', nearest, reason });
});

test.each([
  '',
  '灵活就业社保补贴',
  '273元',
  '50万',
  '4050',
  '12345',
  '一对一',
  '三支一扶',
  '五险一金',
  '2022年4月30日',
  '2021-10-01',
  '江府〔2021〕14号',
  '一条龙服务',
  '五条件',
])('“%s” is not a citation', (words) => {
  expect(readCitation(words)).toBeNull();
});

test.each(['第五条第二款', '五、2', 'art_5__para_2', '五、'])(
  'a format character in “%s” does not change the citation',
  (words) => {
    const cited = clauseOf(words);
    for (const typed of withFormatCharacters(words)) expect(clauseOf(typed)).toBe(cited);
  },
);

test.each(['第五条第二款。', '“第五条第二款”', '（第五条第二款', '第五条第二款），'])(
  '“%s” is read despite appended characters',
  (words) => {
    expect(clauseOf(words)).toBe('art_5__para_2');
  },
);
