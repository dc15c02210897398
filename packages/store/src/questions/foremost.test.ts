import { expect, test } from "vitest";
import { foremost } from "./foremost.ts";

const other = (id: string, projects: number, usd: string) => ({
  id,
  name: { en: id, zh: id },
  projects,
  money: [{ measure: "commitment" as const, prices: "2021", low: usd, high: usd, records: 1, missing: [] }],
});

test("whoever has much money is named, however few the projects", () => {
  const many = Array.from({ length: 150 }, (_, rank) => other(`c${rank}`, 1000 - rank, "1"));
  const found = foremost([...many, other("large", 1, "900")]).map(({ id }) => id);
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toBe("large");
});
