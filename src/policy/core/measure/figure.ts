import type { IsoDate } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';

/** One number or date that the plan states. */
export interface Figure<V extends number | IsoDate = number | IsoDate> {
  /** A number in the unit below, or a day where the unit is `日期`. */
  value: V;
  unit: string;
  /** The official words that state it, exactly as they are in the clause. */
  words: string;
  clause: ClauseId;
}

/** A number that another document states and a measure computes with. Shown as 方案之外. */
export interface OutsideFigure {
  value: number;
  unit: string;
  document: SourceId;
}

/**
 * A figure of the plan. The official words are `value + unit` unless given, as where
 * 500000 元 is written as `50万元`. A test finds them in the clause.
 */
export function figure(
  value: number,
  unit: string,
  clause: ClauseId,
  words = `${value}${unit}`,
): Figure<number> {
  return { value, unit, words, clause };
}

/** A day that the plan states, with the words that state it (`2030年6月1日`). */
export function dateFigure(value: IsoDate, clause: ClauseId): Figure<IsoDate> {
  const [year, month, day] = value.split('-').map(Number);
  return { value, unit: '日期', words: `${year}年${month}月${day}日`, clause };
}

/** A number from outside the plan, with the document that states it. */
export function outsideFigure(value: number, unit: string, document: SourceId): OutsideFigure {
  return { value, unit, document };
}
