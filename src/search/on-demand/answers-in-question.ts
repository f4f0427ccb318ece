import { type NamedField, readDate, readNumber, readPercent } from '../../policy/index.ts';
import { blank, withoutMarks } from '../engine/words.ts';

type FieldOf<K extends NamedField['kind']> = Extract<NamedField, { kind: K }>;
type NumberField = FieldOf<'count' | 'money' | 'percent'>;
type DateField = FieldOf<'day' | 'month'>;

/** The field values in a query, by field name. */
type AnswersInQuestion = Record<string, string | number | boolean>;

const isNumber = (field: NamedField): field is NumberField =>
  field.kind === 'count' || field.kind === 'money' || field.kind === 'percent';
const isDate = (field: NamedField): field is DateField =>
  field.kind === 'day' || field.kind === 'month';

/** Normalizes text for comparison: no brackets, no whitespace, lower case. */
const plain = (text: string) => withoutMarks(text).replace(/\s/g, '').toLowerCase();

/** A word that answers a field, or that identifies the field of a nearby number. */
interface FieldWord {
  field: NamedField;
  /** The answer; `undefined` if the word only identifies what a number counts. */
  value?: string | number | boolean;
}

const wordsOf = ({ label, synonyms = [] }: { label: string; synonyms?: readonly string[] }) =>
  [label, ...synonyms].map(plain);

/** The words that answer a field, or that identify it as the field of a number. */
function namesOf(field: NamedField): [string, FieldWord][] {
  if (field.kind === 'choice') {
    return field.options.flatMap((option) =>
      wordsOf(option).map((word): [string, FieldWord] => [word, { field, value: option.value }]),
    );
  }
  const words = (field.synonyms ?? []).map(plain);
  if (field.kind === 'yes-no') return words.map((word) => [word, { field, value: true }]);
  return isNumber(field) ? words.map((word) => [word, { field }]) : [];
}

/** All words that answer one of the fields without a number. */
export const pickWordsOf = (fields: readonly NamedField[]): string[] => [
  ...new Set(
    fields.flatMap(namesOf).flatMap(([word, { value }]) => (value === undefined ? [] : [word])),
  ),
];

/** Whether a number or date in a query can answer one of the fields. */
export const acceptsQuantity = (fields: readonly NamedField[]): boolean =>
  fields.some((field) => isNumber(field) || isDate(field));

/** An occurrence of a field word in a query. */
interface Mention {
  word: string;
  from: number;
  through: number;
  names: readonly FieldWord[];
}

/** The field words in a query, longest match first, without overlaps. */
function mentionsIn(question: string, fields: readonly NamedField[]): Mention[] {
  const names = fields.flatMap(namesOf);
  const words = [...new Set(names.map(([word]) => word))].sort((a, b) => b.length - a.length);
  const mentions: Mention[] = [];
  for (let from = 0; from < question.length; ) {
    const word = words.find((candidate) => question.startsWith(candidate, from));
    if (word) {
      const own = names.filter(([name]) => name === word).map(([, named]) => named);
      mentions.push({ word, from, through: from + word.length, names: own });
    }
    from += word?.length ?? 1;
  }
  return mentions;
}

// Nouns that can follow 个 as a measure word for people: 28个员工. In 个人, 个 is part of the unit.
const PEOPLE = '员工|职工|工人|残疾|学生|毕业生|学员|退役|退伍';
/** The usual spellings of each unit. Units that are not listed match literally. */
const UNITS: Record<string, string> = {
  人: `个?人(?!民币)|名|位|个(?=${PEOPLE})`,
  名: `个?人(?!民币)|名|位|个(?=${PEOPLE})`,
  个: `个(?![人月百]|工作日|小时|${PEOPLE})`,
  个月: '个月',
  元: '元|块钱?|圆|人民币',
  '%': '[%‰‱]',
};

const unitOf = ({ unit }: NumberField) => UNITS[unit] ?? unit;

const NUMBER =
  '\\d[\\d,.]*\\s*[万千百亿wk]*|[零〇一二两三四五六七八九十百千万亿几]+(?:点[零一二三四五六七八九]+)?';
const DATE =
  /(?:\d{4}|[零〇一二三四五六七八九]{4})[年./-](?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份?|[./-](?=\d))?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?/g;

/** Words that make a number inexact, before it or after its unit. */
const ABOUT_BEFORE =
  /(?:大?约|大概|差不多|将?近|快|接近|可能|不到|不足|不满|低于|少于|多于|高于|大于|小于|超过|超|不超过|下调|降低?|减少?|不多于|不少于|至少|最少|最多|最高|最低|起码|达到?|满|(?:^|[^以之])前|第|每|[\d一二三四五六七八九十百千万亿%元人名个月][到至~、/-])$/;
const ABOUT_AFTER =
  /^(?:左右|上下|以[上下内外]|之内|之[上下]|[多来余几]|[或到至~、/-]|不到|不止|起步?|封顶)/;

/** A number in a query, with its unit. */
interface NumberWithUnit {
  from: number;
  through: number;
  value: number;
  /** The fields with this unit. A number in 万 without a unit matches money fields. */
  fields: readonly NumberField[];
}

/** The exact numbers with a unit in a query, in order. */
function numbersIn(question: string, fields: readonly NumberField[]): NumberWithUnit[] {
  const units = [...new Set(fields.map(unitOf))];
  const pattern = new RegExp(
    `([百千万]分之)?(${NUMBER})(?:${units.map((unit) => `(${unit})`).join('|')}|(?!\\d))`,
    'g',
  );
  return [...question.matchAll(pattern)].flatMap((match): NumberWithUnit[] => {
    const [all, share, number = '', ...written] = match;
    const [from, through] = [match.index, match.index + all.length];
    const [before, after] = [question.slice(0, from), question.slice(through)];
    // 一 often means “a” or “per”, as in 一个月.
    if (number === '一' || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return [];
    const unit = units[written.findIndex((text) => text !== undefined)];
    const isOf = (field: NumberField) => {
      if (share) return field.kind === 'percent';
      if (unit) return unitOf(field) === unit;
      // 贷款50万: the unit is often omitted for money.
      return (
        field.kind === 'money' &&
        /[万w]$/.test(number) &&
        !/^\p{Script=Han}?[人名位个]/u.test(after)
      );
    };
    const asked = fields.filter(isOf);
    const reading = asked[0]?.kind === 'percent' ? readPercent(all) : readNumber(number);
    if (reading.is !== 'exact') return [];
    return [{ from, through, value: reading.value, fields: asked }];
  });
}

/** Text allowed between a number and the word that identifies what it counts. */
const BEFORE_NUMBER = /^(?:一?共|总共|合计|共?有|是|为|只有|才|了|安排了?|带动了?)*$/;
const AFTER_NUMBER = /^的?$/;

const FOLLOWED_BY_NUMBER = new RegExp(`^(?:有|是)?(?:${NUMBER})`);

/** The fields of a number that a word identifies. */
const fieldsOf = ({ names }: Mention, { fields }: NumberWithUnit) =>
  fields.filter((field) => names.some((one) => one.field === field));

/** The adjacent words that identify the field of a number. Each word is used for one number only. */
function adjacentMentions(
  number: NumberWithUnit,
  question: string,
  mentions: readonly Mention[],
  used: Set<Mention>,
) {
  const before = mentions.findLast(({ through }) => through <= number.from);
  const after = mentions.find(({ from }) => from >= number.through);
  const fits = (word: Mention) => fieldsOf(word, number).length > 0;
  const found: Mention[] = [];
  if (before && !used.has(before) && fits(before)) {
    if (BEFORE_NUMBER.test(question.slice(before.through, number.from))) found.push(before);
  }
  if (after && fits(after) && isItsNoun(after)) {
    if (AFTER_NUMBER.test(question.slice(number.through, after.from))) found.push(after);
  }
  return found;

  /** 员工28人残疾人2人: a word followed by a number belongs to that number, unless the word before this number agrees. */
  function isItsNoun(word: Mention): boolean {
    if (!FOLLOWED_BY_NUMBER.test(question.slice(word.through))) return true;
    if (question[number.through - 1] === '个') return true;
    const [field] = fieldsOf(word, number);
    return found.some((other) => fieldsOf(other, number)[0] === field);
  }
}

/** The field of a number, by its unit or by an adjacent word; `null` if ambiguous. */
function fieldMeant(counted: NumberWithUnit, beside: readonly Mention[]): NumberField | null {
  const named = [...new Set(beside.flatMap((word) => fieldsOf(word, counted)))];
  const among = named.length > 0 ? named : counted.fields;
  return among.length === 1 ? (among[0] ?? null) : null;
}

/** All values found for each field. */
type FieldValues = Map<NamedField, Set<string | number | boolean>>;

const assign = (given: FieldValues, field: NamedField, value: string | number | boolean) =>
  given.set(field, (given.get(field) ?? new Set()).add(value));

function assignNumbers(
  given: FieldValues,
  question: string,
  fields: readonly NumberField[],
  mentions: readonly Mention[],
) {
  const used = new Set<Mention>();
  for (const counted of numbersIn(question, fields)) {
    const beside = adjacentMentions(counted, question, mentions, used);
    const field = fieldMeant(counted, beside);
    if (!field) continue;
    assign(given, field, counted.value);
    for (const word of beside) used.add(word);
  }
}

/** Assigns a day if exactly one field is a day, and a month if exactly one field is a month. */
function assignDates(given: FieldValues, dates: readonly string[], fields: readonly DateField[]) {
  for (const date of dates) {
    const reading = readDate(date);
    const candidates = fields.filter(({ kind }) => kind === reading.is);
    if (candidates.length !== 1 || !candidates[0]) continue;
    if (reading.is === 'day') assign(given, candidates[0], reading.day);
    if (reading.is === 'month') assign(given, candidates[0], reading.month);
  }
}

/** A query with alternatives leaves the answer open: 养老还是医保. */
const LEAVES_OPEN = /还是|或|要么/;
const NO_BEFORE =
  /(?:[不没未无非]|没有|除了?)(?:是|有|交|缴|买|参加|参|上|在|属于|得|获得|拿)*[和、与及跟]?$/;
const NO_AFTER = /^保?险?[,，]?(?:都|也|还|全|一直)?(?:[没不未断停]|以外|之外|除外)/;

/** Part of a query without the field words in it. */
const withoutMentions = (
  question: string,
  mentions: readonly Mention[],
  from: number,
  through: number,
) =>
  [...question.slice(from, through)]
    .filter((_, i) => !mentions.some((one) => one.from <= from + i && from + i < one.through))
    .join('');

/** Whether a query negates a field word, alone or in a list: 养老医保都没交. */
const isDenied = ({ from, through }: Mention, question: string, mentions: readonly Mention[]) =>
  NO_BEFORE.test(withoutMentions(question, mentions, 0, from)) ||
  NO_AFTER.test(withoutMentions(question, mentions, through, question.length));

function assignOptions(given: FieldValues, question: string, mentions: readonly Mention[]): void {
  if (LEAVES_OPEN.test(withoutMentions(question, mentions, 0, question.length))) return;
  for (const one of mentions) {
    const [pick, ...others] = one.names.filter(({ value }) => value !== undefined);
    if (pick?.value === undefined || others.length > 0 || isDenied(one, question, mentions))
      continue;
    assign(given, pick.field, pick.value);
  }
}

/**
 * Extracts answers to a measure's fields from a normalized query. A number is assigned by its unit, a date if only one
 * field accepts it, and a word if it names an option or means yes. Ambiguous, inexact and negated parts are ignored.
 */
export function answersInQuestion(words: string, fields: readonly NamedField[]): AnswersInQuestion {
  const whole = plain(words);
  const dates = [...whole.matchAll(DATE)].map(([date]) => date);
  // No number is read from a date.
  const question = whole.replace(DATE, blank);
  const mentions = mentionsIn(question, fields);
  const given: FieldValues = new Map();
  assignNumbers(given, question, fields.filter(isNumber), mentions);
  assignDates(given, dates, fields.filter(isDate));
  assignOptions(given, question, mentions);
  return Object.fromEntries(
    [...given]
      .filter(([, values]) => values.size === 1)
      .flatMap(([{ name }, values]) => [...values].map((value) => [name, value])),
  );
}
