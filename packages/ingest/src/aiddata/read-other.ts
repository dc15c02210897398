import { readDecimal } from "../files/decimal.ts";
import type { AidDataDefinition, AidDataLocation, AidDataTotal } from "./record.ts";
import { decimalCell, type Row, reportCell, yearCell } from "./row.ts";

/** Leaves out the fields that say nothing. */
function present<Field extends string, Value>(
  fields: Readonly<Record<Field, Value | undefined>>,
): Partial<Record<Field, Value>> {
  const found: Partial<Record<Field, Value>> = {};
  let field: Field;
  for (field in fields) {
    const value = fields[field];
    if (value !== undefined) found[field] = value;
  }
  return found;
}

export function readLocation(row: Row, projectId: string, level: string | undefined): AidDataLocation {
  return {
    type: "aiddata-location",
    line: row.line,
    projectId,
    shapeId: row.cell("shapeid") ?? "",
    ...present({
      level,
      country: row.cell("shapegroup"),
      name: row.cell("shapename"),
      overlapShare: decimalCell(row, "intersectionratio"),
      evenShare: decimalCell(row, "evensplitratio"),
      overlapAmountUsd2021: decimalCell(row, "intersectionratiocommitmentvalue"),
      evenAmountUsd2021: decimalCell(row, "evensplitratiocommitmentvalue"),
      longitude: decimalCell(row, "centroidlongitude"),
      latitude: decimalCell(row, "centroidlatitude"),
    }),
  };
}

/** A total in billions, as exact dollars; null where it cannot be read. */
export function readTotal(row: Row, amountBn: string): AidDataTotal | null {
  const text = row.cell(amountBn) ?? "";
  const read = readDecimal(`${text}e9`) ?? readDecimal(text.includes("e") ? text : "");
  if (read === null) {
    reportCell(row, "row-amount-unreadable", amountBn, text);
    return null;
  }
  return {
    type: "aiddata-total",
    line: row.line,
    amountUsd2021: read.value,
    ...present({
      country: row.cell("iso3c"),
      countryName: row.cell("countryname"),
      flowClass: row.cell("flowclass"),
    }),
    ...present({ year: yearCell(row, "commitmentyear") }),
  };
}

export function readDefinition(row: Row, column: string): AidDataDefinition {
  return {
    type: "aiddata-definition",
    line: row.line,
    column,
    field: row.cell("fieldname") ?? column,
    description: row.cell("description") ?? "",
  };
}
