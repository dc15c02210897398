import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { parsePartialDate } from "@plumbline/core/evidence";
import { moneyKinds } from "@plumbline/core/money";
import { embeddedRegister } from "../platform/paths.ts";
import { exitCodes, type ExitCode, processSpeaker, type Speaker } from "../platform/speak.ts";
import { claimsCommand } from "./claims.ts";
import { ledgerCommand } from "./ledger.ts";
import { registerCheckCommand } from "./register-check.ts";
import { serveCommand } from "./serve.ts";
import { tableCheckCommand } from "./table-check.ts";

interface GlobalOptions {
  readonly lang?: "en" | "zh";
  readonly json?: boolean;
  readonly register: string;
}

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
  const program = new Command("plumbline")
    .description("What was promised across borders, against what was built. 跨国基础设施倡议：承诺与兑现。")
    .exitOverride()
    .helpCommand(true)
    .showHelpAfterError("(plumbline --help lists the commands)");

  const add = <Options extends GlobalOptions>(
    command: Command,
    run: (speaker: Speaker, options: Options, args: string[]) => Promise<ExitCode>,
  ) =>
    command
      .addOption(new Option("--lang <language>", "language of the answer").choices(["en", "zh"]))
      .option("--json", "one JSON document on stdout")
      .option("--register <dir>", "folder of the register", embeddedRegister)
      .action(async (...given: unknown[]) => {
        const options = command.opts<Options>();
        const speaker = speakerFor(
          options.lang ?? (environment["LANG"]?.startsWith("zh") === true ? "zh" : "en"),
          options.json === true,
        );
        code = await run(
          speaker,
          options,
          given.filter((value): value is string => typeof value === "string"),
        );
      });

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
      .command("serve")
      .description("open the observatory over HTTP, read-only")
      .option("--port <port>", "port", port, 4173)
      .option("--host <host>", "address to listen on; others than loopback let other machines read", "127.0.0.1"),
    serveCommand,
  );

  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.ourFault;
  }
}

function day(text: string): string {
  if (parsePartialDate(text)?.precision !== "day")
    throw new InvalidArgumentError("a day such as 2024-06-13 is needed.");
  return text;
}

function currency(text: string): string {
  if (!/^[A-Z]{3}$/.test(text)) throw new InvalidArgumentError("an ISO 4217 code such as EUR is needed.");
  return text;
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError("a port from 0 to 65535 is needed.");
  return number;
}
