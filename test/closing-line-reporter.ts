import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `N passed, N failed, N skipped`, for whoever reads only that. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file or a group that fails to load has no failed test of its own, and must still count.
    const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const loadErrors = holders.reduce((sum, holder) => sum + holder.errors().length, 0);
    const told = inState('failed') + loadErrors + unhandledErrors.length;
    // The other reporters write their closing lines first, and the process then leaves quietly.
    process.once('exit', (code) => {
      // A setup that fails is told to no reporter: only the exit code shows it.
      const failed = told === 0 && code !== 0 ? 1 : told;
      const line = `${inState('passed')} passed, ${failed} failed, ${inState('skipped')} skipped`;
      process.stdout.write(`${line}\n`);
    });
  }
}
