import { OpenAPIHono, z } from "@hono/zod-openapi";
import { type JobsAnswer, jobsAnswer, problemAnswer } from "@plumbline/core/contract";
import type { Context } from "hono";
import type { ServerJobs } from "../jobs/server-job.ts";
import { CHANGE_HEADER, CHANGE_WORD, onlyFromHere } from "./jobs-guard.ts";
import { filesOfForm, formBoundary } from "./jobs-multipart.ts";
import { jobProblem } from "./jobs-refusals.ts";
import { Problem } from "./problem.ts";
import { readAsked } from "./query.ts";

const jobId = z.object({
  id: z
    .string()
    .max(40)
    .regex(/^[0-9a-z]+-[0-9a-f]+$/, "the id that GET /api/jobs gives"),
});
const answerOf = (description: string) => ({ description, content: { "application/json": { schema: jobsAnswer } } });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemAnswer } },
});
const changeHeaders = z.object({ [CHANGE_HEADER]: z.literal(CHANGE_WORD) });
const refused = {
  403: problem("Not from this machine, from another site, or without the header"),
  409: problem("Another job is at work, or this one is"),
};

const NONE: JobsAnswer = { allowed: false, limitBytes: 0, job: null };

/** Files for the store: what is being added and, where the server was started with `--allow-add`, adding them. Nothing else changes anything. */
export function jobRoutes(jobs: ServerJobs | null): OpenAPIHono {
  const app = new OpenAPIHono();
  const answered = async (context: Context, status: 200 | 202) =>
    context.json((await jobs?.answer()) ?? NONE, status, { "Cache-Control": "no-store" });
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/jobs",
    summary: "What the server is adding, and whether it may",
    responses: { 200: answerOf("The job at work, the last one, or one that was left unfinished") },
  });
  app.get("/jobs", (context) => {
    readAsked(z.object({}), new URL(context.req.url).searchParams, {});
    return answered(context, 200);
  });
  if (jobs?.allowed !== true) return app;

  app.on("POST", ["/jobs", "/jobs/*"], onlyFromHere);
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/jobs",
    summary: "Send files to be added to the store; only with --allow-add, only from this machine",
    request: {
      headers: changeHeaders,
      body: {
        content: {
          "multipart/form-data": {
            schema: z.object({ files: z.array(z.string()).meta({ description: "The files, each with its name" }) }),
          },
        },
      },
    },
    responses: {
      202: answerOf("The files have arrived; the job is at work"),
      400: problem("No form with files, or one that is cut off"),
      413: problem("More than one upload may have"),
      415: problem("Not multipart/form-data"),
      507: problem("No room on the disk"),
      ...refused,
    },
  });
  app.post("/jobs", async (context) => {
    const boundary = formBoundary(context.req.header("content-type") ?? "");
    if (boundary === null)
      throw new Problem(
        415,
        { en: "Files are sent as multipart/form-data.", zh: "文件须以 multipart/form-data 发送。" },
        {
          en: `Such as: curl -H '${CHANGE_HEADER}: ${CHANGE_WORD}' -F files=@FILE ADDRESS/api/jobs`,
          zh: `例如：curl -H '${CHANGE_HEADER}: ${CHANGE_WORD}' -F files=@文件 网址/api/jobs`,
        },
      );
    const { body } = context.req.raw;
    const length = Number(context.req.header("content-length") ?? Number.NaN);
    try {
      await jobs.receive({
        body: body ?? new Blob([]).stream(),
        filesOf: (bytes) => filesOfForm(bytes, boundary),
        expectedBytes: Number.isSafeInteger(length) ? length : null,
      });
    } catch (error) {
      throw jobProblem(error);
    }
    return answered(context, 202);
  });

  const change = (name: "cancel" | "resume" | "discard", summary: string) => {
    app.openAPIRegistry.registerPath({
      method: "post",
      path: `/jobs/{id}/${name}`,
      summary,
      request: { headers: changeHeaders, params: jobId },
      responses: { 200: answerOf(summary), 404: problem("There is no such job"), ...refused },
    });
    app.post(`/jobs/:id/${name}`, async (context) => {
      const { id } = readAsked(jobId, new URL(context.req.url).searchParams, context.req.param());
      try {
        await jobs[name](id);
      } catch (error) {
        throw jobProblem(error);
      }
      return answered(context, 200);
    });
  };
  change("cancel", "Stop a job; the store stays as it was, and what was sent can be resumed or discarded");
  change("resume", "Take up a job that was stopped, or left when the server was closed");
  change("discard", "Forget a job and the files that were sent for it");
  return app;
}
