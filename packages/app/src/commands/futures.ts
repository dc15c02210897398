import type { Bilingual } from "@plumbline/core/evidence";
import { CLAIMS, NULLS, type NullId } from "@plumbline/futures/analysis";
import { RANGES, rangesNamed } from "@plumbline/futures/backcast";
import { OUTPUT_NAMES, type OutputName } from "@plumbline/futures/model";
import { type Command, Option } from "commander";
import { defaultWorkers } from "../futures/worker-threads.ts";
import { RefusedInput } from "../futures/input-files.ts";
import { QueueTrouble } from "../futures/queue/queue-trouble.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { backcastCommand, type BackcastOptions } from "./futures-backcast.ts";
import { type ClaimsOptions, claimsOfFuturesCommand } from "./futures-claims.ts";
import { type CompareOptions, compareCommand } from "./futures-compare.ts";
import { discoverCommand, type DiscoverOptions } from "./futures-discover.ts";
import { type EvaluateOptions, evaluateCommand } from "./futures-evaluate.ts";
import { explainCommand, type ExplainOptions } from "./futures-explain.ts";
import { type Demand, robustnessCommand, type RobustnessOptions } from "./futures-robustness.ts";
import { runCommand, type RunOptions } from "./futures-run.ts";
import { sensitivityCommand, type SensitivityOptions } from "./futures-sensitivity.ts";
import { workerCommand, type WorkerOptions } from "./futures-worker.ts";
import { wrongValue } from "./wrong-use.ts";

type Answer<Options> = (speaker: Speaker, options: Options, args: string[]) => Promise<ExitCode>;

/** How the program takes a command; the options of every command have a register. */
type Add = <Options extends { readonly register: string }>(command: Command, run: Answer<Options>) => void;

const NOT_WRITABLE: Readonly<Record<string, Bilingual>> = {
  EACCES: { en: "writing there is not permitted", zh: "没有写入权限" },
  EPERM: { en: "writing there is not permitted", zh: "没有写入权限" },
  EROFS: { en: "that disk can only be read", zh: "该磁盘为只读" },
  ENOENT: { en: "there is no such folder", zh: "没有这个文件夹" },
  ENOTDIR: { en: "a file stands where a folder is needed", zh: "该处是文件，而此处需要文件夹" },
  EEXIST: { en: "a file stands where a folder is needed", zh: "该处是文件，而此处需要文件夹" },
  EISDIR: { en: "a folder stands where a file is needed", zh: "该处是文件夹，而此处需要文件" },
  ENOSPC: {
    en: "the disk is full; what is finished is kept, and the same command goes on from there",
    zh: "磁盘已满；已完成的部分均已保存，腾出空间后再次执行同一命令即可继续",
  },
};

/** What keeps a command from writing where it was told to. */
function diskTrouble(error: unknown): { readonly told: Bilingual; readonly full: boolean } | undefined {
  if (!(error instanceof Error) || !("code" in error) || !("path" in error || "dest" in error)) return undefined;
  const why = NOT_WRITABLE[String(error.code)];
  if (why === undefined) return undefined;
  const path = String("path" in error ? error.path : error.dest);
  return {
    told: { en: `${path} cannot be written: ${why.en}.`, zh: `无法写入 ${path}：${why.zh}。` },
    full: error.code === "ENOSPC",
  };
}

/** Says what is wrong with a file or a queue instead of failing: exit 2. */
function refusing<Options>(run: Answer<Options>): Answer<Options> {
  return async (speaker, options, args) => {
    try {
      return await run(speaker, options, args);
    } catch (error) {
      if (error instanceof QueueTrouble) speaker.say(error.told);
      else if (error instanceof RefusedInput) error.tell(speaker);
      else {
        const disk = diskTrouble(error);
        if (disk === undefined) throw error;
        speaker.say(disk.told);
        return disk.full ? exitCodes.ourFault : exitCodes.wrongUse;
      }
      return exitCodes.wrongUse;
    }
  };
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw wrongValue(`a whole number from ${least} to ${most} is needed.`, `应为 ${least} 至 ${most} 的整数。`);
    return number;
  };
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= 0 && number <= 1))
    throw wrongValue("a share from 0 to 1 is needed.", "应为 0 至 1 的比例。");
  return number;
}

/** "M1=900", several of them. */
function demand(text: string, before: readonly Demand[] = []): Demand[] {
  const [name = "", limit = ""] = text.split("=");
  const output = OUTPUT_NAMES.find((one) => one === name);
  if (output === undefined || limit.trim() === "" || !Number.isFinite(Number(limit)))
    throw wrongValue(
      `an outcome (${OUTPUT_NAMES.join(", ")}) and its limit are needed, such as M1=900.`,
      `应为结果（${OUTPUT_NAMES.join("、")}）与其界限，如 M1=900。`,
    );
  return [...before, { output, limit: Number(limit) }];
}

const outcome = (fallback?: OutputName): Option => {
  const option = new Option("--outcome <name>", "M1 … M14").choices([...OUTPUT_NAMES]);
  return fallback === undefined ? option : option.default(fallback);
};
const windowOption = (): Option =>
  new Option("--window <years>", "window of so many years (default: the first)").argParser(whole(0, 1000));

const workersOption = (): Option =>
  new Option("--workers <n>", "worker threads; the numbers do not depend on it")
    .argParser(whole(1, 256))
    .default(defaultWorkers);
const drawsOption = (standard: number): Option =>
  new Option("--draws <n>", `points (default: the file's, without one ${standard})`).argParser(whole(1, 1_000_000));

const rangesOption = (): Option =>
  new Option(
    "--ranges <name>",
    `matched, or one of ${RANGES.join(", ")} (default: the file's, without one prior)`,
  ).argParser((text: string) => {
    const found = rangesNamed(text);
    if (found === undefined)
      throw wrongValue(
        `one of matched, ${RANGES.join(", ")} is needed.`,
        `应为以下之一：matched、${RANGES.join("、")}。`,
      );
    return found;
  });
const variantsOption = (): Option =>
  new Option("--variants", "the claims under every structural variant, and which verdicts flip");

const natsOption = (): Option =>
  new Option("--nats <url>", "NATS server, such as nats://127.0.0.1:4222; several separated by commas");

/** How a queue is reached; the environment's names are those of NATS' own command line. */
function withQueueOptions(command: Command): Command {
  return command
    .addOption(new Option("--nats-creds <file>", "credentials file of NATS").env("NATS_CREDS"))
    .addOption(new Option("--nats-ca <file>", "certificate authority of the server").env("NATS_CA"))
    .addOption(new Option("--nats-cert <file>", "certificate of this client").env("NATS_CERT"))
    .addOption(new Option("--nats-key <file>", "key of this client's certificate").env("NATS_KEY"))
    .option("--reconnect-for <seconds>", "how long a lost server is tried again", whole(1, 86_400), 300);
}

type WithRegister<Options> = Options & { readonly register: string };

/** The commands `plumbline futures …`: the simulation and what is asked of its results. */
export function addFuturesCommands(program: Command, add: Add): void {
  const futures = program
    .command("futures")
    .description("the three scenarios, simulated: compares mechanisms under stated assumptions, forecasts nothing");
  add(
    futures
      .command("evaluate")
      .description("single runs of the readable model on a world file and a parameter file")
      .requiredOption("--world <file>", "world, infra3/world/1")
      .requiredOption("--params <file>", "parameters and scenarios, infra3/params/1")
      .option("--seed <n>", "seed of the random numbers", whole(0, 2 ** 32 - 1), 1)
      .option("--replicates <n>", "runs of each scenario", whole(0, 1_000_000), 1)
      .option("--trace", "every intermediate number of every country and year"),
    refusing<WithRegister<EvaluateOptions>>(evaluateCommand),
  );
  add(
    withQueueOptions(futures.command("run"))
      .argument("<experiment>", "experiment file (YAML)")
      .description("run an experiment into a results folder; goes on where it was stopped")
      .requiredOption("--out <dir>", "folder of the results")
      .option("--world <file>", "this world file in place of the one that the experiment names")
      .addOption(workersOption())
      .addOption(natsOption())
      .option("--ack-wait <seconds>", "with --nats: a worker silent for so long loses its chunk", whole(2, 3600)),
    refusing<RunOptions>(runCommand),
  );
  add(
    withQueueOptions(futures.command("worker"))
      .description("compute chunks of runs that were started with --nats; any number of these on any machines")
      .addOption(natsOption().env("NATS_URL").makeOptionMandatory())
      .option("--threads <n>", "chunks at once", whole(1, 256), defaultWorkers)
      .option("--until-idle <seconds>", "end when nothing came for so long", whole(1, 86_400)),
    refusing<WorkerOptions>(workerCommand),
  );
  add(
    futures
      .command("compare")
      .argument("<results>", "results folder")
      .description("every scenario against one, paired run by run, and the paper's claims with verdicts")
      .option("--against <scenario>", "the scenario that others are compared with", "S2")
      .addOption(variantsOption())
      .addOption(windowOption())
      .addOption(workersOption()),
    refusing<WithRegister<CompareOptions>>(compareCommand),
  );
  add(
    futures
      .command("sensitivity")
      .argument("<results>", "results folder")
      .description(
        "what the spread of an outcome, or of a difference, comes from: Sobol', Morris or PAWN, as the sample allows",
      )
      .addOption(outcome("M3"))
      .option("--scenario <id>", "scenario", "S1")
      .option("--against <id>", "look at the difference from this scenario")
      .addOption(new Option("--method <name>", "default: what fits the sample").choices(["sobol", "morris", "pawn"]))
      .option("--resamples <n>", "bootstrap resamples", whole(10, 100_000), 1000)
      .addOption(windowOption()),
    refusing<WithRegister<SensitivityOptions>>(sensitivityCommand),
  );
  add(
    futures
      .command("discover")
      .argument("<results>", "results folder")
      .description("under which conditions a claim, or any difference, holds: PRIM and CART")
      .addOption(
        new Option("--claim <id>", "claim of the paper").choices(
          CLAIMS.filter(({ tests }) => tests.length > 0).map(({ id }) => id),
        ),
      )
      .addOption(outcome())
      .option("--scenario <id>", "scenario, with --outcome")
      .option("--against <id>", "scenario that it is compared with", "S2")
      .addOption(new Option("--sign <sign>", "which sign is looked for").choices(["more", "less"]).default("more"))
      .option("--fails", "look for the conditions under which it does not hold")
      .option("--coverage <share>", "least share of the cases that the box keeps", share, 0.5)
      .addOption(windowOption()),
    refusing<WithRegister<DiscoverOptions>>(discoverCommand),
  );
  add(
    futures
      .command("robustness")
      .argument("<results>", "results folder")
      .description("how each scenario fares over all states of the world: regret, worst case, satisficing")
      .addOption(outcome("M1"))
      .option("--less", "less of the outcome is better")
      .option("--at-least <name=limit>", "what a state must reach, such as M1=900", demand)
      .option("--at-most <name=limit>", "what a state may not exceed, such as M6=0.1", demand)
      .addOption(windowOption()),
    refusing<WithRegister<RobustnessOptions>>(robustnessCommand),
  );
  add(
    futures
      .command("claims")
      .argument("[experiment]", "experiment file (default: the paper's priors on the panel)")
      .description(
        "the paper's claims C1–C12 as signed tests, the same if governments value standards, and their conditions",
      )
      .addOption(drawsOption(1500))
      .addOption(rangesOption())
      .addOption(variantsOption())
      .addOption(windowOption())
      .addOption(workersOption()),
    refusing<ClaimsOptions>(claimsOfFuturesCommand),
  );
  const nullIds = Object.keys(NULLS) as NullId[];
  add(
    futures
      .command("explain")
      .argument("[experiment]", "experiment file (default: the paper's priors on the panel)")
      .description("one intensity at a time against parallel paths, or the model without a mechanism")
      .addOption(new Option("--null <id>", "take this mechanism out").choices(nullIds))
      .addOption(drawsOption(250))
      .addOption(rangesOption())
      .addOption(windowOption())
      .addOption(workersOption()),
    refusing<ExplainOptions>(explainCommand),
  );
  add(
    futures
      .command("backcast")
      .description(
        "2013–2021 from the panel: fitted on 2013–2018, held out 2019–2021, beside naive rivals; says where it fails",
      )
      .option("--draws <n>", "draws over the priors", whole(10, 100_000), 300)
      .option("--seed <n>", "seed of the draws", whole(0, 2 ** 32 - 1), 20261122)
      .option("--write-ranges <file>", "keep what history matching leaves of the priors, as JSON")
      .option("--write-found <file>", "keep what the backcast found, as JSON"),
    refusing<BackcastOptions>(backcastCommand),
  );
}
