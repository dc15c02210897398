/** SQL types of the store's columns. Money is exact: DECIMAL in whole units of its currency. */
export type ColumnType = "VARCHAR" | "INTEGER" | "BOOLEAN" | "DATE" | "DECIMAL(38,2)" | "DECIMAL(18,4)";

/** The tables that hold the register, with their columns in order; `docs/user/claims.md` lists them for people. Unknown is NULL. */
export const registerTables = {
  facts: {
    id: "VARCHAR",
    initiative: "VARCHAR",
    layer: "VARCHAR",
    kind: "VARCHAR",
    basis: "VARCHAR",
    perspective: "VARCHAR",
    low: "DECIMAL(38,2)",
    high: "DECIMAL(38,2)",
    currency: "VARCHAR",
    form: "VARCHAR",
    announced_from: "DATE",
    announced_to: "DATE",
    window_from: "DATE",
    window_to: "DATE",
    label_en: "VARCHAR",
    label_zh: "VARCHAR",
    file: "VARCHAR",
  },
  fact_payers: { fact: "VARCHAR", payer: "VARCHAR", member: "VARCHAR" },
  evidence: {
    owner: "VARCHAR",
    owner_type: "VARCHAR",
    ordinal: "INTEGER",
    source: "VARCHAR",
    page: "VARCHAR",
    section: "VARCHAR",
    quote: "VARCHAR",
    url: "VARCHAR",
  },
  evidence_cites: { owner: "VARCHAR", ordinal: "INTEGER", cites: "VARCHAR" },
  links: { from_fact: "VARCHAR", type: "VARCHAR", to_fact: "VARCHAR", grade: "VARCHAR", layer: "VARCHAR" },
  initiatives: {
    id: "VARCHAR",
    kind: "VARCHAR",
    side: "VARCHAR",
    name_en: "VARCHAR",
    name_zh: "VARCHAR",
    launched_from: "DATE",
    launched_to: "DATE",
    state: "VARCHAR",
    as_of: "DATE",
  },
  initiative_sponsors: { initiative: "VARCHAR", payer: "VARCHAR", member: "VARCHAR" },
  initiative_relations: { from_initiative: "VARCHAR", type: "VARCHAR", to_initiative: "VARCHAR", layer: "VARCHAR" },
  events: {
    id: "VARCHAR",
    initiative: "VARCHAR",
    layer: "VARCHAR",
    date_from: "DATE",
    date_to: "DATE",
    label_en: "VARCHAR",
    label_zh: "VARCHAR",
  },
  event_initiatives: { event: "VARCHAR", initiative: "VARCHAR" },
  statements: {
    id: "VARCHAR",
    initiative: "VARCHAR",
    layer: "VARCHAR",
    date_from: "DATE",
    date_to: "DATE",
    text_en: "VARCHAR",
    text_zh: "VARCHAR",
  },
  sources: {
    id: "VARCHAR",
    type: "VARCHAR",
    title: "VARCHAR",
    grade: "VARCHAR",
    language: "VARCHAR",
    issued_from: "DATE",
    issued_to: "DATE",
    url: "VARCHAR",
  },
  table_cells: {
    table_id: "VARCHAR",
    row_id: "VARCHAR",
    row_group: "VARCHAR",
    column_id: "VARCHAR",
    year: "INTEGER",
    printed: "DECIMAL(18,4)",
    used: "DECIMAL(18,4)",
  },
  series_values: {
    series: "VARCHAR",
    edition: "VARCHAR",
    published_from: "DATE",
    period: "VARCHAR",
    component: "VARCHAR",
    cumulative: "BOOLEAN",
    low: "DECIMAL(38,2)",
    high: "DECIMAL(38,2)",
    currency: "VARCHAR",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

export type RegisterTable = keyof typeof registerTables;

/** A row of a table, before it is typed: ISO dates, decimal strings, numbers; null for unknown. */
export type TableRow<Table extends RegisterTable> = Readonly<
  Record<keyof (typeof registerTables)[Table], string | number | boolean | null>
>;

export type RegisterRows = { readonly [Table in RegisterTable]: readonly TableRow<Table>[] };
