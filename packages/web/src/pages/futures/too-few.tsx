import { CLAIMS, judgeClaim } from "@plumbline/futures/analysis";
import { useMemo } from "react";
import { useLanguage, useText } from "../../ui/language.tsx";
import type { Seen } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";

const THRESHOLDS = [1 / 3, 2 / 3];

/** Says which claims hang on the number of draws: their interval lies across a threshold of the verdict. */
export function TooFew({ seen }: { readonly seen: Seen }) {
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
  return (
    <p className="too-few small">
      {t("too-few", { names: names.join(language === "zh" ? "、" : ", "), draws: seen.results.job.design.rows })}
    </p>
  );
}
