import { expect, test } from 'vitest';
import { assess, measureOf } from '../../../../src/policy/index.ts';
import { badInputTable, everyMeasureHasATable, IN_FORCE, verdictTable } from '../../case.ts';

const listed = { certificate: 'specific-skill', inProvincialList: true };

verdictTable('skill-upgrade', [
  {
    name: 'is for a listed certificate of a specific skill, and the plan states no sum',
    input: listed,
    eligible: true,
    kind: 'unstated',
    caveats: ['补贴发给谁，方案没写'],
  },
  {
    name: 'is for a listed certificate of training',
    input: { ...listed, certificate: 'training' },
    eligible: true,
    kind: 'unstated',
  },
  {
    name: 'is not for other certificates',
    input: { ...listed, certificate: 'none' },
    eligible: false,
    unmet: ['专项职业能力证书或培训合格证'],
  },
  {
    name: 'is not for a certificate outside the province’s list',
    input: { ...listed, inProvincialList: false },
    eligible: false,
    unmet: ['省补贴目录'],
  },
]);
badInputTable('skill-upgrade', listed, [
  { name: 'a certificate that is not offered', change: { certificate: 1 }, paths: ['certificate'] },
  { name: 'a yes as text', change: { inProvincialList: '是' }, paths: ['inProvincialList'] },
]);

verdictTable('school-training-income', [
  {
    name: 'lets schools keep a share that the plan does not state',
    input: { school: 'other' },
    eligible: true,
    kind: 'unstated',
    steps: ['技能培训所得收入的一定比例'],
    caveats: ['“院校”指哪些院校'],
  },
  {
    name: 'leaves out schools of 公益一类',
    input: { school: 'class-one' },
    eligible: false,
    unmet: ['不是公益一类院校'],
  },
]);
badInputTable('school-training-income', { school: 'other' }, [
  { name: 'a class that is not offered', change: { school: 'class-two' }, paths: ['school'] },
]);

verdictTable('construction-training', [
  { name: 'states no condition and no sum', input: {}, eligible: true, kind: 'unstated' },
]);
badInputTable('construction-training', {});

const trained = [
  'agribusiness-leader',
  'farm-manager',
  'young-farmer',
  'specialised-household',
  'family-farmer',
  'cooperative-leader',
  'agribusiness-staff',
];
const guided = ['migrant-worker', 'school-leaver', 'veteran', 'technician'];

verdictTable('farmer-training', [
  ...trained.map((kind) => ({
    name: `trains the kind ${kind}`,
    input: { kind },
    eligible: true as const,
    kind: 'unstated' as const,
    steps: ['实施培训'],
  })),
  ...guided.map((kind) => ({
    name: `guides the kind ${kind} back to the land, and promises it no training`,
    input: { kind },
    eligible: true as const,
    kind: 'unstated' as const,
    found: ['对返乡下乡人员，原文只说引导加入高素质农民队伍，没写给他们培训'],
    steps: ['引导加入高素质农民队伍'],
  })),
  {
    name: 'names no other kind',
    input: { kind: 'none' },
    eligible: false,
    unmet: ['点名要培训的农业从业者'],
  },
]);
badInputTable('farmer-training', { kind: 'veteran' }, [
  { name: 'a kind that is not offered', change: { kind: 'fisher' }, paths: ['kind'] },
]);

// The sentence excludes them from itself; it forbids nothing.
test('school-training-income says of 公益一类 only that they are left out', () => {
  const { conditions } = assess('school-training-income', { school: 'class-one' }, IN_FORCE);
  expect(conditions.map(({ remedy }) => remedy)).toEqual(['公益一类院校除外。']);
});

// A veteran with a family farm is one of those to be trained, so that kind comes first, and the hint says to choose it.
test('farmer-training lists those to be trained before those to be guided', () => {
  const [kind] = measureOf('farmer-training').fields;
  expect(kind).toMatchObject({ hint: '不止一类的，选靠前的。' });
  const options = kind?.kind === 'choice' ? kind.options.map(({ value }) => value) : [];
  expect(options).toEqual([...trained, ...guided, 'none']);
});

test.each([
  ['family-farmer', true],
  ['veteran', null],
])('training of %s meets the condition: %j', (kind, met) => {
  const { conditions } = assess('farmer-training', { kind }, IN_FORCE);
  expect(conditions.map((condition) => condition.met)).toEqual([met]);
});

everyMeasureHasATable(7);
