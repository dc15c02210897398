import type { Sheet } from "@plumbline/core/sheets";
import {
  CLAIMS,
  type Flip,
  flips,
  type JudgedClaim,
  judgeClaim,
  type Structure,
  STRUCTURES,
} from "@plumbline/futures/analysis";
import type { EnsembleResults } from "@plumbline/futures/ensemble";
import { VARIANT_TEXTS } from "@plumbline/futures/model";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { firstDraws } from "../../lab/first-draws.ts";
import { shareText } from "../../lab/printed-number.ts";
import { useSay, useText } from "../../ui/language.tsx";
import { type Seen, WORLD } from "./lab-view.ts";
import { pageMessages } from "./messages.ts";
import { VerdictMark } from "./model-verdict.tsx";
import { numberColumn, shareCell, textColumn } from "./sheet-cells.ts";
import { testName } from "./test-name.ts";
import "./structures.css";

/** The claims under the reference and under one structural variant, on the same draws. */
interface Beside {
  readonly structure: Structure;
  readonly claims: readonly JudgedClaim[];
  readonly flips: readonly Flip[];
}

interface StructuresProps {
  readonly seen: Seen;
  readonly pictures: { readonly [Name in Structure]?: EnsembleResults };
}

const TESTED = CLAIMS.filter(({ tests }) => tests.length > 0);

/** The paper's claims under every structure as defensible as the reference: which verdicts rest on how the model is written. */
export function Structures({ seen, pictures }: StructuresProps) {
  const t = useText(pageMessages);
  const say = useSay();
  const there = STRUCTURES.filter((name) => pictures[name] !== undefined);
  const draws = Math.min(
    ...[seen.results, ...there.map((name) => pictures[name] ?? seen.results)].map(
      ({ job }) => job.design.rows * job.replicates,
    ),
  );
  const judge = (results: EnsembleResults) => {
    const cut = firstDraws(results, draws);
    return TESTED.map((claim) => judgeClaim(cut, claim, seen.window));
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the pictures, the window and how many draws decide all
  const reference = useMemo(() => judge(seen.results), [seen, draws]);
  const beside = useMemo(
    () =>
      there
        .flatMap((structure): Beside[] => {
          const results = pictures[structure];
          if (results === undefined) return [];
          const claims = judge(results);
          return [{ structure, claims, flips: flips(reference, structure, claims) }];
        })
        // those that change most stand first, where no one has to scroll
        .toSorted((a, b) => b.flips.length - a.flips.length),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
    [reference, ...STRUCTURES.map((name) => pictures[name])],
  );
  const sheet = useMemo(() => structureSheet(reference, beside), [reference, beside]);
  const changed = beside.filter((one) => one.flips.length > 0);
  return (
    <ChartFrame
      headline={
        changed.length === 0
          ? t("structures-none", { count: beside.length })
          : t("structures-headline", { changed: changed.length, count: beside.length })
      }
      how={
        there.length === STRUCTURES.length
          ? t("structures-how", { draws })
          : `${t("structures-how", { draws })} ${t("structures-so-far", { done: there.length, all: STRUCTURES.length })}`
      }
      label={t("structures-label")}
      sheet={sheet}
      question={WORLD}
      computed={{
        fileName: `plumbline-futures-structures-${seen.year}`,
        json: () => ({ to: seen.year, draws, reference, structures: beside }),
      }}
      method="#model"
      part="structures"
      interactive
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard */}
      <section className="structures" aria-label={t("structures-label")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("col-claim")}</th>
              <th scope="col">{t("reference")}</th>
              {beside.map(({ structure }) => (
                <th key={structure} scope="col">
                  {t(structure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reference.map((judged, c) => (
              <tr key={judged.claim.id} data-claim={judged.claim.id}>
                <th scope="row">
                  {judged.claim.id} <span className="structure-claim">{say(judged.claim.text)}</span>
                </th>
                <Cell judged={judged} flipped={false} />
                {beside.map((one) => (
                  <Cell
                    key={one.structure}
                    judged={one.claims[c] ?? judged}
                    flipped={one.flips.some(({ claim }) => claim === judged.claim.id)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <dl className="structure-texts small">
        {beside.map(({ structure }) => (
          <div key={structure}>
            <dt>{t(structure)}</dt>
            <dd>{say(VARIANT_TEXTS[structure])}</dd>
          </div>
        ))}
      </dl>
    </ChartFrame>
  );
}

/** A verdict with the share of draws in which each of its tests holds; one that is another than the reference's stands out. */
function Cell({ judged, flipped }: { readonly judged: JudgedClaim; readonly flipped: boolean }) {
  const t = useText(pageMessages);
  return (
    <td className={flipped ? "is-flipped" : undefined} data-verdict={judged.verdict}>
      <VerdictMark verdict={judged.verdict} />
      <span className="visually-hidden">
        {t(judged.verdict)}
        {flipped ? t("flipped") : ""}
      </span>
      {judged.outcomes.map(({ test, holds, holds95: [low, high] }) => (
        <span key={test.output} className="tabular structure-share">
          {shareText(holds)}{" "}
          <span className="soft">
            [{shareText(low)}–{shareText(high)}]
          </span>
        </span>
      ))}
    </td>
  );
}

function structureSheet(reference: readonly JudgedClaim[], beside: readonly Beside[]): Sheet {
  const all = [
    { name: pageMessages.reference, claims: reference, flips: [] },
    ...beside.map(({ structure, ...rest }) => ({ name: pageMessages[structure], ...rest })),
  ];
  return {
    columns: [
      textColumn("structure", "col-structure"),
      textColumn("claim", "col-claim"),
      textColumn("test", "col-test"),
      numberColumn("holds", "col-holds"),
      numberColumn("holds_low", "col-holds-low"),
      numberColumn("holds_high", "col-holds-high"),
      textColumn("verdict", "col-verdict"),
      textColumn("changes", "col-changes"),
    ],
    rows: all.flatMap(({ name, claims, flips: found }) =>
      claims.flatMap(({ claim, verdict, outcomes }) =>
        outcomes.map((outcome) => [
          name,
          claim.id,
          testName(outcome),
          shareCell(outcome.holds),
          shareCell(outcome.holds95[0]),
          shareCell(outcome.holds95[1]),
          pageMessages[verdict],
          pageMessages[found.some((one) => one.claim === claim.id) ? "yes" : "no"],
        ]),
      ),
    ),
  };
}
