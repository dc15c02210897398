import type { ProfileAnswer } from "@plumbline/core/contract";
import { overviewSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { PlumbPicture } from "../../../charts/plumb/plumb-picture.tsx";
import { useText } from "../../../ui/language.tsx";
import type { Query } from "../../../ui/question.ts";
import { profileMessages } from "./messages.ts";

/** The initiative's own promises in the plumb-line picture. */
export function DeliverySection({ profile, query }: { readonly profile: ProfileAnswer; readonly query: Query }) {
  const t = useText(profileMessages);
  const facts = useMemo(
    () => ({ ...profile.others, ...Object.fromEntries(profile.facts.map((fact) => [fact.id, fact])) }),
    [profile],
  );
  const sheet = useMemo(
    () => overviewSheet({ rows: profile.rows, facts, currency: profile.currency }),
    [profile, facts],
  );
  const met = profile.rows.filter((row) => row.outturns.some((outturn) => outturn.share !== null)).length;
  return (
    <ChartFrame
      headline={t(met === 0 ? "delivery-none" : "delivery-met", { met, all: profile.rows.length })}
      how={t("delivery-how")}
      label={t("delivery-label")}
      sheet={sheet}
      csvOf="sheet"
      part="delivery"
      question={{ name: "profile", id: profile.initiative.id, query }}
      method="promise-against-delivery"
      interactive
    >
      <PlumbPicture rows={profile.rows} facts={facts} />
    </ChartFrame>
  );
}
