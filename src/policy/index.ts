export { interview } from '#plan/interview.ts';
export { default as publishedIds } from '#plan/measures.lock.json' with { type: 'json' };
export { assess, type MeasureId, measureOf, measures } from '#plan/measures.ts';
export { measuresOfArticle } from '#plan/measures-of-article.ts';
export { plan } from '#plan/plan.ts';
export { planFigures } from '#plan/plan-figures.ts';
export { promised } from '#plan/promised.ts';
export { sourceSummaries } from '#plan/source-summaries.ts';
export * from '#plan/sources.ts';
export * from './citation.ts';
export * from './citation-reading.ts';
export * from './clause-alias.ts';
export * from './core/calendar.ts';
export * from './core/clean.ts';
export * from './core/computes.ts';
export * from './core/date.ts';
export * from './core/date-reading.ts';
export * from './core/estimate.ts';
export {
  type Asking,
  allAnswers,
  allPicks,
  type Candidate,
  candidatesOf,
  fieldsSetBy,
  hasAnyAnswer,
  isPickName,
  isService,
  measuresAffectedBy,
  nextQuestion,
  optionsFor,
  type PickName,
  type PickOption,
  type PickQuestion,
  type PromisedService,
  type QuestionName,
  questionsLeft,
  type Responses,
} from './core/interview.ts';
export type * from './core/measure/field.ts';
export type * from './core/measure/figure.ts';
export type { Audience, Gives, Measure } from './core/measure/measure.ts';
export { articleOf } from './core/measure/measure.ts';
export type * from './core/measure/verdict.ts';
export { AssessmentError } from './core/measure/verdict.ts';
export { yuanText } from './core/money.ts';
export * from './core/no-sum.ts';
export * from './core/number-reading.ts';
export type { ClauseId, SourceId } from './core/register.ts';
export * from './core/situation.ts';
export type { LaterPolicy, Source } from './core/source.ts';
export * from './core/spoken-sum.ts';
export * from './core/unanswered.ts';
export { figureNamed } from './figure-named.ts';
export { inputSchema } from './input-schema.ts';
export { citeArticle } from './text/citation.ts';
export type { CitationReading } from './text/citation-reading.ts';
export * from './text/clause.ts';
export type { ClauseAliases } from './text/clause-alias.ts';
export type { ClausePlace } from './text/clause-places.ts';
export { numeral } from './text/numeral.ts';
export * from './text/quotation.ts';
