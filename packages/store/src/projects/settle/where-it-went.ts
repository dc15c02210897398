import type { StoredShare } from "./activity-parts.ts";
import { settleRecipients } from "./recipients.ts";
import type { ReferenceCodes } from "./reference-codes.ts";
import { settleSectors } from "./sectors.ts";
import type { Applied } from "./settle-context.ts";
import { type Shares, UNSPECIFIED } from "./shares.ts";
import { sharesText } from "./splits.ts";

/** To whom and for what a record's money went, and which rules decided so. */
export interface WhereItWent {
  readonly recipients: Shares["parts"];
  readonly sectors: Shares["parts"];
  readonly applied: readonly Applied[];
}

/** The shares of an activity and of its transactions. */
export interface ActivityShares {
  readonly own: readonly StoredShare[];
  readonly ofTransactions: ReadonlyMap<number, readonly StoredShare[]>;
}

/** A record of more parts than this is not split by sector: the widest published one that we know has 36, and a short file can ask for millions. */
const MOST_PARTS = 2000;

type Dimension = "recipient" | "sector";
const dimensionOf = ({ dimension }: StoredShare): Dimension => (dimension === "sector" ? "sector" : "recipient");

/**
 * Recipients and sectors of a transaction (`position`), or of the activity as a whole (-1). I9: what the transaction says itself, where any of the
 * activity's transactions does; else what the activity says. A transaction that is silent where others speak takes the activity's, flagged.
 */
export function whereItWent(shares: ActivityShares, position: number, codes: ReferenceCodes): WhereItWent {
  const applied: Applied[] = [];
  const chosen = (dimension: Dimension) => {
    const ofActivity = shares.own.filter((share) => dimensionOf(share) === dimension);
    const own = (shares.ofTransactions.get(position) ?? []).filter((share) => dimensionOf(share) === dimension);
    if (own.length > 0) return { used: own, mixed: false };
    const others = [...shares.ofTransactions.values()].some((each) =>
      each.some((share) => dimensionOf(share) === dimension),
    );
    if (position === -1 && ofActivity.length === 0 && others)
      return {
        used: [...shares.ofTransactions.values()].flat().filter((share) => dimensionOf(share) === dimension),
        mixed: false,
      };
    return { used: ofActivity, mixed: others && position !== -1 };
  };
  const note = (parts: Shares["parts"], treatment: Shares["treatment"], mixed: boolean) => {
    const detail = sharesText(parts);
    if (mixed) applied.push({ rule: "I9", detail, finding: "settle-split-mixed" });
    else if (parts.length > 1) applied.push({ rule: "I9", detail });
    if (treatment === null) return;
    const finding = treatment === "rest-unallocated" ? "settle-shares-unallocated" : "settle-shares-imputed";
    applied.push({
      rule: "I11",
      detail: `${treatment}: ${detail}`,
      ...(treatment === "normalised" ? {} : { finding }),
    });
  };

  const place = chosen("recipient");
  const stated = (dimension: string) => place.used.filter((share) => share.dimension === dimension);
  const recipients = settleRecipients(
    stated("country").map(({ code, percentage }) => ({ code: codes.place(code ?? ""), percentage })),
    oneVocabulary(stated("region")).map(({ vocabulary, code, percentage }) => ({
      code: regionCode(vocabulary, code ?? ""),
      percentage,
    })),
  );
  if (recipients.case !== null) applied.push({ rule: "I12", detail: recipients.case });
  if (recipients.parts.length === 1 && recipients.parts[0]?.code === UNSPECIFIED) applied.push({ rule: "I13" });
  note(recipients.parts, recipients.treatment, place.mixed);

  const purpose = chosen("sector");
  const sectors = settleSectors(
    purpose.used.map(({ vocabulary, code, percentage }) => ({ vocabulary, code: code ?? "", percentage })),
    codes.category,
  );
  if (sectors.unused) applied.push({ rule: "I10" });
  note(sectors.parts, sectors.treatment, purpose.mixed);
  return bounded({ recipients: recipients.parts, sectors: sectors.parts, applied });
}

function bounded(where: WhereItWent): WhereItWent {
  const { recipients, sectors } = where;
  if (recipients.length * sectors.length <= MOST_PARTS) return where;
  const whole: Shares["parts"] = [{ code: UNSPECIFIED, weight: 1n }];
  const detail = `${recipients.length} × ${sectors.length}`;
  return {
    recipients: recipients.length <= MOST_PARTS ? recipients : whole,
    sectors: whole,
    applied: [...where.applied, { rule: "I9", detail, finding: "settle-too-many-parts" }],
  };
}

/** Regions of the DAC's list where there are any, else of the first vocabulary stated: two vocabularies say the same twice. */
function oneVocabulary(regions: readonly StoredShare[]): readonly StoredShare[] {
  const vocabulary = regions.some((each) => each.vocabulary === "1") ? "1" : regions[0]?.vocabulary;
  return regions.filter((each) => each.vocabulary === vocabulary);
}

/** A region as a recipient; the DAC's regions without their vocabulary. */
function regionCode(vocabulary: string | null, code: string): string {
  return vocabulary === "1" || vocabulary === null ? `region:${code.trim()}` : `region:${vocabulary}:${code.trim()}`;
}
