import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";

/** The built pages: hashed assets for ever, and `index.html` for every address that a page may have. Nothing outside `dist` is reachable. */
export function pageRoutes(dist: string): Hono {
  const app = new Hono();
  app.use(
    "/assets/*",
    compress(),
    serveStatic({
      root: dist,
      onFound: (_path, context) => context.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  app.get("*", async (context) => {
    const asked = normalize(decodeURIComponentOrEmpty(context.req.path)).replace(/^([/\\])+/, "");
    const file = join(dist, asked);
    if (
      asked !== "" &&
      file.startsWith(`${dist}${sep}`) &&
      /^[\w-]+\.(svg|png|ico|txt|webmanifest)$/.test(asked) &&
      (await isFile(file))
    ) {
      return context.body(new Uint8Array(readFileSync(file)), 200, {
        "Content-Type": TYPES[asked.slice(asked.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      });
    }
    if (/\.[a-z0-9]+$/i.test(asked)) return context.text("Not found", 404);
    return context.html(readFileSync(join(dist, "index.html"), "utf8"), 200, { "Cache-Control": "no-cache" });
  });
  return app;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
};

function decodeURIComponentOrEmpty(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
