import { expect, test } from "vitest";
import { PARAMETER_NAMES } from "../model/index.ts";
import { pointAt } from "../ensemble/index.ts";
import { designOfFile } from "./design-of-file.ts";
import { type ExperimentFile, readExperimentFile } from "./experiment-file.ts";

function read(text: string): ExperimentFile {
  const reading = readExperimentFile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.value;
}

/** line:column, what was found, what may stand there. */
function said(text: string): string[] {
  const reading = readExperimentFile(text);
  return reading.ok ? [] : reading.issues.map((one) => `${one.line}:${one.column} ${one.found} ${one.message.en}`);
}

test("one line is an experiment: the paper's scenarios on the panel, nothing varied", () => {
  const file = read("experiment: 1\n");
  expect(file.world).toBe("recipients");
  expect(file.experiment.windows).toEqual([14, 29]);
  expect(file.experiment.scenarios.map(({ id }) => id)).toEqual(["S0", "S1", "S2", "S3"]);
  expect(designOfFile(file).rows).toBe(1);
});

test("the paper's run: 20 world parameters and nine intensities; collusion stays 0 and parallel paths the origin", () => {
  const file = read("experiment: 1\nuncertainties: paper\nlevers: paper\nsample: { draws: 16 }\n");
  expect(file.uncertainties).toHaveLength(29);
  const { scenarios } = pointAt(file.experiment, designOfFile(file), 3, file.levers);
  const [, contest, parallel, cooperation] = scenarios.map(({ intensities }) => intensities);
  expect(Object.values(parallel ?? {}).every((value) => value === 0)).toBe(true);
  expect(contest?.camp).toBeGreaterThan(0);
  expect(contest?.cof).toBe(0);
  expect(cooperation?.cof).toBeGreaterThan(0);
  expect(cooperation?.coll).toBe(0);
});

test("all inputs: collusion is on in co-operation only", () => {
  const file = read("experiment: 1\nuncertainties: all\nlevers: all\nsample: { draws: 4 }\n");
  expect(file.uncertainties).toHaveLength(PARAMETER_NAMES.length + 10);
  const { scenarios } = pointAt(file.experiment, designOfFile(file), 0, file.levers);
  expect(scenarios.map(({ intensities }) => intensities.coll > 0)).toEqual([false, false, false, true]);
});

test("a mixture is shares of scenarios, the rest parallel paths; it keeps still when levers vary", () => {
  const file = read(
    "experiment: 1\nscenarios:\n  S1: paper\n  S3: paper\n  mixed: { mix: { S1: 0.5, S3: 0.25 } }\nlevers: paper\nsample: { draws: 4 }\n",
  );
  const mixed = pointAt(file.experiment, designOfFile(file), 1, file.levers).scenarios[2]?.intensities;
  expect(mixed?.rho).toBe(0.5);
  expect(mixed?.chi).toBeCloseTo(0.175, 15);
});

test("a lever acts where `in` says", () => {
  const file = read("experiment: 1\nlevers: { coll: { low: 0.1, high: 0.4, in: [S3] } }\nsample: { draws: 2 }\n");
  const { scenarios } = pointAt(file.experiment, designOfFile(file), 0, file.levers);
  expect(scenarios[3]?.intensities.coll).toBeGreaterThan(0.1);
  expect(scenarios[1]?.intensities.coll).toBe(0);
});

test("everything wrong is said at once, with place, value and what is allowed, in both languages", () => {
  const text = `experiment: 1
horizon: { years: 29, windows: [14, 14, 40] }
scenarios:
  S1: { rho: -1, speed: 3 }
  both: { mix: { S1: 0.7, S3: 0.6 } }
uncertainties:
  beta_q: prior
  beta_p: { low: 0.9, high: 0.2 }
  phi: { low: 0, high: 1.5 }
parameters: { beta_p: 0.4 }
variants: [lumpy]
sample: { method: saltelli, draws: 1000, seed: -1 }
outcomes: [M1, M15]
`;
  expect(said(text)).toEqual([
    "2:37 14 windows must ascend: more than 14",
    "2:41 40 must be a whole number from 1 to 29",
    "4:14 -1 must be a number from 0 to 1000000",
    '4:18 "speed" unknown name; allowed are budget, mix, rho, bert, camp, relax, chi, conv, cof, harm, dg, coll',
    "5:16 1.3 the shares of a mixture add up to at most 1",
    expect.stringMatching(/^7:3 "beta_q" unknown name; allowed are beta_p, /),
    "8:11 [0.9,0.2] the range is upside down: low 0.9 is above high 0.2 (prior 0.15 to 0.9)",
    "9:24 1.5 must be a number from 0 to 1",
    "10:23 0.4 is fixed here and varies under uncertainties: choose one",
    expect.stringMatching(/^11:12 "lumpy" unknown name; allowed are mdbExemptFromBert/),
    "12:36 1000 must be a power of 2 for saltelli",
    "12:48 -1 must be a whole number from 0 to 4294967295",
    expect.stringMatching(/^13:16 "M15" unknown name; allowed are M1, /),
  ]);
  const reading = readExperimentFile(text);
  for (const { message } of reading.ok ? [] : reading.issues) expect(message.zh).toMatch(/\p{Script=Han}/u);
});

test("what is no YAML, no experiment, or a bomb of aliases is refused with its place", () => {
  expect(said("experiment: 1\nsample: { draws: 3\n")[0]).toMatch(/^3:1 .*not valid YAML/);
  expect(said("[1, 2]")).toEqual(["1:1 [1,2] must be names and values, such as `experiment: 1`"]);
  for (const nothing of ["", "# a remark\n", "null\n"])
    expect(said(nothing)).toEqual(["1:1 — the file is empty: it needs at least `experiment: 1`"]);
  expect(said("a: 1\na: 2\nb: 1\nb: 2\n").map((line) => line.slice(0, 3))).toEqual(["2:1", "4:1"]);
  const bomb = ["x0: &x0 [1, 1]", ...Array.from({ length: 12 }, (_, k) => `x${k + 1}: &x${k + 1} [*x${k}, *x${k}]`)];
  expect(said(bomb.join("\n"))[0]).toMatch(/^2:10 "\*x0" too many aliases/);
});

test("faults of notation are said in words of ours, in both languages, not in the parser's", () => {
  const faults: readonly (readonly [text: string, place: string, words: string])[] = [
    ["sample:\n\tdraws: 2\n", "2:1", "indent with spaces"],
    ["sample:\n  draws: 2\n seed: 3\n", "3:1", "indented alike"],
    ['name: "a\\q"\n', "1:9", "unknown escape"],
    ['name: "abc\n', "2:1", "closing quote"],
    ["name: *nobody\n", "1:7", "no anchor"],
    ["a: &a 1\nname: *b\n", "2:7", "no anchor"],
    ["parameters: &p { beta_p: *p }\n", "1:26", "inside its own anchor"],
    ["experiment: 1\n---\nexperiment: 1\n", "2:1", "several documents"],
    ["experiment: !!python/object 1\n", "1:13", "unknown tag"],
    ["? [a, b]\n: 3\n", "1:3", "not a list"],
    ["name: @x\n", "1:7", "in quotes"],
    ["name: a: b\n", "1:7", "two colons"],
    [`name: ${"[".repeat(3000)}${"]".repeat(3000)}\n`, "1:", "nested too deeply"],
    ["name: a\r\nname: b\r\n", "2:1", "stands twice"],
  ];
  for (const [text, place, words] of faults) {
    const reading = readExperimentFile(text);
    if (reading.ok) throw new Error(`accepted: ${text}`);
    const [issue] = reading.issues;
    expect(`${issue?.line}:${issue?.column}`, words).toContain(place);
    expect(issue?.message.en, text).toContain(words);
    expect(issue?.message.zh.replaceAll(/[A-Za-z]/g, ""), words).toMatch(/\p{Script=Han}{3}/u);
  }
});

test("wrong kinds of values are refused with what may stand there", () => {
  const lines = said(`experiment: one
name: 3
note: [4]
horizon: 29
noise: yes
scenarios: { "": paper, "a b": { rho: 1 }, S4: paper, S1: 5 }
uncertainties: [beta_p]
levers: 3
parameters: { beta_p: .nan, phi: .inf, k_C: -1e400 }
constants: { qk: 3, gk: [a, 1, 2], nashIter: 1.5 }
variants: standardsValued
sample: { draws: 1e30, seed: 1.5, replicates: "2" }
outcomes: M1
`);
  const expected = [
    /^1:13 "one" must be 1/,
    /^2:7 3 must be a text/,
    /^3:7 \[4\] must be a text/,
    /^4:10 29 must be names and values .*start, years, windows/,
    /^5:8 "yes" must be true or false/,
    /^6:18 "" a scenario's name has 1 to 40/,
    /^6:18 "paper" the paper has only/,
    /^6:32 "a b" a scenario's name has 1 to 40/,
    /^6:48 "paper" the paper has only S0, S1, S2, S3/,
    /^6:59 5 must be names and values/,
    /^7:16 \["beta_p"\] must be all, paper, none, or names with ranges .*beta_p/,
    /^8:9 3 must be all, paper, none/,
    /^9:23 NaN must be a number from 1e-9 to 1000000/,
    /^9:34 Infinity must be a number from 0 to 1$/,
    /^9:45 -Infinity must be a number from 0/,
    /^10:18 3 must be a list of 3 numbers/,
    /^10:26 "a" must be a number/,
    /^10:46 1.5 must be a whole number from 0 to 1000/,
    /^11:11 "standardsValued" must be a list in brackets; allowed are/,
    /^12:18 1e\+30 must be a whole number from 1 to 100000000/,
    /^12:30 1.5 must be a whole number/,
    /^12:47 "2" must be a whole number/,
    /^13:11 "M1" must be a list in brackets; allowed are/,
  ];
  expect(lines).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test("a wrong file still says which world it names, so that the world can be looked at too", () => {
  const world = (text: string): string | undefined => {
    const reading = readExperimentFile(text);
    return reading.ok ? reading.value.world : reading.world;
  };
  expect(world("experiment: 2\nworld: mine.json\n")).toBe("mine.json");
  expect(world("experiment: 2\n")).toBe("recipients");
  expect(world("experiment: [\n")).toBeUndefined();
});

test("the design is a function of the file: method, draws and seed", () => {
  const of = (sample: string) => designOfFile(read(`experiment: 1\nuncertainties: paper\nsample: ${sample}\n`));
  expect(of("{ method: saltelli, draws: 8 }").rows).toBe(8 * 22);
  expect(of("{ method: morris, draws: 5 }").rows).toBe(5 * 21);
  expect(of("{ method: sobol, draws: 8, seed: 1 }")).toEqual(of("{ method: sobol, draws: 8, seed: 1 }"));
  expect(of("{ method: sobol, draws: 8, seed: 1 }")).not.toEqual(of("{ method: sobol, draws: 8, seed: 2 }"));
});
