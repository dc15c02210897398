import { type Command, InvalidArgumentError } from "commander";
import { RefusedInput } from "../futures/input-files.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { type EvaluateOptions, evaluateCommand } from "./futures-evaluate.ts";

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
      .option("--replicates <n>", "runs of each scenario", whole(1, 1_000_000), 1)
      .option("--trace", "every intermediate number of every country and year"),
    refusing<EvaluateOptions & { readonly register: string }>(evaluateCommand),
  );
}
