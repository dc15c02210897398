import { parsePartialDate } from "@plumbline/core/evidence";
import { amountBounds } from "@plumbline/core/money";
import {
  type EvidenceText,
  linkId,
  linkTarget,
  type MoneyFact,
  payerMembers,
  type Register,
  type RegisterEvent,
  type Statement,
} from "@plumbline/core/register";
import type { RegisterRows, RegisterTable, TableRow } from "../schema/register-tables.ts";

type Rows = { [Table in RegisterTable]: TableRow<Table>[] };

/** The register as rows of the store's tables: one path from files to questions, without judgement. */
export function registerRows(register: Register): RegisterRows {
  const rows: Rows = {
    facts: [],
    fact_payers: [],
    evidence: [],
    evidence_cites: [],
    links: [],
    initiatives: [],
    initiative_sponsors: [],
    initiative_relations: [],
    events: [],
    event_initiatives: [],
    statements: [],
    sources: [],
    table_cells: [],
    series_values: [],
  };
  const members = payerMembers(register.payers.map(({ value }) => value));
  const evidence = evidenceWriter(rows);
  for (const { file, value } of register.initiatives) {
    const { id, status } = value;
    const [launched_from, launched_to] = days(value.launched);
    const [, as_of] = days(status.current.asOf);
    rows.initiatives.push({
      id,
      kind: value.kind,
      side: value.side,
      name_en: value.name.en,
      name_zh: value.name.zh,
      launched_from,
      launched_to,
      state: status.current.state,
      as_of,
    });
    for (const payer of value.sponsors)
      for (const member of members(payer)) rows.initiative_sponsors.push({ initiative: id, payer, member });
    for (const { type, to, layer, evidence: given } of value.relations) {
      rows.initiative_relations.push({ from_initiative: id, type, to_initiative: to, layer });
      evidence(`${id} ${type} ${to}`, "relation", given);
    }
    evidence(id, "initiative", value.named === undefined ? [] : [value.named]);
    evidence(id, "initiative-status", status.current.evidence);
    for (const fact of value.money) addFact(rows, evidence, members, fact, id, file);
    for (const event of value.events) addEvent(rows, evidence, event, id);
    for (const statement of value.statements) addStatement(rows, evidence, statement, id);
  }
  for (const { file, value } of register.contexts) {
    for (const fact of value.money) addFact(rows, evidence, members, fact, null, file);
    for (const event of value.events) addEvent(rows, evidence, event, null);
    for (const statement of value.statements) addStatement(rows, evidence, statement, null);
  }
  for (const { value } of register.sources) {
    const [issued_from, issued_to] = days(value.issued);
    const { id, type, title, grade, language, url = null } = value;
    rows.sources.push({ id, type, title, grade, language, issued_from, issued_to, url });
  }
  for (const { value } of register.claims) {
    evidence(value.id, "claim", value.evidence);
    evidence(value.id, "claim-see-also", value.seeAlso);
  }
  for (const { value } of register.notes) evidence(value.id, "note", value.evidence);
  for (const { value } of register.arguments) {
    evidence(value.id, "argument", value.evidence);
    for (const point of value.points) evidence(point.id, "argument-point", point.evidence);
  }
  addTables(rows, evidence, register);
  addSeries(rows, evidence, register);
  return rows;
}

type EvidenceWriter = (owner: string, type: string, evidence: readonly EvidenceText[] | undefined) => void;

/** Ordinals run from 1 and on, whatever the type: owner and ordinal name one mention. */
function evidenceWriter(rows: Rows): EvidenceWriter {
  const last = new Map<string, number>();
  return (owner, owner_type, evidence = []) => {
    for (const { source, page, section, quote, url, cites } of evidence) {
      const ordinal = (last.get(owner) ?? 0) + 1;
      last.set(owner, ordinal);
      rows.evidence.push({
        owner,
        owner_type,
        ordinal,
        source,
        page: page === undefined ? null : String(page),
        section: section ?? null,
        quote: quote ?? null,
        url: url ?? null,
      });
      for (const cited of cites ?? []) rows.evidence_cites.push({ owner, ordinal, cites: cited });
    }
  };
}

function addFact(
  rows: Rows,
  evidence: EvidenceWriter,
  members: (payer: string) => readonly string[],
  fact: MoneyFact,
  initiative: string | null,
  file: string,
): void {
  const { low, high, currency, form } = amountBounds(fact.amount);
  const [announced_from, announced_to] = days(fact.announced);
  const [window_from, window_to] = days(fact.window);
  const { id, layer, kind, basis, perspective, label } = fact;
  rows.facts.push({
    id,
    initiative,
    layer,
    kind,
    basis,
    perspective,
    low,
    high,
    currency,
    form,
    announced_from,
    announced_to,
    window_from,
    window_to,
    label_en: label.en,
    label_zh: label.zh,
    file,
  });
  for (const payer of fact.payers)
    for (const member of members(payer)) rows.fact_payers.push({ fact: id, payer, member });
  evidence(id, "fact", fact.evidence);
  for (const link of fact.links) {
    const { type, grade } = link;
    rows.links.push({ from_fact: id, type, to_fact: linkTarget(link), grade, layer: link.layer });
    evidence(linkId(id, link), "link", link.evidence);
  }
}

function addEvent(rows: Rows, evidence: EvidenceWriter, event: RegisterEvent, initiative: string | null): void {
  const { id, layer, label } = event;
  const [date_from, date_to] = days(event.date);
  rows.events.push({ id, initiative, layer, date_from, date_to, label_en: label.en, label_zh: label.zh });
  const concerned = new Set([...(initiative === null ? [] : [initiative]), ...event.alsoConcerns]);
  for (const each of concerned) rows.event_initiatives.push({ event: id, initiative: each });
  evidence(id, "event", event.evidence);
}

function addStatement(rows: Rows, evidence: EvidenceWriter, statement: Statement, initiative: string | null): void {
  const { id, layer, text } = statement;
  const [date_from, date_to] = days(statement.date);
  rows.statements.push({ id, initiative, layer, date_from, date_to, text_en: text.en, text_zh: text.zh });
  evidence(id, "statement", statement.evidence);
}

function addTables(rows: Rows, evidence: EvidenceWriter, register: Register): void {
  for (const { value, cells } of register.tables) {
    evidence(value.id, "table", value.evidence);
    for (const { cells: printedRow } of cells.rows) {
      const row_id = printedRow["row"] ?? "";
      const row_group = value.rows.find(({ id }) => id === row_id)?.group ?? null;
      for (const column_id of value.columns) {
        const printed = number(printedRow[column_id]);
        const correction = value.corrections.find(({ row, column }) => row === row_id && column === column_id);
        rows.table_cells.push({
          table_id: value.id,
          row_id,
          row_group,
          column_id,
          year: /^\d{4}$/.test(column_id) ? Number(column_id) : null,
          printed,
          used: correction === undefined ? printed : number(correction.used),
        });
      }
    }
  }
}

function addSeries(rows: Rows, evidence: EvidenceWriter, register: Register): void {
  for (const { value } of register.series) {
    for (const edition of value.editions) {
      const [published_from] = days(edition.published);
      evidence(`${value.id} ${edition.id}`, "edition", edition.evidence);
      for (const { period, component, cumulative, amount } of edition.values) {
        const { low, high, currency } = amountBounds(amount);
        rows.series_values.push({
          series: value.id,
          edition: edition.id,
          published_from,
          period,
          component,
          cumulative,
          low,
          high,
          currency,
        });
      }
    }
  }
}

/** First and last day of a partial date; two nulls where there is none. */
function days(text: string | undefined): readonly [string | null, string | null] {
  const date = text === undefined ? null : parsePartialDate(text);
  return date === null ? [null, null] : [date.earliest, date.latest];
}

/** A cell that prints no plain decimal number is unknown, never 0. */
function number(text: string | undefined): string | null {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? text : null;
}
