import { clean, visible } from '../core/clean.ts';
import type { ClauseId } from '../core/register.ts';
import { citer } from './citation.ts';
import { placesOf } from './clause-places.ts';
import { NUMERAL_CHARACTERS, numeral, numeralValue } from './numeral.ts';
import type { Outline } from './outline.ts';

/** The result of parsing a citation. `rest` is the remaining text. */
export type CitationReading =
  | { kind: 'clause'; id: ClauseId; rest: string }
  /** The text identifies no single clause. Has the nearest existing clause, if any, and the reason in Chinese. */
  | { kind: 'absent'; nearest: ClauseId | null; reason: string; rest: string };

/** Documents have no items (项), but citations may. */
type Step = 'para' | 'sent' | 'seg' | 'item';
type Path = readonly (readonly [Step, number | null])[];
type WholePath = readonly [Path[number], ...Path];

const LAST = Number.POSITIVE_INFINITY;
const UNIT: Record<Step, string> = { para: '款', sent: '句', seg: '分句', item: '项' };
const OUTER_PARTS = [
  { id: 'preface', pattern: /印发通知|通知正文/ },
  { id: 'preamble', pattern: /引言|序言|前言|导语|开头段?/ },
  { id: 'conclusions', pattern: /结尾段?|结语|附则|末段|末尾|最后一段/ },
];

const N = `\\d{1,3}|[${NUMERAL_CHARACTERS}两]{1,3}`;
// In NFKC form: ( and , for （ and ，.
const GAP = '[\\s的之,、-]*';
const ordinal = (name: string, units: string) =>
  `(?:第?\\s*\\(?(?<${name}>${N})\\)?\\s*(?:${units})|(?<${name}Last>末|最后一?)(?:${units}))`;
const below =
  `(?:${GAP}${ordinal('para', '款|自然段|段落?|小点|小节|点|项')})?` +
  `(?:${GAP}${ordinal('sent', '句话?')})?` +
  `(?:${GAP}${ordinal('seg', '分句')})?` +
  `(?:${GAP}第\\s*\\(?(?<item>${N})\\)?\\s*[项目])?`;
const office = '(?:责任|负责|主管|牵头)(?:单位|部门)';
const whole = (pattern: string) => new RegExp(`^\\s*(?:${pattern})\\s*$`);

const PLAN_ID = /(?:art_\d+|preface|preamble|conclusions)(?:__(?:resp|[a-z]+_\d+))*/i;
/** 第五条第二款第5句, 第五条责任单位, with any text before or after. */
const SPELT = new RegExp(
  `(?:第\\s*(?<art>${N})\\s*(?:条|部分|章|大?点|大?项)|(?<artLast>末|最后一)(?:条|部分|章))` +
    `(?:${GAP}(?<resp>${office})|${below})`,
);
/** 五条2款, only as the whole text. */
const CLIPPED = whole(`(?<art>${N})\\s*条(?:${GAP}(?<resp>${office})|${below})`);
const OPENS = '(?:\\s*[、.,·\\s-]\\s*\\(?|\\s*\\()';
const CLOSES = '\\)';
const PART = `(?<para>${N})\\s*`;
const LINE = `\\s*(?<sent>${N})\\s*${CLOSES}?`;
/** 五、2 and 五（二）5, only as the whole text. */
const LISTED = whole(
  `(?<art>${N})(?:、|${OPENS}\\s*${PART}(?:(?:${CLOSES}${OPENS}?|${OPENS})${LINE}|${CLOSES})?)(?:款|句)?`,
);
/** 第二款, without an article. */
const ORPHAN = whole(ordinal('orphan', '款|自然段|句话?|分句'));

/** The continuation of a citation that covers several clauses: 到第三句, 1-3句, 、第三款. */
const GOES_ON = new RegExp(
  `^\\s*(?:第?\\s*(?:${N})\\s*)?(?:到|至|[-–—~]+|和|与|及|以及|、)\\s*第?\\s*(?:${N})\\s*(?:条|款|自然段|段落?|句话?|分句)`,
);

type Groups = Record<string, string | undefined>;

function numberNamed(groups: Groups, name: string): number | null {
  if (groups[`${name}Last`] !== undefined) return LAST;
  const text = groups[name];
  return text === undefined ? null : numeralValue(text);
}

const pathOf = (groups: Groups): WholePath => [
  ['para', numberNamed(groups, 'para')],
  ['sent', numberNamed(groups, 'sent')],
  ['seg', numberNamed(groups, 'seg')],
  ['item', numberNamed(groups, 'item')],
];

/** 款 have Chinese numerals, smaller parts have digits. */
const ordinalText = (n: number, step: Step) =>
  step === 'para' && n > 0 && n < 100 ? numeral(n) : `${n}`;

/** A count with its unit. Two 款 are 两款, while the ordinal is 第二款. */
const counted = (n: number, step: Step) =>
  `${n === 2 && step === 'para' ? '两' : ordinalText(n, step)}${UNIT[step]}`;

/** Parts outside the articles have no id as a whole; returns the id of their first paragraph. */
const nearestTo = (id: string) =>
  (OUTER_PARTS.some((part) => part.id === id) ? `${id}__para_1` : id) as ClauseId;

/** Matches any title in 《》, and the document number in its usual spellings: 某府〔2030〕5号, 某府(2030)5号文. */
function documentNames(number: string): RegExp {
  const parts = /^(.*)〔(\d{4})〕(\d+)号$/.exec(number);
  if (!parts) return /《[^》]*》/g;
  const [, office, year, serial] = parts;
  return new RegExp(
    `《[^》]*》|${office}\\s*[〔[(【]?\\s*${year}\\s*[〕\\])】]?\\s*第?\\s*${serial}\\s*号(?:文件|文)?`,
    'g',
  );
}

/** Parses citations of one document. */
export class CitationReader {
  private readonly articles: number;
  private readonly ids: ReadonlySet<string>;
  private readonly cite: (id: ClauseId) => string;
  private readonly names: RegExp;

  constructor(outline: Outline, number: string) {
    this.articles = outline.articles.length;
    this.ids = new Set(placesOf(outline).map(({ id }) => id));
    this.cite = citer(outline);
    this.names = documentNames(number);
  }

  private countBelow(id: string, step: Step): number {
    let count = 0;
    while (this.ids.has(`${id}__${step}_${count + 1}`)) count++;
    return count;
  }

  private lacking(
    id: string,
    step: Step,
    asked: number,
    count: number,
    rest: string,
  ): CitationReading {
    const name = this.cite(id as ClauseId);
    const unit = UNIT[step];
    const reason =
      count === 0
        ? `${name}没有再分${unit}。`
        : `${name}只有${counted(count, step)}，没有第${ordinalText(asked, step)}${unit}。`;
    return { kind: 'absent', nearest: nearestTo(id), reason, rest };
  }

  /** Resolves the rest of a path below an existing clause. */
  private descend(from: string, path: Path, rest: string): CitationReading {
    const [[step, stated], ...further] = path as [Path[number], ...Path];
    const more = further.length > 0;
    const deeper = further.some(([, n]) => n !== null);
    if (stated === null && !deeper) return { kind: 'clause', id: from as ClauseId, rest };
    const count = this.countBelow(from, step);
    // A single part may be cited without its number: 第一条第4句.
    const asked = stated ?? (count < 2 ? 1 : null);
    if (asked === null) {
      const reason = `${this.cite(from as ClauseId)}有${counted(count, step)}，请写明是第几${UNIT[step]}。`;
      return { kind: 'absent', nearest: from as ClauseId, reason, rest };
    }
    const n = asked === LAST ? count : asked;
    if (n < 1 || n > count) return this.lacking(from, step, n, count, rest);
    const id = `${from}__${step}_${n}`;
    return more ? this.descend(id, further, rest) : { kind: 'clause', id: id as ClauseId, rest };
  }

  private readArticle(groups: Groups, rest: string): CitationReading {
    const last = this.articles;
    const asked = numberNamed(groups, 'art') as number;
    const number = asked === LAST ? last : asked;
    if (number < 1 || number > last) {
      const reason = `方案共有${numeral(last)}条，没有第 ${number} 条。`;
      return { kind: 'absent', nearest: null, reason, rest };
    }
    const id = `art_${number}`;
    if (groups.resp) return { kind: 'clause', id: `${id}__resp` as ClauseId, rest };
    return this.descend(id, pathOf(groups), rest);
  }

  /** Resolves a range to its first clause, or to the clause that contains it, with a reason. */
  private readRange(reading: CitationReading, startsBelow: boolean): CitationReading {
    if (reading.kind === 'absent') return reading;
    const holder = reading.id.replace(/__[a-z]+_\d+$/, '') as ClauseId;
    const nearest = startsBelow ? reading.id : holder;
    return {
      kind: 'absent',
      nearest,
      reason: `一次只能查一处，可以先查${this.cite(nearest)}。`,
      rest: '',
    };
  }

  /** 一、4: in an article with a single paragraph, the number counts sentences. */
  private readListed(groups: Groups, rest: string): CitationReading {
    const { art, para, sent } = groups;
    const single = this.countBelow(`art_${numberNamed(groups, 'art')}`, 'para') === 1;
    const counted = single && para !== undefined && sent === undefined && numeralValue(para) > 1;
    return this.readArticle(counted ? { art, sent: para } : groups, rest);
  }

  private readOuter(text: string): CitationReading | null {
    for (const { id, pattern } of OUTER_PARTS) {
      const match = new RegExp(`(?:${pattern.source})${below}`).exec(text);
      if (!match) continue;
      const rest = text.replace(match[0], ' ').trim();
      const [[, paragraph], ...further] = pathOf(match.groups as Groups);
      return this.descend(id, [['para', paragraph ?? 1], ...further], rest);
    }
    return null;
  }

  private readId(text: string): CitationReading | null {
    const match = PLAN_ID.exec(text);
    if (!match) return null;
    const rest = text.replace(match[0], ' ').trim();
    const [head, ...parts] = match[0].toLowerCase().split('__') as [string, ...string[]];
    const number = (step: string) => {
      const part = parts.find((p) => p.startsWith(`${step}_`));
      return part === undefined ? undefined : part.slice(step.length + 1);
    };
    const groups = { para: number('para'), sent: number('sent'), seg: number('seg') };
    if (!head.startsWith('art_'))
      return this.descend(head, pathOf({ ...groups, para: groups.para ?? '1' }), rest);
    return this.readArticle(
      { ...groups, art: head.slice(4), resp: parts.find((p) => p === 'resp') },
      rest,
    );
  }

  /**
   * Parses a citation of the document in its usual spellings: 第五条第二款, 五、2, 第3条第2款第4句,
   * 某府〔2030〕5号第四条第二款, 第四点, 末段, art_20__para_2. The inverse of `cite`. Returns `null` if there is no citation.
   */
  read(words: string): CitationReading | null {
    const text = clean(words).replace(this.names, ' ');
    const byId = this.readId(text);
    if (byId) return byId;
    const spelt = SPELT.exec(text);
    if (spelt) {
      const rest = text.replace(spelt[0], ' ').replace(/\s+/g, ' ').trim();
      const reading = this.readArticle(spelt.groups as Groups, rest);
      const after = text.slice(spelt.index + spelt[0].length);
      return GOES_ON.test(after) ? this.readRange(reading, /^\s*第?\s*\d/.test(after)) : reading;
    }
    const clipped = CLIPPED.exec(text);
    if (clipped) return this.readArticle(clipped.groups as Groups, '');
    // The form of an article heading: 五、
    const list = LISTED.exec(text) ?? LISTED.exec(visible(words));
    if (list) return this.readListed(list.groups as Groups, '');
    const outer = this.readOuter(text);
    if (outer) return outer;
    if (!ORPHAN.test(text)) return null;
    return {
      kind: 'absent',
      nearest: null,
      reason: '请写明是哪一条，例如“第三条第二款”。',
      rest: '',
    };
  }
}
