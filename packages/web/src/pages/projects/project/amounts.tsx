import type { ProjectAmount, ProjectAnswer } from "@plumbline/core/contract";
import { projectSheet } from "@plumbline/core/sheets";
import { useMemo, useState } from "react";
import { ChartFrame } from "../../../charts/frame.tsx";
import { dateText } from "../../../ui/date-text.ts";
import { useLanguage, useSay, useSentences, useText } from "../../../ui/language.tsx";
import { useMeasuredWords } from "../measured-words.ts";
import { Published } from "../published.tsx";
import { useLeftOutWords } from "../rule-words.ts";
import { exactDigits, useConversionWords } from "./amount-words.ts";
import { type SaidOnce, saidOnce, type WhoToWhom } from "./said-once.ts";
import { projectMessages } from "./messages.ts";

/** Amounts shown before the reader asks for all of them. */
const FEW = 20;

/** Every amount: as its publisher wrote it, the rate, what came out, and the rules that were applied. */
export function Amounts({ project }: { readonly project: ProjectAnswer }) {
  const t = useText(projectMessages);
  const sentences = useSentences();
  const words = useMeasuredWords();
  const sheet = useMemo(() => projectSheet(project), [project]);
  const { amounts, amountsInAll: all } = project;
  const common = useMemo(() => saidOnce(amounts), [amounts]);
  const flow = useFlowWords(project);
  const [limit, setLimit] = useState(FEW);
  return (
    <ChartFrame
      headline={t(all === 0 ? "amounts-headline-none" : all === 1 ? "amounts-headline-one" : "amounts-headline", {
        count: words.count(all),
      })}
      how={
        <>
          {sentences(
            t("amounts-how"),
            amounts.length < all
              ? t("amounts-newest", { shown: words.count(amounts.length), count: words.count(all) })
              : null,
          )}
          {common.file === null ? null : (
            <span className="amounts-common">
              {common.flow === null ? null : (
                <>
                  <bdi>{flow(common.flow)}</bdi>
                  {" · "}
                </>
              )}
              <bdi>{nameOfFile(project, common.file)}</bdi>
            </span>
          )}
        </>
      }
      label={t("amounts-label")}
      sheet={sheet}
      question={{ name: "project", id: project.key }}
      method="#rules"
      viewName={t("amounts")}
      interactive
    >
      <ol className="amount-rows">
        {amounts.slice(0, limit).map((amount, index) => (
          // Two equal payments of one record are two amounts.
          <AmountRow
            key={`${amount.file} ${amount.line} ${amount.prices} ${index}`}
            amount={amount}
            project={project}
            common={common}
          />
        ))}
      </ol>
      {amounts.length > limit ? (
        <button type="button" className="plain-button small" onClick={() => setLimit(amounts.length)}>
          {t("amounts-all", { count: words.count(amounts.length) })}
        </button>
      ) : null}
    </ChartFrame>
  );
}

interface AmountRowProps {
  readonly amount: ProjectAmount;
  readonly project: ProjectAnswer;
  readonly common: SaidOnce;
}

function AmountRow({ amount, project, common }: AmountRowProps) {
  const t = useText(projectMessages);
  const say = useSay();
  const language = useLanguage();
  const words = useMeasuredWords();
  const leftOut = useLeftOutWords();
  const conversion = useConversionWords()(amount);
  const { reported, currency, usd, missing } = amount;
  const flow = useFlowWords(project)(common.flow === null ? amount : null);
  const line = amount.line === null ? null : t("file-line-only", { line: amount.line });
  const asReported = usd !== null && usd === reported && currency === "USD";
  return (
    <li className={amount.leftOut === null ? "amount-row" : "amount-row is-left-out"}>
      <p className="amount-when">
        {amount.date === null ? <span className="soft">{t("no-date")}</span> : dateText(amount.date, language)}
      </p>
      <p className="amount-what">
        {say(amount.measure.name)}
        <span className="amount-note">
          {amount.type === null ? "" : `${t("type-code", { code: amount.type })} · `}
          {words.prices(amount.prices)}
          {common.file === null || line === null ? null : <span className="amount-line">{line}</span>}
        </span>
      </p>
      <p className="amount-reported">
        {reported === null ? (
          <span className="hatch amount-missing">{t("no-amount")}</span>
        ) : (
          <span className="amount-number">
            {exactDigits(reported)} {currency}
          </span>
        )}
      </p>
      <p className="amount-usd">
        {asReported ? (
          <span className="amount-note">{conversion}</span>
        ) : usd === null ? (
          <span className="hatch amount-missing">{t("no-usd", { why: words.missing(missing ?? "not-reported") })}</span>
        ) : (
          <span className="amount-number">
            <span aria-hidden="true">→ </span>
            {exactDigits(usd)} USD
          </span>
        )}
        {conversion === null || asReported ? null : <span className="amount-note">{conversion}</span>}
      </p>
      <div className="amount-notes">
        {amount.leftOut === null ? null : <p className="project-left-out">{leftOut(amount.leftOut)}</p>}
        {amount.certain ? null : <p className="project-left-out">{t("may-be-gone")}</p>}
        {flow === null && amount.rules.length === 0 && common.file !== null ? null : (
          <p className="amount-note">
            {flow === null ? null : <bdi className="amount-piece">{flow}</bdi>}
            {amount.rules.length === 0 ? null : (
              <span className="amount-piece">
                {t("rules-of")}{" "}
                {amount.rules.map((rule, index) => (
                  <span key={rule}>
                    {index === 0 ? "" : ", "}
                    <a href={`#rule-${rule}`}>{rule}</a>
                  </span>
                ))}
              </span>
            )}
            {common.file !== null ? null : (
              <span className="amount-piece">
                {t(amount.line === null ? "file-only" : "file-line", {
                  file: nameOfFile(project, amount.file),
                  line: amount.line ?? "",
                })}
              </span>
            )}
          </p>
        )}
        {amount.description === null || amount.description.trim() === "" ? null : (
          <p className="amount-description">
            <Published text={amount.description} />
          </p>
        )}
      </div>
    </li>
  );
}

/** "Treasury → Ministry of Works", with whichever of the two is named; null for nobody. */
function useFlowWords(project: ProjectAnswer): (amount: WhoToWhom | null) => string | null {
  const t = useText(projectMessages);
  const say = useSay();
  return (amount) => {
    if (amount === null) return null;
    const known = project.providers.find(({ id }) => id === amount.provider);
    const from = known === undefined ? amount.provider : say(known.name);
    const to = amount.receiver;
    if (from === null && to === null) return null;
    return t(to === null ? "from-only" : from === null ? "to-only" : "from-to", { from: from ?? "", to: to ?? "" });
  };
}

/** The last part of the file's name; its hash where no copy names it. */
function nameOfFile(project: ProjectAnswer, file: string): string {
  return (
    project.copies
      .find((copy) => copy.file === file)
      ?.name.split("/")
      .at(-1) ?? file
  );
}
