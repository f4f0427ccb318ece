import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notHeadwords } from '#content/vocabulary.ts';
import { compareReadings, initialOf, readingOf } from '../../../src/components/topics/pinyin.ts';
import { topicsByInitial, topicsOf } from '../../../src/components/topics/topics.ts';
import { measures } from '../../../src/policy/index.ts';
import { vocabulary } from '../../../src/search/build/vocabulary.ts';

const folder = 'src/content/jiangmen-2021-14';
const articles = readdirSync(folder)
  .filter((name) => /^\d+\.mdx$/.test(name))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const topics = topicsOf(articles);
const topicOf = (word: string) => topics.find((topic) => topic.word === word);

/** Characters with several readings, with the reading in this word. */
test.each([
  ['重点用工企业', 'zhong4 dian3 yong4 gong1 qi3 ye4'],
  ['长期失业', 'chang2 qi1 shi1 ye4'],
  ['行业基准费率', 'hang2 ye4 ji1 zhun3 fei4 lü4'],
  ['央行', 'yang1 hang2'],
  ['经办银行', 'jing1 ban4 yin2 hang2'],
  ['乐业五邑贷', 'le4 ye4 wu3 yi4 dai4'],
  ['单一窗口', 'dan1 yi1 chuang1 kou3'],
  ['夜侨都', 'ye4 qiao2 du1'],
  ['应收账款', 'ying1 shou1 zhang4 kuan3'],
  ['应急预案', 'ying4 ji2 yu4 an4'],
  ['供应链', 'gong1 ying4 lian4'],
  ['供需对接', 'gong1 xu1 dui4 jie1'],
  ['种植', 'zhong4 zhi2'],
  ['借调', 'jie4 diao4'],
  ['下调工伤保险缴费费率', 'xia4 tiao2 gong1 shang1 bao3 xian3 jiao3 fei4 fei4 lü4'],
  ['奖金差额', 'jiang3 jin1 cha1 e2'],
  ['叉车证', 'cha1 che1 zheng4'],
  ['校企合作', 'xiao4 qi3 he2 zuo4'],
  ['兼职', 'jian1 zhi2'],
  ['调查', 'diao4 cha2'],
  ['会计', 'kuai4 ji4'],
  ['省级统筹', 'sheng3 ji2 tong3 chou2'],
  ['散工', 'san3 gong1'],
  ['一村一品', 'yi1 cun1 yi1 pin3'],
  ['落户', 'luo4 hu4'],
  ['创业', 'chuang4 ye4'],
  ['参保地', 'can1 bao3 di4'],
  ['厦', 'sha4'],
])('the pinyin of %s is %s', (word, syllables) => {
  const readings = readingOf(word).map(([, syllable]) => syllable);
  expect(readings.join(' ')).toBe(syllables);
});

test('marks are ignored, digits are kept, and a word is listed under its first letter', () => {
  expect(readingOf('“共享用工”')[0]).toEqual(['共', 'gong4']);
  expect(initialOf(readingOf('“共享用工”对接服务'))).toBe('G');
  expect(initialOf(readingOf('14号文'))).toBe('#');
});

test('words are sorted as in a dictionary: letters, then tone, equal first characters together', () => {
  const words = [
    '旧改',
    '参赛',
    '残障',
    '女工',
    '农业',
    '基建',
    '技工',
    '参保地',
    '就业',
    '残保金',
  ];
  const sorted = words.sort((one, other) => compareReadings(readingOf(one), readingOf(other)));
  expect(sorted).toEqual([
    ...['参保地', '参赛', '残保金', '残障'],
    ...['基建', '技工', '就业', '旧改'],
    ...['农业', '女工'],
  ]);
});

describe('the index', () => {
  test.each([
    ['欠薪', ['第四条第二款第3句']],
    ['女职工', ['第四条第二款第3句']],
    ['港澳青年', ['创业担保贷款（“乐业五邑贷”）', '创业孵化补贴']],
    ['乐业五邑贷', ['创业担保贷款（“乐业五邑贷”）']],
    ['组合贷款', ['创业担保贷款（“乐业五邑贷”）', '第三条第一款第3句']],
    ['镇街', ['第五条第二款第1句']],
    ['台山', ['员工制家政服务企业人数补贴']],
    ['带动就业', ['创业担保贷款（“乐业五邑贷”）']],
    ['免申即享', ['重点群体税收优惠“免申即享”']],
  ])('%s has the targets %j', (word, names) => {
    expect(topicOf(word)?.places.map(({ name }) => name)).toEqual(names);
  });

  test('a synonym refers to the official term', () => {
    expect(topicOf('残保金')).toMatchObject({ see: '残疾人就业保障金', places: [] });
    expect(topicOf('农民工')?.see).toBe('异地务工人员');
  });

  test('every referenced term exists and has targets', () => {
    const astray = topics.filter(
      ({ places, see }) => (see ? (topicOf(see)?.places ?? []) : places).length === 0,
    );
    expect(astray).toEqual([]);
  });

  test('every word is listed once, under one letter', () => {
    const words = topics.map(({ word }) => word);
    expect(words).toHaveLength(new Set(words).size);
    const grouped = topicsByInitial(topics).flatMap(([, own]) => own.map(({ word }) => word));
    expect(grouped.sort()).toEqual(words.sort());
  });

  test('every measure is the target of a word', () => {
    const led = new Set(topics.flatMap(({ places }) => places.map(({ href }) => href)));
    expect(measures.filter(({ id }) => !led.has(`/measures/${id}/`))).toEqual([]);
  });

  test('every term that is left out is explained in an explanation', () => {
    const explained = articles.join('');
    expect(notHeadwords.filter((word) => !explained.includes(`“${word}”`))).toEqual([]);
  });

  test('no unlisted word is listed', () => {
    const unlisted = new Set([...notHeadwords, ...vocabulary.flatMap((entry) => entry.unlisted)]);
    expect(topics.filter(({ word }) => unlisted.has(word))).toEqual([]);
  });
});
