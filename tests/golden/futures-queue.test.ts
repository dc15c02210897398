import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { engineOf, kernelBytes, openQueue } from "@plumbline/app/futures";
import { hasNatsServer, type LocalServer, startLocalServer } from "@plumbline/app/local-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = resolve(import.meta.dirname, "../../packages/app/src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "plumbline-machines-"));
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";

function hasOpenssl(): boolean {
  return spawnSync("openssl", ["version"]).status === 0;
}

interface Said {
  readonly child: ChildProcess;
  readonly text: () => string;
  readonly ended: Promise<number | null>;
}

const started: ChildProcess[] = [];

/** The command line as people use it, in a process of its own. */
function plumbline(words: string, environment: Readonly<Record<string, string>> = {}): Said {
  const child = spawn(process.execPath, [main, "futures", ...words.split(" ")], {
    cwd: folder,
    env: { ...process.env, LANG: "C", ...environment },
  });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += String(bytes)));
  const { promise, resolve: end } = Promise.withResolvers<number | null>();
  child.on("exit", (code) => end(code));
  return { child, text: () => said, ended: promise };
}

function bytesOf(name: string): Record<string, string> {
  const files = readdirSync(join(folder, name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, name, file)).toString("base64")]));
}

const chunksKept = (name: string): number => {
  try {
    return readdirSync(join(folder, name, "unfinished")).filter((file) => file.endsWith(".f64")).length;
  } catch {
    return 0;
  }
};

const soon = { timeout: 60_000, interval: 20 };

describe.skipIf(!hasNatsServer() && !required)("many machines, from the command line", { timeout: 240_000 }, () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startLocalServer(join(folder, "nats"));
    // Lumpy projects run on the readable model: a chunk takes a second, long enough to be killed in
    const text =
      "experiment: 1\nhorizon: { years: 29, windows: [29] }\nvariants: [lumpyProjects]\nuncertainties: paper\nlevers: paper\n";
    writeFileSync(join(folder, "slow.yaml"), `${text}sample: { draws: 120, seed: 7 }\n`);
    expect(await plumbline("run slow.yaml --out here").ended).toBe(0);
  });
  /** Servers of single tests: stopped even where a test fails. */
  const others: LocalServer[] = [];
  const other = async (...given: Parameters<typeof startLocalServer>): Promise<LocalServer> => {
    const own = await startLocalServer(...given);
    others.push(own);
    return own;
  };
  afterAll(async () => {
    for (const child of started) child.kill("SIGKILL");
    await Promise.all([server, ...others].map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  test("a worker killed in the middle of a chunk costs nothing: another takes it over, and the folder is the same to the byte", async () => {
    const run = plumbline(`run slow.yaml --out apart --nats ${server.url} --ack-wait 2`);
    const first = plumbline(`worker --nats ${server.url} --threads 1`);
    await expect.poll(() => chunksKept("apart"), soon).toBeGreaterThan(0);
    first.child.kill("SIGKILL");
    await first.ended;
    // What it had in hand, one chunk begun and one waiting, is nobody's until the server has waited for 2 s
    const queue = await openQueue({ nats: server.url, reconnectFor: 10 }, "test", () => undefined);
    const consumer = await queue.manager.consumers.info("PLUMBLINE_CHUNKS", engineOf(kernelBytes()));
    expect(consumer.num_ack_pending).toBeGreaterThan(0);
    await queue.connection.close();
    const second = plumbline(`worker --nats ${server.url} --threads 2`);
    expect(await run.ended).toBe(0);
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
    expect(second.text()).toMatch(/\d chunks, \d+ runs; 0 to the dead letters/);
    expect(bytesOf("apart")).toEqual(bytesOf("here"));
  });

  test("Ctrl-C leaves a run that the same command, or one without a server, goes on with", async () => {
    const words = `run slow.yaml --out stopped --nats ${server.url} --ack-wait 2`;
    const worker = plumbline(`worker --nats ${server.url} --threads 1`);
    const run = plumbline(words);
    await expect.poll(() => chunksKept("stopped"), soon).toBeGreaterThan(0);
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(1);
    expect(run.text()).toMatch(/Stopped after \d+ of 480 runs\. The same command goes on from there\./);
    worker.child.kill("SIGINT");
    expect(await worker.ended).toBe(0);
    const kept = chunksKept("stopped");
    expect(await plumbline("run slow.yaml --out stopped --workers 1").ended).toBe(0);
    expect(kept).toBeGreaterThan(0);
    expect(bytesOf("stopped")).toEqual(bytesOf("here"));
  });

  test("a chunk that kills its workers ends the run with words: which chunk, why, what to do; the same line then tries only it", async () => {
    const text = readFileSync(join(folder, "slow.yaml"), "utf8");
    writeFileSync(join(folder, "one.yaml"), text.replace("draws: 120", "draws: 20"));
    const words = `run one.yaml --out poisoned --nats ${server.url} --ack-wait 2`;
    const run = plumbline(words);
    await expect.poll(run.text, soon).toContain("No worker of engine");
    const { connection, manager } = await openQueue({ nats: server.url, reconnectFor: 10 }, "test", () => undefined);
    const inHand = async () =>
      (await manager.consumers.info("PLUMBLINE_CHUNKS", engineOf(kernelBytes()))).num_ack_pending;
    const begunAlone = async () => (await manager.streams.info("PLUMBLINE_ATTEMPTS")).state.messages;
    for (const [begun, count] of [
      [inHand, 1],
      [begunAlone, 1],
      [begunAlone, 2],
    ] as const) {
      const victim = plumbline(`worker --nats ${server.url} --threads 1`);
      await expect.poll(begun, soon).toBe(count);
      victim.child.kill("SIGKILL");
      await victim.ended;
    }
    await connection.close();
    const worker = plumbline(`worker --nats ${server.url} --until-idle 20`);
    expect(await run.ended).toBe(3);
    expect(run.text()).toContain(
      "Chunk 0 (points 0–19, replicates 0–0) is among the dead letters: 3 workers took it, at last with nothing else in hand, and none finished",
    );
    expect(run.text()).toContain("the same command tries only these again");
    expect(await plumbline(words).ended).toBe(0);
    expect(worker.text()).toMatch(/To the dead letters \(plumbline\.dead\.[0-9a-f]{64}\.0\)/);
    expect(readdirSync(join(folder, "poisoned"))).toContain("run.json");
  });

  test("no server, a wrong address and a lost server are said with what to do", async () => {
    const passing = await other(join(folder, "passing"));
    const run = plumbline(`run slow.yaml --out lost --nats ${passing.url} --reconnect-for 1 --lang zh`);
    await expect.poll(run.text, soon).toContain("没有引擎");
    await passing.stop("SIGKILL");
    expect(await run.ended).toBe(1);
    expect(run.text()).toContain("连接中断；将在 1 秒内不断重试");
    expect(run.text()).toContain("在 1 秒内未恢复");
    const nobody = plumbline(`run slow.yaml --out none --nats ${passing.url}`);
    expect(await nobody.ended).toBe(2);
    expect(nobody.text()).toContain('Start one with "nats-server -js -sd FOLDER", or correct --nats.');
    const wrong = plumbline("worker --nats http://127.0.0.1:1");
    expect(await wrong.ended).toBe(2);
    expect(wrong.text()).toContain("--nats needs an address such as");
  });

  test("credentials come from the address or the environment and are never printed", async () => {
    const guarded = await other(join(folder, "guarded"), { more: ["--user", "ann", "--pass", "s3cret/x"] });
    const address = guarded.url.replace("nats://", "");
    const refused = plumbline(`worker --nats nats://ann:wrong-pass@${address}`);
    expect(await refused.ended).toBe(2);
    expect(refused.text()).toContain(`nats://${address} refuses these credentials`);
    const worker = plumbline(`worker --nats nats://ann:s3cret%2Fx@${address} --until-idle 1`);
    const again = plumbline("worker --until-idle 1 --json", {
      NATS_URL: guarded.url,
      NATS_USER: "ann",
      NATS_PASSWORD: "s3cret/x",
    });
    expect(await Promise.all([worker.ended, again.ended])).toEqual([0, 0]);
    expect(again.text()).toContain('"lostServer": false');
    for (const { text } of [refused, worker, again]) expect(text()).not.toMatch(/wrong-pass|s3cret/);
    await guarded.stop();
  });

  test("a token and a restricted user do; what is refused says what to give", async () => {
    const may = '["$JS.API.>", "$JS.ACK.>", "$O.PLUMBLINE_INPUTS.>", "plumbline.>"]';
    const served = async (name: string, configuration: string) => {
      writeFileSync(join(folder, `${name}.conf`), configuration);
      return other(join(folder, name), { more: ["-c", join(folder, `${name}.conf`)] });
    };
    const refusal = async (words: string): Promise<string> => {
      const worker = plumbline(`worker --until-idle 1 ${words}`);
      expect(await worker.ended, words).toBe(2);
      return worker.text();
    };
    const works = async (words: string, environment = {}): Promise<void> => {
      const worker = plumbline(`worker --until-idle 1 ${words}`, environment);
      expect([await worker.ended, worker.text()]).toEqual([0, expect.stringContaining("0 to the dead letters")]);
    };

    const guarded = await served("token", 'authorization { token: "t0ken-100%" }\n');
    const token = guarded.url.replace("nats://", "nats://t0ken-100%@");
    await works(`--nats ${token}`);
    await works(`--nats ${guarded.url}`, { NATS_USER: "t0ken-100%" });
    const wrong = await refusal(`--nats ${token.replace("t0ken", "other")} --lang zh`);
    expect(wrong).toContain(`${guarded.url} 拒绝了所给凭据`);
    expect(wrong).not.toContain("other-100");
    expect(await refusal(`--nats ${guarded.url} --nats-creds slow.yaml`)).toContain("refuses these credentials");
    expect(await refusal(`--nats ${guarded.url} --nats-creds none.creds`)).toContain("none.creds cannot be read.");
    expect(await refusal(`--nats ${guarded.url.replace("nats:", "tls:")}`)).toContain("speaks no TLS: use nats://");
    await guarded.stop();

    const users = `{ user: ann, password: a, permissions: { publish: ${may}, subscribe: ["_INBOX.>"] } }, { user: bob, password: b, permissions: { publish: "x" } }`;
    const shared = await served("shared", `authorization { users: [${users}] }\n`);
    const ann = { NATS_USER: "ann", NATS_PASSWORD: "a" };
    writeFileSync(
      join(folder, "brief.yaml"),
      "experiment: 1\nhorizon: { years: 4, windows: [4] }\nuncertainties: paper\n",
    );
    const worker = plumbline(`worker --nats ${shared.url} --until-idle 20`, ann);
    expect(await plumbline(`run brief.yaml --out shared-run --nats ${shared.url}`, ann).ended).toBe(0);
    worker.child.kill("SIGINT");
    expect(await worker.ended).toBe(0);
    expect(await refusal(`--nats ${shared.url.replace("//", "//bob:b@")}`)).toContain(
      "let the account publish $JS.API.>, $JS.ACK.>, $O.PLUMBLINE_INPUTS.>, plumbline.> and subscribe to _INBOX.>",
    );
    await shared.stop();
  });

  test.skipIf(!hasOpenssl())("TLS with an authority of one's own, and certificates of clients", async () => {
    const openssl = (words: string): void => {
      expect(spawnSync("openssl", words.split(" "), { cwd: folder }).status, words).toBe(0);
    };
    openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 2 -subj /CN=authority");
    writeFileSync(join(folder, "names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    for (const name of ["server", "client"]) {
      openssl(`req -newkey rsa:2048 -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
      openssl(
        `x509 -req -in ${name}.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out ${name}.crt -days 2 -extfile names`,
      );
    }
    const file = (name: string): string => JSON.stringify(join(folder, name));
    const tls = `tls { cert_file: ${file("server.crt")}, key_file: ${file("server.key")}, ca_file: ${file("ca.crt")}, verify: true }\n`;
    writeFileSync(join(folder, "tls.conf"), tls);
    const safe = await other(join(folder, "tls"), { more: ["-c", join(folder, "tls.conf")] });
    const url = safe.url.replace("nats:", "tls:");
    const ended = async (words: string): Promise<readonly [number | null, string]> => {
      const worker = plumbline(`worker --until-idle 1 --nats ${url}${words}`);
      return [await worker.ended, worker.text()];
    };
    expect(await ended(" --nats-ca ca.crt --nats-cert client.crt --nats-key client.key")).toEqual([
      0,
      expect.stringContaining(`at ${url}`),
    ]);
    expect(await ended("")).toEqual([
      2,
      expect.stringContaining("Name the certificate authority of the server with --nats-ca FILE"),
    ]);
    const bare = await ended(" --nats-ca ca.crt");
    expect(bare).toEqual([2, expect.stringMatching(/--nats-cert/)]);
    await safe.stop();
  });
});
