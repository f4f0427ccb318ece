import type { IsoDate, IsoMonth } from '../date.ts';

/** The texts of a field. */
export interface Wording {
  /** The label of the input, in Chinese. */
  label: string;
  /** The question for the estimate, if the label is not one. */
  ask?: string;
  /** One line of help below the label, where the label alone could be misread. */
  hint?: string;
  /** Words in a search query that answer the field with yes, or that mark a nearby number as its value. */
  synonyms?: readonly string[];
}

/** The type, unit and bounds of a field. Used by the form, the link and the open data. */
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

/** One option of a choice. `value` is used in links. */
export interface Option {
  value: string | number;
  label: string;
  /** Colloquial synonyms that occur in search queries. */
  synonyms?: readonly string[];
}

/** The metadata that is registered for a field's schema. */
export type FieldMeta = Wording & FieldShape & { optional: boolean };

export type NamedField = { name: string } & FieldMeta;
