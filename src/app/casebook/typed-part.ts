import type { Json } from "../../core/canonical.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Engine } from "../load-engine.ts";
import { actsOf } from "../load-engine.ts";
import { placeFilter } from "./place-filter.ts";
import { isSomewhere, resolvedCorrection } from "./resolve-place.ts";
import type { CorrectablePart } from "./statement-values.ts";
import { parseCorrection } from "./statement-values.ts";

/**
 * A part of a statement as a person typed it, as the ledger keeps it. What is in the ledger stays there, and an act or a
 * place that does not exist is found by no question: a slip of the pen is refused here.
 */
export function typedPart(part: CorrectablePart, typed: string, engine: () => Engine): Outcome<Json> {
  const parsed = parseCorrection(part, part === "place" ? withCountryCode(typed) : typed);
  if (parsed === null) return failure({ code: "decision-value-unfit", detail: part });
  const value = resolvedCorrection(part, parsed.value, engine);
  if (part === "act" && !actsOf(engine().data).has(String(value)))
    return failure({ code: "unknown-act", detail: typed });
  if (part === "place" && !isSomewhere(value, engine().gazetteer()))
    return failure({ code: "unknown-place", detail: typed });
  return success(value);
}

/** `China/Jilin` and `중국/지린성` as `CN/…`: a person types the names that they read. */
function withCountryCode(typed: string): string {
  if (/^\s*[[{]/u.test(typed)) return typed;
  const [country = "", ...rest] = typed.split("/");
  return [country.trim() === "null" ? country : placeFilter(country), ...rest].join("/");
}
