import { CLAIMS, NULLS, type NullId } from "@plumbline/futures/analysis";
import { OUTPUT_NAMES, type OutputName } from "@plumbline/futures/model";
import { type Command, InvalidArgumentError, Option } from "commander";
import { defaultWorkers } from "../futures/worker-threads.ts";
import { RefusedInput } from "../futures/input-files.ts";
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

type Answer<Options> = (speaker: Speaker, options: Options, args: string[]) => Promise<ExitCode>;

/** How the program takes a command; the options of every command have a register. */
type Add = <Options extends { readonly register: string }>(command: Command, run: Answer<Options>) => void;

/** Says what is wrong with a file instead of failing: exit 2. */
function refusing<Options>(run: Answer<Options>): Answer<Options> {
  return async (speaker, options, args) => {
    try {
      return await run(speaker, options, args);
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      error.tell(speaker);
      return exitCodes.wrongUse;
    }
  };
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`a whole number from ${least} to ${most} is needed.`);
    return number;
  };
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("a share from 0 to 1 is needed.");
  return number;
}

/** "M1=900", several of them. */
function demand(text: string, before: readonly Demand[] = []): Demand[] {
  const [name = "", limit = ""] = text.split("=");
  const output = OUTPUT_NAMES.find((one) => one === name);
  if (output === undefined || limit.trim() === "" || !Number.isFinite(Number(limit)))
    throw new InvalidArgumentError("an outcome and its limit such as M1=900 is needed.");
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
    futures
      .command("run")
      .argument("<experiment>", "experiment file (YAML)")
      .description("run an experiment into a results folder; goes on where it was stopped")
      .requiredOption("--out <dir>", "folder of the results")
      .option("--world <file>", "this world file in place of the one that the experiment names")
      .addOption(workersOption()),
    refusing<RunOptions>(runCommand),
  );
  add(
    futures
      .command("compare")
      .argument("<results>", "results folder")
      .description("every scenario against one, paired run by run, and the paper's claims with verdicts")
      .option("--against <scenario>", "the scenario that others are compared with", "S2")
      .addOption(windowOption()),
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
      .option("--seed <n>", "seed of the draws", whole(0, 2 ** 32 - 1), 20261122),
    refusing<BackcastOptions>(backcastCommand),
  );
}
