import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line, `N passed, N failed, N skipped`. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file or a group that fails to load contains no failed test, and must still count.
    const holders = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const loadErrors = holders.reduce((sum, holder) => sum + holder.errors().length, 0);
    const reported = inState('failed') + loadErrors + unhandledErrors.length;
    // Written on exit, after the last lines of the other reporters.
    process.once('exit', (code) => {
      // A failed setup is not reported to reporters: only the exit code shows it.
      const failed = reported === 0 && code !== 0 ? 1 : reported;
      const line = `${inState('passed')} passed, ${failed} failed, ${inState('skipped')} skipped`;
      process.stdout.write(`${line}\n`);
    });
  }
}
