import { describe, expect, test } from 'vitest';
import {
  GENERAL_PARAMS,
  isOwnParam,
  looksLikeAnswer,
  misspeltParam,
} from '../../../src/components/site/own-params.ts';
import { measures } from '../../../src/policy/index.ts';
import { FOREIGN_PARAMS } from '../../foreign-params.ts';

const answers = measures.flatMap(({ id, fields }) => fields.map(({ name }) => `${id}.${name}`));

test.each(FOREIGN_PARAMS)('%s is a foreign parameter', (name) => {
  expect(isOwnParam(name)).toBe(false);
  expect(misspeltParam(name)).toBeNull();
});

test('every answer to a measure is an own parameter', () => {
  expect(answers.length).toBeGreaterThan(50);
  expect(answers.filter((name) => !isOwnParam(name))).toEqual([]);
  expect(answers.filter((name) => !isOwnParam(`${name}.was`))).toEqual([]);
});

test('no measure has the name of a site parameter, and no field is called “was”', () => {
  expect(measures.filter(({ id }) => GENERAL_PARAMS.includes(id))).toEqual([]);
  expect(answers.filter((name) => /\.(?:was|check)$/.test(name))).toEqual([]);
});

const misspellings = (name: string) => {
  const middle = Math.floor(name.length / 2);
  return [
    name.toUpperCase(),
    name.slice(0, middle) + name.slice(middle + 1),
    `${name.slice(0, middle)}x${name.slice(middle)}`,
    `${name.slice(0, middle)}x${name.slice(middle + 1)}`,
  ];
};

describe('one wrong letter in an answer’s name is reported with the correct name', () => {
  test.each(answers)('%s', (name) => {
    for (const misspelling of misspellings(name)) {
      if (isOwnParam(misspelling)) continue;
      const meant = misspeltParam(misspelling);
      expect(meant, misspelling).not.toBeNull();
      expect(isOwnParam(meant ?? '')).toBe(true);
    }
  });
});

test.each([
  ['ON', 'on'],
  ['Who', 'who'],
  ['lifecycel', null],
  ['lifecycl', 'lifecycle'],
  ['stat', 'state'],
  ['whoo', 'who'],
  ['o', null],
  ['onn', 'on'],
])('%s is a misspelling of %s', (name, meant) => {
  expect(misspeltParam(name)).toBe(meant);
});

test.each(['old-measure.x', 'veteran-hire.colour'])('%s has the format of an answer', (name) => {
  expect(looksLikeAnswer(name)).toBe(true);
});

test('no foreign parameter has the format of an answer', () => {
  expect(FOREIGN_PARAMS.filter(looksLikeAnswer)).toEqual([]);
});
