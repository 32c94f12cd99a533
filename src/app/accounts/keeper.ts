import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** Keeps one value from one run of the program to the next, or for this run alone. */
export type Keeper<Value> = {
  /** The value; null where none was kept yet. */
  readonly read: () => Value | null;
  readonly write: (value: Value) => void;
};

/** Keeps a value as a JSON file that its owner alone reads: written whole beside it, and renamed into its place. */
export function fileKeeper<Value>(path: string): Keeper<Value> {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, "utf8")) as Value;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    write: (value) => {
      const beside = `${path}.${randomBytes(6).toString("hex")}`;
      writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
      renameSync(beside, path);
    },
  };
}

/** Keeps a value as long as the program runs. */
export function memoryKeeper<Value>(): Keeper<Value> {
  let kept: Value | null = null;
  return {
    read: () => kept,
    write: (value) => {
      kept = value;
    },
  };
}
