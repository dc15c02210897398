import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { repositoryRoot, webDist } from "@plumbline/app";

/**
 * The observatory beside its limits, in one run: start-up to the first answer (limit 5 s), every question over HTTP (limit p95 100 ms, asked cold and
 * warm), the first page's JavaScript (limit 130 kB compressed).
 *
 *     node bench/observatory.ts [rounds=60]
 */
const LIMITS = { startSeconds: 5, p95Ms: 100, firstPageKb: 130 };
const rounds = Number(process.argv[2] ?? 60);

const QUESTIONS = [
  "version",
  "overview",
  "overview.csv",
  "ledger",
  "initiatives",
  "initiatives/pgii",
  "relations",
  "timeline",
  "facts/m04",
  "tables/private-investment",
  "claims",
  "argument",
  "flows/chinese-commitments",
  "flows/dac-disbursements",
  "countries",
  "sources",
  "datasets",
];

/** Questions that take a day: each round asks for another one, so that no answer is a kept one. */
const BY_DAY = ["overview", "ledger", "initiatives/pgii"];

interface Started {
  readonly url: string;
  readonly seconds: number;
  readonly stop: () => Promise<void>;
}

async function start(): Promise<Started> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(repositoryRoot, "packages/app/src/open.ts"), "--port", "0", "--lang", "en"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (url === undefined) continue;
    await ask(`${url}/api/version`);
    return {
      url,
      seconds: (performance.now() - began) / 1000,
      stop: async () => {
        child.kill("SIGTERM");
        await once(child, "exit");
      },
    };
  }
  throw new Error(`the observatory did not start: ${said}`);
}

async function ask(url: string): Promise<number> {
  const began = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const asked = request(url, (answer) => {
    answer.resume();
    answer.on("end", () =>
      answer.statusCode === 200
        ? resolve(performance.now() - began)
        : reject(new Error(`${url}: ${answer.statusCode}`)),
    );
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** JavaScript that `index.html` and the first page's own chunk load before anything shows, compressed. */
function firstPageKb(): { kb: number; files: string[] } {
  const assets = join(webDist, "assets");
  const html = readFileSync(join(webDist, "index.html"), "utf8");
  const wanted = new Set([...html.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1] ?? ""));
  const overview = readdirSync(assets).filter((name) => /^overview[\w.-]*\.js$/i.test(name));
  for (const name of overview) wanted.add(name);
  // What those import statically is loaded with them.
  for (const name of wanted) {
    const code = readFileSync(join(assets, name), "utf8");
    for (const match of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) wanted.add(match[1] ?? "");
  }
  const files = [...wanted].filter((name) => name !== "");
  return { kb: files.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0) / 1000, files };
}

const starts: number[] = [];
for (let round = 0; round < 3; round += 1) {
  const { seconds, stop } = await start();
  starts.push(seconds);
  await stop();
}
const started = starts.toSorted((a, b) => a - b)[1] ?? 0;
console.log(
  `start-up to the first answer: ${started.toFixed(2)} s, ${(started / LIMITS.startSeconds).toFixed(2)} of the limit`,
);

const { url, stop } = await start();
console.log(`\nquestion                        cold ms   p50 ms   p95 ms   p95 ÷ ${LIMITS.p95Ms} ms`);
for (const question of QUESTIONS) {
  const cold = await ask(`${url}/api/${question}`);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const day = new Date(Date.UTC(2022, 0, 1 + round * 20)).toISOString().slice(0, 10);
    times.push(await ask(`${url}/api/${question}${BY_DAY.includes(question) ? `?asOf=${day}` : ""}`));
  }
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = quantile(sorted, 0.95);
  console.log(
    `${question.padEnd(30)} ${cold.toFixed(1).padStart(8)} ${quantile(sorted, 0.5).toFixed(1).padStart(8)} ${p95.toFixed(1).padStart(8)} ${(p95 / LIMITS.p95Ms).toFixed(2).padStart(8)}`,
  );
}
await stop();

const page = firstPageKb();
console.log(
  `\nfirst page: ${page.kb.toFixed(1)} kB of compressed JavaScript in ${page.files.length} files, ${(page.kb / LIMITS.firstPageKb).toFixed(2)} of the limit`,
);
const sizes = readdirSync(join(webDist, "assets"))
  .filter((name) => name.endsWith(".js"))
  .map((name) => ({ name, kb: gzipSync(readFileSync(join(webDist, "assets", name))).length / 1000 }))
  .toSorted((a, b) => b.kb - a.kb);
for (const { name, kb } of sizes.slice(0, 8)) console.log(`  ${kb.toFixed(1).padStart(7)} kB ${name}`);
