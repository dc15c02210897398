import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { embeddedRegister } from "../platform/paths.ts";
import { lookAt, panelWorld } from "./input-files.ts";
import { planRun } from "./planned-run.ts";

const folder = mkdtempSync(join(tmpdir(), "plumbline-planned-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Every refusal as "file:line:column message (found)". */
function refusals(path: string, world?: string, register = embeddedRegister): string[] {
  return lookAt(() => planRun(path, register, world)).issues.map(
    ({ file, line, column, message, found }) =>
      `${file.slice(folder.length + 1)}:${line}:${column} ${message.en} (${found})`,
  );
}

const sound = "experiment: 1\nuncertainties: { phi: prior }\nsample: { draws: 2 }\n";

test("a world that is not there is said with every other fault, at the line that names it", () => {
  const path = write("both.yaml", "experiment: 1\nnoise: 3\nworld: nowhere.json\nsample: { draws: 0 }\n");
  expect(refusals(path)).toEqual([
    expect.stringContaining("both.yaml:2:8 must be true or false (3)"),
    expect.stringMatching(
      /^both\.yaml:3:8 must be recipients, or a world file: there is none at .*nowhere\.json \("nowhere\.json"\)$/,
    ),
    expect.stringContaining("both.yaml:4:18 must be a whole number from 1 to 100000000 (0)"),
  ]);
  expect(refusals(write("one.yaml", `${sound}world: nowhere.json\n`))).toHaveLength(1);
});

test("faults of the experiment and of its world are said together; a world given beside takes its place", () => {
  write("world.json", '{ "schema": "infra3/world/2", "name": 3, "funders": [], "countries": [] }');
  const path = write("wrong.yaml", "experiment: 1\nworld: world.json\nsample: { draws: 0 }\n");
  expect(refusals(path)).toEqual([
    "wrong.yaml:3:18 must be a whole number from 1 to 100000000 (0)",
    'world.json:1:13 must be one of infra3/world/1 ("infra3/world/2")',
    "world.json:1:39 must be a text (3)",
    "world.json:1:53 must be at least 1 entries ([])",
    "world.json:1:70 must be at least 1 entries ([])",
  ]);
  expect(refusals(write("good.yaml", sound), join(folder, "world.json"))).toHaveLength(4);
  expect(refusals(write("broken.yaml", "experiment: [\n"), join(folder, "none.json"))).toEqual([
    expect.stringMatching(/^broken\.yaml:2:1 not valid YAML/),
    expect.stringContaining("none.json:1:1 there is no such file"),
  ]);
});

test("folders, bytes that are no text, empty files and broken JSON are said for what they are", () => {
  mkdirSync(join(folder, "folder.yaml"));
  expect(refusals(join(folder, "folder.yaml"))).toEqual(["folder.yaml:1:1 this is a folder: a file is needed (—)"]);
  expect(refusals(join(folder, "absent.yaml"))[0]).toContain("there is no such file");
  expect(refusals(join(folder, "absent.yaml", "x"))[0]).toContain("there is no such file");
  expect(refusals(write("bytes.yaml", Uint8Array.of(0xff, 0xfe, 0, 1)))).toEqual([
    "bytes.yaml:1:1 this is no UTF-8 text: save it as UTF-8 (—)",
  ]);
  const good = write("good.yaml", sound);
  const world = (content: string): string[] => refusals(good, write("w.json", content));
  expect(world("")).toEqual(['w.json:1:1 the file is empty ("")']);
  expect(world('{\n "schema": NaN }')[0]).toMatch(/^w\.json:2:12 not valid JSON: a value is expected.*\("NaN }"\)$/);
  expect(world('{ "name": "a",\n "name": "b",\n "name": "c" }')).toEqual([
    expect.stringContaining("w.json:2:2 this name stands twice"),
    expect.stringContaining("w.json:3:2 this name stands twice"),
  ]);
});

test("a byte order mark and Windows line ends change nothing but the text", () => {
  const plain = planRun(write("plain.yaml", sound), embeddedRegister);
  const marked = planRun(write("marked.yaml", `\uFEFF${sound}`), embeddedRegister);
  const windows = planRun(write("windows.yaml", sound.replaceAll("\n", "\r\n")), embeddedRegister);
  expect(marked.identity).toBe(plain.identity);
  expect(windows.job.design).toEqual(plain.job.design);
  expect(refusals(write("marked.yaml", "\uFEFFexperiment: 1\r\nsample: { draws: 0 }\r\n"))[0]).toContain(
    "marked.yaml:2:18",
  );
});

test("what is missing for a country of the panel is said with its row, in the table that lacks it", () => {
  const header =
    "place,name_en,name_zh,model_id,income_group,income_group_2013,region,indo_pacific,gdp_usd2021_bn,gdp_2013_usd2021_bn,debt_percent_gdp,debt_2013_percent_gdp,debt_capacity,distress_rating,distress_rating_2013,distress_rating_2018,bri_year,alignment_assumed,standards_assumed,flagship_assumed";
  const row = (changes: string) => `AO,Angola,安哥拉,24,LM,UM,Africa,0,${changes},60,50,weak,high,low,high,,0,0.3,`;
  write("register/reference/recipients.csv", `${header}\n${row("70,60")}\n${row(",60").replace("AO", "AX")}\n`);
  write("register/reference/recipient-flows.csv", "place,year,funder,amount_usd2021\nAO,2013,CHN,much\n");
  const register = join(folder, "register");
  const places = (): string[] =>
    lookAt(() => panelWorld(register)).issues.map(
      ({ file, line, path }) => `${file.slice(folder.length + 1)}:${line} ${path.join(" ")}`,
    );
  expect(places()).toEqual([
    "register/reference/recipients.csv:3 1 gdp_usd2021_bn",
    "register/reference/recipient-flows.csv:2 0 amount_usd2021",
  ]);
  // What only the world knows to be wrong, here a country twice, has its row too
  write("register/reference/recipients.csv", `${header}\n${row("70,60")}\n${row("70,60")}\n`);
  write("register/reference/recipient-flows.csv", "place,year,funder,amount_usd2021\nAO,2013,CHN,1\n");
  expect(places()).toEqual(["register/reference/recipients.csv:3 1 id"]);
  rmSync(register, { recursive: true });
  expect(places()).toHaveLength(2);
});
