import { matchedRange } from "@plumbline/futures/backcast";
import { prior } from "@plumbline/futures/ensemble";
import type { ExperimentFile } from "@plumbline/futures/experiment-file";
import type { Speaker } from "../platform/speak.ts";

/** Says from which ranges inputs were drawn, with the prior beside every range that was matched. */
export function sayRanges(speaker: Speaker, { ranges, uncertainties }: ExperimentFile): void {
  if (uncertainties.length === 0) return;
  if (ranges === "prior") {
    speaker.say({
      en: "Inputs drawn from their priors. --ranges matched, or `ranges: matched` in the file, takes what the backcast left of them.",
      zh: "各输入取自先验范围。用 --ranges matched，或在文件中写 `ranges: matched`，则取回溯检验后收窄的范围。",
    });
    return;
  }
  const narrowed = uncertainties.flatMap(({ input, low, high }) => {
    const before = prior(input);
    return matchedRange(ranges, input) === undefined ? [] : [`${input} ${low}–${high} (${before.low}–${before.high})`];
  });
  speaker.say({
    en: `Inputs drawn from ranges matched to 2013–2018 (${ranges}), the prior in brackets: ${narrowed.join(", ")}; all others from their priors.`,
    zh: `各输入取自与 2013–2018 年匹配后的范围（${ranges}），括号内为先验：${narrowed.join("、")}；其余取自先验。`,
  });
}
