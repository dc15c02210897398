import { expect, test } from "vitest";
import { locatedLine, readDocument } from "./document.ts";
import { readExperiment } from "./experiment.ts";

const TEXT = `schema: infra3/params/1
startYear: 2022
T: 5
windows: [3, 5]
noise: 1
params:
  beta_p: 0.5
  phi: 1.5
scenarios:
  - id: S1
    z:
      chi: 2
  - id: S2
    budget: double
`;

test("a faulty file is answered with file, line, value and range, all problems at once, in both languages", () => {
  const reading = readDocument(TEXT, readExperiment);
  if (reading.ok) throw new Error("accepted");
  expect(reading.issues.map((issue) => locatedLine("trial.yaml", issue, "en"))).toEqual([
    "trial.yaml:8: params.phi: must be at most 1 (found 1.5)",
    "trial.yaml:12: scenarios[0].z.chi: must be at most 1 (found 2)",
    'trial.yaml:14: scenarios[1].budget: must be one of base, pgii (found "double")',
  ]);
  expect(
    locatedLine("trial.yaml", reading.issues[0] ?? { path: [], found: "", message: { en: "", zh: "" }, line: 0 }, "zh"),
  ).toBe("trial.yaml:8：params.phi：应不大于 1（实际为 1.5）");
});

test("something missing is placed where it should be; broken text is told by its line", () => {
  const missing = readDocument(
    TEXT.replace("T: 5\n", "").replace("1.5", "0.5").replace("chi: 2", "chi: 1").replace("double", "base"),
    readExperiment,
  );
  if (missing.ok) throw new Error("accepted");
  expect(missing.issues.map((issue) => locatedLine("t", issue, "en"))).toEqual(["t:1: T: must be a number (found —)"]);
  const broken = readDocument("schema: [1,\nT: }", readExperiment);
  expect(broken.ok ? 0 : broken.issues[0]?.line).toBe(2);
});

test("a good file is read, as YAML or as JSON", () => {
  const good = TEXT.replace("1.5", "0.5").replace("chi: 2", "chi: 1").replace("double", "base");
  expect(readDocument(good, readExperiment).ok).toBe(true);
  expect(
    readDocument(
      '{"schema":"infra3/params/1","startYear":2022,"T":1,"windows":[1],"noise":0,"params":{},"scenarios":[{"id":"A"}]}',
      readExperiment,
    ).ok,
  ).toBe(true);
});
