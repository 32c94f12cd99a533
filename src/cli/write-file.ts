import { writeFileSync } from "node:fs";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";

/** Writes what is made where the caller asked for it; a file of that name is replaced. */
export function writeOutput(path: string, content: string): Outcome<string> {
  try {
    writeFileSync(path, content);
    return success(path);
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "";
    return failure({ code: "not-written", path, detail });
  }
}
