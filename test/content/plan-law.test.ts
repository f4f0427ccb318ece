import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../integrations/files-of.ts';
import { type Mention, mentionsIn, mentionsInFile } from './plan-law.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The plan's own folders. */
const PLAN_FOLDERS = ['src/policy/plans/', 'src/content/'];

const files = ['src', 'integrations', 'checks']
  .flatMap((folder) => filesOf(`${root}${folder}`).map((name) => `${folder}/${name}`))
  .filter((file) => /\.(?:ts|tsx|astro|css|json)$/.test(file))
  .filter((file) => !PLAN_FOLDERS.some((folder) => file.startsWith(folder)));

const reported = ({ file, line, what }: Mention) =>
  `${file}:${line} names “${what}”. Read it from the plan's data (src/policy/index.ts).`;

describe("code outside the plan's folders", () => {
  const mentions = files.flatMap((file) => mentionsInFile(root, file));

  test('contains no number, title, date, clause id or measure id of the plan', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(mentions.map(reported)).toEqual([]);
  });
});

describe('a mention of the plan', () => {
  test.each([
    ["if (id === 'flexible-employment') return;", 'flexible-employment'],
    ['/** 江府〔2021〕14号 */', '江府〔2021〕14号'],
    ["const end = '2022-04-30';", '2022-04-30'],
    ['自2021年10月1日起', '2021年10月1日'],
    ["cite('art_5__para_2')", 'art_5__para_2'],
    ['`art_5__para_2`', 'art_5__para_2'],
  ])('is detected in %s', (text, what) => {
    expect(mentionsIn('x.ts', text)).toEqual([{ file: 'x.ts', line: 1, what }]);
  });

  test.each(['/^art_(\\d+)/', 'class="exhibitions-list"', "'2024-12-31'", 'art_5__para_99'])(
    'is not reported in %s',
    (text) => {
      expect(mentionsIn('x.ts', text)).toEqual([]);
    },
  );
});
