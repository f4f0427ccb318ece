import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, in this order. Vitest goes by the size of a file that it has not run before. */
const slowFiles = [
  'search/questions',
  'search/traditional',
  'search/whole-text',
  'site/accessibility',
  'site/estimate',
  'site/calculators',
  'site/traditional',
  'site/offline',
  'site/budgets',
  'site/page-links',
  'site/old-build',
  'site/time',
  'site/queries',
  'build/types',
  'build/published-site',
  'build/package',
  'build/small-plan',
  'build/refusals',
].map((name) => `/test/${name}.test.ts`);

/** The place of a file among the slow ones; that after the last for any other. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = slowFiles.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? slowFiles.length : place;
}

/** Starts the slow files of a project first, so that no worker runs one while the others have nothing left to do. */
export class LongestFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // The files of a project stay together, because only they share a worker.
    const startOf = new Map(
      sorted.map((file) => [file, sorted.findIndex((other) => other.project === file.project)]),
    );
    const start = (file: TestSpecification) => startOf.get(file) ?? 0;
    return sorted.toSorted((a, b) => start(a) - start(b) || placeOf(a) - placeOf(b));
  }
}
