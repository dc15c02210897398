import { CLAIMS, judgeClaim } from "@plumbline/futures/analysis";
import { useMemo } from "react";
import { numberText } from "../../lab/printed-number.ts";
import { useLanguage, useText } from "../../ui/language.tsx";
import type { Seen } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";

const THRESHOLDS = [1 / 3, 2 / 3];
const MORE_DRAWS = ["1000", "10000"] as const;
type MoreDraws = (typeof MORE_DRAWS)[number];

/** Says which claims hang on the number of draws: their interval lies across a threshold of the verdict. */
export function TooFew({ seen, onMore }: { readonly seen: Seen; readonly onMore: (draws: MoreDraws) => void }) {
  const t = useText(pageMessages);
  const language = useLanguage();
  const names = useMemo(
    () =>
      CLAIMS.filter((claim) => claim.caveat === undefined)
        .filter((claim) =>
          judgeClaim(seen.results, claim, seen.window).outcomes.some(({ holds95: [low, high] }) =>
            THRESHOLDS.some((threshold) => low < threshold && threshold < high),
          ),
        )
        .map(({ id }) => id),
    [seen],
  );
  if (names.length === 0) return null;
  const draws = seen.results.job.design.rows;
  const more = MORE_DRAWS.find((count) => Number(count) > draws);
  return (
    <p className="too-few small">
      {t("too-few", { names: names.join(language === "zh" ? "、" : ", "), draws })}{" "}
      {more === undefined ? null : (
        <button type="button" className="plain-button" onClick={() => onMore(more)}>
          {t("run-more", { draws: numberText(Number(more), 0, language) })}
        </button>
      )}
    </p>
  );
}
