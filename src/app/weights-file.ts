import { readFileSync } from "node:fs";
import type { Weights } from "../4-incident/weights.ts";
import { weightsFrom } from "../4-incident/weights-form.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";

/** What a weights file names itself. */
export const WEIGHTS_FORMAT = "vigil-weights/1";

/** The weights in a file that `vigil train --output` wrote, or that a person wrote in its form. */
export function readWeights(path: string): Outcome<Weights> {
  const value = readJson(path);
  if (!value.ok) return value;
  const weights = hasFormat(value.value) ? weightsFrom(value.value) : null;
  return weights === null ? failure({ code: "weights-unfit", path }) : success(weights);
}

function hasFormat(value: unknown): boolean {
  return typeof value === "object" && value !== null && "format" in value && value.format === WEIGHTS_FORMAT;
}

/** The value of a JSON file; undefined where it is no JSON. */
export function readJson(path: string): Outcome<unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : "";
    return failure({ code: "path-not-readable", path, detail });
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return success(undefined);
  }
}
