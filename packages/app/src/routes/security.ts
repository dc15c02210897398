import type { MiddlewareHandler } from "hono";

const POLICY = [
  "default-src 'self'",
  // The futures model is WebAssembly: this lets its code be compiled, and no text be evaluated as a script.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers on every answer: nothing from elsewhere is loaded, nothing is framed, nothing is guessed. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("Content-Security-Policy", POLICY);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
};

/**
 * Refuses requests that name another host than the loopback one: a page of a stranger cannot reach the observatory by pointing its own
 * name at 127.0.0.1 (DNS rebinding). `allowed` are host names without port.
 */
export function onlyHosts(allowed: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header("host") ?? "").replace(/:\d+$/, "").toLowerCase();
    if (!allowed.includes(host))
      return context.json({ type: "about:blank", title: "Misdirected Request", status: 421 }, 421);
    await next();
  };
}
