import {
  type Flip,
  flips,
  type JudgedClaim,
  otherStructures,
  type Structure,
  underStructure,
  type Verdict,
} from "@plumbline/futures/analysis";
import { shareText } from "@plumbline/futures/comparison";
import { type Bilingual, VARIANT_TEXTS } from "@plumbline/futures/model";
import { execute, type Execution } from "../futures/execute.ts";
import type { PlannedRun } from "../futures/planned-run.ts";
import { changed } from "../futures/standard-experiment.ts";
import type { Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";
import { claimsOf, testText, VERDICTS } from "./futures-verdict-words.ts";

/** The claims under one structural variant, and which of their verdicts are others than under the reference. */
export interface StructureAnswer {
  readonly structure: Structure;
  readonly text: Bilingual;
  readonly claims: readonly JudgedClaim[];
  readonly flips: readonly Flip[];
}

/**
 * Runs the same draws under every structural variant that the plan has not got already, one after the other; undefined where it
 * was stopped. Each takes as long as the reference did.
 */
export async function underStructures(
  planned: PlannedRun,
  reference: readonly JudgedClaim[],
  window: number,
  execution: Execution,
): Promise<StructureAnswer[] | undefined> {
  const answers: StructureAnswer[] = [];
  for (const structure of otherStructures(planned.file.experiment)) {
    const plan = changed(planned, (file) => ({ ...file, experiment: underStructure(file.experiment, structure) }));
    const results = await execute(plan, execution);
    if (execution.signal.aborted) return undefined;
    const claims = claimsOf(results, window);
    answers.push({ structure, text: VARIANT_TEXTS[structure], claims, flips: flips(reference, structure, claims) });
  }
  return answers;
}

/** One letter for a verdict, so that eight of them stand side by side. */
const MARKS: Readonly<Record<Verdict, string>> = {
  agrees: "+",
  disagrees: "−",
  undetermined: "?",
  "by-construction": "=",
  "not-simulated": " ",
};

function cell({ verdict, outcomes }: JudgedClaim, k: number, flipped: boolean): string {
  const outcome = outcomes[k];
  if (outcome === undefined) return "–";
  const share = shareText(outcome.holds, outcome.holds95).replace(" %", "");
  return `${share} ${MARKS[verdict]}${flipped ? "!" : ""}`;
}

/** The verdicts side by side, the key to the columns, and in words which flip. */
export function sayStructures(
  speaker: Speaker,
  reference: readonly JudgedClaim[],
  answers: readonly StructureAnswer[],
): void {
  const { language } = speaker;
  const isEnglish = language === "en";
  speaker.answer(
    isEnglish
      ? "\nHolds in, % [95 %], under the reference and each structural variant: + agrees, − disagrees, ? undetermined, = by construction, ! another verdict than the reference"
      : "\n在参照结构与各结构变体下成立的比例，% [95%]：+ 一致，− 不一致，? 无法判定，= 定义使然，! 与参照结构的结论不同",
  );
  speaker.answer(
    textTable(
      [isEnglish ? "claim" : "论断", isEnglish ? "test" : "检验", "0", ...answers.map((_, k) => String(k + 1))],
      reference.flatMap((judged) =>
        judged.outcomes.map((outcome, k) => [
          judged.claim.id,
          testText(outcome),
          cell(judged, k, false),
          ...answers.map(({ claims, flips: found }) => {
            const own = claims.find(({ claim }) => claim.id === judged.claim.id);
            return own === undefined
              ? "–"
              : cell(
                  own,
                  k,
                  found.some(({ claim }) => claim === judged.claim.id),
                );
          }),
        ]),
      ),
    ),
  );
  speaker.answer(isEnglish ? "0 reference" : "0 参照结构");
  answers.forEach(({ structure, text }, k) => speaker.answer(`${k + 1} ${structure}: ${text[language]}`));
  speaker.answer(isEnglish ? "\nVerdicts that flip:" : "\n结论改变者：");
  const all = answers.flatMap((answer) => answer.flips);
  if (all.length === 0) speaker.answer(isEnglish ? "  none" : "  无");
  for (const { claim, structure, from, to, tests } of all) {
    const changes = tests.map(
      ({ before, after }) =>
        `${testText(before)} ${shareText(before.holds, before.holds95)} → ${shareText(after.holds, after.holds95)}`,
    );
    speaker.answer(
      isEnglish
        ? `  ${claim} under ${structure}: ${VERDICTS[from].en} → ${VERDICTS[to].en} (${changes.join("; ")})`
        : `  ${claim}，${structure}：${VERDICTS[from].zh} → ${VERDICTS[to].zh}（${changes.join("；")}）`,
    );
  }
}
