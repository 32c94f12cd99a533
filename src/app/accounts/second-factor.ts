import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;

function totpOf(secret: string, name = ""): TOTP {
  return new TOTP({ issuer: "Vigil", label: name, secret: Secret.fromBase32(secret), period: STEP_SECONDS });
}

/** A new secret for an authenticator, in base 32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address by which an authenticator takes a secret. */
export function authenticatorAddress(secret: string, name: string): string {
  return totpOf(secret, name).toString();
}

/**
 * The time step whose code this is, now or one step away; null where it is none. A step that was used before is
 * refused: a code that somebody looked at over a shoulder opens nothing (RFC 6238, 5.2).
 */
export function stepOfCode(secret: string, code: string, lastStep: number, now: number): number | null {
  if (!/^\d{6}$/u.test(code)) return null;
  let totp: TOTP;
  try {
    totp = totpOf(secret);
  } catch {
    return null;
  }
  const delta = totp.validate({ token: code, window: 1, timestamp: now });
  if (delta === null) return null;
  const step = Math.floor(now / 1000 / STEP_SECONDS) + delta;
  return step > lastStep ? step : null;
}
