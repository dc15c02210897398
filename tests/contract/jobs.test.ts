import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobsAnswer, type JobsAnswer } from "@plumbline/core/contract";
import { withStore } from "@plumbline/store/snapshot";
import {
  embeddedRegister,
  listen,
  type Observatory,
  observatoryApp,
  openObservatory,
  repositoryRoot,
  type RunningServer,
  type ServerJobs,
  serverJobs,
  webDist,
} from "@plumbline/app";
import { addFiles } from "../../packages/app/src/jobs/add-files.ts";
import {
  activity,
  iatiFile,
  silent,
  type TestStore,
  testStore,
  transaction,
} from "../../packages/app/src/jobs/test-store.ts";

const LIMIT = 200_000;
const US = { "X-Plumbline": "add" };

/** Lends the small reference tables that settling is quick with. */
let references: TestStore;
let folder: string;
let store: string;
let observatory: Observatory;
let jobs: ServerJobs;
let server: RunningServer;
let app: ReturnType<typeof observatoryApp>;

const road = (id: string) => iatiFile(activity({ id }, transaction("2", "1000")));

function formOf(files: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append("files", new Blob([text]), name);
  return form;
}

const send = (files: Readonly<Record<string, string>>, headers: Record<string, string> = US) =>
  fetch(`${server.url}/api/jobs`, { method: "POST", body: formOf(files), headers });
const post = (path: string, headers: Record<string, string> = US) =>
  fetch(`${server.url}/api/jobs${path}`, { method: "POST", headers });
const answerOf = async (response: Response): Promise<JobsAnswer> => jobsAnswer.parse(await response.json());
const look = async () => (await answerOf(await fetch(`${server.url}/api/jobs`))).job;

/** Waits until the job is in a state. */
const reach = (state: NonNullable<JobsAnswer["job"]>["state"]) =>
  expect
    .poll(
      async () => {
        const job = await look();
        return [job?.state, job?.problem?.en].join("");
      },
      { timeout: 55_000, interval: 100 },
    )
    .toBe(state);

/** What lies in the store's work area. */
function uploads(): string[] {
  const place = join(store, "uploads");
  return existsSync(place) ? readdirSync(place) : [];
}

async function open(): Promise<void> {
  jobs = serverJobs({ store, register: join(references.folder, "register"), allowed: true, limitBytes: LIMIT });
  app = observatoryApp(observatory, { dist: webDist, jobs });
  server = await listen(app, { host: "127.0.0.1", port: 0 });
}

async function close(): Promise<void> {
  await jobs.close();
  await server.close();
}

beforeAll(async () => {
  references = await testStore({ "first.xml": road("GB-GOV-1-0") });
  folder = mkdtempSync(join(tmpdir(), "plumbline-jobs-"));
  store = join(folder, "store");
  observatory = await openObservatory(embeddedRegister, { store });
});
afterAll(() => {
  observatory.close();
  references.remove();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(open);
afterEach(async () => {
  await close();
  rmSync(store, { recursive: true, force: true });
});

test("without the flag nothing can be sent, and the answer says so", async () => {
  const closed = observatoryApp(observatory, { dist: webDist });
  const ask = (path: string, method: string) =>
    closed.request(`http://127.0.0.1${path}`, { method, headers: { host: "127.0.0.1", ...US } });
  expect(await answerOf(await ask("/api/jobs", "GET"))).toEqual({ allowed: false, limitBytes: 0, job: null });
  for (const path of ["/api/jobs", "/api/jobs/a-1/cancel"]) {
    const refused = await ask(path, "POST");
    expect(refused.status).toBe(405);
    expect(JSON.stringify(await refused.json())).toContain("--allow-add");
  }
  const { paths } = (await (await ask("/api/openapi.json", "GET")).json()) as { paths: Record<string, object> };
  expect(Object.keys(paths).filter((path) => path.startsWith("/jobs"))).toEqual(["/jobs"]);
  expect(Object.keys(paths["/jobs"] ?? {})).toEqual(["get"]);
});

test("with the flag every address is described, documented, and answers what it is described to", async () => {
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const own = Object.keys(document.paths).filter((path) => path.startsWith("/jobs"));
  expect(own).toEqual(["/jobs", "/jobs/{id}/cancel", "/jobs/{id}/resume", "/jobs/{id}/discard"]);
  const page = readFileSync(join(repositoryRoot, "docs", "user", "api.md"), "utf8");
  for (const path of own) expect(page).toContain(`\`${path}\``);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "openapi");
  const schemaOf = (status: number, type: string) =>
    ajv.compile({
      $ref: `openapi#/paths/~1jobs/post/responses/${status}/content/${type.replace("/", "~1")}/schema`,
    });
  const taken = await send({ "a.xml": road("GB-GOV-1-A") });
  expect(taken.status).toBe(202);
  const isAnswer = schemaOf(202, "application/json");
  expect(isAnswer(await taken.json()), ajv.errorsText(isAnswer.errors)).toBe(true);
  const busy = await send({ "b.xml": road("GB-GOV-1-B") });
  expect(busy.status).toBe(409);
  const isProblem = schemaOf(409, "application/problem%2Bjson");
  expect(isProblem(await busy.json()), ajv.errorsText(isProblem.errors)).toBe(true);
  await reach("done");
});

describe("what does not come from this machine's own pages or terminal is refused", () => {
  test.each([
    ["no header", {}],
    ["another word in the header", { "X-Plumbline": "1" }],
    ["another site", { ...US, origin: "https://evil.example" }],
    ["another port of this machine", { ...US, origin: "http://127.0.0.1:1" }],
    ["no origin at all", { ...US, origin: "null" }],
    ["a browser that says so", { ...US, "sec-fetch-site": "cross-site" }],
    ["another name on this site", { ...US, "sec-fetch-site": "same-site" }],
  ])("%s", async (_what, headers) => {
    expect((await send({ "a.xml": road("GB-GOV-1-A") }, headers)).status).toBe(403);
    expect(await look()).toBeNull();
    expect(uploads()).toEqual([]);
  });

  test("an address that is not this machine's, or none", async () => {
    const from = (remoteAddress: string | null, host = "127.0.0.1") =>
      app.request(
        `http://${host}/api/jobs`,
        { method: "POST", body: formOf({ "a.xml": road("GB-GOV-1-A") }), headers: { host, ...US } },
        remoteAddress === null ? {} : { incoming: { socket: { remoteAddress } } },
      );
    for (const address of ["10.0.0.5", "::ffff:192.168.1.2", "2001:db8::1", "", null])
      expect((await from(address)).status, String(address)).toBe(403);
    expect((await from("127.0.0.1", "evil.example")).status).toBe(421);
    expect((await from("127.0.0.1")).status).toBe(202);
    await reach("done");
  });

  test("other methods, and other addresses", async () => {
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await fetch(`${server.url}/api/jobs`, { method, headers: US })).status, method).toBe(405);
    expect((await fetch(`${server.url}/api/overview`, { method: "POST", headers: US })).status).toBe(405);
    expect((await fetch(`${server.url}/api/jobsaw`, { method: "POST", headers: US })).status).toBe(405);
    expect((await post("/a-1/burn")).status).toBe(404);
    expect((await post("/a-1/cancel")).status).toBe(404);
    expect((await post("/..%2f..%2fetc/discard")).status).toBe(400);
    expect((await post("/a-1/discard?force=1")).status).toBe(400);
    expect((await fetch(`${server.url}/api/jobs?all=1`)).status).toBe(400);
  });
});

test("what is no form, or has no file, or is cut off, is refused and leaves nothing", async () => {
  const raw = (body: string, type: string) =>
    fetch(`${server.url}/api/jobs`, { method: "POST", body, headers: { ...US, "content-type": type } });
  expect((await raw("{}", "application/json")).status).toBe(415);
  expect((await raw("a=b", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await raw("--b\r\n\r\nhalf", "multipart/form-data; boundary=b")).status).toBe(400);
  expect((await raw("--b--\r\n", "multipart/form-data; boundary=b")).status).toBe(400);
  const field = new FormData();
  field.append("files", "no file");
  expect((await fetch(`${server.url}/api/jobs`, { method: "POST", body: field, headers: US })).status).toBe(400);
  expect(uploads()).toEqual([]);
  expect(await look()).toBeNull();
});

test("more than the limit is refused, by what the sender says and by what arrives", async () => {
  const large = await send({ "large.xml": "x".repeat(LIMIT) });
  expect(large.status).toBe(413);
  expect(JSON.stringify(await large.json())).toContain("--add-limit");
  // Without a length: in pieces
  const pieces = (function* () {
    yield '--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\n';
    for (let at = 0; at < 30; at += 1) yield "x".repeat(10_000);
    yield "\r\n--b--\r\n";
  })();
  const response = await app.request(
    "http://127.0.0.1/api/jobs",
    {
      method: "POST",
      body: new ReadableStream<Uint8Array>({
        pull(controller) {
          const next = pieces.next();
          if (next.done === true) controller.close();
          else controller.enqueue(new TextEncoder().encode(next.value));
        },
      }),
      headers: { host: "127.0.0.1", ...US, "content-type": "multipart/form-data; boundary=b" },
      duplex: "half",
    } as RequestInit,
    { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
  );
  expect(response.status).toBe(413);
  expect(uploads()).toEqual([]);
  expect(await look()).toBeNull();
});

test("an upload that is aborted leaves nothing behind, and the next one is taken", async () => {
  const { hostname, port } = new URL(server.url);
  const sending = request({
    hostname,
    port,
    path: "/api/jobs",
    method: "POST",
    headers: { ...US, "content-type": "multipart/form-data; boundary=b", "content-length": 100_000 },
  });
  sending.on("error", () => undefined);
  sending.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\nhalf of it');
  await reach("receiving");
  await expect.poll(() => uploads().length).toBe(1);
  sending.destroy();
  await expect.poll(uploads).toEqual([]);
  expect(await look()).toBeNull();
  expect((await send({ "a.xml": road("GB-GOV-1-A") })).status).toBe(202);
  await reach("done");
});

test("a sender that falls silent is given up when the job is cancelled", async () => {
  const { hostname, port } = new URL(server.url);
  const answered = Promise.withResolvers<number | undefined>();
  const sending = request(
    {
      hostname,
      port,
      path: "/api/jobs",
      method: "POST",
      headers: { ...US, "content-type": "multipart/form-data; boundary=b", "content-length": 100_000 },
    },
    (response) => answered.resolve(response.statusCode),
  );
  sending.on("error", () => undefined);
  sending.write('--b\r\nContent-Disposition: form-data; name="files"; filename="a.xml"\r\n\r\nhalf of it');
  await reach("receiving");
  expect((await post(`/${(await look())?.id}/cancel`)).status).toBe(200);
  expect(await answered.promise).toBe(409);
  expect(uploads()).toEqual([]);
  sending.destroy();
});

test("names lead nowhere: files of any name are added under one that is safe, beside what cannot be read", async () => {
  const names = ["../../../escape.xml", "C:\\data\\b.xml", "same.xml", "dir/same.xml", "\u202Elmx.evil", ".hidden.xml"];
  const form = new FormData();
  for (const [at, name] of names.entries()) form.append("files", new Blob([road(`GB-GOV-1-${at}`)]), name);
  form.append("files", new Blob(["<iati-activities version='2.03'><iati-activity>"]), "broken.xml");
  expect((await fetch(`${server.url}/api/jobs`, { method: "POST", body: form, headers: US })).status).toBe(202);
  await reach("done");
  const job = await look();
  expect(job?.files.map(({ file }) => file)).toEqual([
    "escape.xml",
    "b.xml",
    "same.xml",
    "same.xml",
    "lmx.evil",
    "_hidden.xml",
    "broken.xml",
  ]);
  expect(job?.files.every(({ outcome }) => outcome !== null)).toBe(true);
  const broken = job?.files.at(-1)?.outcome;
  expect(broken?.en).toMatch(/[1-9]\d* error/);
  expect(existsSync(join(folder, "escape.xml"))).toBe(false);
  expect(uploads()).toEqual([]);
  // The observatory follows, and each file has its page
  const { files, totals } = await fetchFiles();
  expect(totals.kept).toBe(names.length);
  expect(new Set(files.map(({ id }) => id))).toEqual(new Set(job?.files.map(({ id }) => id)));
});

async function fetchFiles() {
  const response = await fetch(`${server.url}/api/files`);
  return (await response.json()) as { files: { id: string }[]; totals: { kept: number } };
}

test("a job waits for another add and says so; it is cancelled, resumed, done; and can be forgotten", async () => {
  const release = Promise.withResolvers<void>();
  const other = withStore(store, {}, () => release.promise);
  await send({ "a.xml": road("GB-GOV-1-A") });
  await reach("waiting");
  const waiting = await look();
  expect(waiting?.stage.en).toContain(`PID ${process.pid}`);
  const id = waiting?.id ?? "";
  expect((await post(`/${id}/discard`)).status).toBe(409);
  const cancelled = await answerOf(await post(`/${id}/cancel`));
  expect(cancelled.job?.state).toBe("cancelled");
  expect(uploads()).toEqual([id]);
  release.resolve();
  await other;
  expect((await post(`/${id}/resume`)).status).toBe(200);
  await reach("done");
  expect(uploads()).toEqual([]);
  expect((await post(`/${id}/resume`)).status).toBe(404);
  expect((await answerOf(await post(`/${id}/discard`))).job).toBeNull();
});

test("a server that is closed leaves a job that the next one offers, to be resumed or discarded", async () => {
  const release = Promise.withResolvers<void>();
  const other = withStore(store, {}, () => release.promise);
  await send({ "a.xml": road("GB-GOV-1-A"), "b.xml": road("GB-GOV-1-B") });
  await reach("waiting");
  const id = (await look())?.id ?? "";
  await close();
  release.resolve();
  await other;
  await open();
  const left = await look();
  expect(left).toMatchObject({ id, state: "unfinished", filesTotal: 2, filesDone: 0 });
  // Without the flag the next server says so too, and touches nothing
  const watching = serverJobs({ store, register: embeddedRegister, allowed: false, limitBytes: LIMIT });
  expect((await watching.answer()).job?.id).toBe(id);
  await post(`/${id}/resume`);
  await reach("done");
  expect((await look())?.filesDone).toBe(2);
  expect((await fetchFiles()).totals.kept).toBe(2);
  expect(uploads()).toEqual([]);
});

test("a job that a terminal left is offered, resumed, and told file by file", async () => {
  const path = join(folder, "terminal.xml");
  writeFileSync(path, road("GB-GOV-1-T"));
  const stop = new AbortController();
  const left = addFiles({
    paths: [path],
    store,
    settling: { registerRoot: join(references.folder, "register"), asOf: "2024-06-30" },
    progress: { ...silent, begin: () => stop.abort() },
    signal: stop.signal,
  });
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  await close();
  await open();
  expect(await look()).toMatchObject({ id: "terminal-0", state: "unfinished", filesTotal: 1, files: [{ file: path }] });
  expect((await post("/terminal-0/cancel")).status).toBe(404);
  expect((await post("/terminal-0/resume")).status).toBe(200);
  await reach("done");
  const done = await look();
  expect(done?.files.map(({ file, outcome }) => [file, outcome?.en])).toEqual([
    ["terminal.xml", expect.stringContaining("1 record: 1 kept")],
  ]);
  expect((await answerOf(await post("/terminal-0/discard"))).job).toBeNull();
  expect((await post("/terminal-0/resume")).status).toBe(404);
});

test("a job that is discarded leaves nothing behind", async () => {
  const release = Promise.withResolvers<void>();
  const other = withStore(store, {}, () => release.promise);
  await send({ "a.xml": road("GB-GOV-1-A") });
  await reach("waiting");
  const id = (await look())?.id ?? "";
  await post(`/${id}/cancel`);
  release.resolve();
  await other;
  expect((await answerOf(await post(`/${id}/discard`))).job).toBeNull();
  expect(uploads()).toEqual([]);
  await close();
  await open();
  expect(await look()).toBeNull();
});
