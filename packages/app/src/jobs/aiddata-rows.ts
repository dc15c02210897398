import type { AidDataProject, AidDataRecord } from "@plumbline/ingest/aiddata";
import { amountCells } from "./money-cells.ts";
import type { RecordPlace, RowSink } from "./published-rows.ts";

/** Puts a record of an AidData file as published into the store's tables. */
export function addAidData(record: AidDataRecord, at: RecordPlace, add: RowSink): void {
  switch (record.type) {
    case "aiddata-project":
      addProject(record, at, add);
      break;
    case "aiddata-location":
      add("aiddata_locations", {
        ...at,
        line: record.line,
        identifier: record.projectId,
        level: record.level ?? null,
        shape: record.shapeId,
        country: record.country ?? null,
        name: record.name ?? null,
        overlap_share: record.overlapShare ?? null,
        even_share: record.evenShare ?? null,
        overlap_usd_2021: record.overlapAmountUsd2021 ?? null,
        even_usd_2021: record.evenAmountUsd2021 ?? null,
        longitude: record.longitude ?? null,
        latitude: record.latitude ?? null,
      });
      break;
    case "aiddata-total":
      add("aiddata_totals", {
        ...at,
        line: record.line,
        country: record.country ?? null,
        country_name: record.countryName ?? null,
        year: record.year ?? null,
        flow_class: record.flowClass ?? null,
        usd_2021: record.amountUsd2021,
      });
      break;
    case "aiddata-definition":
      add("aiddata_definitions", {
        ...at,
        line: record.line,
        column: record.column,
        field: record.field,
        description: record.description,
      });
      break;
    default:
      record satisfies never;
  }
}

function addProject(project: AidDataProject, at: RecordPlace, add: RowSink): void {
  const { line, id: identifier } = project;
  add("aiddata_projects", {
    ...at,
    line,
    identifier,
    release: project.release,
    parents: list(project.parentIds),
    recommended: project.recommended ?? null,
    umbrella: project.umbrella ?? null,
    status: project.status ?? null,
    measure: project.measure,
    title: project.title ?? null,
    description: project.description ?? null,
    commitment_year: project.commitmentYear ?? null,
    commitment_date: project.commitmentDate ?? null,
    date_estimated: project.commitmentDateEstimated ?? null,
    start_date: project.startDate ?? null,
    end_date: project.endDate ?? null,
    financier: project.financier ?? null,
    recipient: project.recipient ?? null,
    recipient_countries: list(project.recipientCountries),
    recipient_region: project.recipientRegion ?? null,
    income_group: project.incomeGroup ?? null,
    flow_type: project.flowType ?? null,
    flow_class: project.flowClass ?? null,
    intent: project.intent ?? null,
    sector_code: project.sectorCode ?? null,
    sector_name: project.sectorName ?? null,
    infrastructure: project.infrastructure ?? null,
    funding_agencies: project.fundingAgencies ?? null,
    implementing_agencies: project.implementingAgencies ?? null,
    receiving_agencies: project.receivingAgencies ?? null,
    cofinanced: project.cofinanced ?? null,
    amount_estimated: project.amountEstimated ?? null,
    interest_rate_percent: project.loan.interestRatePercent ?? null,
    maturity_years: project.loan.maturityYears ?? null,
    grace_period_years: project.loan.gracePeriodYears ?? null,
    grant_element_percent: project.loan.grantElementPercent ?? null,
    location_narrative: project.locationNarrative ?? null,
    location_precision: project.locationPrecision ?? null,
    location_links: project.locationLinks ?? null,
    sources: project.sources ?? null,
  });
  for (const [position, amount] of project.amounts.entries()) {
    const { basis, adjusted, currency } = amount;
    add("aiddata_amounts", { ...at, position, line, identifier, basis, adjusted, currency, ...amountCells(amount) });
  }
}

function list(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(";");
}
