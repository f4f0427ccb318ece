import type { ClauseId } from '../../src/policy/index.ts';
import {
  type Catalogue,
  emptyRecord,
  type Questions,
  type SearchRecord,
} from '../../src/search/engine/record.ts';

/** A record of a small catalogue. What is not stated is empty; ids need not be those of a plan. */
export type RecordStub = Partial<Omit<SearchRecord, 'id' | 'basis'>> & {
  id: string;
  basis?: readonly string[];
  questions?: readonly string[];
};

export const recordOf = ({
  id,
  basis = [],
  questions: _,
  ...stated
}: RecordStub): SearchRecord => ({
  ...emptyRecord,
  kind: 'clause',
  id: id as ClauseId,
  article: 1,
  unit: stated.kind === 'measure' ? null : 'sentence',
  title: '',
  basis: basis as readonly ClauseId[],
  ...stated,
});

export const catalogueOf = (
  records: readonly RecordStub[],
  rest: Partial<Omit<Catalogue, 'records'>> = {},
): Catalogue => ({
  records: records.map(recordOf),
  concepts: [],
  absentWords: [],
  keptWords: [],
  otherWords: [],
  ...rest,
});

/** The questions about the records of a small catalogue. */
export const questionsAbout = (records: readonly RecordStub[]): Questions =>
  records.map(({ questions = [] }) => questions);
