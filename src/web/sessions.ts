import { randomBytes } from "node:crypto";
import { sha256Hex } from "../core/hash.ts";

/** Who has entered, until they leave, are idle too long, or the server stops. */
export type Sessions = {
  /** Begins a session under an identifier that nobody knew before (no session fixation), and returns it. */
  readonly begin: (name: string, now: number) => string;
  /** The account of a session; null where there is none any more. */
  readonly nameOf: (id: string, now: number) => string | null;
  readonly end: (id: string) => void;
  /** Ends every session of an account. */
  readonly endAll: (name: string) => void;
};

const IDLE_MS = 2 * 60 * 60 * 1000;
const LONGEST_MS = 12 * 60 * 60 * 1000;
const ID_BYTES = 32;

type Session = { readonly name: string; readonly begun: number; readonly seen: number };

/** Sessions in memory; only hashes of their identifiers are held. */
export function sessionsInMemory(): Sessions {
  const sessions = new Map<string, Session>();
  const isOver = ({ begun, seen }: Session, now: number): boolean =>
    now - seen > IDLE_MS || now - begun > LONGEST_MS;
  return {
    begin: (name, now) => {
      for (const [key, session] of sessions) if (isOver(session, now)) sessions.delete(key);
      const id = randomBytes(ID_BYTES).toString("base64url");
      sessions.set(sha256Hex(id), { name, begun: now, seen: now });
      return id;
    },
    nameOf: (id, now) => {
      const key = sha256Hex(id);
      const session = sessions.get(key);
      if (session === undefined) return null;
      if (isOver(session, now)) {
        sessions.delete(key);
        return null;
      }
      sessions.set(key, { ...session, seen: now });
      return session.name;
    },
    end: (id) => {
      sessions.delete(sha256Hex(id));
    },
    endAll: (name) => {
      for (const [key, session] of sessions) if (session.name === name) sessions.delete(key);
    },
  };
}
