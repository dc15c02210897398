import { afterEach, expect, test, vi } from "vitest";
import { runProgram } from "./program.ts";

afterEach(() => vi.restoreAllMocks());

/** What the command line says to wrong use on standard error, and its exit code. */
async function refused(words: string | readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  const code = await runProgram(typeof words === "string" ? words.split(" ") : words, environment);
  return { code, said: said.join("") };
}

const cases: readonly (readonly [words: string, en: RegExp, zh: RegExp])[] = [
  [
    "futures rnu",
    /unknown command rnu\. Did you mean run\? plumbline futures has evaluate, run, /,
    /未知命令 rnu。您是否要用 run？plumbline futures 的命令有 evaluate、run、/,
  ],
  ["xyz", /unknown command xyz\. plumbline has register, /, /未知命令 xyz。plumbline 的命令有 register、/],
  [
    "futures --draws 3",
    /option --draws stands before a command: plumbline futures has evaluate/,
    /选项 --draws 之前须有命令/,
  ],
  [
    "futures compare x --agains S2",
    /unknown option --agains\. Did you mean --against\? plumbline futures compare takes --against, --variants, /,
    /未知选项 --agains。您是否要用 --against？/,
  ],
  ["futures run a", /plumbline futures run needs --out <dir>\./, /plumbline futures run 必须有 --out <dir>。/],
  ["futures run a --out", /--out <dir> needs its value\./, /--out <dir> 缺少取值。/],
  [
    "futures run a b --out x",
    /too many words \(b\): plumbline futures run takes <experiment>\./,
    /多余的参数（b）：plumbline futures run 只接受 <experiment>。/,
  ],
  ["claims all", /too many words \(all\): plumbline claims takes only options\./, /plumbline claims 只接受选项。/],
  ["ask", /<measure> is missing: plumbline ask \[options\] <measure>/, /缺少 <measure>：plumbline ask/],
  [
    "ask total",
    /<measure> cannot be 'total': one of commitments, disbursements, projects is needed\./,
    /<measure> 不能为“total”：应为以下之一：commitments、disbursements、projects。/,
  ],
  [
    "futures explain --null N9",
    /--null <id> cannot be 'N9': one of N0, N1, /,
    /--null <id> 不能为“N9”：应为以下之一：N0、N1、/,
  ],
  [
    "futures claims --draws 0",
    /--draws <n> cannot be '0': a whole number from 1 to 1000000 is needed\./,
    /--draws <n> 不能为“0”：应为 1 至 1000000 的整数。/,
  ],
  [
    "futures claims --ranges x",
    /--ranges <name> cannot be 'x': one of matched, prior, /,
    /应为以下之一：matched、prior、/,
  ],
  [
    "futures robustness x --at-least M1",
    /cannot be 'M1': an outcome \(M1, M2, .*M14\) and its limit are needed, such as M1=900\./,
    /应为结果（M1、M2、.*）与其界限，如 M1=900。/,
  ],
  ["futures discover x --coverage 2", /a share from 0 to 1 is needed\./, /应为 0 至 1 的比例。/],
  ["ledger --as-of 2024", /a day such as 2024-06-13 is needed\./, /应为日期，如 2024-06-13。/],
  ["ledger --currency euro", /an ISO 4217 code such as EUR is needed\./, /应为 ISO 4217 货币代码/],
  ["serve --port x", /a port from 0 to 65535 is needed\./, /应为 0 至 65535 的端口号。/],
  ["serve --add-limit 0", /a whole number of megabytes from 1 to 1000000 is needed\./, /兆字节/],
  ["add --workers 0", /a whole number from 1 to 999 is needed\./, /应为 1 至 999 的整数。/],
];

test("wrong words on the command line are said with what is allowed, in both languages, exit 2", async () => {
  for (const [words, en, zh] of cases) {
    const english = await refused(words);
    expect(english.said, words).toMatch(en);
    expect(english.said).toMatch(/^error: .*\n\(plumbline --help lists the commands\)\n$/s);
    expect(english.code, words).toBe(2);
    const chinese = await refused(words, { LANG: "zh_CN.UTF-8" });
    expect(chinese.said, words).toMatch(zh);
    expect(chinese.said).toMatch(/^错误：.*\n（plumbline --help 列出全部命令）\n$/s);
    expect(chinese.code, words).toBe(2);
  }
});

test("the language is that of --lang wherever it stands, else of the environment", async () => {
  expect((await refused("futures claims --lang zh --draws 0")).said).toContain("错误");
  expect((await refused("futures claims --draws 0 --lang=zh")).said).toContain("错误");
  expect((await refused("futures claims --lang en --draws 0", { LANG: "zh_CN" })).said).toContain("error:");
  const german = await refused("claims --lang de", { LANG: "zh_CN" });
  expect(german.said).toContain("--lang <language> 不能为“de”：应为以下之一：en、zh。");
});

test("a value with quotes or terminal codes is shown, and does no harm", async () => {
  expect((await refused(["futures", "claims", "--draws", "it's 3'"])).said).toContain(
    "--draws <n> cannot be 'it's 3'':",
  );
  expect((await refused(["futures", "claims", "--draws", "\u001B[31m3"])).said).not.toContain("\u001B");
});
