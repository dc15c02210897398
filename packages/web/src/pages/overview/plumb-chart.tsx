import type { OverviewAnswer } from "@plumbline/core/contract";
import { overviewSheet } from "@plumbline/core/sheets";
import { useMemo } from "react";
import { ChartFrame } from "../../charts/frame.tsx";
import { PlumbPicture } from "../../charts/plumb/plumb-picture.tsx";
import { useText } from "../../ui/language.tsx";
import type { Query } from "../../ui/question.ts";
import { pageMessages } from "./messages.ts";

export function PlumbChart({ answer, query }: { readonly answer: OverviewAnswer; readonly query: Query }) {
  const t = useText(pageMessages);
  const sheet = useMemo(() => overviewSheet(answer), [answer]);
  const promises = answer.rows.filter((row) => row.promised !== null);
  const met = promises.filter((row) => row.outturns.some((outturn) => outturn.share !== null));
  return (
    <ChartFrame
      headline={t("plumb-headline", { met: met.length, all: promises.length })}
      how={t("plumb-how")}
      label={t("plumb-label")}
      sheet={sheet}
      question={{ name: "overview", query }}
      method="promise-against-delivery"
      interactive
    >
      <PlumbPicture rows={answer.rows} facts={answer.facts} />
    </ChartFrame>
  );
}
