import type { IsoDate, IsoMonth } from '../date.ts';

/** What every field tells the person who fills it in. */
export interface Wording {
  /** The question or name beside the input, in Chinese. */
  label: string;
  /** The same as a question to the reader, for the estimate, where the label is none. */
  ask?: string;
  /** One line under the label, where the label alone may be misread. */
  hint?: string;
  /** Words of a question that say yes to it, or that a number is beside which is meant for it. */
  synonyms?: readonly string[];
}

/** The shape, unit and bounds of a field, read by the form, the link and the open data. */
export type FieldShape =
  | { kind: 'count'; unit: string; min: number; max: number; example: number }
  | { kind: 'money'; unit: '元'; min: number; max: number; example: number }
  | { kind: 'percent'; unit: '%'; max: number; example: number }
  | { kind: 'yes-no' }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'day'; from: IsoDate; through: IsoDate; example: IsoDate }
  | { kind: 'month'; from: IsoMonth; through: IsoMonth; example: IsoMonth }
  | { kind: 'counts'; unit: string; max: number; length: number; each: string; example: number }
  | { kind: 'rows'; max: number; row: string; columns: readonly NamedField[] };

/** One answer that can be picked; the value is what is in a link. */
export interface Option {
  value: string | number;
  label: string;
  /** Other words for it, as people say them in a question. */
  synonyms?: readonly string[];
}

/** What a field's schema carries about itself. */
export type FieldMeta = Wording & FieldShape & { optional: boolean };

export type NamedField = { name: string } & FieldMeta;
