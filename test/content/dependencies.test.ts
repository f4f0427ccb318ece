import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies, optionalDependencies, allowScripts } = read('package.json');
const { packages } = read('package-lock.json') as {
  packages: Record<string, { integrity?: string; resolved?: string; hasInstallScript?: boolean }>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every dependency has an exact version', () => {
  const all: Record<string, string> = {
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('every installed package has an integrity hash', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(
    installed
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([path]) => path),
  ).toEqual([]);
});

test('every package comes from the configured registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('only listed packages have an install script', () => {
  const named = Object.keys(allowScripts);
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  const unnamed = running.filter(
    ([path]) => !named.includes(path.replace(/^.*node_modules\//, '')),
  );
  expect(unnamed.map(([path]) => path)).toEqual([]);
});
