import type { TableBase, WorkbookBase } from "./bases.ts";
import { type CountedColumns, countRow, written } from "./count-rows.ts";
import { damaged } from "./damage-bytes.ts";
import { anyhow, exactly, type Mutated, orRefused } from "./mutated.ts";
import type { Random } from "./random.ts";
import { nothing, plus, type Totals } from "./totals.ts";
import { columnNumber, type SheetCell, type SheetRow, type WorkbookStyle, workbookOf } from "./workbook.ts";

/** What rows hold together: of several with one identifier the first is kept, the others are set aside. */
export function countRows(rows: readonly (readonly string[])[], columns: CountedColumns): Totals {
  const seen = new Set<string>();
  let totals = nothing;
  for (const cells of rows) {
    if (cells.every((cell) => cell === "")) continue;
    const id = (cells[columns.id] ?? "").trim();
    const row = countRow(cells, columns);
    totals = plus(totals, seen.has(id) ? { ...row, kept: 0 } : row);
    seen.add(id);
  }
  return totals;
}

type Cells = readonly string[];
interface Changed {
  readonly how: string;
  readonly rows: readonly Cells[];
}

const numbers = ["0", "-5", "12.25", "1e6", "3.5E-2", "999999999999", "1,000", "n/a", "", "=1+1", "NA", "-"];
const states = ["Pipeline: Pledge", "Cancelled", "Completion", "Suspended", "", "perhaps"];

/** Changes of rows whose effect on the totals can be counted from the rows. */
function changedRows(rows: readonly Cells[], columns: CountedColumns, random: Random): Changed {
  const at = random.below(rows.length);
  const one = rows[at] ?? [];
  const put = (index: number, text: string) => rows.map((row, each) => (each === at ? row.with(index, text) : row));
  switch (random.below(7)) {
    case 0:
      return { how: "row twice", rows: [...rows.slice(0, at), one, ...rows.slice(at)] };
    case 1:
      return { how: "row deleted", rows: rows.toSpliced(at, 1) };
    case 2:
      return { how: "rows shuffled", rows: random.shuffled(rows) };
    case 3:
      return { how: "status changed", rows: put(columns.status, random.pick(states)) };
    case 4:
      return { how: "identifier lost", rows: put(columns.id, "") };
    case 5:
      return { how: "cut off between rows", rows: rows.slice(0, at) };
    default:
      return { how: "amount changed", rows: put(random.pick(columns.amounts).at, random.pick(numbers)) };
  }
}

/** A table with one change, or damaged. */
export function changedTable(base: TableBase, random: Random): Mutated {
  const { columns } = base;
  const text = (rows: readonly Cells[], end = "\n") =>
    [columns.header, ...rows].map((row) => `${written(row)}${end}`).join("");
  const whole = countRows(base.rows, columns);
  const at = random.below(base.rows.length);
  const one = base.rows[at] ?? [];
  const withOne = (row: string) =>
    [columns.header, ...base.rows].map((cells, index) => `${index === at + 1 ? row : written(cells)}\n`).join("");
  const others = countRows(base.rows.toSpliced(at, 1), columns);
  switch (random.below(14)) {
    case 0:
      return exactly("with line ends of Windows", Buffer.from(text(base.rows, "\r\n")), whole);
    case 1:
      return exactly("with a mark before it", Buffer.from(`\uFEFF${text(base.rows)}`), whole);
    case 2: {
      const little = Buffer.from(`\uFEFF${text(base.rows)}`, "utf16le");
      return exactly("in UTF-16", random.once(2) ? little : little.swap16(), whole);
    }
    case 3: {
      const order = random.shuffled(columns.header.map((_, index) => index));
      const mixed = [columns.header, ...base.rows].map((row) => `${written(order.map((index) => row[index] ?? ""))}\n`);
      return exactly("columns shuffled", Buffer.from(mixed.join("")), whole);
    }
    case 4:
      return exactly("a cell too many", Buffer.from(withOne(`${written(one)},x`)), {
        ...others,
        records: others.records + 1,
      });
    case 5:
      return exactly("a cell too few", Buffer.from(withOne(written(one.slice(0, -1)))), {
        ...others,
        records: others.records + 1,
      });
    case 6:
      // That row is set aside, unless it can be read all the same; of a row of several lines each is set aside
      return orRefused(
        "a quote put in",
        Buffer.from(withOne(written(one).replace(",", random.pick([',"', '",', ',""', ',x"y'])))),
        whole,
      );
    case 7:
      return orRefused(
        "a column renamed",
        Buffer.from(text(base.rows).replace(written([random.pick(columns.header)]), "renamed")),
        whole,
      );
    case 8:
    case 9:
    case 10: {
      const { how, bytes } = damaged(Buffer.from(text(base.rows)), random);
      return anyhow(how, bytes);
    }
    default: {
      const { how, rows } = changedRows(base.rows, columns, random);
      return exactly(how, Buffer.from(text(rows)), countRows(rows, columns));
    }
  }
}

const styles: Readonly<Record<string, WorkbookStyle>> = {
  "texts in their cells": { inline: true },
  "not packed": { stored: true },
  "with a comment": { comment: "PK\u0005\u0006 nothing".repeat(20) },
  "an absurd dimension": { dimension: "A1:XFD1048576" },
};

/** Cells of a row by the columns of the header, numbers as their shortest decimal. */
function cellsBy(row: SheetRow, { header }: CountedColumns): string[] {
  const cells = header.map(() => "");
  for (const { column, text, isText } of row)
    if (columnNumber(column) < cells.length)
      cells[columnNumber(column)] =
        isText || text === "" || !Number.isFinite(Number(text)) ? text : String(Number(text));
  return cells;
}

/** A workbook with one change, written in another way, or damaged. Its parts have checksums: damage may be refused, and never alters a number. */
export function changedWorkbook(base: WorkbookBase, random: Random): Mutated {
  const { columns, others, header } = base;
  const count = (rows: readonly SheetRow[]) =>
    countRows(
      rows.map((row) => cellsBy(row, columns)),
      columns,
    );
  const book = (rows: readonly SheetRow[], style: WorkbookStyle = {}) => workbookOf([header, ...rows], others, style);
  const whole = count(base.rows);
  const at = random.below(base.rows.length);
  switch (random.below(12)) {
    case 0:
      return exactly(
        "row twice",
        book([...base.rows, base.rows[at] ?? []]),
        count([...base.rows, base.rows[at] ?? []]),
      );
    case 1:
      return exactly("row deleted", book(base.rows.toSpliced(at, 1)), count(base.rows.toSpliced(at, 1)));
    case 2:
      return exactly("rows shuffled", book(random.shuffled(base.rows)), whole);
    case 3: {
      const how = random.pick(Object.keys(styles));
      // A comment may hold what looks like the end of another archive: then it is refused
      return (how === "with a comment" ? orRefused : exactly)(how, book(base.rows, styles[how]), whole);
    }
    case 4: {
      const where = random.pick(columns.amounts).at;
      const text = random.pick(["0", "-7.5", "1e6", "12345678.9"]);
      const changed = base.rows.map((row, index) =>
        index === at
          ? row.map(
              (cell): SheetCell => (columnNumber(cell.column) === where ? { ...cell, text, isText: false } : cell),
            )
          : row,
      );
      return exactly("amount changed", book(changed), count(changed));
    }
    case 5: {
      const put = random.pick([
        '<row r="2000000"><c r="A2000000"><v>1</v></c></row>',
        '<row r="3"><c r="ZZZZZZZ3"><v>1</v></c></row>',
        '<row r="-1"><c r="A-1"><v>1</v></c></row>',
        '<row r="3"><c t="s"><v>99999999</v></c></row>',
        '<row r="3"><c r="A3" t="s"><v>-1</v></c></row>',
        '<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>',
        "<row><c><f>1/0</f></c></row>",
        "<row r='x'>",
        "</sheetData>",
      ]);
      return anyhow(`odd rows: ${put}`, book(base.rows, random.once(2) ? { before: put } : { after: put }));
    }
    default: {
      const bytes = book(base.rows, { stored: random.once(3) });
      const broken = damaged(bytes, random);
      // Two archives in one: the reader takes the last directory
      return orRefused(broken.how, broken.bytes, whole);
    }
  }
}
