import {
  clean,
  type DateReading,
  type NamedField,
  type NumberReading,
  quoteTyped,
  readDate,
  readMoney,
  readNumber,
  readPercent,
  visible,
} from '../../../policy/index.ts';
import {
  exampleOf,
  type FieldOf,
  numberIn,
  type Reading,
  type SimpleField,
  unreadable,
  type Value,
  value,
  type WordReaders,
} from '../form/reading.ts';

/** Words allowed around a number, by unit. Any other unit is rejected. */
const AROUND: Record<string, [before: string, after: string]> = {
  元: ['¥|RMB|人民币', '元|块钱?|塊錢?|[圆圓]|人民币|RMB|¥'],
  '%': ['', ''],
  个月: ['', '[个個]月?|月'],
  届: ['', '[届屆年]'],
};
const OF_PEOPLE = '[个個名位]?(?:人|学生|毕业生|员工|职工|工人)?';

function withoutUnit(text: string, unit: string): string {
  const [before, after] = AROUND[unit] ?? ['', `${unit}|${OF_PEOPLE}`];
  return text
    .replace(new RegExp(`^(?:一?共|总共|合计)?(?:${before})?\\s*`, 'i'), '')
    .replace(new RegExp(`\\s*(?:${after})$`, 'i'), '');
}

function whyInexact(field: NamedField, reading: NumberReading): string | null {
  if (reading.is !== 'inexact') return null;
  if (reading.why === 'padded') {
    return `以 0 开头，像电话或编号：请填数，开头不写 0，${exampleOf(field)}。`;
  }
  const [one, other] = reading.candidates.map((number) => numberIn(field, number));
  return reading.why === 'two-ways'
    ? `可以读成 ${one}，也可以读成 ${other}：请把数写全。`
    : `没有写明是多少：请填一个确定的数，${exampleOf(field)}。`;
}

const NUMBER_READERS = { count: readNumber, money: readMoney, percent: readPercent };

/** The zero of 06 or 06个月. Months are written with it in dates, so it makes no code of a number of months. */
const MONTH_ZERO = /^0(?=[1-9]\b)/;

/** A year with a month beside it, also as part of a period: 2022-03-01, 2021年6月至2022年5月, 3/1/2022, but not 2000-3000. */
const DATE = /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?!\d)|\d[-/.]\d{1,2}[-/.](?:19|20)\d\d/;

/** What a text is that is no number. */
function kindOf(text: string): string | null {
  if (DATE.test(text)) return '像是日期';
  return readPercent(text).is === 'exact' ? '是比率' : null;
}

function readQuantity(field: FieldOf<'count' | 'money' | 'percent'>, text: string): Reading {
  const written = text.replace(field.unit === '个月' ? MONTH_ZERO : '', '');
  const reading = NUMBER_READERS[field.kind](withoutUnit(written, field.unit));
  if (reading.is === 'exact') return value(reading.value);
  const also = field.kind === 'money' ? '，也可以写 1.5万' : '';
  const howTo = `：请只填数字，${exampleOf(field)}${also}。`;
  const kind = kindOf(text);
  if (kind) return unreadable(field, text, `${kind}，这里的单位是“${field.unit}”${howTo}`);
  return unreadable(field, text, whyInexact(field, reading) ?? `没认出来${howTo}`);
}

const INEXACT = {
  'short-year': '的年份请写四位',
  order: '分不清哪个是月、哪个是日',
  lunar: '是农历日期，这里要填公历',
  serial: '像是表格里没转成日期的数字',
} as const;

/** Why a date is rejected, and how to write it. */
function rejectDate(field: FieldOf<'day' | 'month'>, text: string, reading: DateReading): Reading {
  const [form, unit] = field.kind === 'day' ? ['年-月-日', '一天'] : ['年-月', '个月'];
  const example = `请按${form}填，例如 ${field.example}。`;
  const why = () => {
    if (reading.is === 'no-such-date') return `：没有 ${reading.written} 这${unit}。`;
    if (reading.is === 'month') return '只写到月，没有写哪一天：';
    if (reading.is === 'inexact') {
      return reading.why === 'about' ? `没有写明是哪${unit}：` : `${INEXACT[reading.why]}：`;
    }
    return reading.is === 'other-weekday'
      ? `：${reading.day} 是星期${reading.weekday}，不是星期${reading.stated}。`
      : '没认出来：';
  };
  return unreadable(field, text, `${why()}${example}`);
}

function readDay(field: FieldOf<'day'>, text: string): Reading {
  const reading = readDate(text);
  return reading.is === 'day' ? value(reading.day) : rejectDate(field, text, reading);
}

/** A month, or a day in it. */
function readMonth(field: FieldOf<'month'>, text: string): Reading {
  const reading = readDate(text);
  if (reading.is === 'month') return value(reading.month);
  return reading.is === 'day' ? value(reading.day.slice(0, 7)) : rejectDate(field, text, reading);
}

/** Below this per cent, a rate without its sign may be a share of one: 0.004 for 0.4%. */
const SHARE = 0.1;

function doubtOf(field: SimpleField, value: Value, text: string): string {
  if (field.kind !== 'percent' || !(Number(value) > 0 && Number(value) < SHARE)) return '';
  if (/[%‰‱]|分之/.test(clean(text))) return '';
  const asShare = numberIn(field, Number(value) * 100);
  return `；如果是 ${asShare}%，请填 ${asShare}`;
}

/** The parsers for values in words, loaded on first use of a form. */
export const wordReaders: WordReaders = {
  clean,
  doubtOf,
  quoteTyped,
  readDay,
  readMonth,
  readQuantity,
  visible,
};
