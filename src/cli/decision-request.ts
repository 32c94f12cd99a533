import type { DecisionRequest } from "../app/casebook/decide.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Call } from "./command.ts";
import { optionValue } from "./command.ts";

/** Operands after the kind, as the usage names them. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  accept: ["ID"],
  reject: ["ID"],
  correct: ["ID", "PART", "VALUE"],
  add: ["REPORT"],
  same: ["ID", "ID"],
  different: ["ID", "ID"],
  unsure: ["ID", "ID"],
  grade: ["ID", "GRADE"],
  status: ["ID", "STATUS"],
  estimate: ["ID", "NUMBER"],
  note: ["ID", "TEXT"],
  weights: ["FILE"],
};

/** Stands for the weights that Vigil ships. */
const SHIPPED = "shipped";

/** The decision that a call asks for. */
export function decisionRequest(call: Call): Outcome<DecisionRequest> {
  const [kind, ...operands] = call.operands;
  if (kind === undefined) return failure({ code: "decision-needs", detail: "KIND" });
  const names = OPERANDS[kind];
  if (names === undefined) return failure({ code: "decision-unknown", detail: kind });
  const missing = names[operands.length];
  if (missing !== undefined) return failure({ code: "decision-needs", detail: missing });
  const spare = operands[names.length];
  if (spare !== undefined) return failure({ code: "too-many-operands", detail: spare });
  const [first = "", second = "", third = ""] = operands;
  switch (kind) {
    case "accept":
    case "reject":
      return success({ kind, id: first });
    case "correct":
      return success({ kind, id: first, part: second, value: third });
    case "same":
    case "different":
    case "unsure":
      return success({ kind, ids: [first, second] });
    case "grade":
      return success({ kind, about: first, value: second });
    case "status":
      return success({ kind, id: first, status: second });
    case "estimate":
      return success({ kind, id: first, people: second });
    case "note":
      if (second.trim() === "") return failure({ code: "decision-needs", detail: "TEXT" });
      return success({ kind, about: first, text: second });
    case "weights":
      return success({ kind, file: first === SHIPPED ? null : first });
    default:
      return addition(call, first);
  }
}

function addition(call: Call, report: string): Outcome<DecisionRequest> {
  const quote = optionValue(call, "quote");
  if (quote === null) return failure({ code: "decision-needs", detail: "--quote" });
  const parts: Record<string, string> = {};
  for (const part of ["act", "people", "place", "time", "modality"]) {
    const typed = optionValue(call, part);
    if (typed !== null) parts[part] = typed;
  }
  for (const needed of ["act", "people"])
    if (parts[needed] === undefined) return failure({ code: "decision-needs", detail: `--${needed}` });
  const aggregate = call.values.aggregate === true;
  return success({ kind: "add", report, quote, parts, who: optionValue(call, "who"), aggregate });
}
