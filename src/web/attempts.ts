/** Slows down whoever tries passwords: by name, and by the address they come from. */
export type Attempts = {
  /** Seconds until another attempt is taken; 0: at once. */
  readonly wait: (keys: readonly string[], now: number) => number;
  readonly failed: (keys: readonly string[], now: number) => void;
  readonly succeeded: (keys: readonly string[]) => void;
};

const FREE = 5;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
const FORGOTTEN_MS = 60 * 60 * 1000;
/** More keys than this are somebody's attempt to fill the memory: the oldest are forgotten. */
const MOST_KEYS = 10_000;

type Failures = { readonly count: number; readonly last: number };

/** After five failures each further one doubles the wait, up to a quarter of an hour. */
export function attemptsInMemory(): Attempts {
  const failures = new Map<string, Failures>();
  const waitOf = (key: string, now: number): number => {
    const known = failures.get(key);
    if (known === undefined || now - known.last > FORGOTTEN_MS || known.count < FREE) return 0;
    const pause = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (known.count - FREE));
    return Math.max(0, Math.ceil((known.last + pause - now) / 1000));
  };
  return {
    wait: (keys, now) => Math.max(0, ...keys.map((key) => waitOf(key, now))),
    failed: (keys, now) => {
      for (const key of keys) {
        const known = failures.get(key);
        const count = known === undefined || now - known.last > FORGOTTEN_MS ? 1 : known.count + 1;
        failures.delete(key);
        failures.set(key, { count, last: now });
      }
      for (const key of failures.keys()) {
        if (failures.size <= MOST_KEYS) break;
        failures.delete(key);
      }
    },
    succeeded: (keys) => {
      for (const key of keys) failures.delete(key);
    },
  };
}
