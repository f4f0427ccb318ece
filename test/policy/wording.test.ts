import { describe, expect, test } from 'vitest';
import { assess, type Measure, measures, type NamedField } from '../../src/policy/index.ts';
import { examplesOf } from './arbitrary.ts';
import { IN_FORCE } from './case.ts';

const HAN = /\p{Script=Han}/u;
const SENTENCE = /\p{Script=Han}.*。$/u;
const HALF_WIDTH = /\p{Script=Han}[,;:?!()]|[,;:?!(]\p{Script=Han}/u;
const UNFINISHED = /undefined|null|NaN|\[object|\$\{/;

/** The labels of inputs, options and columns. */
const namesIn = (field: NamedField): string[] => [
  field.label,
  ...(field.kind === 'choice' ? field.options.map(({ label }) => label) : []),
  ...(field.kind === 'rows' ? [field.row, ...field.columns.flatMap(namesIn)] : []),
  ...(field.kind === 'counts' ? [field.each, field.unit] : []),
  ...(field.kind === 'count' ? [field.unit] : []),
];

const hintsIn = (field: NamedField): string[] => [
  ...(field.hint === undefined ? [] : [field.hint]),
  ...(field.kind === 'rows' ? field.columns.flatMap(hintsIn) : []),
];

/** All texts of a measure that are shown with its examples as answers. */
function wordsOf({ id, title, fields, conditions, later }: Measure) {
  const { steps, caveats } = assess(id, examplesOf(fields), IN_FORCE);
  return {
    names: [title, ...fields.flatMap(namesIn), ...conditions.map(({ text }) => text)],
    lines: steps.map(({ text }) => text),
    sentences: [
      ...fields.flatMap(hintsIn),
      ...caveats.map(({ text }) => text),
      ...later.map(({ changes }) => changes),
    ],
  };
}

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  const { names, lines, sentences } = wordsOf(measure);

  test('names its fields, choices and conditions in Chinese', () => {
    expect([...names, ...lines].filter((name) => !HAN.test(name))).toEqual([]);
  });

  test('has warnings and remedies in whole sentences', () => {
    expect(sentences.filter((sentence) => !SENTENCE.test(sentence))).toEqual([]);
  });

  test('uses Chinese punctuation in Chinese words and has no unfinished text', () => {
    const words = [...names, ...lines, ...sentences];
    expect(words.filter((word) => HALF_WIDTH.test(word) || UNFINISHED.test(word))).toEqual([]);
  });
});
