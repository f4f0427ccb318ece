import type { IsoDate } from '../date.ts';
import type { ClauseId, SourceId } from '../register.ts';

/** One number or date that the plan states. */
export interface Figure<V extends number | IsoDate = number | IsoDate> {
  /** A number in the unit below, or a day where the unit is `日期`. */
  value: V;
  unit: string;
  /** The official words that state it, exactly as in the clause. */
  words: string;
  clause: ClauseId;
}

/** A number from another document that a measure uses. Shown as 方案之外. */
export interface OutsideFigure {
  value: number;
  unit: string;
  document: SourceId;
}

/**
 * A figure of the plan. `words` defaults to `value + unit`; pass it if the clause is worded differently, such as
 * `50万元` for 500000 元. A test checks that the clause contains the words.
 */
export function figure(
  value: number,
  unit: string,
  clause: ClauseId,
  words = `${value}${unit}`,
): Figure<number> {
  return { value, unit, words, clause };
}

/** A date that the plan states. The words are derived from it (`2030年6月1日`). */
export function dateFigure(value: IsoDate, clause: ClauseId): Figure<IsoDate> {
  const [year, month, day] = value.split('-').map(Number);
  return { value, unit: '日期', words: `${year}年${month}月${day}日`, clause };
}

/** A number from outside the plan, and the document that states it. */
export function outsideFigure(value: number, unit: string, document: SourceId): OutsideFigure {
  return { value, unit, document };
}
