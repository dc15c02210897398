import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as contract from "@plumbline/core/contract";
import {
  argumentAnswerOf,
  claimsAnswerOf,
  conversionOf,
  datasetsAnswerOf,
  factAnswer,
  indexRegister,
  initiativeRef,
  initiativesAnswerOf,
  type LedgerSelection,
  ledgerDates,
  ledgerOf,
  ledgerPageAnswerOf,
  type MoneyTools,
  type MoneyView,
  overviewAnswerOf,
  profileAnswerOf,
  relationsAnswerOf,
  selectedEntries,
  sourcesAnswerOf,
  tableAnswerOf,
  tablesAnswerOf,
  timelineAnswerOf,
} from "@plumbline/core/measures";
import type { LedgerAnswer } from "@plumbline/core/ledger";
import { ledgerInputs, type Verdict } from "@plumbline/core/register";
import { checkTable } from "@plumbline/core/tables";
import { type FlowsQuestion, openStore } from "@plumbline/store";
import { unknownCurrency, unknownId } from "../routes/problem.ts";
import { readChecked, storeFindings } from "./checked-register.ts";
import { followStore } from "./added-data.ts";
import { contentHash } from "./content-hash.ts";
import { futuresWorldOf } from "./futures-world.ts";
import { loadHighsSolver } from "./highs-solver.ts";
import { defaultStore, repositoryRoot } from "./paths.ts";
import { type ProjectQuestions, projectQuestions } from "./project-questions.ts";

/** How a question about money is asked; what is left out has its default: the date of the layer's newest fact, US dollars, all sources. */
export type AskedView = { readonly [Name in keyof MoneyView]?: MoneyView[Name] | undefined };

/** Every question that the command line, HTTP and pages share. */
export interface Observatory {
  readonly version: () => contract.VersionAnswer;
  readonly overview: (asked: AskedView) => contract.OverviewAnswer;
  readonly ledger: (asked: AskedView & Partial<LedgerSelection>) => LedgerAnswer;
  readonly ledgerPage: (
    asked: AskedView & { readonly initiative?: readonly string[] | undefined; readonly kind?: LedgerSelection["kind"] },
  ) => contract.LedgerPageAnswer;
  readonly initiatives: () => contract.InitiativesAnswer;
  readonly profile: (asked: AskedView & { readonly id: string }) => Promise<contract.ProfileAnswer>;
  readonly relations: () => contract.RelationsAnswer;
  readonly timeline: () => contract.TimelineAnswer;
  readonly fact: (asked: AskedView & { readonly id: string }) => contract.FactAnswer;
  readonly tables: () => contract.TablesAnswer;
  readonly table: (id: string) => Promise<contract.TableAnswer>;
  readonly claims: () => Promise<contract.ClaimsAnswer>;
  readonly claim: (id: string) => Promise<contract.ClaimAnswer>;
  readonly argument: () => Promise<contract.ArgumentAnswer>;
  readonly flows: (question: FlowsQuestion) => Promise<contract.FlowsAnswer>;
  readonly countries: () => Promise<contract.CountriesAnswer>;
  readonly sources: () => contract.SourcesAnswer;
  readonly datasets: () => contract.DatasetsAnswer;
  readonly futuresWorld: () => contract.FuturesWorldAnswer;
  readonly findings: () => contract.FindingsAnswer;
  /** Questions about files that were added, and the projects in them. */
  readonly added: ProjectQuestions;
  /** Whether any exchange rate of a currency is known. */
  readonly knowsCurrency: (currency: string) => boolean;
  readonly close: () => void;
}

const PAPER = "li-xie-2022";

/**
 * Opens the observatory on a register: reads and checks it, loads the store and the solver. A broken file is a finding, never a failure.
 * Added projects come from the store at `options.store`; it need not exist, and what is added later is followed.
 */
export async function openObservatory(root: string, options: { readonly store?: string } = {}): Promise<Observatory> {
  const { register, findings, counts } = readChecked(root);
  const [store, solve] = await Promise.all([openStore(register, { root }), loadHighsSolver()]);
  const index = indexRegister(register);
  const tools: MoneyTools = {
    inputs: { paper: ledgerInputs(register, "paper"), all: ledgerInputs(register, "all") },
    rates: await store.rates(),
    solve,
  };
  const newestOf = (layer: MoneyView["layer"]) => ledgerDates(tools.inputs[layer]).at(-1) ?? "2022-08-15";
  const newestFact = newestOf("all");
  const knowsCurrency = (currency: string) => tools.rates.rate(currency, "2100-01-01") !== null;
  const view = ({ layer = "all", asOf, currency = "USD", mode = "default" }: AskedView): MoneyView => {
    if (!knowsCurrency(currency)) throw unknownCurrency(currency);
    return { layer, asOf: asOf ?? newestOf(layer), currency, mode };
  };
  const hash = contentHash([root]).slice(0, 12);
  const { version: software } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
    version: string;
  };
  const verdicts = async (): Promise<ReadonlyMap<string, Verdict>> =>
    new Map((await store.claims()).claims.map(({ id, verdict }) => [id, verdict]));
  const allFindings = [...findings, ...storeFindings(store.issues)];
  const added = projectQuestions(followStore(options.store ?? defaultStore), {
    initiatives: new Map([...index.initiatives].map(([id, dossier]) => [id, initiativeRef(dossier)])),
    knownPlace: store.knownPlace,
  });
  const claims = async () => claimsAnswerOf(index, (await store.claims()).claims);
  const tableById = (id: string) => {
    const table = register.tables.find(({ value }) => value.id === id);
    if (table === undefined) throw unknownId({ en: "table", zh: "表" }, id);
    return table;
  };
  return {
    version: () => ({
      software,
      register: hash,
      newestFact,
      counts: { ...counts },
      findings: allFindings.length + added.findings().length,
    }),
    overview: (asked) => overviewAnswerOf(index, tools, view(asked)),
    ledger: ({ initiatives = [], kind, ...asked }) => {
      const select = selectedEntries(tools, view(asked), { initiatives, kind });
      return ledgerOf(tools, view(asked), select === undefined ? {} : { select });
    },
    ledgerPage: ({ initiative = [], kind, ...asked }) =>
      ledgerPageAnswerOf(index, tools, view(asked), { initiatives: initiative, kind }),
    initiatives: () => initiativesAnswerOf(index),
    profile: async ({ id, ...asked }) => {
      const dossier = index.initiatives.get(id);
      if (dossier === undefined) throw unknownId({ en: "initiative", zh: "倡议" }, id);
      return profileAnswerOf(index, tools, view(asked), dossier, await verdicts());
    },
    relations: () => relationsAnswerOf(index),
    timeline: () => timelineAnswerOf(index),
    fact: ({ id, ...asked }) => {
      const owned = index.facts.get(id);
      if (owned === undefined) throw unknownId({ en: "fact", zh: "事实" }, id);
      return factAnswer(
        index,
        owned,
        conversionOf(ledgerOf(tools, view(asked), { select: new Set([id]), because: false }), tools.rates),
      );
    },
    tables: () =>
      tablesAnswerOf(index, (id) => {
        const { value, cells } = tableById(id);
        return checkTable(value, cells).suspects.length;
      }),
    table: async (id) => {
      const { value, cells } = tableById(id);
      return tableAnswerOf(index, value, cells, checkTable(value, cells), await verdicts());
    },
    claims,
    claim: async (id) => {
      const claim = (await claims()).claims.find((each) => each.id === id);
      if (claim === undefined) throw unknownId({ en: "claim", zh: "论断" }, id);
      return claim;
    },
    argument: async () => argumentAnswerOf(index, PAPER, await verdicts()),
    flows: (question) => store.flows(question),
    countries: () => store.countries(),
    sources: () => sourcesAnswerOf(index),
    datasets: () => datasetsAnswerOf(register, countLines(root)),
    futuresWorld: () => futuresWorldOf(root, register),
    findings: () => ({ findings: [...allFindings, ...added.findings()] }),
    added,
    knowsCurrency,
    close: () => {
      added.close();
      store.close();
    },
  };
}

/** Rows of a reference table's CSV, its header not counted; 0 where it cannot be read. */
function countLines(root: string): (csvFile: string) => number {
  return (csvFile) => {
    try {
      return Math.max(0, readFileSync(join(root, csvFile), "utf8").trimEnd().split("\n").length - 1);
    } catch {
      return 0;
    }
  };
}
