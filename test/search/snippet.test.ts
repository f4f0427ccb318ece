import { expect, test } from 'vitest';
import type { Passage } from '../../src/search/engine/record.ts';
import { marked, snippetOf } from '../../src/search/engine/snippet.ts';
import { understand } from '../../src/search/engine/understand.ts';

const concepts = [
  { name: '退役军人', words: ['退役军人', '退伍军人'], synonyms: [], leadsTo: [] },
  { name: '村', words: ['村'], synonyms: [], leadsTo: [] },
];
const asked = (words: string) =>
  understand(words, null, { absentWords: [], concepts, keptWords: [] });
const drawn = (pieces: readonly { text: string; marked: boolean }[] = []) =>
  pieces.map(({ text, marked: is }) => (is ? `[${text}]` : text)).join('');
const official = (text: string): Passage => ({ voice: 'official', text });
const ours = (text: string): Passage => ({ voice: 'ours', text });

test.each([
  ['社保补贴', '灵活就业社保补贴', '灵活就业[社保补贴]'],
  ['退伍军人', '吸纳退役军人就业', '吸纳[退役军人]就业'],
  ['1万', '按每人1万元给予补贴', '按每人[1万元]给予补贴'],
  ['10000元', '按每人1万元给予补贴', '按每人[1万元]给予补贴'],
  ['停车', '推进停车场建设', '推进[停车]场建设'],
  ['骑手', '吸纳退役军人就业', '吸纳退役军人就业'],
  ['退役军人', '退役军人和退役军人', '[退役军人]和[退役军人]'],
  ['1万', '每人2万元，每户1万元', '每人2万元，每户[1万元]'],
  // A date matches by any of its parts.
  ['2022年', '从2022年3月1日起', '从[2022年3月1日]起'],
  ['军人', '😀退役军人', '😀退役[军人]'],
  // A single character is not marked.
  ['村', '村里的村', '村里的村'],
])('%s is marked in %s as %s', (query, text, expected) => {
  expect(drawn(marked(text, asked(query)))).toBe(expected);
});

test('a long passage is reduced to the window with the most matches', () => {
  const text = `${'无关的话。'.repeat(40)}对吸纳退役军人的单位给予补贴。${'别的话。'.repeat(40)}`;
  const snippet = snippetOf([official(text)], asked('退役军人 补贴'));
  expect(drawn(snippet?.pieces)).toContain('[退役军人]');
  expect(drawn(snippet?.pieces)).toMatch(/^….*…$/);
  expect(drawn(snippet?.pieces).length).toBeLessThan(110);
});

test('of several passages the one with the most matches is shown, with its origin', () => {
  const passages = [ours('这里说别的。'), official('对吸纳退役军人的单位给予补贴。')];
  expect(snippetOf(passages, asked('退役军人'))?.voice).toBe('official');
});

test('of equal passages the first is shown; without passages there is no snippet', () => {
  expect(snippetOf([ours('甲'), official('乙')], asked('骑手'))?.voice).toBe('ours');
  expect(snippetOf([], asked('骑手'))).toBeNull();
});

test('a snippet keeps every character of its window', () => {
  const text = '对吸纳退役1年内的退役军人稳定就业。';
  const pieces = snippetOf([official(text)], asked('退役军人'))?.pieces ?? [];
  expect(pieces.map(({ text: part }) => part).join('')).toBe(text);
});

const times = (n: number, char = '无') => char.repeat(n);

// A snippet has 88 characters, and starts 14 before a match.
test.each([
  [
    'a text of 88 characters is whole',
    `${times(10)}退役军人${times(74)}`,
    `${times(10)}[退役军人]${times(74)}`,
  ],
  [
    'a text of 88 characters is whole with a match at its end',
    `${times(84)}退役军人`,
    `${times(84)}[退役军人]`,
  ],
  [
    'a text of one more is cut before a match at its end',
    `${times(85)}退役军人`,
    `…${times(14)}[退役军人]`,
  ],
  [
    'a text of one more is cut at its end',
    `${times(10)}退役军人${times(75)}`,
    `${times(10)}[退役军人]${times(74)}…`,
  ],
  [
    'a match near the beginning does not cut it',
    `${times(14)}退役军人${times(80)}`,
    `${times(14)}[退役军人]${times(70)}…`,
  ],
  [
    'a match further in does',
    `${times(15)}退役军人${times(80)}`,
    `…${times(14)}[退役军人]${times(70)}…`,
  ],
  ['without a match, the text is cut at its end', times(90), `${times(88)}…`],
  [
    'the first of equal places is shown',
    `${times(30)}退役军人${times(90)}退役军人${times(90)}`,
    `…${times(14)}[退役军人]${times(70)}…`,
  ],
  [
    'the place with more matches is shown',
    `${times(30)}退役军人${times(90)}退役军人${times(5)}退役军人${times(90)}`,
    `…${times(14)}[退役军人]${times(5)}[退役军人]${times(61)}…`,
  ],
])('%s', (_, text, expected) => {
  expect(drawn(snippetOf([official(text)], asked('退役军人'))?.pieces)).toBe(expected);
});
