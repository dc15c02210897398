import { type OpenAPIHono, z } from "@hono/zod-openapi";
import {
  addedFileAnswer,
  addedFilesAnswer,
  addedFlowsAnswer,
  initiativeProjectsAnswer,
  partiesAnswer,
  partyAnswer,
  projectAnswer,
  projectLocationsAnswer,
  projectsAnswer,
  rawRecordAnswer,
} from "@plumbline/core/contract";
import {
  addedFileSheet,
  addedFilesSheet,
  addedFlowsSheet,
  initiativeProjectsSheet,
  partiesSheet,
  partySheet,
  projectLocationsSheet,
  projectSheet,
  projectsSheet,
} from "@plumbline/core/sheets";
import type { ProjectQuestions } from "../platform/project-questions.ts";
import { Problem } from "./problem.ts";
import {
  addedFlowsQuery,
  codeQuery,
  fileQuery,
  filtersOf,
  projectLocationsQuery,
  projectsQuery,
  projectsTableQuery,
  rawRecordQuery,
} from "./project-query.ts";
import { askedId } from "./query.ts";
import { questionRoutes } from "./question.ts";
import { tableRoutes } from "./table-stream.ts";

const nothing = z.object({});

/** Questions about added files and the projects in them. Answers are kept for one snapshot. */
export function projectRoutes(added: ProjectQuestions): OpenAPIHono[] {
  const { edition } = added;
  const parties = (role: "recipient" | "provider") => [
    questionRoutes({
      path: `/${role}s`,
      summary: `Every ${role} that added data name, with projects and money`,
      asked: nothing,
      answer: partiesAnswer,
      edition,
      run: () => added.parties(role),
      sheet: partiesSheet,
    }),
    questionRoutes({
      path: `/${role}s/{id}`,
      summary: `One ${role}, as added data tell of it, beside what the register knows`,
      asked: codeQuery,
      inPath: ["id"],
      answer: partyAnswer,
      edition,
      run: ({ id }) => added.party(role, id),
      sheet: partySheet,
    }),
  ];
  return [
    questionRoutes({
      path: "/projects",
      summary: "Added projects, a page at a time, with what they can be narrowed by and what they add up to",
      asked: projectsQuery,
      answer: projectsAnswer,
      edition,
      run: ({ order, offset, limit, ...filters }) =>
        added.projects({ filters: filtersOf(filters), order, offset, limit }),
    }),
    tableRoutes({
      path: "/projects",
      summary: "All added projects that the filters let through, or a part of them, as a table",
      asked: projectsTableQuery,
      edition,
      empty: projectsSheet({ rows: [] }),
      async *rows({ order, offset, limit, ...filters }) {
        for await (const rows of added.projectRows({ filters: filtersOf(filters), order, offset, limit }))
          yield projectsSheet({ rows }).rows;
      },
    }),
    questionRoutes({
      path: "/projects/{id}",
      summary: "One project: what is published of it, what counts, and what was done to it",
      asked: codeQuery,
      inPath: ["id"],
      answer: projectAnswer,
      edition,
      run: ({ id }) => added.project(id),
      sheet: projectSheet,
    }),
    questionRoutes({
      path: "/raw-records/{id}",
      summary: "A record of a project as it stands in one of its files",
      asked: rawRecordQuery,
      inPath: ["id"],
      answer: rawRecordAnswer,
      edition,
      run: ({ id, file }) => added.rawRecord(id, file),
    }),
    questionRoutes({
      path: "/project-locations",
      summary: "Where added projects are: at most 2,000 places one by one, more as counts in cells of one degree",
      asked: projectLocationsQuery,
      answer: projectLocationsAnswer,
      edition,
      run: ({ w, s, e, n, ...filters }) => added.locations(filtersOf(filters), boxOf([w, s, e, n])),
      sheet: projectLocationsSheet,
    }),
    questionRoutes({
      path: "/files",
      summary: "Files that were added: read, kept, set aside",
      asked: nothing,
      answer: addedFilesAnswer,
      edition,
      run: () => added.files(),
      sheet: addedFilesSheet,
    }),
    questionRoutes({
      path: "/files/{id}",
      summary: "One file: what was read, what counts, what is left out and why",
      asked: fileQuery,
      inPath: ["id"],
      answer: addedFileAnswer,
      edition,
      run: ({ id }) => added.file(id),
      sheet: addedFileSheet,
    }),
    ...parties("recipient"),
    ...parties("provider"),
    questionRoutes({
      path: "/initiative-projects/{id}",
      summary: "Projects that somebody says belong to an initiative, by who says so",
      asked: z.object({ id: askedId }),
      inPath: ["id"],
      answer: initiativeProjectsAnswer,
      edition,
      run: ({ id }) => added.initiativeProjects(id),
      sheet: initiativeProjectsSheet,
    }),
    questionRoutes({
      path: "/added-flows",
      summary: "Money of added files by recipient; one measure and one price basis",
      asked: addedFlowsQuery,
      answer: addedFlowsAnswer,
      edition,
      run: ({ measure, prices, source = null, provider = null, from = null, to = null }) =>
        added.flows({ measure, prices, source, provider, from, to }),
      sheet: addedFlowsSheet,
    }),
  ];
}

/** A box has four sides or none. */
function boxOf(sides: readonly (number | undefined)[]) {
  const known = sides.filter((side) => side !== undefined);
  const [west, south, east, north] = known;
  if (known.length === 0) return null;
  if (west === undefined || south === undefined || east === undefined || north === undefined || south > north)
    throw new Problem(
      400,
      {
        en: "A box needs its west, south, east and north, south below north.",
        zh: "范围须同时给出西、南、东、北四边，且南不高于北。",
      },
      { en: "Ask with w, s, e and n in degrees.", zh: "请以度为单位给出 w、s、e、n。" },
    );
  return { west, south, east, north };
}
