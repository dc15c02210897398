import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Prints which tests were left out, by file, and `N passed, N failed, N skipped`, the closing line that continuous integration reads; vitest has
 * none of its own.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      if (module.state() === "failed" && [...module.children.allTests()].length === 0) failed += 1;
      const leftOut: string[] = [];
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else leftOut.push(test.name);
      }
      skipped += leftOut.length;
      if (leftOut.length > 0)
        process.stdout.write(
          `Skipped in ${relative(process.cwd(), module.moduleId)}: ${leftOut.length === 1 ? leftOut[0] : `${leftOut.length} tests`}\n`,
        );
    }
    process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}
