import type { MiddlewareHandler } from "hono";

const HEADERS: Readonly<Record<string, string>> = {
  // Nothing from elsewhere, no script or style within a page, no frame around it, no form that leads away.
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  // Pages are confidential: none of them may stay on a disk.
  "Cache-Control": "no-store",
};

/** Headers that every answer carries; one that an answer sets itself stays. */
export const protectiveHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};

/** Whether a request names this server: a foreign name may have been bound to its address (DNS rebinding). */
export function isOwnHost(host: string | undefined, own: ReadonlySet<string>): boolean {
  return host !== undefined && own.has(host.toLowerCase());
}

/** The names, with the port, under which a server on a loopback address can be reached. */
export function ownHosts(host: string, port: number, further: readonly string[] = []): ReadonlySet<string> {
  const names = isLoopback(host) ? ["127.0.0.1", "localhost", "[::1]", bracketed(host)] : [bracketed(host)];
  return new Set([...names.map((name) => `${name}:${port}`), ...further.map((name) => name.toLowerCase())]);
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host.toLowerCase();
}
