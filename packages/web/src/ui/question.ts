import type {
  AddedFileAnswer,
  AddedFilesAnswer,
  AddedFlowsAnswer,
  ArgumentAnswer,
  ClaimsAnswer,
  CountriesAnswer,
  DatasetsAnswer,
  FactAnswer,
  FindingsAnswer,
  FlowsAnswer,
  FuturesWorldAnswer,
  InitiativeProjectsAnswer,
  InitiativesAnswer,
  JobsAnswer,
  LedgerPageAnswer,
  OverviewAnswer,
  PartiesAnswer,
  PartyAnswer,
  ProblemAnswer,
  ProfileAnswer,
  ProjectAnswer,
  ProjectLocationsAnswer,
  ProjectsAnswer,
  RawRecordAnswer,
  RelationsAnswer,
  SourcesAnswer,
  TableAnswer,
  TablesAnswer,
  TimelineAnswer,
  VersionAnswer,
} from "@plumbline/core/contract";
import type { Bilingual, Language } from "@plumbline/core/evidence";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { shellMessages } from "./messages.ts";

/** Every question that a page can ask, with its answer. `id` names one of them where the address has one. */
export interface Answers {
  version: VersionAnswer;
  overview: OverviewAnswer;
  ledger: LedgerPageAnswer;
  initiatives: InitiativesAnswer;
  profile: ProfileAnswer;
  fact: FactAnswer;
  relations: RelationsAnswer;
  timeline: TimelineAnswer;
  tables: TablesAnswer;
  table: TableAnswer;
  claims: ClaimsAnswer;
  argument: ArgumentAnswer;
  flows: FlowsAnswer;
  countries: CountriesAnswer;
  sources: SourcesAnswer;
  datasets: DatasetsAnswer;
  "futures-world": FuturesWorldAnswer;
  findings: FindingsAnswer;
  projects: ProjectsAnswer;
  project: ProjectAnswer;
  "raw-record": RawRecordAnswer;
  "project-locations": ProjectLocationsAnswer;
  recipients: PartiesAnswer;
  recipient: PartyAnswer;
  providers: PartiesAnswer;
  provider: PartyAnswer;
  "initiative-projects": InitiativeProjectsAnswer;
  "added-flows": AddedFlowsAnswer;
  files: AddedFilesAnswer;
  file: AddedFileAnswer;
  jobs: JobsAnswer;
}

const OF_ONE = {
  profile: "initiatives",
  fact: "facts",
  table: "tables",
  flows: "flows",
  project: "projects",
  "raw-record": "raw-records",
  recipient: "recipients",
  provider: "providers",
  "initiative-projects": "initiative-projects",
  file: "files",
} as const;

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;
export interface Question {
  readonly name: keyof Answers;
  readonly id?: string;
  readonly query?: Query;
}

/** The address of a question: as JSON, or as CSV with its column names in a language. The same query gives the same rows. */
export function apiAddress({ name, id, query = {} }: Question, csvIn?: Language): string {
  const path = name in OF_ONE ? `${OF_ONE[name as keyof typeof OF_ONE]}/${encodeURIComponent(id ?? "")}` : name;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    if (typeof value === "object") for (const item of value) params.append(key, item);
    else params.set(key, String(value));
  }
  params.sort();
  if (csvIn !== undefined) params.set("lang", csvIn);
  const text = params.toString();
  const csv = csvIn === undefined ? "" : id === undefined ? ".csv" : "/table.csv";
  return `/api/${path}${csv}${text === "" ? "" : `?${text}`}`;
}

interface Problem {
  readonly status: number | null;
  readonly detail: Bilingual;
  readonly next: Bilingual | null;
}

/** A question on its way. While it is asked again with another query, the last answer stays, so that nothing jumps. */
export interface Asked<Answer> {
  readonly state: "asking" | "answered" | "failed";
  readonly answer: Answer | null;
  readonly problem: Problem | null;
  readonly again: () => void;
}

const KEPT = 60;
const cache = new Map<string, unknown>();
const watching = new Set<() => void>();
/** Counts how often what was answered was forgotten. */
let generation = 0;

/** Forgets every answer, because the server now rests on other files: what is on the page is asked again. */
export function forgetAnswers(): void {
  cache.clear();
  generation += 1;
  for (const tell of watching) tell();
}

function watchGeneration(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

/** Asks the server; the same question is asked once, and a question nobody waits for any more is dropped. */
export function useQuestion<Name extends keyof Answers>(name: Name, query?: Query, id?: string): Asked<Answers[Name]> {
  const address = apiAddress({ name, ...(query === undefined ? {} : { query }), ...(id === undefined ? {} : { id }) });
  const subject = `${name}/${id ?? ""}`;
  const [attempt, setAttempt] = useState(0);
  const asOfGeneration = useSyncExternalStore(watchGeneration, () => generation);
  const [last, setLast] = useState<{
    readonly address: string;
    readonly subject: string;
    readonly answer: Answers[Name] | null;
    readonly problem: Problem | null;
  }>({ address: "", subject, answer: null, problem: null });

  useEffect(() => {
    if (cache.has(address)) return undefined;
    const controller = new AbortController();
    // A second attempt goes past the browser's own cache.
    ask(address, controller.signal, attempt === 0 && asOfGeneration === 0 ? "default" : "reload").then(
      (answer) => {
        if (asOfGeneration !== generation) return;
        keep(address, answer);
        setLast({ address, subject, answer: answer as Answers[Name], problem: null }); // tests validate live answers against the contract
      },
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        setLast((before) => ({
          address,
          subject,
          answer: before.subject === subject ? before.answer : null,
          problem: problemOf(cause),
        }));
      },
    );
    return () => controller.abort();
  }, [address, subject, attempt, asOfGeneration]);

  const again = useCallback(() => setAttempt((count) => count + 1), []);
  const kept = cache.get(address) as Answers[Name] | undefined; // kept under its own address
  if (kept !== undefined) return { state: "answered", answer: kept, problem: null, again };
  const before = last.subject === subject ? last.answer : null;
  if (last.address === address && last.problem !== null)
    return { state: "failed", answer: before, problem: last.problem, again };
  return { state: "asking", answer: before, problem: null, again };
}

class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail.en);
    this.problem = problem;
  }
}

async function ask(address: string, signal: AbortSignal, cache: RequestCache): Promise<unknown> {
  const response = await fetch(address, { signal, cache, headers: { accept: "application/json" } });
  if (response.ok) return response.json();
  throw new Refused(await refusal(response));
}

async function refusal(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("problem+json")) {
    const problem = (await response.json()) as ProblemAnswer; // our own server's, by its media type
    return { status: response.status, detail: problem.detail, next: problem.next ?? null };
  }
  return { status: response.status, detail: shellMessages["server-failed"], next: shellMessages["server-failed-next"] };
}

function problemOf(cause: unknown): Problem {
  if (cause instanceof Refused) return cause.problem;
  return { status: null, detail: shellMessages["server-silent"], next: shellMessages["server-silent-next"] };
}

function keep(address: string, answer: unknown): void {
  cache.set(address, answer);
  const [oldest] = cache.keys();
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
}
