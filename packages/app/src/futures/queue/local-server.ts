import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

/** A nats-server of one's own on loopback, for tests and measurements. */
export interface LocalServer {
  readonly port: number;
  readonly url: string;
  /** Ends it and waits until it is gone; SIGKILL is a crash. */
  readonly stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
}

/** Whether there is a nats-server to start. */
export function hasNatsServer(): boolean {
  return spawnSync("nats-server", ["--version"]).status === 0;
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.on("error", reject);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
  });
  return promise;
}

/** Starts nats-server with JetStream in a folder and waits until it is ready; the same folder and port continue an earlier one. */
export async function startLocalServer(
  folder: string,
  options: { readonly port?: number; readonly more?: readonly string[] } = {},
): Promise<LocalServer> {
  const port = options.port ?? (await freePort());
  const flags = ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port), ...(options.more ?? [])];
  const child = spawn("nats-server", flags, { stdio: ["ignore", "ignore", "pipe"] });
  const ready = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const endWithUs = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithUs);
  let said = "";
  child.on("error", (error) => ready.reject(error));
  child.on("exit", () => {
    process.off("exit", endWithUs);
    ready.reject(new Error(`nats-server ended:\n${said}`));
    gone.resolve();
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    said = `${said}${line}\n`.slice(-4000);
    if (line.includes("Server is ready")) ready.resolve();
  });
  await ready.promise;
  return {
    port,
    url: `nats://127.0.0.1:${port}`,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await gone.promise;
    },
  };
}
