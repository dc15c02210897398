import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activity, iatiFile, type TestStore, testStore, transaction } from "../jobs/test-store.ts";
import { followStore } from "../platform/added-data.ts";
import { embeddedRegister, type Observatory, observatoryApp, openObservatory, webDist } from "../platform/index.ts";

// More than a page of the list (200), and more than one stretch of the table (500)
const COUNT = 1203;

let store: TestStore;
let observatory: Observatory;
let ask: (path: string, init?: { method?: string; headers?: Record<string, string> }) => Promise<Response>;

const road = (index: number) =>
  activity(
    { id: `GB-GOV-1-${index}` },
    `<sector code="${index % 3 === 0 ? "23010" : "21020"}"/>${transaction("2", String(1 + index))}`,
  ).replace(/Road of [^<]+/, index === 7 ? '=HYPERLINK("http://x")' : `Way “${index}”, first`);

beforeAll(async () => {
  store = await testStore({ "many.xml": iatiFile(...Array.from({ length: COUNT }, (_, index) => road(index))) });
  observatory = await openObservatory(embeddedRegister, { store: store.store });
  const app = observatoryApp(observatory, { dist: webDist });
  ask = async (path, init) =>
    app.request(`http://127.0.0.1/api${path}`, { ...init, headers: { host: "127.0.0.1", ...init?.headers } });
});

afterAll(() => {
  observatory.close();
  store.remove();
});

/** The table at an address, without the line of column names. */
async function table(query: string): Promise<string[][]> {
  const response = await ask(`/projects.csv${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Disposition")).toContain("plumbline-projects.csv");
  const [header, ...rows] = parse(await response.text(), { bom: true });
  expect(header).toContain(query.includes("lang=zh") ? "标题" : "Title");
  return rows;
}

const identifiers = (rows: readonly (readonly string[])[]) => rows.map((row) => row[1]);

test("the table holds every project that was asked for, once, in the order of the pages", async () => {
  const rows = await table("?order=oldest");
  expect(rows).toHaveLength(COUNT);
  expect(new Set(identifiers(rows)).size).toBe(COUNT);
  const paged: string[] = [];
  for (let offset = 0; offset < COUNT; offset += 200) {
    const answer = await (await ask(`/projects?order=oldest&limit=200&offset=${offset}`)).json();
    paged.push(...answer.rows.map(({ identifier }: { identifier: string }) => identifier));
  }
  expect(identifiers(rows)).toEqual(paged);
  expect(await table("?sector=230&lang=zh")).toHaveLength(401);
});

test("a part of the table can be asked for", async () => {
  const whole = identifiers(await table(""));
  expect(identifiers(await table("?offset=499&limit=3"))).toEqual(whole.slice(499, 502));
  expect(await table("?offset=5000")).toEqual([]);
});

test("no cell is a formula, and one wrong word in the question is a problem", async () => {
  const [row] = await table("?q=hyperlink");
  expect(row?.[0]).toBe(`'=HYPERLINK("http://x")`);
  const refused = await ask("/projects.csv?sektor=230");
  expect([refused.status, refused.headers.get("Content-Type")]).toEqual([
    400,
    "application/problem+json; charset=utf-8",
  ]);
});

test("who has the table already, or asks for its headers only, is sent none of it", async () => {
  const { headers } = await ask("/projects.csv?limit=1");
  const known = headers.get("ETag") ?? "";
  expect(known).toMatch(/^W\/"[0-9a-f]{32}"$/);
  const again = await ask("/projects.csv?limit=1", { headers: { "If-None-Match": known } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask("/projects.csv?limit=2")).headers.get("ETag")).not.toBe(known);
  expect(await (await ask("/projects.csv", { method: "HEAD" })).text()).toBe("");
});

test("projects are found by the names of their sectors in both languages, and not by a sector's figures", async () => {
  const total = async (words: string) => (await (await ask(`/projects?q=${encodeURIComponent(words)}`)).json()).total;
  expect(await total("energy")).toBe(401);
  expect(await total("能源")).toBe(401);
  expect(await total("transport way")).toBe(801);
  expect(await total("运输 way")).toBe(801);
  expect(await total("energy transport")).toBe(0);
  // "GB-GOV-1-230" and nothing of sector 230
  expect(await total("230")).toBe(1);
});

test("a table that is being sent stays one of its snapshot, which is let go when nobody takes more", async () => {
  const own = await testStore({ "one.xml": iatiFile(road(1), road(2)) });
  const added = followStore(own.store);
  try {
    const counted = (opened: Parameters<Parameters<typeof added.ask>[0]>[0]) =>
      opened.database.query("SELECT count(*) AS n FROM snapshot.projects");
    let closed = 0;
    const pieces = added.askInPieces(async function* (opened) {
      const close = opened.close;
      Object.assign(opened, {
        close: () => {
          closed += 1;
          close();
        },
      });
      yield (await counted(opened))[0]?.["n"];
      yield (await counted(opened))[0]?.["n"];
    });
    expect((await pieces.next()).value).toBe("2");
    await own.add({ "two.xml": iatiFile(road(3)) });
    expect((await added.ask(counted, () => []))[0]?.["n"]).toBe("3");
    expect((await pieces.next()).value).toBe("2");
    expect(closed).toBe(0);
    await pieces.return();
    await Promise.resolve();
    expect(closed).toBe(1);
  } finally {
    added.close();
    own.remove();
  }
});
