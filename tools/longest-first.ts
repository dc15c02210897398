import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, on two cores and in this order: whoever is last works alone, and that should be a short one. */
const LONG: readonly string[] = [
  "tests/browser/",
  "tests/golden/projects-store",
  "tests/golden/futures-",
  "tests/real/",
  "packages/app/src/",
  "tests/contract/",
  "tests/",
  "tools/",
];

/** Orders test files by what is known about their length beforehand, so that a machine which never ran them shares them well too. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll("\\", "/");
      const place = LONG.findIndex((start) => path.startsWith(start));
      return place === -1 ? LONG.length : place;
    };
    // vitest's own order, by the last run's durations or else by size, decides among equals
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
