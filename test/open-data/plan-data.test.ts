import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { planData } from '../../src/open-data/plan-data.ts';
import { planJsonSchema } from '../../src/open-data/plan-schema.ts';
import { measures as known } from '../../src/policy/index.ts';

const data = planData(undefined);
const { plan, clauses, measures, sources } = data;

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(planJsonSchema(undefined));
const problemsOf = (value: unknown) => {
  isValid(value);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const published = readFileSync('test/content/fixtures/clauses.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('plan.json', () => {
  test('is valid by its schema, as read by another program', () => {
    expect(problemsOf(JSON.parse(JSON.stringify(data)))).toEqual([]);
  });

  test.each([
    ['a key that is missing', { ...data, sources: undefined }],
    ['a day that does not exist', { ...data, plan: { ...plan, issuedOn: '2021-09-31' } }],
    ['a clause without words', { ...data, clauses: [{ ...clauses[0], text: null }] }],
    ['a measure without basis', { ...data, measures: [{ ...measures[0], basis: [] }] }],
  ])('is invalid by its schema with %s', (_, broken) => {
    expect(problemsOf(JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });

  test("has the plan's metadata", () => {
    expect(plan).toMatchObject({
      number: '江府〔2021〕14号',
      title: '江门市进一步做好稳定和扩大就业工作实施方案',
      issuer: '江门市人民政府',
      issuedOn: '2021-09-30',
      span: { from: '2021-10-01', through: '2023-12-31' },
      repeals: ['江府〔2020〕17号'],
    });
    expect(plan.notice).toMatch(/已于 2023-12-31 到期失效。.*不是现在能领的钱。本站不是政府网站/);
  });

  test('says which sums are not given to the applicant', () => {
    const flows = measures.map(({ id, flow }) => [id, flow]);
    expect(flows.filter(([, flow]) => flow !== null && flow !== 'paid')).toEqual([
      ['work-injury-rate-cut', 'saved'],
      ['unemployment-rate-cut', 'saved'],
      ['disability-levy', 'due'],
      ['startup-loan', 'lent'],
      ['domestic-service-loan', 'lent'],
    ]);
    expect(Object.fromEntries(flows)['shared-staff']).toBe(null);
  });

  test('contains the official words of every published clause, character for character', () => {
    expect(clauses.map(({ id, text }) => [id, text])).toEqual(
      published.map(([id, text = '']) => [id, text]),
    );
    for (const { text, sha256 } of clauses) {
      expect(sha256).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });

  test.each([
    ['art_5__para_2__sent_5__seg_3', 'art_5__para_2__sent_5'],
    ['art_5__para_2__sent_5', 'art_5__para_2'],
    ['art_5__para_2', 'art_5'],
    ['art_5__resp', 'art_5'],
    ['art_5', null],
    ['preface__para_1', null],
    ['conclusions__para_1__sent_4', 'conclusions__para_1'],
  ])('has %s in %s', (id, parent) => {
    expect(clauses.find((clause) => clause.id === id)?.parent).toBe(parent);
  });

  test('contains every measure, in order, with existing clauses and sources', () => {
    expect(measures.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    const there = new Set<string | null>([null, ...clauses.map(({ id }) => id)]);
    const documents = new Set<string | null>([null, ...sources.map(({ id }) => id)]);
    for (const measure of measures) {
      const { basis, figures, conditions, caveats, outside, later } = measure;
      const named = [...basis, ...[...figures, ...conditions, ...caveats].map((x) => x.clause)];
      const stated = [...outside, ...later, ...caveats].map((x) => x.source);
      expect(named.filter((id) => !there.has(id))).toEqual([]);
      expect(stated.filter((id) => !documents.has(id))).toEqual([]);
    }
  });

  test('has the words of each figure as in its clause', () => {
    const wordsOf = (id: string) =>
      clauses
        .filter((clause) => `${clause.id}__`.startsWith(`${id}__`))
        .map(({ text }) => text)
        .join('');
    const figures = measures.flatMap((measure) => measure.figures);
    expect(figures.length).toBeGreaterThan(40);
    for (const { words, clause } of figures) expect(wordsOf(clause)).toContain(words);
  });

  test('marks an unstated sum as unstated, with the departments, as every verdict does', () => {
    const pooling = measures.find(({ id }) => id === 'unemployment-assistance');
    expect(pooling?.caveats[0]?.text).toMatch(
      /^方案没有写明金额，以负责部门的规定为准：市人力资源社会保障局/,
    );
    for (const { caveats } of measures) {
      expect(caveats.at(-1)).toMatchObject({ clause: 'conclusions__para_1__sent_3' });
    }
  });

  test('has an input schema per measure that distinguishes valid from invalid input', () => {
    for (const { input } of measures)
      expect(new Ajv2020({ strict: false }).compile(input)).toBeTruthy();
    const asked = measures.find(({ id }) => id === 'flexible-employment')?.input ?? {};
    const fits = new Ajv2020({ strict: false }).compile(asked);
    expect(fits({ pension: true, medical: true, months: 12 })).toBe(true);
    expect(fits({ pension: true, medical: true, months: 0 })).toBe(false);
    expect(fits({ pension: true, medical: true })).toBe(false);
  });

  test("has root-relative addresses, or absolute ones if the site's address is configured", () => {
    expect(measures[0]?.url).toBe('/measures/pension-pooling/');
    const elsewhere = planData(new URL('https://example.org'));
    expect(elsewhere.measures[0]?.url).toBe('https://example.org/measures/pension-pooling/');
    expect(elsewhere.clauses[0]?.url).toBe('https://example.org/clauses/preface__para_1/');
  });
});
