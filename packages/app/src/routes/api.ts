import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  argumentAnswer,
  claimPart,
  claimsAnswer,
  countriesAnswer,
  datasetsAnswer,
  factPart,
  findingsAnswer,
  flowsAnswer,
  futuresWorldAnswer,
  initiativesAnswer,
  ledgerPageAnswer,
  overviewAnswer,
  profileAnswer,
  relationsAnswer,
  sourcesAnswer,
  tableAnswer,
  tablesAnswer,
  timelineAnswer,
  versionAnswer,
} from "@plumbline/core/contract";
import {
  argumentSheet,
  claimsSheet,
  countriesSheet,
  datasetsSheet,
  flowsSheet,
  initiativesSheet,
  ledgerSheet,
  overviewSheet,
  profileSheet,
  relationsSheet,
  sourcesSheet,
  tableSheet,
  timelineSheet,
} from "@plumbline/core/sheets";
import type { ServerJobs } from "../jobs/server-job.ts";
import type { Observatory } from "../platform/observatory.ts";
import { jobRoutes } from "./jobs.ts";
import { projectRoutes } from "./project-routes.ts";
import { askedId, askedProvider, idList, kindQuery, moneyQuery } from "./query.ts";
import { questionRoutes } from "./question.ts";

const nothing = z.object({});
const byId = z.object({ id: askedId });
const year = z.coerce.number().int().min(1990).max(2100);

/** All questions over HTTP, below `/api`, with the OpenAPI document that describes them. */
export function apiRoutes(observatory: Observatory, jobs: ServerJobs | null): OpenAPIHono {
  const api = new OpenAPIHono();
  const questions = [
    questionRoutes({
      path: "/version",
      summary: "What is running, and on which facts",
      asked: nothing,
      answer: versionAnswer,
      run: () => observatory.version(),
    }),
    questionRoutes({
      path: "/overview",
      summary: "Promise against delivery, gross beside distinct money",
      asked: z.object(moneyQuery),
      answer: overviewAnswer,
      run: (asked) => observatory.overview(asked),
      sheet: overviewSheet,
    }),
    questionRoutes({
      path: "/ledger",
      summary: "Every announcement, how much different money there is in them, and why",
      asked: z.object({ ...moneyQuery, initiative: idList.optional(), kind: kindQuery.optional() }),
      answer: ledgerPageAnswer,
      run: (asked) => observatory.ledgerPage(asked),
      sheet: ledgerSheet,
    }),
    questionRoutes({
      path: "/initiatives",
      summary: "All initiatives, institutions and standards",
      asked: nothing,
      answer: initiativesAnswer,
      run: () => observatory.initiatives(),
      sheet: initiativesSheet,
    }),
    questionRoutes({
      path: "/initiatives/{id}",
      summary: "One initiative with all that is said of it",
      asked: byId.extend({ asOf: moneyQuery.asOf, currency: moneyQuery.currency }),
      inPath: ["id"],
      answer: profileAnswer,
      run: (asked) => observatory.profile(asked),
      sheet: profileSheet,
    }),
    questionRoutes({
      path: "/relations",
      summary: "How initiatives are related",
      asked: nothing,
      answer: relationsAnswer,
      run: () => observatory.relations(),
      sheet: relationsSheet,
    }),
    questionRoutes({
      path: "/timeline",
      summary: "What happened when",
      asked: nothing,
      answer: timelineAnswer,
      run: () => observatory.timeline(),
      sheet: timelineSheet,
    }),
    questionRoutes({
      path: "/facts/{id}",
      summary: "One amount with its sentence, source, place and conversion",
      asked: byId.extend({ asOf: moneyQuery.asOf, currency: moneyQuery.currency }),
      inPath: ["id"],
      answer: factPart,
      run: (asked) => observatory.fact(asked),
    }),
    questionRoutes({
      path: "/tables",
      summary: "Published tables that the register holds",
      asked: nothing,
      answer: tablesAnswer,
      run: () => observatory.tables(),
    }),
    questionRoutes({
      path: "/tables/{id}",
      summary: "A published table as printed and as used, with its check",
      asked: byId,
      inPath: ["id"],
      answer: tableAnswer,
      run: ({ id }) => observatory.table(id),
      sheet: tableSheet,
    }),
    questionRoutes({
      path: "/claims",
      summary: "Every claim with its verdict, readings and query",
      asked: nothing,
      answer: claimsAnswer,
      run: () => observatory.claims(),
      sheet: claimsSheet,
    }),
    questionRoutes({
      path: "/claims/{id}",
      summary: "One claim",
      asked: byId,
      inPath: ["id"],
      answer: claimPart,
      run: ({ id }) => observatory.claim(id),
    }),
    questionRoutes({
      path: "/argument",
      summary: "The founding paper, statement by statement",
      asked: nothing,
      answer: argumentAnswer,
      run: () => observatory.argument(),
      sheet: argumentSheet,
    }),
    questionRoutes({
      path: "/flows/{measure}",
      summary:
        "Published flows of one measure, by place, year and sector; commitments and disbursements are two questions, never one",
      asked: z.object({
        measure: z.enum(["chinese-commitments", "dac-disbursements"]),
        provider: askedProvider.optional(),
        from: year.optional(),
        to: year.optional(),
        income: z.enum(["L", "LM", "UM", "H"]).optional(),
      }),
      inPath: ["measure"],
      answer: flowsAnswer,
      run: (asked) => observatory.flows(asked),
      sheet: flowsSheet,
    }),
    questionRoutes({
      path: "/countries",
      summary: "Places, with income group, regime and memorandum",
      asked: nothing,
      answer: countriesAnswer,
      run: () => observatory.countries(),
      sheet: countriesSheet,
    }),
    questionRoutes({
      path: "/sources",
      summary: "Every document cited",
      asked: nothing,
      answer: sourcesAnswer,
      run: () => observatory.sources(),
      sheet: sourcesSheet,
    }),
    questionRoutes({
      path: "/datasets",
      summary: "Reference tables with licence, source and maker",
      asked: nothing,
      answer: datasetsAnswer,
      run: () => observatory.datasets(),
      sheet: datasetsSheet,
    }),
    questionRoutes({
      path: "/futures-world",
      summary: "The recipients that the futures model starts from, as the model reads them",
      asked: nothing,
      answer: futuresWorldAnswer,
      run: () => observatory.futuresWorld(),
    }),
    questionRoutes({
      path: "/findings",
      summary: "What the register check finds",
      asked: nothing,
      answer: findingsAnswer,
      run: () => observatory.findings(),
    }),
  ];
  for (const question of questions) api.route("/", question);
  for (const question of projectRoutes(observatory.added)) api.route("/", question);
  api.route("/", jobRoutes(jobs));
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Plumbline 准绳",
      version: observatory.version().software,
      description:
        "What was promised across borders, against what was built. Read-only. Amounts are decimal strings in whole units of their currency; null is “no bound”.",
      license: { name: "CC BY 4.0 (register), Apache-2.0 (software)" },
    },
    servers: [{ url: "/api" }],
  });
  return api;
}
