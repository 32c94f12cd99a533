import { addReports } from "../../app/casebook/add-reports.ts";
import type { DecisionRequest } from "../../app/casebook/decide.ts";
import { decide } from "../../app/casebook/decide.ts";
import { undo } from "../../app/casebook/undo.ts";
import { checkedMetadata } from "../../app/given-metadata.ts";
import type { Problem } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import type { Schema } from "./schemas.ts";
import { listOf, named, object } from "./schemas.ts";

const text: Schema = { type: "string" };
const number: Schema = { type: "integer", minimum: 0 };
const KINDS = [
  "accept",
  "reject",
  "correct",
  "same",
  "different",
  "unsure",
  "grade",
  "status",
  "estimate",
  "note",
  "add",
];
/** Parts of a statement that a person adds, as they are typed. */
const PARTS = ["act", "people", "place", "time", "modality"];

/** A text of the body, trimmed; empty where it is none. */
function told({ body }: Call, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value.trim() : "";
}

function requestOf(call: Call): DecisionRequest | null {
  const kind = told(call, "kind");
  const id = told(call, "id");
  switch (kind) {
    case "accept":
    case "reject":
      return { kind, id };
    case "correct":
      return { kind, id, part: told(call, "part"), value: told(call, "value") };
    case "same":
    case "different":
    case "unsure":
      return { kind, ids: [id, told(call, "other")] };
    case "grade":
      return { kind, about: id, value: told(call, "value") };
    case "status":
      return { kind, id, status: told(call, "value") };
    case "estimate":
      return { kind, id, people: told(call, "value") };
    case "note":
      return { kind, about: id, text: told(call, "value") };
    case "add":
      return { kind, report: id, ...addedBy(call) };
    default:
      return null;
  }
}

function addedBy(call: Call) {
  const parts = PARTS.map((part) => [part, told(call, part)] as const).filter(([, value]) => value !== "");
  const who = told(call, "who");
  return {
    quote: told(call, "quote"),
    parts: Object.fromEntries(parts),
    who: who === "" ? null : who,
    aggregate: call.body.aggregate === true,
  };
}

/** Every address that appends to the ledger. */
export const WRITING_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "post",
    path: "/decisions",
    operation: "decide",
    needs: "decide",
    summary: "Decides something about a statement, a pair of statements, an incident or a source",
    parameters: [],
    request: object(
      {
        kind: { type: "string", enum: KINDS },
        id: {
          ...text,
          description:
            "a statement's or incident's identifier; for a grade also a source's name; to add a statement, its report's",
        },
        other: { ...text, description: "the second statement of a pair" },
        part: { ...text, description: "the part to correct" },
        value: { ...text, description: "the new value, status, grade, estimate or text" },
        reason: text,
        quote: { ...text, description: "the words of a statement to add, which occur in the report once" },
        ...Object.fromEntries(PARTS.map((part) => [part, { ...text, description: "of a statement to add" }])),
        who: { ...text, description: "of a statement to add: refugee (otherwise), helper or other" },
        aggregate: { type: "boolean", description: "whether a statement to add is a total" },
      },
      ["other", "part", "value", "reason", "quote", ...PARTS, "who", "aggregate"],
    ),
    response: named("Decided"),
    answer: async (call) => {
      const request = requestOf(call);
      if (request === null) return failure({ code: "decision-unknown", detail: told(call, "kind") });
      const reason = told(call, "reason");
      if (reason === "" && request.kind !== "note") return failure({ code: "reason-missing" });
      const decided = await decide(call.house.casebook, call.actor, request, reason, call.house.engine);
      return decided.ok ? success({ entry: decided.value.entry }) : decided;
    },
  },
  {
    method: "post",
    path: "/undo",
    operation: "undo",
    needs: "decide",
    summary: "Takes an entry of the ledger back",
    parameters: [],
    request: object({ seq: number, reason: text }),
    response: named("Decided"),
    answer: async (call) => {
      const reason = told(call, "reason");
      if (reason === "") return failure({ code: "reason-missing" });
      const { seq } = call.body;
      const undone = await undo(call.house.casebook, call.actor, Number(seq), reason, call.house.engine);
      return undone.ok ? success({ entry: undone.value }) : undone;
    },
  },
  {
    method: "post",
    path: "/reports",
    operation: "addReport",
    needs: "add",
    summary: "Adds a report: its text, or a page's HTML",
    parameters: [],
    request: object({ text, name: text, publisher: text, published: text, url: text }, [
      "name",
      "publisher",
      "published",
      "url",
    ]),
    response: object({
      received: number,
      known: number,
      problems: number,
      statements: number,
      reports: listOf(text),
    }),
    answer: async (call) => {
      const orNull = (name: string): string | null => (told(call, name) === "" ? null : told(call, name));
      const saying = { published: orNull("published"), publisher: orNull("publisher"), url: orNull("url") };
      const checked = checkedMetadata(saying, call.house.today());
      if (!checked.ok) return checked;
      const given = checked.value;
      const name = orNull("name")?.split(/[/\\]/u).at(-1) ?? null;
      const sent = [{ name, bytes: new TextEncoder().encode(told(call, "text")) }];
      const request = { paths: [], given, standardInput: null, sent };
      const steps = addReports(call.house.casebook, call.actor, request, call.house.engine);
      const reports: string[] = [];
      let problem: Problem | null = null;
      for (;;) {
        const next = await steps.next();
        if (next.done === true)
          return problem === null ? success({ ...next.value, reports }) : failure(problem);
        const step = next.value;
        if (step.kind === "received") reports.push(step.report);
        if (step.kind !== "found" && step.problem !== null) problem = step.problem;
      }
    },
  },
];
