import type { FuturesWorldAnswer } from "@plumbline/core/contract";
import type { Register } from "@plumbline/core/register";
import { panelWorld, RefusedInput } from "../futures/input-files.ts";
import { Problem } from "../routes/problem.ts";

/**
 * The world of the futures model, read from the register's panel of recipients. Throws a {@link Problem} that names the first fault
 * where the panel cannot be read: a made-up world is never put in its place.
 */
export function futuresWorldOf(root: string, register: Register): FuturesWorldAnswer {
  try {
    const { world, file } = panelWorld(root);
    return {
      world: structuredClone(world) as FuturesWorldAnswer["world"], // read-only lists, checked by the reader
      places: file.countries.map((country) => ({
        id: Number(country["id"]),
        place: String(country["place"]),
        name: { en: String(country["name"]), zh: String(country["nameZh"]) },
      })),
      caveats: register.references.find(({ value }) => value.id === "recipients")?.value.caveats ?? [],
    };
  } catch (error) {
    throw error instanceof RefusedInput ? unreadable(error) : error;
  }
}

function unreadable({ issues }: RefusedInput): Problem {
  const [first] = issues;
  const place = `${first?.line ?? 1}, ${first?.path.slice(1).join(" ") ?? ""}`;
  return new Problem(
    500,
    {
      en: `The panel of recipients cannot be read: ${first?.message.en ?? ""} (line ${place}).`,
      zh: `受援国数据表无法读取：${first?.message.zh ?? ""}（行 ${place}）。`,
    },
    {
      en: "Mend register/reference/recipients.csv or recipient-flows.csv, then start again.",
      zh: "请修正 register/reference/recipients.csv 或 recipient-flows.csv，然后重新启动。",
    },
  );
}
