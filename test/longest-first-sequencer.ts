import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Short files that take long. Vitest goes by the size of a file that it has not run before. */
const slowFiles = [
  'search/questions',
  'search/traditional',
  'search/whole-text',
  'site/accessibility',
  'site/offline',
  'site/traditional',
  'site/budgets',
  'site/page-links',
  'site/time',
  'site/old-build',
  'site/queries',
].map((name) => `/test/${name}.test.ts`);

const isSlow = ({ moduleId }: TestSpecification) =>
  slowFiles.some((name) => moduleId.endsWith(name));

/** Starts the slow files of a project first, so that no worker runs one while the others have nothing left to do. */
export class LongestFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // The files of a project stay together, because only they share a worker.
    const startOf = ({ project }: TestSpecification) =>
      sorted.findIndex((other) => other.project === project);
    const orderOf = new Map(sorted.map((file) => [file, startOf(file) + (isSlow(file) ? 0 : 0.5)]));
    const place = (file: TestSpecification) => orderOf.get(file) ?? 0;
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
