import { openStore } from "@plumbline/store";
import { readChecked, storeFindings } from "../platform/checked-register.ts";
import { exitCodes, type ExitCode, type Speaker } from "../platform/speak.ts";
import { textTable } from "../platform/text-table.ts";

/** `plumbline claims`: every claim with its computed verdict; exit 1 where one is not the reviewed one, or a query does not run. */
export async function claimsCommand(speaker: Speaker, options: { readonly register: string }): Promise<ExitCode> {
  const { register } = readChecked(options.register);
  const store = await openStore(register, { root: options.register });
  const { claims, issues } = await store.claims();
  store.close();
  const { language } = speaker;
  if (speaker.json) {
    speaker.document(
      claims.map(
        ({
          id,
          document,
          statement,
          verdict,
          reviewed,
          stated,
          computed,
          readings,
          query,
          why,
          wouldNeed,
          toHold,
          overtakenBy,
          fault,
        }) => ({
          id,
          document,
          statement,
          verdict,
          reviewed,
          stated,
          computed,
          readings: readings.map((reading) => ({
            id: reading.id,
            name: reading.name,
            value: reading.value,
            values: reading.values,
            holds: reading.holds,
            decides: reading.decides,
            query: reading.query,
          })),
          query,
          why,
          wouldNeed,
          toHold,
          overtakenBy,
          fault,
        }),
      ),
    );
  } else {
    const nothing = { en: "–", zh: "–" };
    speaker.answer(
      textTable(
        language === "en"
          ? ["claim", "verdict", "stated", "computed", "statement"]
          : ["论断", "结论", "原文数值", "计算结果", "陈述"],
        claims.map(({ id, verdict, stated, computed, statement }) => [
          id,
          verdict,
          (stated ?? nothing)[language],
          (computed ?? nothing)[language],
          statement[language],
        ]),
      ),
    );
  }
  for (const finding of storeFindings(issues))
    speaker.say({ en: `${finding.file}: ${finding.message.en}`, zh: `${finding.file}：${finding.message.zh}` });
  return issues.length === 0 ? exitCodes.fine : exitCodes.findings;
}
