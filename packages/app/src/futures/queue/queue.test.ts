import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bilingual } from "@plumbline/core/evidence";
import { type Chunk, type EnsembleJob } from "@plumbline/futures/ensemble";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../planned-run.ts";
import { hasNatsServer, type LocalServer, startLocalServer } from "./local-server.ts";
import { chunkIn, jobNameOf, STREAMS, subjects } from "./names.ts";
import { type Order, orderBytes } from "./order.ts";
import { openQueue, prepareConsumer, type Queue } from "./queue.ts";
import { bytesOf, bytesWithoutQueue, compute, engine, runThrough, smallRun, startWorker } from "./test-run.ts";

const there = hasNatsServer();
const required = process.env["PLUMBLINE_REQUIRE_REAL"] === "1";
const folder = mkdtempSync(join(tmpdir(), "plumbline-queue-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planned = smallRun();
const CHUNKS = 10;
const soon = { timeout: 30_000 };
let whole: Buffer;
beforeAll(async () => {
  whole = await bytesWithoutQueue(planned);
});

describe.skipIf(!there && !required)("a run over a NATS server", () => {
  let server: LocalServer;
  let store = "";
  let queue: Queue;
  const said: Bilingual[] = [];
  const stops: (() => Promise<unknown>)[] = [];
  const worker = async (...given: Parameters<typeof startWorker> extends [string, ...infer Rest] ? Rest : never) => {
    const started = await startWorker(server.url, ...given);
    stops.push(started.stop);
    return started;
  };
  const pending = async () => (await queue.manager.consumers.info(STREAMS.chunks, engine)).num_ack_pending;
  const inStream = async (name: string, filter: string) =>
    Object.entries((await queue.manager.streams.info(name, { subjects_filter: filter })).state.subjects ?? {});

  beforeEach(async (context) => {
    store = join(folder, sha256(context.task.name).slice(0, 8));
    server = await startLocalServer(store);
    queue = await openQueue({ nats: server.url, reconnectFor: 30 }, "test", (text) => said.push(text));
  });
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await queue.connection.close();
    await server.stop();
    said.splice(0);
  });

  test("one worker and four give the bytes of a run without a server, and leave nothing on it", async () => {
    await worker();
    const { results } = await runThrough(queue, planned);
    expect(bytesOf(results).equals(whole)).toBe(true);
    await Promise.all([worker(), worker(), worker()]);
    const again = await runThrough(queue, planned);
    expect(bytesOf(again.results).equals(whole)).toBe(true);
    expect(await inStream(STREAMS.results, ">")).toEqual([]);
    expect(await inStream(STREAMS.chunks, ">")).toEqual([]);
    expect(await inStream(STREAMS.deadLetters, ">")).toEqual([]);
  });

  test("a chunk that two workers compute, since the first fell silent, is stored once", async () => {
    const release = Promise.withResolvers<void>();
    const silentTook = Promise.withResolvers<number>();
    const computed: number[] = [];
    const evaluate = async (job: EnsembleJob, chunk: Chunk) => {
      computed.push(chunk.index);
      return compute(job, chunk);
    };
    const silent = await worker({
      heartbeatMs: 1e6,
      evaluate: async (job, chunk) => {
        silentTook.resolve(chunk.index);
        await release.promise;
        return evaluate(job, chunk);
      },
    });
    const running = runThrough(queue, planned);
    const twice = await silentTook.promise;
    const both = () => computed.filter((index) => index === twice).length;
    // Two, since one of them computes alone what was delivered before
    const evaluateBoth = {
      evaluate: async (job: EnsembleJob, chunk: Chunk) => {
        // The run must not end before the silent worker has tried to store its numbers
        if (chunk.index === twice) release.resolve();
        else if (chunk.index === CHUNKS - 1) await expect.poll(both, soon).toBe(2);
        return evaluate(job, chunk);
      },
    };
    await worker(evaluateBoth);
    await worker(evaluateBoth);
    const { results, givenUp } = await running;
    expect(bytesOf(results).equals(whole)).toBe(true);
    expect(givenUp).toEqual([]);
    expect(computed.toSorted((a, b) => a - b)).toEqual(
      [...Array.from({ length: CHUNKS }, (_, k) => k), twice].toSorted((a, b) => a - b),
    );
    expect((await silent.stop()).buried).toBe(0);
  });

  test("a chunk that takes longer than the server's patience stays with its worker, which says that it is alive", async () => {
    const computed: number[] = [];
    const evaluate = async (job: EnsembleJob, chunk: Chunk) => {
      computed.push(chunk.index);
      // Longer than the 2 s after which silence counts as death
      const end = performance.now() + 2800;
      if (chunk.index === 0) await expect.poll(() => performance.now() > end, soon).toBe(true);
      return compute(job, chunk);
    };
    await Promise.all([worker({ evaluate }), worker({ evaluate })]);
    const { results } = await runThrough(queue, planned);
    expect(bytesOf(results).equals(whole)).toBe(true);
    expect(computed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: CHUNKS }, (_, k) => k));
  });

  test("two machines that get different numbers are found out", async () => {
    const release = Promise.withResolvers<void>();
    const took = Promise.withResolvers<number>();
    const stored = async () => (await inStream(STREAMS.results, ">")).map(([subject]) => chunkIn(subject));
    const buried = async () => (await inStream(STREAMS.deadLetters, ">")).length;
    let wrong = -1;
    const evaluate = async (job: EnsembleJob, chunk: Chunk) => {
      // The run must not end before the faulty machine has tried to store its numbers
      if (chunk.index === (wrong === CHUNKS - 1 ? 0 : CHUNKS - 1)) await expect.poll(buried, soon).toBe(1);
      return compute(job, chunk);
    };
    await worker({
      heartbeatMs: 1e6,
      evaluate: async (job, chunk) => {
        if (wrong >= 0) return evaluate(job, chunk);
        wrong = chunk.index;
        took.resolve(wrong);
        await release.promise;
        return (await compute(job, chunk)).map((value) => value + 1e-9);
      },
    });
    const running = runThrough(queue, planned);
    await took.promise;
    await worker({ evaluate });
    await worker({ evaluate });
    await expect.poll(stored, soon).toContain(wrong);
    release.resolve();
    const { results } = await running;
    expect(bytesOf(results).equals(whole)).toBe(true);
    const [[subject] = [""]] = await inStream(STREAMS.deadLetters, ">");
    const letter = await queue.manager.streams.getMessage(STREAMS.deadLetters, { last_by_subj: subject });
    expect(letter?.json<{ reason: Bilingual }>().reason.en).toContain("different numbers");
  });

  test("a server that is restarted, even after a crash, loses nothing", async () => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const restarted = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      let count = 0;
      const { stop } = await worker({
        lanes: 2,
        evaluate: async (job, chunk) => {
          if ((count += 1) === 4) reached.resolve();
          if (count >= 4) await restarted.promise;
          return compute(job, chunk);
        },
      });
      const running = runThrough(queue, planned);
      await reached.promise;
      await server.stop(signal);
      server = await startLocalServer(store, { port: server.port });
      restarted.resolve();
      const { results } = await running;
      expect(bytesOf(results).equals(whole), signal).toBe(true);
      expect(said.map(({ en }) => en).join("\n")).toMatch(/Lost the server .*trying again for 30 s[^]*is back/);
      await stop();
      stops.splice(0);
    }
  });

  test("a chunk that fails three times is a dead letter with its reason; the rest is done, and another attempt does only it", async () => {
    let failures = 0;
    const { stop } = await worker({
      evaluate: async (job, chunk) => {
        if (chunk.index !== 2) return compute(job, chunk);
        failures += 1;
        throw new Error("no numbers\u001B[31m here");
      },
    });
    const finished = new Map<number, Float64Array>();
    const first = await runThrough(queue, planned, { onChunk: (chunk, numbers) => finished.set(chunk.index, numbers) });
    expect(failures).toBe(3);
    expect(first.givenUp.map(({ chunk }) => chunk.index)).toEqual([2]);
    expect(first.givenUp[0]?.reason.en).toBe("tried 3 times, at last it failed with: no numbers [31m here [test]");
    expect(first.givenUp[0]?.reason.zh).toContain("尝试 3 次");
    expect(first.results.runsDone).toBe(9 * 200);
    expect((await stop()).buried).toBe(1);
    stops.splice(0);
    const computed: number[] = [];
    await worker({
      evaluate: async (job, chunk) => {
        computed.push(chunk.index);
        return compute(job, chunk);
      },
    });
    const second = await runThrough(queue, planned, { finished });
    expect(computed).toEqual([2]);
    expect(second.givenUp).toEqual([]);
    expect(bytesOf(second.results).equals(whole)).toBe(true);
  });

  test("a chunk that kills three workers is a dead letter; those that were in their hands are not", async () => {
    const of = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
    const dying = `
      import { openQueue, prepareConsumer } from ${of("./queue.ts")};
      import { serveChunks } from ${of("./serve-chunks.ts")};
      import { compute } from ${of("./test-run.ts")};
      const [, url, engine] = process.argv;
      const say = () => undefined;
      const queue = await openQueue({ nats: url, reconnectFor: 10 }, "dying", say);
      await prepareConsumer(queue, engine);
      const evaluate = (job, chunk) => (chunk.index === 1 ? process.kill(process.pid, "SIGKILL") : compute(job, chunk));
      const signal = new AbortController().signal;
      const served = await serveChunks(queue, { engine, name: "dying", lanes: 3, evaluate, signal, say, idleMs: 4000 });
      await queue.connection.close();
      process.stdout.write(JSON.stringify(served));`;
    const small = smallRun(150); // three chunks: all in hand when the first worker dies
    const finished = new Set<number>();
    const running = runThrough(queue, small, { onChunk: ({ index }) => finished.add(index) });
    await expect.poll(async () => (await inStream(STREAMS.chunks, ">")).length, soon).toBe(3);
    const ends: (string | null)[] = [];
    let served = "";
    while (ends.at(-1) !== null && ends.length < 8) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", dying, server.url, engine]);
      child.stdout.on("data", (bytes: Buffer) => (served += String(bytes)));
      ends.push(await new Promise((resolve) => child.on("close", (_code, signal) => resolve(signal))));
    }
    expect(ends).toEqual(["SIGKILL", "SIGKILL", "SIGKILL", null]);
    const { givenUp } = await running;
    expect(givenUp.map(({ chunk }) => chunk.index)).toEqual([1]);
    expect(givenUp[0]?.reason.en).toContain("3 workers took it, at last with nothing else in hand, and none finished");
    expect(finished).toEqual(new Set([0, 2]));
    expect(served).toContain('"buried":1');
    // The next attempt begins with a clean slate
    await worker();
    expect((await runThrough(queue, small)).givenUp).toEqual([]);
    expect(await inStream(STREAMS.attempts, ">")).toEqual([]);
  });

  test("what is no order of ours is put away with its reason, and the worker goes on", async () => {
    await prepareConsumer(queue, engine);
    const hash = "a".repeat(64);
    const order: Order = {
      schema: "plumbline/chunk/1",
      engine,
      identity: planned.identity,
      experiment: sha256(planned.experimentText),
      world: sha256(planned.worldText),
      runsPerChunk: 200,
      chunk: 0,
    };
    const named = (changes: Partial<Order>) => {
      const changed = { ...order, ...changes };
      const job = jobNameOf(changed.identity, engine, changed.runsPerChunk);
      return [subjects.chunk(engine, job, changed.chunk), orderBytes(changed)] as const;
    };
    const hostile: readonly (readonly [string, Uint8Array | string, string])[] = [
      [subjects.chunk(engine, "x", 1), "\u0000\u001B[2J not json", "the message is no JSON"],
      [subjects.chunk(engine, "x", 2), new Uint8Array([0xff, 0xfe]), "the message is no JSON"],
      [subjects.chunk(engine, "x", 3), "[]", "no order for a chunk"],
      [subjects.chunk(engine, "x", 4), JSON.stringify({ ...order, chunk: -1 }), "(chunk)"],
      [subjects.chunk(engine, "x", 5), JSON.stringify({ ...order, more: 1 }), "no order for a chunk"],
      [subjects.chunk(engine, "x", 6), orderBytes(order), "subject and message name different chunks"],
      [subjects.chunk(engine, "x", 7), orderBytes({ ...order, engine: "m1-000000000000" }), "it is for engine m1-"],
      [...named({ identity: hash }), "identity is not that of its inputs"],
      [...named({ experiment: hash, runsPerChunk: 250 }), "is not on the server"],
      [...named({ experiment: order.world, runsPerChunk: 300 }), "the experiment or the world cannot be used"],
      [...named({ chunk: 77_777, runsPerChunk: 150 }), "the run has no such chunk"],
    ];
    const running = runThrough(queue, planned);
    await expect.poll(async () => (await inStream(STREAMS.chunks, ">")).length, soon).toBe(CHUNKS);
    for (const [subject, data] of hostile) await queue.streams.publish(subject, data);
    await expect(queue.streams.publish(subjects.chunk(engine, "x", 9), "x".repeat(5000))).rejects.toThrow();
    const { stop } = await worker();
    const { results } = await running;
    expect(bytesOf(results).equals(whole)).toBe(true);
    const letters = async () => inStream(STREAMS.deadLetters, ">");
    await expect.poll(async () => (await letters()).length, soon).toBe(hostile.length);
    const reasons = await Promise.all(
      (await letters()).map(async ([subject]) => {
        const stored = await queue.manager.streams.getMessage(STREAMS.deadLetters, { last_by_subj: subject });
        return stored?.json<{ reason: Bilingual }>().reason.en ?? "";
      }),
    );
    for (const [, , reason] of hostile) expect(reasons.join("\n")).toContain(reason);
    expect(await stop()).toMatchObject({ chunks: CHUNKS, buried: hostile.length });
    stops.splice(0);
  });

  test("a stopped run is taken up again from what was kept and from what the server has", async () => {
    const stop = new AbortController();
    const finished = new Map<number, Float64Array>();
    const computed: number[] = [];
    const evaluate = async (job: EnsembleJob, chunk: Chunk) => {
      computed.push(chunk.index);
      return compute(job, chunk);
    };
    await worker({ evaluate });
    const part = await runThrough(queue, planned, {
      signal: stop.signal,
      onChunk: (chunk, numbers) => {
        finished.set(chunk.index, numbers);
        if (finished.size === 3) stop.abort();
      },
    });
    expect(part.results.runsDone).toBeLessThan(2000);
    // Nobody computes for a run that nobody waits for
    expect(await inStream(STREAMS.chunks, ">")).toEqual([]);
    await expect.poll(pending, soon).toBe(0);
    const stored = (await inStream(STREAMS.results, ">")).length;
    expect(stored).toBeGreaterThanOrEqual(finished.size);
    finished.delete([...finished.keys()][0] ?? -1); // a chunk that the disk lost: the server still has it
    const before = computed.length;
    const { results } = await runThrough(queue, planned, { finished });
    expect(bytesOf(results).equals(whole)).toBe(true);
    expect(computed.length - before).toBe(CHUNKS - stored);
  });

  test("a damaged result on the server is computed again", async () => {
    const job = jobNameOf(planned.identity, engine, 200);
    await queue.streams.publish(subjects.result(job, 4), new Uint8Array(200 * 14 * 8));
    await worker();
    const { results } = await runThrough(queue, planned, { say: (text) => said.push(text) });
    expect(bytesOf(results).equals(whole)).toBe(true);
    expect(said[0]?.en).toContain("damaged");
  });

  test("a run that no worker serves says so, and names the workers of another version", async () => {
    const stop = new AbortController();
    const old = "m1-000000000000";
    const other = await worker({ engine: old });
    const running = runThrough(queue, planned, { signal: stop.signal, say: (text) => said.push(text) });
    await expect.poll(() => said.map(({ en }) => en).join("\n"), soon).toContain("No worker of engine");
    expect(said[0]?.en).toContain(`there are some of ${old}: another version`);
    expect(said[0]?.zh).toContain("版本不同");
    expect(await other.stop()).toMatchObject({ chunks: 0, buried: 0 });
    stops.splice(0);
    stop.abort();
    expect((await running).results.runsDone).toBe(0);
  });

  test("a server that is gone for good ends the run with what there is", async () => {
    const brief = await openQueue({ nats: server.url, reconnectFor: 1 }, "test", (text) => said.push(text));
    const finished: number[] = [];
    const over = Promise.withResolvers<void>();
    await worker({
      evaluate: async (job, chunk) => {
        if (chunk.index > 2) await over.promise;
        return compute(job, chunk);
      },
    });
    const running = runThrough(brief, planned, { onChunk: (chunk) => finished.push(chunk.index) });
    await expect.poll(() => finished.length, soon).toBe(3);
    await server.stop("SIGKILL");
    expect((await running).results.runsDone).toBe(3 * 200);
    expect(brief.connection.isClosed()).toBe(true);
    over.resolve();
    server = await startLocalServer(store, { port: server.port });
  });
});
