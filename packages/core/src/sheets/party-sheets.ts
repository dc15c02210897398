import type {
  AddedFlowsAnswer,
  InitiativeProjectsAnswer,
  MeasuredMoney,
  PartiesAnswer,
  PartyAnswer,
} from "../contract/index.ts";
import type { Bilingual } from "../evidence/index.ts";
import { listed } from "./cell-texts.ts";
import { amountColumn, columns, textColumn } from "./columns.ts";
import { missingNames, nameOf } from "./names.ts";
import { authorNames, projectsSheet } from "./project-sheets.ts";
import type { Cell, Sheet, SheetColumn } from "./sheet.ts";

/** The two measures of added projects' money, which are never added. */
const measureNames: Readonly<Record<MeasuredMoney["measure"], Bilingual>> = {
  commitment: { en: "Commitment", zh: "承付" },
  disbursement: { en: "Disbursement", zh: "拨付" },
};

/** In which prices an amount stands. */
function pricesText(prices: string): Bilingual {
  if (prices === "current") return { en: "current", zh: "现价" };
  return { en: `constant ${prices}`, zh: `${prices} 年不变价` };
}

/** Reasons for missing amounts, each with how many records. */
function missingTexts(missing: MeasuredMoney["missing"]): Bilingual[] {
  return missing.map(({ reason, records }) => {
    const name = nameOf(missingNames, reason);
    return { en: `${name.en} (${records})`, zh: `${name.zh}（${records}）` };
  });
}

const moneyColumns: readonly SheetColumn[] = [
  textColumn("measure", "Measure", "口径"),
  textColumn("prices", "Prices", "价格基准"),
  columns.low("USD"),
  columns.high("USD"),
  amountColumn("records", "Records", "记录数"),
  textColumn("missing", "Why amounts are missing", "金额缺失的原因"),
];

function moneyCells({ measure, prices, low, high, records, missing }: MeasuredMoney): Cell[] {
  return [measureNames[measure], pricesText(prices), low, high, String(records), listed(missingTexts(missing))];
}

const noMoney: readonly Cell[] = [null, null, null, null, null, null];

/** Who has a part in the money, or what it is for. */
type Holder = Pick<PartyAnswer["others"][number], "id" | "name" | "projects" | "money">;

/** Each of them with its money, `label` saying what they are: a line for each measure and price basis, so that none holds two kinds of money, and one for who has none. */
export function sharesSheet(holders: readonly Holder[], label: Bilingual): Sheet {
  return {
    columns: [{ id: "name", label }, columns.id, amountColumn("projects", "Projects", "项目数"), ...moneyColumns],
    rows: holders.flatMap(({ id, name, projects, money }) =>
      (money.length === 0 ? [noMoney] : money.map(moneyCells)).map((cells) => [name, id, String(projects), ...cells]),
    ),
  };
}

const partyNames: Readonly<Record<PartiesAnswer["role"], Bilingual>> = {
  recipient: { en: "Recipient", zh: "受援方" },
  provider: { en: "Provider", zh: "提供方" },
};

/** Each party with its money. */
export function partiesSheet({ parties, role }: Pick<PartiesAnswer, "parties" | "role">): Sheet {
  return sharesSheet(parties, partyNames[role]);
}

/** Who is on the other side of a party's money, and for what: a line for each measure and price basis. */
export function partySheet({ role, others, sectors, money, id, name, projects }: PartyAnswer): Sheet {
  const other: Bilingual = role === "recipient" ? { en: "provider", zh: "提供方" } : { en: "recipient", zh: "受援方" };
  const total: Bilingual = { en: "all", zh: "合计" };
  const lines = (what: Bilingual, each: Pick<PartyAnswer["others"][number], "id" | "name" | "projects" | "money">) =>
    (each.money.length === 0 ? [noMoney] : each.money.map(moneyCells)).map((cells) => [
      what,
      each.id,
      each.name,
      String(each.projects),
      ...cells,
    ]);
  return {
    columns: [
      textColumn("what", "By", "分组"),
      columns.id,
      textColumn("name", "Name", "名称"),
      amountColumn("projects", "Projects", "项目数"),
      ...moneyColumns,
    ],
    rows: [
      ...lines(total, { id, name, projects, money }),
      ...others.flatMap((each) => lines(other, each)),
      ...sectors.flatMap((each) => lines({ en: "sector", zh: "部门" }, each)),
    ],
  };
}

/** Money of added files by recipient; regions and what is unspecified have their own lines. */
export function addedFlowsSheet({ rows, measure, prices }: AddedFlowsAnswer): Sheet {
  return {
    columns: [
      textColumn("place", "Place id", "地点编号"),
      columns.id,
      textColumn("name", "Recipient", "受援方"),
      columns.low("USD"),
      columns.high("USD"),
      amountColumn("records", "Records", "记录数"),
      textColumn("measure", "Measure", "口径"),
      textColumn("prices", "Prices", "价格基准"),
    ],
    rows: rows.map((row) => [
      row.place,
      row.id,
      row.name,
      row.low,
      row.high,
      String(row.records),
      measureNames[measure],
      pricesText(prices),
    ]),
  };
}

/** The largest projects of an initiative, each with who says that it belongs there. */
export function initiativeProjectsSheet({ authors }: Pick<InitiativeProjectsAnswer, "authors">): Sheet {
  const { columns: projectColumns } = projectsSheet({ rows: [] });
  return {
    columns: [textColumn("author", "Who says so", "由谁认定"), ...projectColumns],
    rows: authors.flatMap(({ author, largest }) =>
      projectsSheet({ rows: largest }).rows.map((row) => [authorNames[author], ...row]),
    ),
  };
}
