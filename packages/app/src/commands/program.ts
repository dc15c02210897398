import type { Language } from "@plumbline/core/evidence";
import { Argument, type Command, CommanderError, Option } from "commander";
import { parsePartialDate } from "@plumbline/core/evidence";
import { moneyKinds } from "@plumbline/core/money";
import { askFields, askFilters, askMeasures } from "@plumbline/store/projects";
import { defaultStore, embeddedRegister } from "../platform/paths.ts";
import { exitCodes, type ExitCode, processSpeaker, type Speaker } from "../platform/speak.ts";
import { addCommand } from "./add.ts";
import { askCommand } from "./ask.ts";
import { claimsCommand } from "./claims.ts";
import { issuesCommand } from "./issues.ts";
import { addFuturesCommands } from "./futures.ts";
import { ledgerCommand } from "./ledger.ts";
import { registerCheckCommand } from "./register-check.ts";
import { serveCommand } from "./serve.ts";
import { tableCheckCommand } from "./table-check.ts";
import { BilingualCommand, languageOf, withoutLeadingLanguage, wrongValue } from "./wrong-use.ts";

interface GlobalOptions {
  readonly lang?: "en" | "zh";
  readonly json?: boolean;
  readonly register: string;
}

/** Runs a command with its options and arguments; the program only wires. */
type Run = <Options extends GlobalOptions>(
  command: Command,
  run: (speaker: Speaker, options: Options, args: string[]) => Promise<ExitCode>,
) => void;

/**
 * The command line. Returns the exit code: 0 fine, 1 findings in the data, 2 wrong use, 3 our fault.
 * `speakerFor` is where answers go; tests hand in their own.
 */
export async function runProgram(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  speakerFor = processSpeaker,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  const language = languageOf(argv, environment);
  const program = buildProgram(language, (command, run) =>
    command.action(async (...given: unknown[]) => {
      const options = command.opts<Parameters<typeof run>[1]>();
      const args = given.flat().filter((value): value is string => typeof value === "string");
      code = await run(speakerFor(language, options.json === true), options, args);
    }),
  );
  try {
    await program.parseAsync(withoutLeadingLanguage(argv), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.ourFault;
  }
}

/** The whole command line, to be looked at and not run. */
export function commandTree(language: Language): Command {
  return buildProgram(language, () => undefined);
}

/** The words of every command that can be run: "register check", "ledger" … */
export function commandNames(): string[] {
  const leaves = (command: Command, words: readonly string[]): string[] =>
    command.commands.length === 0
      ? [words.join(" ")]
      : command.commands.flatMap((each) => leaves(each, [...words, each.name()]));
  return leaves(commandTree("en"), []);
}

function buildProgram(language: Language, answer: Run): Command {
  const add: Run = (command, run) =>
    answer(
      command
        .addOption(new Option("--lang <language>", "language of the answer").choices(["en", "zh"]))
        .option("--json", "one JSON document on stdout")
        .option("--register <dir>", "folder of the register", embeddedRegister),
      run,
    );
  const program = new BilingualCommand("plumbline", language)
    .description("What was promised across borders, against what was built.")
    .exitOverride()
    .showHelpAfterError(
      language === "en" ? "(plumbline --help lists the commands)" : "（plumbline --help 列出全部命令）",
    );
  const register = program.command("register").description("the facts that people edit and review");
  add(
    register
      .command("check")
      .description("schema, ids, sources, places, languages, currencies, relations: every finding as file:line:column"),
    registerCheckCommand,
  );
  add(
    program
      .command("ledger")
      .description("how much different money the announcements hold, at least and at most, and why")
      .option("--initiative <id...>", "only these initiatives")
      .addOption(new Option("--kind <kind>", "only this kind of money").choices([...moneyKinds]))
      .addOption(
        new Option("--layer <layer>", "only what the paper says, or all sources")
          .choices(["paper", "all"])
          .default("all"),
      )
      .option("--as-of <date>", "what was known on this day (default: the newest fact's date)", day)
      .option("--currency <code>", "currency of the answer", currency, "USD")
      .addOption(
        new Option("--mode <mode>", "how pairs are read of which nothing is stated")
          .choices(["default", "strict", "naive"])
          .default("default"),
      ),
    ledgerCommand,
  );
  add(
    program
      .command("table")
      .description("published tables")
      .command("check")
      .argument("<id>", "such as private-investment")
      .description("test a published table against its own sums"),
    tableCheckCommand,
  );
  add(
    program
      .command("claims")
      .description("every claim with its verdict; exit 1 where a computed verdict is not the reviewed one"),
    claimsCommand,
  );
  add(
    program
      .command("add")
      .argument("[path...]", "files, or folders of files")
      .description("read published files (IATI, AidData) into a store, settled and checked")
      .option("--store <dir>", "folder of the store", defaultStore)
      .option("--workers <n>", "files read at once (default: as many as there are cores)", atLeastOne)
      .addOption(new Option("--progress <form>", "progress as one JSON document a line on stderr").choices(["json"]))
      .option("--resume", "go on with an add that was stopped")
      .option("--status", "say whether an add is unfinished, and how far it is")
      .option("--discard", "throw away what an unfinished add has read")
      .option("--resettle", "read and settle anew what an earlier version read or settled otherwise"),
    addCommand,
  );
  add(
    program
      .command("issues")
      .description(
        "what is wrong in the added files, each with its file, line and column; exit 1 where there is an error",
      )
      .option("--file <name>", "only the file of this name")
      .option("--store <dir>", "folder of the store", defaultStore),
    issuesCommand,
  );
  add(
    program
      .command("ask")
      .addArgument(new Argument("<measure>", "what is added up or counted").choices([...askMeasures]))
      .description("projects and their money from the added files: settled, with what is missing and what is left out")
      .option("--by <fields>", `group by: ${Object.keys(askFields).join(", ")}; may be repeated`, each)
      .option(
        "--where <field=value>",
        `only these: ${Object.keys(askFilters).join(", ")}; values separated by commas; may be repeated`,
        each,
      )
      .addOption(new Option("--basis <basis>", "refunds taken off, or not").choices(["net", "gross"]).default("net"))
      .option("--prices <prices>", "current, or constant:YEAR", "current")
      .option("--records", "one row a record: the rows behind the total")
      .addOption(
        new Option("--format <format>", "how the answer is written")
          .choices(["table", "csv", "json", "parquet"])
          .default("table"),
      )
      .option("--store <dir>", "folder of the store", defaultStore),
    askCommand,
  );
  add(
    program
      .command("serve")
      .description("open the observatory over HTTP, read-only unless --allow-add is given")
      .option("--port <port>", "port", port, 4173)
      .option("--host <host>", "address to listen on; others than loopback let other machines read", "127.0.0.1")
      .option("--store <dir>", "folder of the store", defaultStore)
      .option("--allow-add", "let files be added on the Data page, from this machine only")
      .option("--add-limit <megabytes>", "most that one upload may have", megabytes, 2000),
    serveCommand,
  );
  addFuturesCommands(program, add);

  return program;
}

/** Collects the values of an option that may be repeated. */
function each(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function day(text: string): string {
  if (parsePartialDate(text)?.precision !== "day")
    throw wrongValue("a day such as 2024-06-13 is needed.", "应为日期，如 2024-06-13。");
  return text;
}

function atLeastOne(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw wrongValue("a whole number from 1 to 999 is needed.", "应为 1 至 999 的整数。");
  return Number(text);
}

function currency(text: string): string {
  if (!/^[A-Z]{3}$/.test(text))
    throw wrongValue("an ISO 4217 code such as EUR is needed.", "应为 ISO 4217 货币代码，如 EUR。");
  return text;
}

function megabytes(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
    throw wrongValue(
      "a whole number of megabytes from 1 to 1000000 is needed.",
      "应为 1 至 1000000 的整数（兆字节）。",
    );
  return number;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw wrongValue("a port from 0 to 65535 is needed.", "应为 0 至 65535 的端口号。");
  return number;
}
