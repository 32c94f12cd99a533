import type { DecisionRequest } from "../../app/casebook/decide.ts";
import { decide } from "../../app/casebook/decide.ts";
import { undo } from "../../app/casebook/undo.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Action, Submission } from "../submission.ts";
import { pageBefore, withEntry } from "../submission.ts";

const LARGEST = 64 * 1024;
/** Parts of a statement that a person adds. */
const PARTS = ["act", "people", "place", "time", "modality"] as const;

/** Any decision, by the button that was pressed. */
export const decideAction: Action = {
  path: "/decide",
  needs: "decide",
  largest: LARGEST,
  receive: async (submission) => {
    const { house, actor, field } = submission;
    const request = requestOf(submission);
    if (!request.ok) return request;
    const reason = field("reason");
    if (reason === "" && request.value.kind !== "note") return failure({ code: "reason-missing" });
    const decided = await decide(house.casebook, actor, request.value, reason, house.engine);
    return decided.ok ? success({ to: withEntry(pageBefore(submission), decided.value.entry.seq) }) : decided;
  },
  again: {
    typed: ["value", "quote", "people", "time", "place", "text", "reason"],
    kept: ["kind", "id", "other", "part", "status", "about", "grade", "act", "who", "modality", "total"],
  },
};

/** Takes a decision back. */
export const undoAction: Action = {
  path: "/undo",
  needs: "decide",
  largest: LARGEST,
  receive: async (submission) => {
    const { house, actor, field } = submission;
    const reason = field("reason");
    if (reason === "") return failure({ code: "reason-missing" });
    const undone = await undo(house.casebook, actor, Number(field("seq")), reason, house.engine);
    return undone.ok ? success({ to: withEntry(pageBefore(submission), undone.value.seq) }) : undone;
  },
  again: { typed: ["reason"], kept: ["seq"] },
};

function requestOf({ field }: Submission): Outcome<DecisionRequest> {
  const kind = field("kind");
  const id = field("id");
  switch (kind) {
    case "accept":
    case "reject":
      return success({ kind, id });
    case "correct":
      return success({ kind, id, part: field("part"), value: field("value") });
    case "same":
    case "different":
    case "unsure":
      return success({ kind, ids: [id, field("other")] });
    case "status":
      return success({ kind, id, status: field("status") });
    case "estimate":
      return success({ kind, id, people: field("people") });
    case "grade":
      return success({ kind, about: field("about"), value: field("grade") });
    case "note":
      return field("text") === ""
        ? failure({ code: "reason-missing" })
        : success({ kind, about: id, text: field("text") });
    case "add":
      return success({
        kind,
        report: id,
        quote: field("quote"),
        parts: Object.fromEntries(
          PARTS.filter((part) => field(part) !== "").map((part) => [part, field(part)]),
        ),
        who: field("who") === "" ? null : field("who"),
        aggregate: field("total") !== "",
      });
    default:
      return failure({ code: "decision-unknown", detail: kind });
  }
}
