import { expect, test } from 'vitest';
import { clausesOf, type PlanDocument, parsePlan } from '../../src/policy/text/clause.ts';
import { placesOf } from '../../src/policy/text/clause-places.ts';
import { outlineOf } from '../../src/policy/text/outline.ts';
import { officialText as smallPlanText } from '../small-plan/policy/official-text.ts';
import { officialText } from './official-text.ts';

/** The parent of each clause in the document. */
function wholesOf({ articles, preface, preamble, conclusions }: PlanDocument) {
  const outer = [...preface, preamble, conclusions].map((paragraph) => ({
    paragraph,
    within: null,
  }));
  const inner = articles.flatMap(({ id, paragraphs }) =>
    paragraphs.map((paragraph) => ({ paragraph, within: id })),
  );
  return new Map<string, string | null>([
    ...articles.flatMap(({ id, departments }) => [
      [id, null] as const,
      [departments.id, id] as const,
    ]),
    ...[...outer, ...inner].flatMap(({ paragraph, within }) => [
      [paragraph.id, within] as const,
      ...paragraph.sentences.flatMap(({ id, segments }) => [
        [id, paragraph.id] as const,
        ...segments.map((segment) => [segment.id, id] as const),
      ]),
    ]),
  ]);
}

test.each([
  ['the plan', parsePlan(officialText)],
  ['a plan of twelve articles', parsePlan(smallPlanText)],
])('the outline of %s has the place of every clause', (_, document) => {
  const wholes = wholesOf(document);
  const articles = new Map(
    document.articles.flatMap(({ number, heading, paragraphs, departments }) =>
      [
        heading,
        departments,
        ...paragraphs.flatMap((p) => [p, ...p.sentences.flatMap((s) => [s, ...s.segments])]),
      ].map(({ id }) => [id as string, number]),
    ),
  );
  expect(placesOf(outlineOf(document))).toEqual(
    clausesOf(document).map(({ id, kind }) => ({
      id,
      kind,
      article: articles.get(id) ?? 0,
      within: wholes.get(id),
    })),
  );
});
