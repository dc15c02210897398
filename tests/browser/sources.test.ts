import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { crc32, deflateRawSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { embeddedRegister, repositoryRoot } from "@plumbline/app";
import { withStore } from "@plumbline/store/snapshot";
import { activity, iatiFile, type TestStore, testStore, transaction } from "../../packages/app/src/jobs/test-store.ts";
import { browserTests, chromiumPath, PATIENCE_MS } from "./observatory.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BIDI = "\u202Elmx.evil";

let browser: Browser;
let folder: string;
let store: string;
const running: ChildProcess[] = [];
const contexts: BrowserContext[] = [];

/** The observatory as a person starts it: a process of its own. */
async function start(...words: readonly string[]): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ["packages/app/src/open.ts", "--port", "0", "--store", store, "--register", embeddedRegister, ...words],
    { cwd: repositoryRoot, stdio: ["ignore", "pipe", "ignore"] },
  );
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { url, process: child };
  }
  throw new Error("the observatory did not open");
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

async function visitPage(address: string, options: { width?: number; dark?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark === true ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
  return page;
}

/** Serious and critical findings of axe, and whether the page is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  // What is asked again is pale until the answer is there
  await page.waitForFunction(() => document.querySelector("main [aria-busy='true']") === null);
  // Evaluated, not added as a script: the page's policy lets no inline script in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(root: Document): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document);
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  });
}

/** Drops a file or folder of this disk on the drop area as a person does: what a page makes up itself has no folders. */
async function dropFromDisk(page: Page, path: string): Promise<void> {
  const area = page.locator(".drop-area");
  await area.scrollIntoViewIfNeeded();
  const box = await area.boundingBox();
  if (box === null) throw new Error("there is no drop area");
  const mouse = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await mouse.send("Input.dispatchDragEvent", { type, x: box.x + box.width / 2, y: box.y + 10, data });
}

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, "files", name);
  writeFileSync(path, content);
  return path;
};

/** Roads of which the second has a transaction without a currency, and the third is set aside. */
const roads = () =>
  iatiFile(
    activity(
      { id: "GB-GOV-1-A" },
      `<recipient-country code="KE"/>${transaction("2", "1000.25")}${transaction("3", "250")}${transaction("4", "50")}`,
    ),
    activity({ id: "GB-GOV-1-B", reporting: 'secondary-reporter="1"' }, transaction("2", "99.5")),
    "<iati-activity><title><narrative>No identifier</narrative></title></iati-activity>",
  );

/** A workbook whose only sheet would be 300 MB of zeros. */
function swollenWorkbook(): Uint8Array {
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const content = Buffer.alloc(300_000_000);
  const packed = deflateRawSync(content, { level: 9 });
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), about, name, packed]);
  const entry = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), about, Buffer.alloc(14), name]);
  const close = Buffer.alloc(22);
  close.write("PK\u0005\u0006", "latin1");
  close.writeUInt16LE(1, 8);
  close.writeUInt16LE(1, 10);
  close.writeUInt32LE(entry.length, 12);
  close.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, close]);
}

describe.skipIf(!browserTests)("files of one's own, in a real browser", () => {
  let references: TestStore;
  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error("Chromium is demanded and not there: install the package chromium");
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ["--no-sandbox", "--disable-gpu"],
      timeout: PATIENCE_MS,
    });
    references = await testStore({ "x.xml": roads() });
  });
  afterAll(async () => {
    references.remove();
    await browser.close();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plumbline-sources-"));
    store = join(folder, "store");
    mkdirSync(join(folder, "files"));
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    await Promise.all(running.splice(0).map((child) => end(child, "SIGTERM")));
    rmSync(folder, { recursive: true, force: true });
  });

  test("files are dropped: progress is shown, the good ones are added, the bad ones are named, and the pages follow", async () => {
    const { url } = await start("--allow-add");
    const sources = await visitPage(`${url}/en/sources`);
    expect(await sources.textContent("h1")).toBe("No file has been added yet");
    const page = await visitPage(`${url}/en/data`);
    expect(await page.locator("#added").textContent()).toContain("No file has been added yet");
    await page
      .getByTestId("add-files")
      .setInputFiles([
        write("roads.xml", roads()),
        write("broken.xml", '<iati-activities version="2.03"><iati-activity><title>'),
        write("swollen.xlsx", swollenWorkbook()),
        write(`bidi${BIDI}`, roads().replaceAll("GB-GOV-1", "GB-GOV-2")),
      ]);
    const job = page.getByRole("region", { name: "Adding files" });
    await job.getByRole("progressbar").waitFor();
    expect(await page.getByRole("button", { name: "Choose files" }).isDisabled()).toBe(true);
    expect(await job.getByRole("button", { name: "Cancel" }).isVisible()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await job.getByRole("heading", { name: "Done: 4 files read" }).waitFor();
    const outcome = (name: string) => job.locator("li", { hasText: name }).first().textContent();
    expect(await outcome("roads.xml")).toContain("3 records: 2 kept, 1 set aside");
    expect(await outcome("broken.xml")).toMatch(/[1-9]\d* error/);
    expect(await outcome("swollen.xlsx")).toMatch(/0 records.*[1-9]\d* (error|warning)/);
    expect(await outcome("bidilmx.evil")).toContain("3 records: 2 kept, 1 set aside");
    expect(await faultsOf(page)).toEqual([]);
    // What was asked before is asked again
    await expect.poll(() => page.locator("#added").textContent()).toContain("4 records kept");
    await job.locator("li", { hasText: "roads.xml" }).first().getByRole("link").click();
    await page.waitForURL(/\/en\/sources\/[0-9a-f]{12}$/);
    await page.getByText("Every amount is accounted for").waitFor();
    expect(await page.textContent("h1")).toBe("roads.xml");
    // Counted 1000.25; left out 99.5 as a secondary report: 1099.75 as published
    const commitment = page.locator("table.account tbody", { hasText: "Commitment · USD" }).first();
    expect(await commitment.locator("tr").allTextContents()).toEqual([
      "Commitment · USD",
      "Counted1,000.25",
      expect.stringMatching(/^Left out: secondary reporter I19.*99\.5$/),
      "As published1,099.75",
    ]);
    await page.getByRole("link", { name: "All files" }).click();
    await expect.poll(() => page.textContent("h1")).toContain("4 files read: 4 of 7 records kept, 3 set aside");
    await sources.close();
  }, 600_000);

  test("a job outlives its server: killed while it waits, the next one offers to resume it; and one that is cancelled can be discarded", async () => {
    const release = Promise.withResolvers<void>();
    const other = withStore(store, {}, () => release.promise);
    const first = await start("--allow-add");
    const page = await visitPage(`${first.url}/zh/data`);
    await page.getByTestId("add-files").setInputFiles([write("roads.xml", roads())]);
    const job = page.getByRole("region", { name: "添加文件" });
    await job.getByRole("heading", { name: `等待中：另一个添加任务正在使用该数据仓（PID ${process.pid}）` }).waitFor();
    await end(first.process, "SIGKILL");
    release.resolve();
    await other;
    // Without the flag: told, and how to go on
    const reading = await start();
    const watching = await visitPage(`${reading.url}/en/data`, { width: 360, dark: true });
    const told = watching.getByRole("region", { name: "Adding files" });
    await told.getByRole("heading", { name: "Not finished" }).waitFor();
    expect(await told.textContent()).toContain("--allow-add");
    expect(await told.getByRole("button").count()).toBe(0);
    expect(await watching.locator("#added").textContent()).toContain("npm start -- --allow-add");
    expect(await faultsOf(watching)).toEqual([]);
    await end(reading.process, "SIGTERM");

    const second = await start("--allow-add");
    const later = await visitPage(`${second.url}/en/data`);
    const left = later.getByRole("region", { name: "Adding files" });
    await left.getByRole("button", { name: "Resume" }).press("Enter");
    await left.getByRole("heading", { name: "Done: 1 file read" }).waitFor();
    await left.getByRole("button", { name: "Clear this list" }).click();
    await left.waitFor({ state: "detached" });

    const hold = Promise.withResolvers<void>();
    const again = withStore(store, {}, () => hold.promise);
    // This time dropped by the mouse
    const dropped = await later.evaluateHandle(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], "more.xml"));
        transfer.items.add(new File(["hidden"], ".hidden"));
        return transfer;
      },
      roads().replaceAll("GB-GOV-1", "GB-GOV-3"),
    );
    await later.dispatchEvent(".drop-area", "dragover", { dataTransfer: dropped });
    await later.locator(".drop-area.is-over").waitFor();
    await later.dispatchEvent(".drop-area", "drop", { dataTransfer: dropped });
    await left.getByRole("heading", { name: "Waiting" }).waitFor();
    expect(await left.locator("li").allTextContents()).toEqual(["more.xmlnot read yet"]);
    await left.getByRole("button", { name: "Cancel" }).click();
    await left.getByRole("heading", { name: "Stopped; nothing was changed" }).waitFor();
    hold.resolve();
    await again;
    await left.getByRole("button", { name: "Discard" }).click();
    await left.waitFor({ state: "detached" });
    expect(await later.locator("#added").textContent()).toContain("1 file in");
  }, 600_000);

  test("a folder is dropped: what is in it is read, the time left is shown, and a server killed half way goes on where it was", async () => {
    const first = await start("--allow-add");
    const page = await visitPage(`${first.url}/en/data`);
    mkdirSync(join(folder, "files", "kenya", "deep", ".hidden"), { recursive: true });
    write("kenya/roads.xml", roads());
    write("kenya/deep/broken.xml", '<iati-activities version="2.03"><iati-activity><title>');
    write("kenya/deep/.hidden/no.xml", roads());
    // Long enough to be seen on its way: some seconds
    const many = Array.from({ length: 400 }, (_, index) => transaction("3", String(index))).join("");
    write(
      "kenya/deep/long.xml",
      iatiFile(...Array.from({ length: 80 }, (_, at) => activity({ id: `GB-GOV-1-L${at}` }, many))),
    );
    await dropFromDisk(page, join(folder, "files", "kenya"));
    const job = page.getByRole("region", { name: "Adding files" });
    await job.getByText(/left in this step/).waitFor();
    await job.locator("li", { hasText: "roads.xml" }).getByText("2 kept, 1 set aside").waitFor();
    expect(await job.locator("li").count()).toBe(3);
    await end(first.process, "SIGKILL");

    const second = await start("--allow-add");
    const later = await visitPage(`${second.url}/en/data`, { width: 360 });
    const left = later.getByRole("region", { name: "Adding files" });
    await left.getByRole("heading", { name: "Not finished" }).waitFor();
    expect(await later.locator("#added").textContent()).toContain("No file has been added yet");
    await left.getByRole("button", { name: "Resume" }).click();
    await left.getByRole("heading", { name: "Done: 3 files read" }).waitFor({ timeout: 200_000 });
    const outcome = (name: string) => left.locator("li", { hasText: name }).textContent();
    expect(await outcome("roads.xml")).toContain("3 records: 2 kept, 1 set aside");
    expect(await outcome("roads.xml")).toContain("read before the interruption");
    expect(await outcome("broken.xml")).toMatch(/[1-9]\d* error/);
    expect(await outcome("long.xml")).toContain("80 records: 80 kept");
    expect(await faultsOf(later)).toEqual([]);
  }, 400_000);

  test("the Sources pages: both languages, narrow and wide, dark; nothing for axe, filters in the address", async () => {
    const added = spawn(process.execPath, [
      join(repositoryRoot, "packages/app/src/main.ts"),
      "add",
      write("roads.xml", roads()),
      write(`bidi${BIDI}`, roads().replaceAll("GB-GOV-1", "GB-GOV-2")),
      write("broken.xml", '<iati-activities version="2.03"><iati-activity><title>'),
      "--store",
      store,
      "--register",
      join(references.folder, "register"),
    ]);
    await once(added, "exit");
    const { url } = await start();
    const { files } = (await (await fetch(`${url}/api/files`)).json()) as { files: { id: string; names: string[] }[] };
    const id = files.find(({ names }) => names.includes("roads.xml"))?.id ?? "";
    const faults: string[] = [];
    for (const [language, width, dark] of [
      ["en", 1280, false],
      ["en", 360, true],
      ["zh", 1280, true],
      ["zh", 360, false],
    ] as const)
      for (const path of ["/sources", `/sources/${id}`]) {
        const page = await visitPage(`${url}/${language}${path}`, { width, dark });
        faults.push(...(await faultsOf(page)).map((fault) => `${language}${path} ${width} ${dark}: ${fault}`));
        await page.close();
      }
    expect(faults).toEqual([]);

    const page = await visitPage(`${url}/en/sources?show=errors`);
    expect(await page.locator(".file-bars li").allTextContents()).toHaveLength(3);
    await page.getByLabel("Search by name").fill("bidi");
    // The name as it came would turn the text around: it is written out
    await expect.poll(() => page.locator(".file-bars li a").allTextContents()).toEqual(["bidi⟨U+202E⟩lmx.evil"]);
    await page.waitForURL(/q=bidi/);
    const one = await visitPage(`${url}/en/sources/${id}`);
    await one.getByRole("radio", { name: /^error/ }).check();
    await one.waitForURL(/severity=error/);
    expect(await one.locator(".file-findings .is-error").count()).toBeGreaterThan(0);
    expect(await one.locator(".file-findings li:not(.is-error)").count()).toBe(1);
    await one.getByRole("link", { name: "Projects of this file" }).click();
    await one.waitForURL(new RegExp(`/en/projects\\?file=${id}`));
    const unknown = await visitPage(`${url}/en/sources/000000000000`);
    expect(await unknown.locator("main").textContent()).toContain("This could not be shown");
  }, 600_000);
});
