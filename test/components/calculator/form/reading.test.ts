import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readAs,
  readField,
  type SimpleField,
} from '../../../../src/components/calculator/form/reading.ts';
import '../../../../src/components/calculator/answers/answers.ts';
import { withFormatCharacters } from '../../../format-characters.ts';

const people: SimpleField = {
  name: 'people',
  kind: 'count',
  label: '人数',
  unit: '人',
  min: 0,
  max: 1_000_000,
  example: 12,
  optional: false,
};
const months: SimpleField = { ...people, label: '灵活就业缴社会保险费的月数', unit: '个月' };
const loan: SimpleField = {
  name: 'loan',
  kind: 'money',
  label: '贷款',
  unit: '元',
  min: 0,
  max: 1e12,
  example: 500_000,
  optional: false,
};
const rate: SimpleField = {
  name: 'rate',
  kind: 'percent',
  label: '费率',
  unit: '%',
  max: 100,
  example: 0.4,
  optional: false,
};
const day: SimpleField = {
  name: 'day',
  kind: 'day',
  label: '入职日期',
  from: '1900-01-01',
  through: '2100-12-31',
  example: '2022-03-01',
  optional: false,
};
const month: SimpleField = {
  name: 'month',
  kind: 'month',
  label: '起始月份',
  from: '1900-01',
  through: '2100-12',
  example: '2021-10',
  optional: false,
};
const insured: SimpleField = { name: 'insured', kind: 'yes-no', label: '参保', optional: false };
const age: SimpleField = {
  name: 'age',
  kind: 'choice',
  label: '退休年龄',
  options: [
    { value: 50, label: '50 周岁' },
    { value: 60, label: '60 周岁' },
  ],
  optional: false,
};

test.each<[SimpleField, string, unknown]>([
  [loan, '100000', 100_000],
  [loan, '100,000', 100_000],
  [loan, '１００，０００', 100_000],
  [loan, '100 000', 100_000],
  [loan, '10,0000', 100_000],
  [loan, '１０万', 100_000],
  [loan, '10 万元', 100_000],
  [loan, '¥10万', 100_000],
  [loan, '1.5万', 15_000],
  [loan, '1。5万', 15_000],
  [loan, '1.005万', 10_050],
  [loan, '十万', 100_000],
  [loan, '百万', 1_000_000],
  [loan, '三千五百', 3_500],
  [loan, '一千零五', 1_005],
  [loan, '二十五万', 250_000],
  [loan, '1万500', 10_500],
  [loan, '1亿2000万', 120_000_000],
  [loan, '0.01', 0.01],
  [loan, '.5', 0.5],
  [loan, '一百九十万零三千九百七十一', 1_903_971],
  [loan, '一百九十万零三千九百七十一元', 1_903_971],
  [loan, '叁仟伍佰元整', 3_500],
  [loan, '人民币叁仟伍佰圆整', 3_500],
  [loan, '貳萬伍仟元正', 25_000],
  [loan, '一百八十一元七角', 181.7],
  [loan, '181元7角5分', 181.75],
  [loan, '3元零5分', 3.05],
  [loan, '七角', 0.7],
  [loan, '10w', 100_000],
  [loan, '5K', 5_000],
  [loan, '一点五万', 15_000],
  [loan, '共3500元', 3_500],
  [people, '二〇二一', 2021],
  [people, '28个人', 28],
  [people, '12名员工', 12],
  [rate, '百分之零点四', 0.4],
  [loan, '零', 0],
  [loan, '-5', -5],
  [loan, '－5', -5],
  [people, '１２人', 12],
  [people, '12.5', 12.5],
  [months, '12个月', 12],
  [months, '12 月', 12],
  [months, '06', 6],
  [months, '06个月', 6],
  [month, '2022年06月', '2022-06'],
  [day, '2022年06月01日', '2022-06-01'],
  [months, '12个', 12],
  [months, '十二个', 12],
  [months, '十二', 12],
  [months, '12個月', 12],
  [people, '12個人', 12],
  [loan, '3萬塊錢', 30_000],
  [loan, '30000￥', 30_000],
  [rate, '百分之零點四', 0.4],
  [day, '2022年3月1號', '2022-03-01'],
  [rate, '0.4%', 0.4],
  [rate, '０．４％', 0.4],
  [rate, '百分之0.4', 0.4],
  [rate, '0.4', 0.4],
  [rate, '4‰', 0.4],
  [rate, '千分之四', 0.4],
  [rate, '共 4 ‰', 0.4],
  [day, '2021-06-01', '2021-06-01'],
  [day, '2021.6.1', '2021-06-01'],
  [day, '2021/6/1', '2021-06-01'],
  [day, '2021年6月1日', '2021-06-01'],
  [day, '２０２１年６月１日', '2021-06-01'],
  [day, '2021 年 6 月 1 日', '2021-06-01'],
  [day, '20210601', '2021-06-01'],
  [day, '2021/6/1 0:00', '2021-06-01'],
  [day, '2024-02-29', '2024-02-29'],
  [day, '2022年3月1号', '2022-03-01'],
  [day, '2021。12。1', '2021-12-01'],
  [day, '2022年六月一日', '2022-06-01'],
  [day, '2022年6月1日星期三', '2022-06-01'],
  [day, '2022年6月1日（周三）', '2022-06-01'],
  [day, '二〇二二年三月二十一日', '2022-03-21'],
  [day, '2022年元月1日 上午9:00', '2022-01-01'],
  [day, '2022 3 1', '2022-03-01'],
  [day, '2022.3.1', '2022-03-01'],
  [day, '20220301', '2022-03-01'],
  [month, '2021年10月份', '2021-10'],
  [month, '二〇二一年十月', '2021-10'],
  [month, '2021 10', '2021-10'],
  [month, '2021-10', '2021-10'],
  [month, '2021.1', '2021-01'],
  [month, '2021年10月', '2021-10'],
  [month, '202110', '2021-10'],
  [month, '2021-10-31', '2021-10'],
  [insured, '是', true],
  [insured, '有', true],
  [insured, 'true', true],
  [insured, '否', false],
  [insured, '0', false],
  [age, '60', 60],
  [age, '60 周岁', 60],
])('a field of kind $0.kind reads “$1” as $2', (field, text, value) => {
  expect(readField(field, text)).toEqual({ is: 'value', value });
});

test.each<[SimpleField, string, string]>([
  [loan, 'abc', '“贷款”里的“abc”没认出来：请只填数字，例如 500,000，也可以写 1.5万。'],
  [people, 'abc', '“人数”里的“abc”没认出来：请只填数字，例如 12。'],
  [
    loan,
    '4‰',
    '“贷款”里的“4‰”是比率，这里的单位是“元”：请只填数字，例如 500,000，也可以写 1.5万。',
  ],
  [
    loan,
    '0.4%',
    '“贷款”里的“0.4%”是比率，这里的单位是“元”：请只填数字，例如 500,000，也可以写 1.5万。',
  ],
  [people, '千分之四', '“人数”里的“千分之四”是比率，这里的单位是“人”：请只填数字，例如 12。'],
  [rate, '0.4元', '“费率”里的“0.4元”没认出来：请只填数字，例如 0.4。'],
  [rate, '0,4', '“费率”里的“0,4”没认出来：请只填数字，例如 0.4。'],
  [day, '去年', '“入职日期”里的“去年”没认出来：请按年-月-日填，例如 2022-03-01。'],
  [
    day,
    '2021-02-30',
    '“入职日期”里的“2021-02-30”：没有 2021-02-30 这一天。请按年-月-日填，例如 2022-03-01。',
  ],
  [month, '2021-13', '“起始月份”里的“2021-13”：没有 2021-13 这个月。请按年-月填，例如 2021-10。'],
  [people, '两三个', '“人数”里的“两三个”没有写明是多少：请填一个确定的数，例如 12。'],
  [loan, '1万5', '“贷款”里的“1万5”可以读成 15,000，也可以读成 10,005：请把数写全。'],
  ...['07503338888', '0750元', '¥007'].map((text): [SimpleField, string, string] => [
    loan,
    text,
    `“贷款”里的“${text}”以 0 开头，像电话或编号：请填数，开头不写 0，例如 500,000。`,
  ]),
  [people, '007', '“人数”里的“007”以 0 开头，像电话或编号：请填数，开头不写 0，例如 12。'],
  [
    day,
    '2022年3月',
    '“入职日期”里的“2022年3月”只写到月，没有写哪一天：请按年-月-日填，例如 2022-03-01。',
  ],
  [
    day,
    '22年3月1日',
    '“入职日期”里的“22年3月1日”的年份请写四位：请按年-月-日填，例如 2022-03-01。',
  ],
  [
    day,
    '3/1/2022',
    '“入职日期”里的“3/1/2022”分不清哪个是月、哪个是日：请按年-月-日填，例如 2022-03-01。',
  ],
  [
    day,
    '2022年3月初',
    '“入职日期”里的“2022年3月初”没有写明是哪一天：请按年-月-日填，例如 2022-03-01。',
  ],
  [
    day,
    '2022年6月1日星期四',
    '“入职日期”里的“2022年6月1日星期四”：2022-06-01 是星期三，不是星期四。请按年-月-日填，例如 2022-03-01。',
  ],
  [
    day,
    '正月初一',
    '“入职日期”里的“正月初一”是农历日期，这里要填公历：请按年-月-日填，例如 2022-03-01。',
  ],
  [month, '3个月左右', '“起始月份”里的“3个月左右”没有写明是哪个月：请按年-月填，例如 2021-10。'],
  [month, '12个月', '“起始月份”里的“12个月”没认出来：请按年-月填，例如 2021-10。'],
  [
    month,
    '2021年腊月',
    '“起始月份”里的“2021年腊月”是农历日期，这里要填公历：请按年-月填，例如 2021-10。',
  ],
  [
    day,
    '44348',
    '“入职日期”里的“44348”像是表格里没转成日期的数字：请按年-月-日填，例如 2022-03-01。',
  ],
  [insured, '也许', '“参保”里的“也许”没认出来：请填“是”或“否”。'],
  [age, '58', '“退休年龄”里的“58”没认出来：请从这些里选一个：50 周岁、60 周岁。'],
])('a field of kind $0.kind explains how to fix “$1”', (field, text, reason) => {
  expect(readField(field, text)).toEqual({ is: 'unreadable', reason });
});

const dates = fc
  .record({
    date: fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    }),
  })
  .map(({ date }) => date.toISOString().slice(0, 10).split('-').map(Number))
  .chain(([year, month, day]) =>
    fc.constantFrom(
      `${year}-${month}-${day}`,
      `${year}/${month}/${day}`,
      `${year}年${month}月${day}日`,
      `${day}/${month}/${year}`,
      `${year}年${month}月`,
      `${year}-${month}`,
      `${year} 年 ${month} 月至今`,
      `${year}-${month}至${year}-${month}`,
      `${year}年${month}月—${year}年${month}月`,
    ),
  );

test.each([people, months, loan, rate])('a date in a field for $unit is called one', (field) => {
  fc.assert(
    fc.property(dates, (text) => {
      const says = `“${field.label}”里的“${text}”像是日期，这里的单位是“${field.unit}”：请只填数字，例如 `;
      const reason = expect.stringContaining(says);
      expect(readField(field, text)).toEqual({ is: 'unreadable', reason });
    }),
  );
});

test.each(['2000-3000', '1,990~2,010', '十到二十'])(
  '%s is a range of numbers, not a date',
  (text) => {
    const reason = expect.stringContaining('没有写明是多少：请填一个确定的数');
    expect(readField(people, text)).toEqual({ is: 'unreadable', reason });
  },
);

test.each(['007', '００6', '006个月', '0'.repeat(3)])('%s is no number of months', (text) => {
  expect(readField(months, text).is).toBe('unreadable');
});

test.each([
  ['1万5', 'is said for 15,000 and written for 10,005'],
  ['一千五', 'is said for 1,500 and written for 1,005'],
  ['1,5', 'could be 1.5 or 15'],
  ['1234,567', 'has its comma where no thousand ends'],
  ['1.234,56', 'is how another country writes'],
  ['12 34', 'could be two numbers'],
  ['万', 'has no number'],
  ['1e5', 'is written for machines'],
  ['3.5.6', 'has two points'],
])('“%s” is rejected and not guessed: it %s', (text) => {
  expect(readField(loan, text).is).toBe('unreadable');
});

test.each([[''], [' '], ['　'], ['\t']])('a text of blanks (“%s”) is empty', (text) => {
  for (const field of [loan, day, insured, age]) {
    expect(readField(field, text)).toEqual({ is: 'empty' });
  }
});

test.each<[SimpleField, string]>([
  [loan, '1.5万'],
  [people, '12'],
  [rate, '0.4%'],
  [day, '2021年6月1日'],
  [month, '2021.10'],
  [insured, '是'],
  [age, '60 周岁'],
])('a field of kind $0.kind reads “$1” with a format character at any position', (field, text) => {
  const reading = readField(field, text);
  expect(reading.is).toBe('value');
  for (const typed of withFormatCharacters(text)) expect(readField(field, typed)).toEqual(reading);
});

test.each(['\u200b', '\u202d\u202c', '\u00ad \ufeff'])(
  'a text of invisible characters (“%s”) is empty',
  (text) => {
    for (const field of [loan, day, insured, age]) {
      expect(readField(field, text)).toEqual({ is: 'empty' });
    }
  },
);

test.each<[SimpleField, string, unknown]>([
  [people, '12。', 12],
  [people, '“12”', 12],
  [people, '，12人；', 12],
  [loan, '10万元。', 100_000],
  [day, '2021-06-01。', '2021-06-01'],
  [month, '2021-10、', '2021-10'],
  [insured, '是。', true],
  [age, '60。', 60],
])('a field of kind $0.kind reads “$1” with appended characters', (field, text, value) => {
  expect(readField(field, text)).toEqual({ is: 'value', value });
});

test.each<[SimpleField, string, string]>([
  [loan, '１０万', '读作 100,000 元（10 万元）'],
  [loan, '100000', '读作 100,000 元（10 万元）'],
  [loan, '9999', '读作 9,999 元'],
  [people, '12', ''],
  [people, '1200人', '读作 1,200 人'],
  [rate, '0.4%', '读作 0.4%'],
  [rate, '千分之四', '读作 0.4%'],
  // A share of one, as a spreadsheet has rates, below the smallest rate that is likely in per cent.
  [rate, '0.002', '读作 0.002%；如果是 0.2%，请填 0.2'],
  [rate, '０．０１５', '读作 0.015%；如果是 1.5%，请填 1.5'],
  [rate, '.0007', '读作 0.0007%；如果是 0.07%，请填 0.07'],
  [rate, '0.0999', '读作 0.0999%；如果是 9.99%，请填 9.99'],
  [rate, '0.002%', '读作 0.002%'],
  [rate, '0.002﹪', '读作 0.002%'],
  [rate, '万分之五', '读作 0.05%'],
  [rate, '5‱', '读作 0.05%'],
  [rate, '0.1', ''],
  [rate, '0.4', ''],
  [rate, '0', ''],
  [rate, '-0.002', ''],
  [day, '2021.6.1', '读作 2021-06-01'],
  [day, '2021-06-01', ''],
  [insured, 'true', ''],
  [loan, 'abc', ''],
])('a field of kind $0.kind shows how it understood “$1”: “$2”', (field, text, words) => {
  expect(readAs(field, text)).toBe(words);
});
