import { z } from "zod";
import { bilingualSchema } from "../evidence/index.ts";
import { missingReasons, moneyKinds } from "../money/index.ts";
import { layers, sides, sourceGrades } from "../register/vocabulary.ts";
import { ledgerAnswer, ledgerLabels } from "./ledger.ts";
import {
  amountPart,
  eventPart,
  evidencePart,
  factPart,
  initiativeRef,
  initiativeSummary,
  notePart,
  rangePart,
} from "./parts.ts";

/** `/api/version`: what is running, and on which facts. */
export const versionAnswer = z.object({
  software: z.string(),
  /** SHA-256 of the register's files, first 12 hex digits: the snapshot that a citation pins. */
  register: z.string(),
  newestFact: z.string(),
  counts: z.record(z.string(), z.number()),
  /** Files that could not be read, or findings in them. */
  findings: z.number(),
});
export type VersionAnswer = z.infer<typeof versionAnswer>;

/** What is reported beside a promise; `share` only where window, scope and kind match. */
const outturnPart = z.object({
  fact: z.string(),
  label: bilingualSchema,
  kind: z.enum(moneyKinds),
  original: amountPart,
  converted: rangePart.nullable(),
  announced: z.string(),
  comparable: z.boolean(),
  share: z.object({ low: z.string(), high: z.string().nullable() }).nullable(),
  why: bilingualSchema.nullable(),
});

/** One row of the plumb-line picture: a promise, and what can be found of it. */
export const plumbRow = z.object({
  fact: z.string().nullable(),
  initiative: initiativeRef,
  label: bilingualSchema,
  payers: z.array(z.object({ id: z.string(), name: bilingualSchema })),
  side: z.enum(sides),
  /** 0 for a promise of its own, 1 for a part of the row above. */
  depth: z.number().int(),
  kind: z.enum(moneyKinds).nullable(),
  window: z.string().nullable(),
  announced: z.string().nullable(),
  promised: amountPart.nullable(),
  converted: rangePart.nullable(),
  /** Facts that are the same money as this one. */
  sameAs: z.array(z.string()),
  succeededBy: initiativeRef.nullable(),
  outturns: z.array(outturnPart),
  /** Why the row has no outturn that can be compared. */
  missing: z.object({ reason: z.enum(missingReasons), text: bilingualSchema }).nullable(),
  layer: z.enum(layers),
});
export type PlumbRow = z.infer<typeof plumbRow>;

const unnamedPart = z.object({
  whole: z.string(),
  wholeLabel: bilingualSchema,
  layers: z.array(
    z.object({
      layer: z.enum(["paper", "all"]),
      status: z.enum(["bounded", "at-least", "contradiction", "missing"]),
      low: z.string().nullable(),
      high: z.string().nullable(),
      parts: z.array(z.string()),
    }),
  ),
});

/** `/api/overview` */
export const overviewAnswer = z.object({
  asOf: z.string(),
  newestFact: z.string(),
  /** Days on which something in the ledger changes: stops for the as-of control. */
  dates: z.array(z.string()),
  currency: z.string(),
  currencies: z.array(z.string()),
  rateDate: z.string().nullable(),
  rateStale: z.boolean(),
  mode: z.enum(["default", "strict", "naive"]),
  layer: z.enum(["paper", "all"]),
  /** All three are of mobilisation targets (public and private money aimed at), in the asked currency. */
  figures: z.object({
    kind: z.enum(moneyKinds),
    gross: rangePart,
    distinct: z.object({
      low: z.string().nullable(),
      high: z.string().nullable(),
      status: z.enum(["bounded", "at-least", "contradiction"]),
    }),
    /** Reported towards those targets, added without double counting; kind as the reports have it. */
    reported: z
      .object({ kind: z.enum(moneyKinds), low: z.string(), high: z.string().nullable(), facts: z.array(z.string()) })
      .nullable(),
    grossFacts: z.array(z.string()),
  }),
  /** Gross beside distinct, for every kind. */
  kinds: z.array(
    z.object({
      kind: z.enum(moneyKinds),
      basis: z.enum(["total", "per-year"]),
      gross: rangePart,
      distinct: z.object({
        low: z.string().nullable(),
        high: z.string().nullable(),
        status: z.enum(["bounded", "at-least", "contradiction"]),
      }),
      entries: z.number(),
    }),
  ),
  rows: z.array(plumbRow),
  unnamed: z.array(unnamedPart),
  facts: z.record(z.string(), factPart),
});
export type OverviewAnswer = z.infer<typeof overviewAnswer>;

/** `/api/ledger` carries the ledger itself, labels for its ids, the facts behind it and the unnamed parts. */
export const ledgerPageAnswer = z.object({
  ledger: ledgerAnswer,
  labels: ledgerLabels,
  facts: z.record(z.string(), factPart),
  unnamed: z.array(unnamedPart),
  dates: z.array(z.string()),
});
export type LedgerPageAnswer = z.infer<typeof ledgerPageAnswer>;

/** `/api/initiatives` */
export const initiativesAnswer = z.object({ initiatives: z.array(initiativeSummary) });
export type InitiativesAnswer = z.infer<typeof initiativesAnswer>;

const relationPart = z.object({
  from: z.string(),
  type: z.string(),
  to: z.string(),
  layer: z.enum(layers),
  note: bilingualSchema.nullable(),
});

/** `/api/relations`: the graph of initiatives. */
export const relationsAnswer = z.object({ nodes: z.array(initiativeSummary), edges: z.array(relationPart) });
export type RelationsAnswer = z.infer<typeof relationsAnswer>;

/** `/api/timeline` */
export const timelineAnswer = z.object({ events: z.array(eventPart), initiatives: z.array(initiativeRef) });
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** One rung of an initiative's ladder: a kind of money, known, bounded, or missing with its reason. */
const ladderRung = z.object({
  kind: z.enum(moneyKinds),
  state: z.enum(["known", "bounded", "missing"]),
  low: z.string().nullable(),
  high: z.string().nullable(),
  reason: z.enum(missingReasons).nullable(),
  text: bilingualSchema,
  facts: z.array(z.string()),
});

/** `/api/initiatives/{id}` */
export const profileAnswer = z.object({
  initiative: initiativeSummary,
  names: z.object({ nameEnInPaper: z.boolean(), aliases: z.array(z.string()) }),
  status: z.object({
    paper: bilingualSchema.nullable(),
    current: z.object({ state: z.string(), text: bilingualSchema, asOf: z.string(), evidence: z.array(evidencePart) }),
  }),
  geography: z.array(bilingualSchema),
  sectors: z.array(bilingualSchema),
  named: evidencePart.nullable(),
  relations: z.array(relationPart.extend({ other: initiativeRef, direction: z.enum(["out", "in"]) })),
  currency: z.string(),
  asOf: z.string(),
  ladder: z.array(ladderRung),
  rows: z.array(plumbRow),
  facts: z.array(factPart),
  /** Facts of other initiatives that rows and conflicts name. */
  others: z.record(z.string(), factPart),
  events: z.array(eventPart),
  statements: z.array(
    z.object({
      id: z.string(),
      layer: z.enum(layers),
      date: z.string().nullable(),
      text: bilingualSchema,
      evidence: z.array(evidencePart),
    }),
  ),
  claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
  /** Facts that stand against each other, with the rule that picked the headline one. */
  conflicts: z.array(z.object({ facts: z.array(z.string()), headline: z.string().nullable(), rule: bilingualSchema })),
  notes: z.array(notePart),
  series: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      meaning: bilingualSchema,
      publisher: z.string(),
      headlineRule: bilingualSchema,
      components: z.array(z.object({ id: z.string(), name: bilingualSchema })),
      editions: z.array(
        z.object({
          id: z.string(),
          published: z.string(),
          evidence: z.array(evidencePart),
          note: bilingualSchema.nullable(),
          values: z.array(
            z.object({ period: z.string(), component: z.string(), cumulative: z.boolean(), amount: amountPart }),
          ),
        }),
      ),
    }),
  ),
});
export type ProfileAnswer = z.infer<typeof profileAnswer>;

/** `plumbline table check` and the `check` of `/api/tables/{id}`. */
export const tableCheckAnswer = z.object({
  table: z.string(),
  constraints: z.array(
    z.object({ id: z.string(), tolerance: z.string(), residuals: z.record(z.string(), z.string()) }),
  ),
  suspects: z.array(
    z.object({
      row: z.string(),
      column: z.string(),
      printed: z.string(),
      proposed: z.object({ low: z.string(), high: z.string() }),
      because: z.union([z.string(), z.array(z.string()), bilingualSchema]),
    }),
  ),
});
export type TableCheckAnswer = z.infer<typeof tableCheckAnswer>;

/** `/api/tables/{id}` */
export const tableAnswer = z.object({
  id: z.string(),
  title: bilingualSchema,
  unit: bilingualSchema,
  decimals: z.number(),
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      group: z.string().nullable(),
      printed: z.record(z.string(), z.string()),
      used: z.record(z.string(), z.string()),
    }),
  ),
  corrections: z.array(
    z.object({
      id: z.string(),
      row: z.string(),
      column: z.string(),
      printed: z.string(),
      low: z.string(),
      high: z.string(),
      used: z.string(),
      why: bilingualSchema,
    }),
  ),
  check: tableCheckAnswer,
  constraintNames: z.record(z.string(), bilingualSchema),
  evidence: z.array(evidencePart),
  notes: z.array(bilingualSchema),
  claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
});
export type TableAnswer = z.infer<typeof tableAnswer>;

/** `/api/tables` */
export const tablesAnswer = z.object({
  tables: z.array(
    z.object({ id: z.string(), title: bilingualSchema, rows: z.number(), columns: z.number(), suspects: z.number() }),
  ),
});
export type TablesAnswer = z.infer<typeof tablesAnswer>;

const claimReading = z.object({
  id: z.string(),
  name: bilingualSchema,
  plain: z.boolean(),
  query: z.string(),
  unit: bilingualSchema.nullable(),
  /** By column of the query, as decimal strings or text; null where the query answers nothing. */
  values: z.record(z.string(), z.string().nullable()),
  /** The tested values for people, with the unit; null where nothing was answered. */
  value: bilingualSchema.nullable(),
  tests: z.record(z.string(), z.string()),
  holds: z.boolean().nullable(),
});

/** One claim with its verdict, computed and reviewed. */
export const claimPart = z.object({
  id: z.string(),
  document: z.string(),
  statement: bilingualSchema,
  stated: bilingualSchema.nullable(),
  verdict: z.enum(["holds", "fails", "holds-under-reading", "not-checkable", "overtaken"]),
  reviewed: z.object({ verdict: z.string(), on: z.string() }),
  readings: z.array(claimReading),
  why: bilingualSchema,
  wouldNeed: bilingualSchema.nullable(),
  overtakenBy: z.array(z.object({ id: z.string(), label: bilingualSchema })),
  about: z.array(z.string()),
  evidence: z.array(evidencePart),
  seeAlso: z.array(evidencePart),
  notes: z.array(notePart),
  /** Where the query failed to run: nothing is judged then. */
  fault: z.string().nullable(),
});
export type ClaimAnswer = z.infer<typeof claimPart>;

/** `/api/claims` */
export const claimsAnswer = z.object({ claims: z.array(claimPart), documents: z.record(z.string(), bilingualSchema) });
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;

/** `/api/argument`: the paper, statement by statement. */
export const argumentAnswer = z.object({
  document: z.object({ id: z.string(), title: z.string(), titleTranslated: z.string().nullable() }),
  parts: z.array(
    z.object({
      id: z.string(),
      type: z.enum(["characteristic", "prospect", "scenario"]),
      order: z.number(),
      title: bilingualSchema,
      summary: bilingualSchema,
      evidence: z.array(evidencePart),
      indicators: z.array(bilingualSchema),
      points: z.array(
        z.object({
          id: z.string(),
          text: bilingualSchema,
          evidence: z.array(evidencePart),
          indicator: bilingualSchema.nullable(),
          claims: z.array(z.object({ id: z.string(), statement: bilingualSchema, verdict: z.string() })),
          facts: z.array(
            z.object({
              id: z.string(),
              label: bilingualSchema,
              kind: z.enum(moneyKinds),
              original: amountPart,
              initiative: initiativeRef.nullable(),
            }),
          ),
          /** Dated events of the register that the statement speaks of. */
          events: z.array(eventPart),
          data: z.array(z.object({ id: z.string(), title: bilingualSchema })),
          /** Nothing in the register touches it yet. */
          untouched: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ArgumentAnswer = z.infer<typeof argumentAnswer>;

/** `/api/flows/{measure}`: one measure only; commitments and disbursements never share an answer, nor a scale. */
export const flowsAnswer = z.object({
  measure: z.enum(["chinese-commitments", "dac-disbursements"]),
  title: bilingualSchema,
  /** What is counted, on which basis, in which prices. */
  definition: bilingualSchema,
  unit: z.object({ currency: z.string(), priceBasis: bilingualSchema }),
  years: z.object({ first: z.number(), last: z.number(), available: z.array(z.number()) }),
  filters: z.object({
    provider: z.string().nullable(),
    from: z.number().nullable(),
    to: z.number().nullable(),
    income: z.string().nullable(),
  }),
  providers: z.array(z.object({ id: z.string(), name: bilingualSchema, side: z.enum(sides), g7: z.boolean() })),
  rows: z.array(
    z.object({
      /** Our place id; null for regional and unspecified recipients, which are kept and not spread (rule C7, A10). */
      place: z.string().nullable(),
      shape: z.string().nullable(),
      name: bilingualSchema,
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      region: bilingualSchema.nullable(),
      income: z.string().nullable(),
      regime: z.string().nullable(),
      indoPacific: z.boolean().nullable(),
      memorandum: z.number().nullable(),
      /** Decimal string in whole units; can be negative for net flows. */
      amount: z.string(),
    }),
  ),
  byYear: z.array(z.object({ year: z.number(), amount: z.string() })),
  bySector: z.array(z.object({ code: z.string(), name: bilingualSchema, group: z.string(), amount: z.string() })),
  total: z.string(),
  located: z.string(),
  caveats: z.array(bilingualSchema),
  sources: z.array(z.string()),
});
export type FlowsAnswer = z.infer<typeof flowsAnswer>;

/** `/api/countries`: the places that flows name, with what the register knows of each (latest year known). */
export const countriesAnswer = z.object({
  countries: z.array(
    z.object({
      id: z.string(),
      shape: z.string().nullable(),
      name: bilingualSchema,
      region: bilingualSchema.nullable(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      income: z.object({ group: z.string(), year: z.number() }).nullable(),
      regime: z.object({ regime: z.string(), year: z.number() }).nullable(),
      memorandum: z.number().nullable(),
      indoPacific: z.boolean(),
    }),
  ),
});
export type CountriesAnswer = z.infer<typeof countriesAnswer>;

/** `/api/sources` */
export const sourcesAnswer = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      title: z.string(),
      titleTranslated: z.string().nullable(),
      language: z.string(),
      authors: z.array(z.string()),
      container: z.string().nullable(),
      publisher: z.string().nullable(),
      issued: z.string().nullable(),
      url: z.string().nullable(),
      grade: z.enum(sourceGrades),
      footnotes: z.array(z.object({ page: z.number(), mark: z.string() })),
      /** How many facts, events and statements it is behind. */
      uses: z.number(),
      note: bilingualSchema.nullable(),
    }),
  ),
});
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

/** `/api/datasets`: every reference table with its licence, sources and maker. */
export const datasetsAnswer = z.object({
  datasets: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      description: bilingualSchema,
      licence: z.string(),
      rows: z.number(),
      columns: z.array(z.object({ name: z.string(), meaning: bilingualSchema })),
      sources: z.array(
        z.object({
          title: z.string(),
          publisher: z.string().nullable(),
          url: z.string().nullable(),
          version: z.string().nullable(),
          licence: z.string(),
        }),
      ),
      madeBy: z.string(),
      caveats: z.array(bilingualSchema),
    }),
  ),
});
export type DatasetsAnswer = z.infer<typeof datasetsAnswer>;

/** `/api/findings`: what `plumbline register check` finds, and files that could not be read. */
export const findingsAnswer = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning"]),
      file: z.string(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      message: bilingualSchema,
    }),
  ),
});
export type FindingsAnswer = z.infer<typeof findingsAnswer>;

/** RFC 9457 problem details, in both languages. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: bilingualSchema,
  next: bilingualSchema.optional(),
});
export type ProblemAnswer = z.infer<typeof problemAnswer>;
