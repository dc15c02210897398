import { Ajv2020 } from "ajv/dist/2020.js";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedRegister, type Observatory, observatoryApp, openObservatory, webDist } from "@plumbline/app";

let observatory: Observatory;
let ask: (path: string, init?: { method?: string; headers?: Record<string, string> }) => Promise<Response>;
let ajv: Ajv2020;
let paths: Record<string, unknown>;

/** One real address for every path of the OpenAPI document. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  "/version": ["/version"],
  "/overview": [
    "/overview",
    "/overview?layer=paper&currency=EUR&asOf=2022-08-15&mode=strict",
    "/overview?asOf=2012-01-01",
    "/overview?currency=HRK&asOf=2022-08-15",
  ],
  "/overview.csv": ["/overview.csv?lang=zh"],
  "/ledger": [
    "/ledger",
    "/ledger?initiative=pgii,global-gateway&kind=target",
    "/ledger?initiative=pqi&initiative=aiffp&mode=naive&asOf=2017-06-01",
  ],
  "/ledger.csv": ["/ledger.csv"],
  "/initiatives": ["/initiatives"],
  "/initiatives.csv": ["/initiatives.csv"],
  "/initiatives/{id}": [],
  "/initiatives/{id}/table.csv": ["/initiatives/pgii/table.csv"],
  "/relations": ["/relations"],
  "/relations.csv": ["/relations.csv"],
  "/timeline": ["/timeline"],
  "/timeline.csv": ["/timeline.csv"],
  "/facts/{id}": ["/facts/m04", "/facts/m09?currency=JPY&asOf=2020-01-01"],
  "/tables": ["/tables"],
  "/tables/{id}": [],
  "/tables/{id}/table.csv": ["/tables/private-investment/table.csv"],
  "/claims": ["/claims"],
  "/claims.csv": ["/claims.csv"],
  "/claims/{id}": ["/claims/c01"],
  "/argument": ["/argument"],
  "/argument.csv": ["/argument.csv"],
  "/flows/{measure}": [
    "/flows/chinese-commitments",
    "/flows/dac-disbursements",
    "/flows/dac-disbursements?from=2015&to=2016&income=L",
    "/flows/chinese-commitments?income=LM",
  ],
  "/flows/{measure}/table.csv": ["/flows/dac-disbursements/table.csv?lang=zh"],
  "/countries": ["/countries"],
  "/countries.csv": ["/countries.csv"],
  "/sources": ["/sources"],
  "/sources.csv": ["/sources.csv"],
  "/datasets": ["/datasets"],
  "/datasets.csv": ["/datasets.csv"],
  "/futures-world": ["/futures-world"],
  "/findings": ["/findings"],
  // Added data: what is here without a store, in added-data.test.ts what is with one
  "/projects": ["/projects", "/projects?q=road&recipient=KEN&counted=all&order=title&offset=10&limit=200"],
  "/projects.csv": ["/projects.csv"],
  "/projects/{id}": [],
  "/projects/{id}/table.csv": [],
  "/raw-records/{id}": [],
  "/project-locations": ["/project-locations", "/project-locations?w=170&s=-20&e=-170&n=20"],
  "/project-locations.csv": ["/project-locations.csv"],
  "/files": ["/files"],
  "/files.csv": ["/files.csv"],
  "/files/{id}": [],
  "/files/{id}/table.csv": [],
  "/recipients": ["/recipients"],
  "/recipients.csv": ["/recipients.csv"],
  "/recipients/{id}": [],
  "/recipients/{id}/table.csv": [],
  "/providers": ["/providers"],
  "/providers.csv": ["/providers.csv"],
  "/providers/{id}": [],
  "/providers/{id}/table.csv": [],
  "/initiative-projects/{id}": ["/initiative-projects/bri"],
  "/initiative-projects/{id}/table.csv": ["/initiative-projects/bri/table.csv"],
  "/added-flows": ["/added-flows", "/added-flows?measure=disbursement&prices=2021&from=2010"],
  "/added-flows.csv": ["/added-flows.csv"],
  "/jobs": ["/jobs"],
};

beforeAll(async () => {
  observatory = await openObservatory(embeddedRegister, { store: join(tmpdir(), "plumbline-no-store-here") });
  const app = observatoryApp(observatory, { dist: webDist });
  ask = async (path, init) =>
    app.request(`http://127.0.0.1${path}`, { ...init, headers: { host: "127.0.0.1", ...init?.headers } });
  const document = (await (await ask("/api/openapi.json")).json()) as { paths: Record<string, unknown> };
  ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema(document, "openapi");
  paths = document.paths;
});
afterAll(() => observatory.close());

const validators = new Map<string, ReturnType<Ajv2020["compile"]>>();

function validatorOf(path: string, status: number, type: string): ReturnType<Ajv2020["compile"]> {
  const known = validators.get(`${path} ${status}`);
  if (known !== undefined) return known;
  const escape = (part: string) =>
    part.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
  const made = ajv.compile({
    $ref: `openapi#/paths/${escape(path)}/get/responses/${status}/content/${escape(type)}/schema`,
  });
  validators.set(`${path} ${status}`, made);
  return made;
}

test("the OpenAPI document lists exactly the questions that are asked here", () => {
  expect(Object.keys(paths).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

test("every live answer is what the served OpenAPI document says", async () => {
  const initiatives = observatory.initiatives().initiatives.map(({ id }) => `/initiatives/${id}`);
  const tables = observatory.tables().tables.map(({ id }) => `/tables/${id}`);
  const addresses = { ...EXAMPLES, "/initiatives/{id}": initiatives, "/tables/{id}": tables };
  let answered = 0;
  for (const [path, examples] of Object.entries(addresses)) {
    for (const address of examples) {
      const response = await ask(`/api${address}`);
      expect(response.status, address).toBe(200);
      answered += 1;
      if (path.endsWith(".csv")) {
        expect(response.headers.get("content-type"), address).toBe("text/csv; charset=utf-8");
        expect((await response.text()).split("\n").length, address).toBeGreaterThan(1);
        continue;
      }
      const validate = validatorOf(path, 200, "application/json");
      expect(validate(await response.json()), `${address}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  }
  expect(answered).toBeGreaterThan(100);
});

describe("what is not well formed is refused with a problem that says what to do", () => {
  test.each([
    ["/overview?asOf=soon", 400],
    ["/overview?asOf=2024", 400],
    ["/overview?currency=dollars", 400],
    ["/overview?currency=XXX", 400],
    ["/overview?mode=optimistic", 400],
    ["/overview?unknown=1", 400],
    ["/ledger?initiative=../../etc/passwd", 400],
    ["/ledger?kind=need'%20OR%20'1'='1", 400],
    ["/initiatives/pgii'--", 400],
    ["/initiatives/..%2F..%2Fpackage.json", 400],
    ["/initiatives/nothing-of-the-kind", 404],
    ["/facts/m99", 404],
    ["/tables/none", 404],
    ["/claims/c99", 404],
    ["/flows/everything", 400],
    ["/flows/dac-disbursements?provider=x;drop", 400],
    ["/flows/dac-disbursements?from=0", 400],
    ["/no-such-question", 404],
  ])("%s", async (address, status) => {
    const response = await ask(`/api${address}`);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = (await response.json()) as { detail: { en: string; zh: string }; next: { en: string; zh: string } };
    expect(problem.detail.en.length).toBeGreaterThan(10);
    expect(problem.detail.zh).toMatch(/\p{Script=Han}/u);
    expect(problem.next.zh).toMatch(/\p{Script=Han}/u);
  });
});

test("the observatory is read-only and answers to loopback names only", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"])
    expect((await ask("/api/overview", { method })).status, method).toBe(405);
  expect((await ask("/api/version", { headers: { host: "evil.example" } })).status).toBe(421);
  expect((await ask("/api/version", { headers: { host: "localhost:4173" } })).status).toBe(200);
});

test("every answer carries a strict policy, and an unchanged one is not sent twice", async () => {
  const first = await ask("/api/overview");
  const policy = first.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|https?:/);
  expect(first.headers.get("x-content-type-options")).toBe("nosniff");
  const etag = first.headers.get("etag");
  expect(etag).toMatch(/^"?W?\/?"/);
  const second = await ask("/api/overview", { headers: { "if-none-match": etag ?? "" } });
  expect(second.status).toBe(304);
});

test("pages: any address of the observatory gets the page, nothing outside the built folder is reachable", async () => {
  for (const address of ["/", "/en/", "/zh/money?asOf=2024-01-01", "/en/initiatives/pgii"]) {
    const response = await ask(address);
    expect(response.status, address).toBe(200);
    expect(response.headers.get("content-type"), address).toContain("text/html");
  }
  for (const address of [
    "/../package.json",
    "/..%2Fpackage.json",
    "/assets/../../package.json",
    "/assets/..%2f..%2fpackage.json",
    "/%00",
    "/.built-from",
    "/etc/passwd.txt",
  ]) {
    const response = await ask(address);
    const text = await response.text();
    expect(text, address).not.toContain('"workspaces"');
    expect(text, address).not.toMatch(/^[0-9a-f]{64}$/);
    expect(text, address).not.toContain("root:");
  }
});
