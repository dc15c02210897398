import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { ServerJobs } from "../jobs/server-job.ts";
import type { Observatory } from "../platform/observatory.ts";
import { apiRoutes } from "./api.ts";
import { pageRoutes } from "./pages.ts";
import { Problem } from "./problem.ts";
import { onlyHosts, securityHeaders } from "./security.ts";

export const LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

/** The whole HTTP face: API below `/api`, pages everywhere else. Read-only: any method but GET and HEAD is refused, except where `jobs` may add files. */
export function observatoryApp(
  observatory: Observatory,
  options: {
    readonly dist: string;
    readonly hosts?: readonly string[];
    readonly onFault?: (error: unknown) => void;
    /** Adding files, where the server may. */
    readonly jobs?: ServerJobs | null;
  },
): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(onlyHosts(options.hosts ?? LOOPBACK_HOSTS));
  app.use(async (context, next) => {
    const { method, path } = context.req;
    const aboutJobs = path === "/api/jobs" || path.startsWith("/api/jobs/");
    const mayChange = method === "POST" && aboutJobs && options.jobs?.allowed === true;
    if (method !== "GET" && method !== "HEAD" && !mayChange) {
      throw new Problem(
        405,
        { en: "The observatory is read-only.", zh: "观测台为只读。" },
        aboutJobs
          ? { en: "To add files here, start it with --allow-add.", zh: "如需在此添加文件，请以 --allow-add 启动。" }
          : { en: "Ask with GET.", zh: "请使用 GET 请求。" },
      );
    }
    await next();
  });
  app.use("/api/*", compress(), etag());
  app.route("/api", apiRoutes(observatory, options.jobs ?? null));
  app.all("/api/*", () => {
    throw new Problem(
      404,
      { en: "There is no such question.", zh: "没有这个接口。" },
      { en: "/api/openapi.json lists them all.", zh: "全部接口见 /api/openapi.json。" },
    );
  });
  app.route("/", pageRoutes(options.dist));
  app.onError((error, context) => {
    const problem = error instanceof Problem ? error : ourFault(error, options.onFault);
    return context.body(JSON.stringify(problem.answer()), problem.status, {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
    });
  });
  return app;
}

function ourFault(error: unknown, onFault: ((error: unknown) => void) | undefined): Problem {
  onFault?.(error);
  return new Problem(
    500,
    { en: "Something went wrong on our side.", zh: "程序内部出现错误。" },
    {
      en: "The terminal that runs Plumbline has the details; please report them.",
      zh: "运行准绳的终端中有详细信息，请反馈给我们。",
    },
  );
}

/** A running server: where it answers, and how to stop it. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves an app on a host and port (0: any free one). Throws where the port is taken. */
export async function listen(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const { promise, resolve, reject } = Promise.withResolvers<RunningServer>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
    resolve({
      url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
      close: () => {
        const closed = Promise.withResolvers<void>();
        server.close((error) => (error === undefined || error === null ? closed.resolve() : closed.reject(error)));
        if ("closeAllConnections" in server) server.closeAllConnections();
        return closed.promise;
      },
    });
  });
  server.on("error", reject);
  return promise;
}
