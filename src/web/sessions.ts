import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Keeper } from "../app/accounts/keeper.ts";
import { fileKeeper } from "../app/accounts/keeper.ts";
import { sha256Hex } from "../core/hash.ts";

/** Who has entered, until they leave, are idle too long, or half a day is over. */
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

/** A session's last use is noted no more often than this, which its idle time may be short by. */
const SEEN_AGAIN_MS = 5 * 60 * 1000;

type Session = { readonly name: string; readonly begun: number; readonly seen: number };

/** Sessions by the hashes of their identifiers. */
export type KeptSessions = Readonly<Record<string, Session>>;

const FILE = "sessions.json";

/** Sessions that outlive a restart of the server, in a file beside the accounts. */
export function sessionsIn(folder: string): Sessions {
  return sessionsBy(fileKeeper(join(folder, FILE)));
}

/** Sessions that a keeper keeps; only hashes of their identifiers are ever held. */
export function sessionsBy(keeper: Keeper<KeptSessions>): Sessions {
  const sessions = new Map<string, Session>(Object.entries(keeper.read() ?? {}));
  const keep = (): void => keeper.write(Object.fromEntries(sessions));
  const isOver = ({ begun, seen }: Session, now: number): boolean =>
    now - seen > IDLE_MS || now - begun > LONGEST_MS;
  const remove = (belongs: (session: Session, key: string) => boolean): void => {
    const gone = [...sessions].filter(([key, session]) => belongs(session, key));
    for (const [key] of gone) sessions.delete(key);
    if (gone.length > 0) keep();
  };
  return {
    begin: (name, now) => {
      remove((session) => isOver(session, now));
      const id = randomBytes(ID_BYTES).toString("base64url");
      sessions.set(sha256Hex(id), { name, begun: now, seen: now });
      keep();
      return id;
    },
    nameOf: (id, now) => {
      const key = sha256Hex(id);
      const session = sessions.get(key);
      if (session === undefined) return null;
      if (isOver(session, now)) {
        remove((_, other) => other === key);
        return null;
      }
      if (now - session.seen >= SEEN_AGAIN_MS) {
        sessions.set(key, { ...session, seen: now });
        keep();
      }
      return session.name;
    },
    end: (id) => {
      const key = sha256Hex(id);
      remove((_, other) => other === key);
    },
    endAll: (name) => remove((session) => session.name === name),
  };
}
