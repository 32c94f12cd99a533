import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * Tells forms of these pages from forms that another site sends in a person's name (CSRF). A token is bound to whom the
 * page was made for, and is another one on every page, so that its compressed length tells nothing.
 */
export type ForgeryGuard = {
  readonly token: (holder: string) => string;
  readonly isOwn: (token: string, holder: string) => boolean;
};

const NONCE_BYTES = 16;

/** A guard with a secret of its own: tokens of an earlier run of the server are none of its. */
export function forgeryGuard(secret: Uint8Array = randomBytes(32)): ForgeryGuard {
  const sign = (nonce: string, holder: string): string =>
    createHmac("sha256", secret).update(`${nonce}\n${holder}`).digest("base64url");
  return {
    token: (holder) => {
      const nonce = randomBytes(NONCE_BYTES).toString("base64url");
      return `${nonce}.${sign(nonce, holder)}`;
    },
    isOwn: (token, holder) => {
      const [nonce = "", signature = ""] = token.split(".");
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(nonce, holder))];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** Whether a browser says that a request comes from another site; older ones say nothing. */
export function isForeign(fetchSite: string | undefined): boolean {
  return fetchSite !== undefined && fetchSite !== "same-origin";
}
