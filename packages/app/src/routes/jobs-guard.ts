import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "./problem.ts";

/** The header that a request to change something carries: a page of another origin cannot send it without asking, and is never allowed to. */
export const CHANGE_HEADER = "X-Plumbline";
export const CHANGE_WORD = "add";

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const LOOPBACK_NAME = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/;

/**
 * Lets through what a person on this machine does on the observatory's own pages, or in a terminal of theirs: from a loopback address, under a
 * loopback name, with our header, and (where a browser says so) from our own origin.
 */
export const onlyFromHere: MiddlewareHandler = async (context, next) => {
  const host = (context.req.header("host") ?? "").toLowerCase();
  if (!LOOPBACK_NAME.test(host) || !LOOPBACK.test(remoteAddress(context))) throw notFromHere();
  if (context.req.header(CHANGE_HEADER) !== CHANGE_WORD)
    throw new Problem(
      403,
      { en: "The request does not carry the header that a change needs.", zh: "请求缺少修改数据所需的标头。" },
      { en: `Send ${CHANGE_HEADER}: ${CHANGE_WORD}.`, zh: `请加上 ${CHANGE_HEADER}: ${CHANGE_WORD}。` },
    );
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  if (origin !== undefined ? origin.toLowerCase() !== `http://${host}` : site !== undefined && site !== "same-origin")
    throw new Problem(
      403,
      { en: "The request comes from another site.", zh: "请求来自其他网站。" },
      { en: "Add files on the observatory’s own Data page.", zh: "请在本观测台的数据页上添加文件。" },
    );
  await next();
};

/** Where the request comes from; empty where that cannot be known. */
function remoteAddress(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "";
  } catch {
    return "";
  }
}

function notFromHere(): Problem {
  return new Problem(
    403,
    { en: "Files can be added from this machine only.", zh: "只能在本机添加文件。" },
    {
      en: "Open the address that `npm start -- --allow-add` prints, on the machine that runs it.",
      zh: "请在运行 `npm start -- --allow-add` 的机器上打开它显示的网址。",
    },
  );
}
