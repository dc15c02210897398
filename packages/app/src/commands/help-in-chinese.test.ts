import type { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { columnsOf, helpInChinese } from "./help-in-chinese.ts";
import { helpWords } from "./help-words.ts";
import { commandTree, runProgram } from "./program.ts";

afterEach(() => vi.restoreAllMocks());

const HAN = /\p{Script=Han}/u;

function everyCommand(from: Command): Command[] {
  return [from, ...from.commands.flatMap(everyCommand)];
}

function wordsTo(command: Command): string[] {
  return command.parent === null ? [] : [...wordsTo(command.parent), command.name()];
}

/** Every text that the help of this command has, in English. */
function textsOf(command: Command): string[] {
  const help = command.createHelp();
  return [
    command.description(),
    ...help.visibleOptions(command).map(({ description }) => description),
    ...help.visibleArguments(command).map(({ description }) => description),
    ...help.visibleCommands(command).map((below) => below.description()),
  ];
}

async function printed(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => said.push(String(text)) > 0);
  expect(await runProgram(words, environment), words.join(" ")).toBe(0);
  out.mockRestore();
  // The folder of the checkout stands in defaults, and may have any name.
  return said.join("").replaceAll(process.cwd(), "");
}

const commands = everyCommand(commandTree("en"));

test("every text of the help has one in Chinese, and the catalogue has no others", () => {
  expect(commands.length).toBeGreaterThan(20);
  const texts = [...new Set(commands.flatMap(textsOf))];
  expect(texts.filter((text) => text === "" || !HAN.test(helpInChinese(text) ?? ""))).toEqual([]);
  const used = new Set(texts.map((text) => helpInChinese(text)));
  const headings = ["Usage:", "Arguments:", "Options:", "Commands:"];
  const others = Object.entries(helpWords).filter(
    ([en, zh]) => !en.includes("{}") && !headings.includes(en) && !used.has(zh),
  );
  expect(others).toEqual([]);
});

test("--help in Chinese has no English sentence, stays in 80 columns and aligns; in English it has no Chinese", async () => {
  for (const command of commands) {
    const words = wordsTo(command);
    const zh = await printed([...words, "--help"], { LANG: "zh_CN.UTF-8" });
    expect(zh).toMatch(/^用法：plumbline/);
    // Three English words in a row are a sentence; names, values and placeholders stand alone, one beside another at most.
    const prose = zh.split("\n").slice(1).join("\n");
    expect(prose).not.toMatch(/\b[A-Za-z]+ [a-z]+ [a-z]+\b/);
    expect(prose).not.toMatch(/\b(?:default|choices|env|options|command):?\b(?=[: \]])(?!）)/);
    const lines = zh.split("\n");
    const items = lines.filter((line) => /^ {2}\S/.test(line));
    const columns = items.map((line) => columnsOf(/^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0] ?? ""));
    expect([...new Set(columns.filter((column) => column > 0))], words.join(" ")).toHaveLength(1);
    // One word that is longer than its room, such as a folder, stays whole.
    for (const line of lines)
      if (!/[^\s\p{Script=Han}，、（）：；]{30,}/u.test(line)) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
    expect(await printed([...words, "--help"])).not.toMatch(HAN);
  }
});

test("the language of the help is that of --lang before or behind the command, or of the environment", async () => {
  const zh = await printed(["ledger", "--help"], { LANG: "zh_CN" });
  expect(await printed(["--lang", "zh", "ledger", "--help"])).toBe(zh);
  expect(await printed(["--lang=zh", "ledger", "--help"])).toBe(zh);
  expect(await printed(["ledger", "--lang", "zh", "--help"])).toBe(zh);
  expect(await printed(["help", "ledger"], { LANG: "zh_CN" })).toBe(zh);
  expect(await printed(["--lang", "en", "--help"], { LANG: "zh_CN" })).toContain("display help for command");
});

test("choices, defaults and variables of the environment are told in Chinese", async () => {
  expect(await printed(["ask", "--lang", "zh", "--help"])).toMatch(/（可选：net、\s+gross；默认：net）/);
  expect(await printed(["futures", "worker", "--lang", "zh", "--help"])).toContain("（环境变量：NATS_CREDS）");
});
