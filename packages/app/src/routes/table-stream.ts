import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Language } from "@plumbline/core/evidence";
import { csvRows, type Sheet, sheetToCsv } from "@plumbline/core/sheets";
import { createHash, randomUUID } from "node:crypto";
import { csvDescription, csvHeaders, problems, unavailable } from "./question.ts";
import { readAsked } from "./query.ts";

/** A table that may be long: it is made and sent a stretch at a time. */
interface StreamedTable<Asked extends z.ZodObject> {
  /** Below `/api`; the table is at `<path>.csv`. */
  readonly path: string;
  readonly summary: string;
  readonly asked: Asked;
  /** Names the data that answers. */
  readonly edition: () => string;
  /** The table without rows. */
  readonly empty: Sheet;
  /** Its rows, in order. What they need is let go when nobody takes more. */
  readonly rows: (asked: z.output<Asked>) => AsyncGenerator<Sheet["rows"], void, void>;
}

/** Kept answers of another run of the program are another edition: its columns may differ. */
const run = randomUUID();

/** A small app that answers with a whole table as CSV, however long it is. */
export function tableRoutes<Asked extends z.ZodObject>(table: StreamedTable<Asked>): OpenAPIHono {
  const app = new OpenAPIHono();
  const path = `${table.path}.csv`;
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary: table.summary,
    request: { query: table.asked.extend({ lang: z.enum(["en", "zh"]).default("en") }) },
    responses: { 200: csvDescription, ...problems, ...unavailable },
  });
  app.get(path, async (context) => {
    const search = new URL(context.req.url).searchParams;
    const language: Language = search.get("lang") === "zh" ? "zh" : "en";
    const asked = readAsked(table.asked, search, {});
    const headers = {
      ...csvHeaders(table.path.slice(1)),
      // Stated here, so that nobody has to hold the whole table to make one
      ETag: `W/"${createHash("sha256")
        .update(JSON.stringify([run, table.edition(), language, asked]))
        .digest("hex")
        .slice(0, 32)}"`,
    };
    // Whoever has it already, or asks for the headers only, takes no rows: then nothing is begun
    if (context.req.header("If-None-Match") === headers.ETag) return context.body(null, 304, headers);
    if (context.req.raw.method === "HEAD") return context.body(null, 200, headers);
    const rows = table.rows(asked);
    // What is wrong with the store is said before the first line
    const first = await rows.next();
    return context.body(csvStream(table.empty, first, rows, language), 200, headers);
  });
  return app;
}

function csvStream(
  empty: Sheet,
  first: IteratorResult<Sheet["rows"], void>,
  rest: AsyncGenerator<Sheet["rows"], void, void>,
  language: Language,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<Sheet["rows"], void> | null = first;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode(sheetToCsv(empty, language))),
      async pull(controller) {
        const { done, value } = next ?? (await rest.next());
        next = null;
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(csvRows({ rows: value }, language)));
      },
      async cancel() {
        await rest.return();
      },
    },
    { highWaterMark: 2 },
  );
}
