import { OpenAPIHono, z } from "@hono/zod-openapi";
import { problemAnswer } from "@plumbline/core/contract";
import type { Language } from "@plumbline/core/evidence";
import { type Sheet, sheetToCsv } from "@plumbline/core/sheets";
import { AnswerCache } from "./answer-cache.ts";
import { readAsked } from "./query.ts";

/** One question over HTTP: its address, what may be asked, what is answered, and its table where it has one. */
export interface Question<Asked extends z.ZodObject, Answer extends z.ZodType> {
  /** Below `/api`, OpenAPI style: "/initiatives/{id}". */
  readonly path: string;
  readonly summary: string;
  readonly asked: Asked;
  /** Names of `asked` that stand in the path. */
  readonly inPath?: readonly string[];
  readonly answer: Answer;
  readonly run: (asked: z.output<Asked>) => z.output<Answer> | Promise<z.output<Answer>>;
  /** Names the data that answers, where they can change while they are served: answers are kept for one edition only. */
  readonly edition?: () => string;
  /** The table twin: what the CSV gives, the same rows that the page shows. */
  readonly sheet?: (answer: z.output<Answer>, asked: z.output<Asked>) => Sheet;
}

export const problems = {
  400: {
    description: "The question is not well formed",
    content: { "application/problem+json": { schema: problemAnswer } },
  },
  404: {
    description: "There is no such thing in the register, or in the added data",
    content: { "application/problem+json": { schema: problemAnswer } },
  },
};
export const unavailable = {
  503: {
    description: "The added data cannot be read",
    content: { "application/problem+json": { schema: problemAnswer } },
  },
};

export const csvDescription = {
  description: "CSV (RFC 4180, UTF-8); cells that a spreadsheet would take for formulas are neutralised",
  content: { "text/csv": { schema: z.string() } },
};

/** What a CSV is sent with: it is saved under this name. */
export const csvHeaders = (name: string) => ({
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": `attachment; filename="plumbline-${name}.csv"`,
});

/**
 * A small app that answers one question as JSON and, where it has a table, as CSV: at `<path>.csv`, or `<path>/table.csv` below an id.
 * Answers are kept in memory: the register does not change while it is served, and added data say which edition answers.
 */
export function questionRoutes<Asked extends z.ZodObject, Answer extends z.ZodType>(
  question: Question<Asked, Answer>,
): OpenAPIHono {
  const app = new OpenAPIHono();
  const cache = new AnswerCache();
  const inPath = question.inPath ?? [];
  const refused = question.edition === undefined ? problems : { ...problems, ...unavailable };
  const route = question.path.replaceAll(/\{([a-z]+)\}/gi, ":$1");
  const csvPath = inPath.length === 0 ? `${question.path}.csv` : `${question.path}/table.csv`;
  const names = Object.entries<z.core.$ZodType>(question.asked.shape);
  const params = z.object(Object.fromEntries(names.filter(([name]) => inPath.includes(name))));
  const query = z.object(Object.fromEntries(names.filter(([name]) => !inPath.includes(name))));

  const ask = async (url: string, path: Record<string, string>): Promise<{ asked: z.output<Asked>; body: string }> => {
    const asked = readAsked(question.asked, new URL(url).searchParams, path);
    return {
      asked,
      body: await cache.get(JSON.stringify([question.edition?.() ?? "", asked]), async () =>
        JSON.stringify(await question.run(asked)),
      ),
    };
  };

  app.openAPIRegistry.registerPath({
    method: "get",
    path: question.path,
    summary: question.summary,
    request: { params, query },
    responses: {
      200: { description: question.summary, content: { "application/json": { schema: question.answer } } },
      ...refused,
    },
  });
  app.get(route, async (context) => {
    const { body } = await ask(context.req.url, context.req.param());
    return context.body(body, 200, { "Content-Type": "application/json; charset=utf-8" });
  });

  const { sheet } = question;
  if (sheet !== undefined) {
    app.openAPIRegistry.registerPath({
      method: "get",
      path: csvPath,
      summary: `${question.summary}, as the table that the page shows`,
      request: { params, query: query.extend({ lang: z.enum(["en", "zh"]).default("en") }) },
      responses: {
        200: csvDescription,
        ...refused,
      },
    });
    app.get(csvPath.replaceAll(/\{([a-z]+)\}/gi, ":$1"), async (context) => {
      const language: Language = new URL(context.req.url).searchParams.get("lang") === "zh" ? "zh" : "en";
      const { asked, body } = await ask(context.req.url, context.req.param());
      const csv = sheetToCsv(sheet(question.answer.parse(JSON.parse(body)), asked), language);
      const name = [question.path.split("/")[1] ?? "table", ...Object.values(context.req.param())]
        .join("-")
        .replaceAll(/[^a-z0-9-]/g, "");
      return context.body(csv, 200, csvHeaders(name));
    });
  }
  return app;
}
