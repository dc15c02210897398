import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import type { Register } from "@plumbline/core/register";
import { csvRows, worldFromPanel } from "@plumbline/futures/world";
import { Problem } from "../routes/problem.ts";

/**
 * The world of the futures model, read from the register's panel of recipients. Throws a {@link Problem} that names the first fault
 * where the panel cannot be read: a made-up world is never put in its place.
 */
export function futuresWorldOf(root: string, register: Register): FuturesWorldAnswer {
  const rows = (name: string) => csvRows(readFileSync(join(root, "reference", `${name}.csv`), "utf8"));
  const panel = rows("recipients");
  const reading = worldFromPanel(panel, rows("recipient-flows"));
  if (!reading.ok) {
    const [first] = reading.issues;
    throw new Problem(
      500,
      {
        en: `The panel of recipients cannot be read: ${first?.message.en ?? ""} (${first?.path.join(", ") ?? ""}).`,
        zh: `受援国数据表无法读取：${first?.message.zh ?? ""}（${first?.path.join("、") ?? ""}）。`,
      },
      {
        en: "Mend register/reference/recipients.csv or recipient-flows.csv, then start again.",
        zh: "请修正 register/reference/recipients.csv 或 recipient-flows.csv，然后重新启动。",
      },
    );
  }
  return {
    world: structuredClone(reading.value.world) as FuturesWorldAnswer["world"], // read-only lists, checked by the reader
    places: panel.map((row) => ({
      id: Number(row["model_id"]),
      place: row["place"] ?? "",
      name: { en: row["name_en"] ?? "", zh: row["name_zh"] ?? "" },
    })),
    caveats: register.references.find(({ value }) => value.id === "recipients")?.value.caveats ?? [],
  };
}
