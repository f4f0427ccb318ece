import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/programs/version.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const name = 'jiangmen-employment-plan';

/** The Node of the project and that of the machine, if they differ. */
function nodes(): { version: string; node: string }[] {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp'))
    .map((folder) => join(folder, 'node'));
  const found = new Map<string, string>();
  for (const node of [process.execPath, ...onPath]) {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    const version = stdout?.trim().split('.')[0];
    if (status === 0 && version && Number(version.slice(1)) >= 20 && !found.has(version))
      found.set(version, node);
  }
  return [...found].map(([version, node]) => ({ version, node }));
}

let folder = '';
let installed = '';

beforeAll(() => {
  const printed = execFileSync('npm', ['run', '--silent', 'package'], {
    cwd: root,
    encoding: 'utf8',
  });
  const tarball = printed.trim().split('\n').at(-1) ?? '';
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    stdio: 'pipe',
  });
  installed = join(folder, 'node_modules', name);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The folder of the optional SDK, beside the package. */
const sdkScope = () => join(installed, 'node_modules/@modelcontextprotocol');

const answerOf = (node: string, file: string, args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(node, [join(installed, file), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

const inShell = (script: string, args: string[]) =>
  spawnSync('sh', ['-c', script, 'sh', ...args], { cwd: folder, encoding: 'utf8' });

test('the package has no dependencies', () => {
  expect(
    readdirSync(join(folder, 'node_modules')).filter((entry) => !entry.startsWith('.')),
  ).toEqual([name]);
});

describe.each(nodes())('under Node $version', ({ node }) => {
  const cli = (args: string[], input?: string) => answerOf(node, 'cli.js', args, input);

  test('the module exports the public functions', () => {
    const script = `
      import { AssessmentError, assess, clauses, inputSchema, measures, readCitation } from '${name}';
      const verdict = assess('flexible-employment', { pension: true, medical: true, months: 12 }, '2022-06-01');
      let paths;
      try { assess('flexible-employment', {}, '2022-06-01'); }
      catch (error) { paths = error instanceof AssessmentError && error.problems.map(({ path }) => path); }
      console.log(JSON.stringify([verdict.amount, measures.length, clauses.length, inputSchema('flexible-employment').required,
        readCitation('第五条第二款第5句').id, paths]));`;
    const printed = execFileSync(node, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    const asked = ['pension', 'medical', 'months'];
    expect(JSON.parse(printed)).toEqual([
      { kind: 'exact', fen: 327_600 },
      60,
      154,
      asked,
      'art_5__para_2__sent_5',
      asked,
    ]);
  });

  test('the schema states the steps of sums and rates as exact decimals', () => {
    const script = `
      import { inputSchema } from '${name}';
      const { monthlyBase, ratePercent } = inputSchema('work-injury-rate-cut').properties;
      console.log(JSON.stringify([monthlyBase.multipleOf, ratePercent.multipleOf]));`;
    const printed = execFileSync(node, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe('[0.01,0.0001]');
  });

  test.each([
    {
      args: ['assess', 'flexible-employment', '--pension', '--medical', '--months', '12'],
      says: '3,276.00 元',
    },
    {
      args: ['assess', 'flexible-employment', '--no-pension', '--medical', '--months', '1'],
      says: '82.00 元',
    },
    {
      args: [
        'assess',
        'flexible-employment',
        '--input',
        '{"pension":true,"medical":false,"months":7}',
      ],
      says: '1,337.00 元',
    },
    {
      args: ['assess', 'flexible-employment', '--pension', '--no-medical', '--months', '7'],
      says: '1,337.00 元',
    },
    { args: ['assess', 'pension-pooling'], says: '：方案没写要发钱（' },
    { args: ['assess', 'plan-validity', '--date', '2024-01-01'], says: '：见下面的说明（' },
    {
      args: ['assess', 'domestic-service-loan', '--employee-based', '--loan-needed', '12'],
      says: '：额度内要还的贷款 12.00 元',
    },
    { args: ['assess', 'incubator-recognition', '--recognised'], says: '：最高 500,000.00 元' },
    {
      args: [
        'assess',
        'domestic-service-headcount',
        '--district',
        'taishan',
        '--employee-based',
        '--monthly-headcounts',
        Array(12).fill(29).join(','),
      ],
      says: '29,000.00 元',
    },
    { args: ['assess', 'flexible-employment', '--help'], says: '--pension | --no-pension' },
    { args: ['measures', '--for', 'worker'], says: 'flexible-employment' },
    { args: ['measures', '--help'], says: 'jiangmen-plan measures' },
    { args: ['clause', '--help'], says: 'jiangmen-plan clause' },
    { args: ['clause', '第五条第二款第5句'], says: '273元/人/月' },
    { args: ['clause', '第五条'], says: '273元/人/月' },
    // A citation may be passed on without the day: it has the state of today.
    { args: ['clause', '第五条'], says: '第五条（已失效）' },
    { args: ['measures'], says: '已于 2023-12-31 到期失效' },
  ])('$args prints $says', ({ args, says }) => {
    const { status, stdout, stderr } = cli([...args, '--on', '2022-06-01']);
    expect(stderr).toBe('');
    expect(stdout).toContain(says);
    expect(status).toBe(0);
  });

  test('reads JSON on standard input, and writes JSON', () => {
    const { status, stdout } = cli(
      ['assess', 'flexible-employment', '--on', '2024-06-01', '--json'],
      '{"pension":true,"medical":true,"months":12}',
    );
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ lifecycle: 'ended', amount: { kind: 'exact', fen: 327_600 } });
    expect(answer.notice).toContain('2024-06-01 不在');
    expect(answer.citations[0]).toMatch(/（已失效）$/);
  });

  test('waits for a program that writes its input slowly, with a byte order mark', () => {
    const { stdout, stderr } = inShell(
      `(sleep 0.5; printf '\\357\\273\\277{"pension":true,"medical":true,"months":12}') | "$@"`,
      [node, join(installed, 'cli.js'), 'assess', 'flexible-employment'],
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('3,276.00 元');
  });

  test('prints no error if the reader closes the pipe', () => {
    const { stderr } = inShell('"$@" | true', [
      node,
      join(installed, 'cli.js'),
      'measures',
      '--json',
    ]);
    expect(stderr).toBe('');
  });

  test.each([
    {
      args: ['assess', 'flexible-employment', '--pension'],
      lines: ['JSON 里写 true、false。', 'months: '],
    },
    { args: ['assess', 'flexible-employment', '--input', '{'], lines: ['input: '] },
    { args: ['assess', 'nothing'], lines: ['id: '] },
    { args: ['assess'], lines: ['id: 这里没有说是哪项措施'] },
    { args: ['clause'], lines: ['citation: 这里没有说是哪一条'] },
    {
      args: [
        'assess',
        'flexible-employment',
        '--on',
        '2022-02-30',
        '--pension',
        '--medical',
        '--months',
        '1',
      ],
      lines: ['on: '],
    },
    { args: ['clause', '第十条'], lines: ['citation: 方案共有九条'] },
    { args: ['measures', '--for', 'nobody'], lines: ['for: '] },
    { args: ['dance'], lines: ['command: '] },
    { args: ['measures', '--what'], lines: ['what: '] },
    { args: ['assess', 'flexible-employment', '--months', '-1'], lines: ['months: 缺少值'] },
    { args: ['assess', 'flexible-employment', '--pension', 'true'], lines: ['options: 这里只能'] },
    {
      args: [
        'assess',
        'disability-levy',
        '--input',
        '{"organisation":"企业","employees":1,"disabledEmployees":0,"averageWage":1}',
      ],
      lines: ['JSON 里写 "enterprise"、"other"。'],
    },
  ])('$args is invalid: exit code 2, one line per problem', ({ args, lines }) => {
    const { status, stdout, stderr } = cli(args);
    expect([status, stdout]).toEqual([2, '']);
    const printed = stderr.trim().split('\n');
    for (const [i, line] of lines.entries()) expect(printed[i]).toContain(line);
  });

  test.each(['--version', '-v'])('%s prints the version', (option) => {
    expect(cli([option]).stdout).toBe(`${version}\n`);
  });

  test.each(['--help', '-h', 'help'])('%s prints the commands', (option) => {
    const { status, stdout } = cli([option]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('jiangmen-plan assess')]);
  });

  test('the server without the SDK says what to install', () => {
    rmSync(join(sdkScope(), 'sdk'), { force: true });
    const { status, stderr } = answerOf(node, 'mcp.js', []);
    expect([status, stderr]).toEqual([
      1,
      '缺少 @modelcontextprotocol/sdk：请在同一个项目里运行 npm install @modelcontextprotocol/sdk。\n',
    ]);
  });

  test('the server answers the official client', async () => {
    mkdirSync(sdkScope(), { recursive: true });
    symlinkSync(join(root, 'node_modules/@modelcontextprotocol/sdk'), join(sdkScope(), 'sdk'));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: node, args: [join(installed, 'mcp.js')] }),
    );
    try {
      const { tools } = await client.listTools();
      expect(tools.map((tool) => tool.name)).toEqual([
        'list_measures',
        'get_measure',
        'assess_measure',
        'get_clause',
        'search_plan',
      ]);
      const call = async (tool: string, given: Record<string, unknown>) =>
        (await client.callTool({
          name: tool,
          arguments: { ...given, on: '2022-06-01' },
        })) as unknown as {
          isError?: boolean;
          structuredContent: { on: string; notice: string; citations: string[] } & Record<
            string,
            unknown
          >;
        };
      const input = { pension: true, medical: true, months: 12 };
      const answers = [
        await call('list_measures', { for: 'worker' }),
        await call('assess_measure', { id: 'flexible-employment', input }),
        await call('get_measure', { id: 'flexible-employment' }),
        await call('get_clause', { citation: '第五条第二款第5句' }),
        await call('search_plan', { words: '灵活就业社保补贴' }),
      ];
      for (const { structuredContent } of answers) {
        expect(structuredContent.on).toBe('2022-06-01');
        expect(structuredContent.notice).toContain('已于 2023-12-31 到期失效');
        expect(structuredContent.citations.length).toBeGreaterThan(0);
        expect(structuredContent.citations.filter((one) => !one.endsWith('（已失效）'))).toEqual(
          [],
        );
      }
      expect(answers[1]?.structuredContent.amount).toEqual({ kind: 'exact', fen: 327_600 });
      // A model reads every answer whole: a list is to choose from, the rest is in get_measure.
      const { structuredContent: all } = await call('list_measures', {});
      expect(all.measures).toHaveLength(60);
      expect(all.measures).toContainEqual({
        id: 'work-injury-rate-cut',
        title: '工伤保险费率阶段性下调',
        who: 'employer',
        article: 1,
        sum: '费率下调50%',
        lifecycle: 'ended',
      });
      expect(all.citations).toHaveLength(10);
      expect(Buffer.byteLength(JSON.stringify(all))).toBeLessThan(15_000);
      expect(answers[2]?.structuredContent).toMatchObject({
        id: 'flexible-employment',
        lifecycle: 'in-force',
        span: { from: '2021-10-01', through: '2023-12-31' },
        departments: expect.arrayContaining(['市人力资源社会保障局']),
        input: { properties: { months: { title: '灵活就业缴社会保险费的月数' } } },
      });
      const ids = (all.measures as { id: string }[]).map(({ id }) => id);
      for (const id of ids) {
        const { structuredContent } = await call('get_measure', { id });
        expect(Buffer.byteLength(JSON.stringify(structuredContent)), id).toBeLessThan(8_000);
      }
      const firstFound = async (words: string) => {
        const { structuredContent } = await call('search_plan', { words });
        return (structuredContent.measures as { id: string }[])[0]?.id;
      };
      // The words of the plan, and words that people use for it.
      expect(await firstFound('灵活就业社保补贴')).toBe('flexible-employment');
      expect(await firstFound('打零工自己交社保')).toBe('flexible-employment');
      expect(await firstFound('請退役軍人有補貼嗎')).toBe('veteran-hire');
      const { structuredContent: cited } = await call('search_plan', {
        words: '第五条第二款第5句',
      });
      expect(cited.clauses).toContainEqual({
        id: 'art_5__para_2__sent_5',
        text: expect.stringContaining('273元/人/月'),
      });
      const { structuredContent: nothing } = await call('search_plan', { words: '彩票' });
      expect(nothing).toMatchObject({ measures: [], clauses: [], missing: ['彩票'] });
      expect((await call('get_clause', { citation: '第五条' })).structuredContent.text).toContain(
        '273元/人/月',
      );
      const inForce = await client.callTool({
        name: 'assess_measure',
        arguments: { id: 'flexible-employment', input, on: '2022-06-01' },
      });
      expect(inForce.structuredContent).toMatchObject({
        lifecycle: 'in-force',
        notice: expect.stringContaining('已于 2023-12-31 到期失效'),
      });
      const refused = [
        await call('assess_measure', { id: 'flexible-employment', input: {} }),
        await call('assess_measure', { input }),
        await call('list_measures', { for: 'nobody' }),
        await call('get_measure', {}),
        await call('get_measure', { id: 'nothing' }),
      ];
      expect(refused.map(({ isError }) => isError)).toEqual(Array(5).fill(true));
    } finally {
      await client.close();
    }
  });
});

test('its types accept correct code and reject wrong arguments', () => {
  const good = `
    import { assess, type Verdict, measures, inputSchema, clauses, readCitation } from '${name}';
    const verdict: Verdict = assess('x', {}, '2022-06-01');
    const fen: number | null = verdict.amount?.fen ?? null;
    const words: string | undefined = clauses[0]?.text;
    const [first] = measures;
    console.log(fen, words, first?.fields[0]?.label, inputSchema('x').title, readCitation('一')?.kind);\n`;
  writeFileSync(join(folder, 'good.ts'), good);
  writeFileSync(join(folder, 'bad.ts'), `import { assess } from '${name}';\nassess('x', {}, 7);\n`);
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      'good.ts',
      'bad.ts',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/^bad\.ts\(.*TS2345/)]);
}, 120_000);

test('its package.json has no dependency, Node 20 or later, and the SDK as an optional peer', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.engines).toEqual({ node: '>=20' });
  expect(manifest.peerDependenciesMeta).toEqual({
    '@modelcontextprotocol/sdk': { optional: true },
  });
  expect(Object.keys(manifest.bin)).toEqual(['jiangmen-plan', 'jiangmen-plan-mcp']);
});
