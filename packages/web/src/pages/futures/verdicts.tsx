import type { Sheet } from "@plumbline/core/sheets";
import { CLAIMS, judgeClaim, type TestOutcome, type Verdict } from "@plumbline/futures/analysis";
import { type Conditions, holdsByRow, shareConvergence } from "@plumbline/futures/comparison";
import { describe, type EnsembleResults, wilson95 } from "@plumbline/futures/ensemble";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { conditionsOfClaim } from "../../lab/conditions.ts";
import { numberText, shareText, shareWithInterval } from "../../lab/printed-number.ts";
import { useLanguage, useSay, useText } from "../../ui/language.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { numberColumn, shareCell, textColumn } from "./sheet-cells.ts";
import { ModelVerdict } from "./model-verdict.tsx";
import { testName } from "./test-name.ts";

type Judged = ReturnType<typeof judgeClaim> & { readonly variant: Verdict | null };

interface VerdictsProps {
  readonly seen: Seen;
  /** The same experiment where governments value standards; null until it is there. */
  readonly variant: EnsembleResults | null;
  /** Conditions are ranges of inputs: there are none where nothing varies but luck. */
  readonly withConditions: boolean;
}

/** The paper's claims as signed tests, each with what came out. */
export function Verdicts({ seen, variant, withConditions }: VerdictsProps) {
  const t = useText(pageMessages);
  const judged = useMemo(
    () =>
      CLAIMS.map(
        (claim): Judged => ({
          ...judgeClaim(seen.results, claim, seen.window),
          variant: variant === null ? null : judgeClaim(variant, claim, seen.window).verdict,
        }),
      ),
    [seen, variant],
  );
  const sheet = useMemo(() => verdictSheet(judged), [judged]);
  const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
  return (
    <ChartFrame
      headline={t("verdicts-headline", {
        agrees: count("agrees"),
        disagrees: count("disagrees"),
        undetermined: count("undetermined"),
      })}
      how={t("verdicts-how")}
      label={t("verdicts-label")}
      sheet={sheet}
      question={WORLD}
      computed={{
        fileName: `plumbline-futures-verdicts-${seen.year}`,
        json: () => ({ to: seen.year, claims: judged }),
      }}
      method="#model"
      part="verdicts"
      interactive
    >
      <ol className="verdicts">
        {judged.map((one) => (
          <VerdictRow key={one.claim.id} judged={one} seen={seen} withCondition={withConditions} />
        ))}
      </ol>
    </ChartFrame>
  );
}

function VerdictRow({
  judged,
  seen,
  withCondition,
}: {
  readonly judged: Judged;
  readonly seen: Seen;
  readonly withCondition: boolean;
}) {
  const t = useText(pageMessages);
  const say = useSay();
  const { claim, verdict, outcomes, variant } = judged;
  return (
    <li data-claim={claim.id} data-verdict={verdict}>
      <span className="verdict-id">{claim.id}</span>
      <div>
        <p className="verdict-claim">{say(claim.text)}</p>
        {outcomes.map((outcome) => (
          <div key={outcome.test.output} className="verdict-test">
            <span className="small">
              {t("holds-in", {
                test: say(testName(outcome)),
                share: shareText(outcome.holds),
                low: shareText(outcome.holds95[0]),
                high: shareText(outcome.holds95[1]),
              })}
            </span>
            <span className="thirds" aria-hidden="true">
              <span
                className="thirds-interval"
                style={{ left: `${outcome.holds95[0] * 100}%`, right: `${(1 - outcome.holds95[1]) * 100}%` }}
              />
            </span>
            <Settling seen={seen} outcome={outcome} />
          </div>
        ))}
        {claim.caveat === undefined ? null : <p className="soft small">{say(claim.caveat.text)}</p>}
        {withCondition && outcomes.length > 0 && claim.caveat === undefined ? (
          <ConditionFinder key={seen.year} seen={seen} judged={judged} />
        ) : null}
      </div>
      <div className="verdict-said">
        <ModelVerdict verdict={verdict} />
        {variant === null || variant === verdict ? null : (
          <p className="soft small">{t("variant-beside", { verdict: t(variant) })}</p>
        )}
      </div>
    </li>
  );
}

/** How the share settles as draws are added. */
function Settling({ seen, outcome }: { readonly seen: Seen; readonly outcome: TestOutcome }) {
  const t = useText(pageMessages);
  const settled = useMemo(() => shareConvergence(holdsByRow(seen.results, outcome.test, seen.window)), [seen, outcome]);
  const steps = settled.map(({ rows, share }) => t("after-draws", { rows, share: shareText(share) }));
  return <span className="soft verdict-settling">{t("settles", { steps: steps.join(t("step-comma")) })}</span>;
}

function ConditionFinder({ seen, judged }: { readonly seen: Seen; readonly judged: Judged }) {
  const t = useText(pageMessages);
  const [found, setFound] = useState<{ readonly of: Seen; readonly condition: Conditions | null } | null>(null);
  if (found === null || found.of !== seen)
    return (
      <button
        type="button"
        className="plain-button small"
        onClick={() => setFound({ of: seen, condition: conditionsOfClaim(seen.results, judged.claim, seen.window) })}
      >
        {t("find-condition")}
      </button>
    );
  return (
    <p className="small verdict-condition" aria-live="polite">
      {found.condition === null ? t("condition-none") : <ConditionText condition={found.condition} />}
    </p>
  );
}

function ConditionText({ condition }: { readonly condition: Conditions }) {
  const t = useText(pageMessages);
  const say = useSay();
  const language = useLanguage();
  const { chosen } = condition;
  const limits = condition.limits.map(({ input, low, high }) => {
    const { name, low: least, high: most } = describe(input);
    const decimals = most - least < 1 ? 3 : 2;
    const places = {
      name: say(name),
      low: low === undefined ? "" : numberText(low, decimals, language),
      high: high === undefined ? "" : numberText(high, decimals, language),
    };
    return t(low === undefined ? "limit-below" : high === undefined ? "limit-above" : "limit-between", places);
  });
  return t("condition-holds", {
    density: shareWithInterval(chosen.density, wilson95(chosen.hits, chosen.count)),
    everywhere: shareText(condition.share),
    coverage: shareText(chosen.coverage),
    limits: limits.join(t("and")),
  });
}

function verdictSheet(judged: readonly Judged[]): Sheet {
  return {
    columns: [
      textColumn("claim", "col-claim"),
      textColumn("statement", "col-statement"),
      textColumn("test", "col-test"),
      numberColumn("holds", "col-holds"),
      numberColumn("holds_low", "col-holds-low"),
      numberColumn("holds_high", "col-holds-high"),
      textColumn("verdict", "col-verdict"),
      textColumn("variant", "col-variant"),
    ],
    rows: judged.flatMap(({ claim, verdict, variant, outcomes }) => {
      const end = [pageMessages[verdict], variant === null ? null : pageMessages[variant]];
      if (outcomes.length === 0) return [[claim.id, claim.text, null, null, null, null, ...end]];
      return outcomes.map((outcome) => [
        claim.id,
        claim.text,
        testName(outcome),
        shareCell(outcome.holds),
        shareCell(outcome.holds95[0]),
        shareCell(outcome.holds95[1]),
        ...end,
      ]);
    }),
  };
}
