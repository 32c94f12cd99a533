import type { Statement } from "../../3-statement/types.ts";
import type { Actor } from "../../core/actor.ts";
import type { Json } from "../../core/canonical.ts";
import { MAIN_CHAIN } from "../../core/identifiers.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { addressOf, statementAt } from "../../ledger/address.ts";
import type {
  Address,
  Appendable,
  Credibility,
  EntryRef,
  IncidentStatus,
  Note,
  Reliability,
  Verdict,
} from "../../ledger/entry.ts";
import type { Engine } from "../load-engine.ts";
import { readWeights } from "../weights-file.ts";
import { addedStatementId } from "./apply-decisions.ts";
import { baseReader } from "./base-reader.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { placeOfQuote } from "./find-quote.ts";
import { findSubject } from "./find-subject.ts";
import type { Casebook } from "./open.ts";
import { rulingsOf } from "./rulings.ts";
import { isCorrectable, parseCount, statementOf } from "./statement-values.ts";
import { typedPart } from "./typed-part.ts";

/** What a person decides, as they typed it. Identifiers may be cut short. */
export type DecisionRequest =
  | { readonly kind: "accept" | "reject"; readonly id: string }
  | { readonly kind: "correct"; readonly id: string; readonly part: string; readonly value: string }
  | {
      readonly kind: "add";
      readonly report: string;
      readonly quote: string;
      /** Parts of the statement, each as a correction of it would be typed. */
      readonly parts: Readonly<Record<string, string>>;
      readonly who: string | null;
      readonly aggregate: boolean;
    }
  | { readonly kind: Verdict; readonly ids: readonly [string, string] }
  | { readonly kind: "grade"; readonly about: string; readonly value: string }
  | { readonly kind: "status"; readonly id: string; readonly status: string }
  | { readonly kind: "estimate"; readonly id: string; readonly people: string }
  /** `file`: a weights file; null for the weights that Vigil ships. */
  | { readonly kind: "weights"; readonly file: string | null }
  /** `about`: an identifier, the number of an entry, or `-` for the casebook as a whole. */
  | { readonly kind: "note"; readonly about: string; readonly text: string };

/** What was appended, and the statement that an `add` made. */
export type Decided = {
  readonly entry: EntryRef;
  readonly content: Appendable;
  readonly statement: string | null;
};

const STATUSES: readonly IncidentStatus[] = [
  "reported",
  "corroborated",
  "acknowledged",
  "contested",
  "withdrawn",
];

/** Appends a decision, with who made it and why, and applies it. */
export async function decide(
  casebook: Casebook,
  actor: Actor,
  request: DecisionRequest,
  reason: string,
  engine: () => Engine,
): Promise<Outcome<Decided>> {
  await bringUpToDate(casebook, engine);
  const content = await contentOf(casebook, request, reason, engine);
  if (!content.ok) return content;
  const entry = await casebook.write(actor, (writing) => writing.append(content.value));
  await bringUpToDate(casebook, engine);
  return success({ entry, content: content.value, statement: addedBy(content.value) });
}

function addedBy(content: Appendable): string | null {
  if (content.kind !== "decision" || content.body.decision.kind !== "add") return null;
  return addedStatementId(content.body.address, content.body.decision.statement);
}

async function contentOf(
  casebook: Casebook,
  request: DecisionRequest,
  reason: string,
  engine: () => Engine,
): Promise<Outcome<Appendable>> {
  const lookup = new Lookup(casebook, engine);
  switch (request.kind) {
    case "accept":
    case "reject": {
      const one = await lookup.statement(request.id, "alone");
      if (!one.ok) return one;
      return success({
        kind: "decision",
        body: { address: one.value.address, decision: { kind: request.kind }, reason },
      });
    }
    case "correct": {
      const { part } = request;
      if (!isCorrectable(part)) return failure({ code: "decision-part-unknown", detail: part });
      const typed = typedPart(part, request.value, engine);
      if (!typed.ok) return typed;
      const one = await lookup.statement(request.id, "alone");
      if (!one.ok) return one;
      const decision = { kind: "correct", part, value: typed.value } as const;
      return success({ kind: "decision", body: { address: one.value.address, decision, reason } });
    }
    case "add":
      return addition(casebook, request, reason, engine);
    case "same":
    case "different":
    case "unsure":
      return judgement(lookup, request.kind, request.ids, reason);
    case "grade":
      return grade(lookup, request.about, request.value, reason);
    case "status": {
      const status = STATUSES.find((one) => one === request.status);
      if (status === undefined) return failure({ code: "status-unknown", detail: request.status });
      const one = await lookup.statement(request.id, "any");
      return one.ok ? success({ kind: "status", body: { address: one.value.address, status, reason } }) : one;
    }
    case "estimate": {
      const people = parseCount(request.people);
      if (people === null) return failure({ code: "decision-value-unfit", detail: "people" });
      const one = await lookup.statement(request.id, "any");
      if (!one.ok) return one;
      const decision = { kind: "estimate", people } as const;
      return success({ kind: "decision", body: { address: one.value.address, decision, reason } });
    }
    case "weights": {
      const weights = request.file === null ? success(null) : readWeights(request.file);
      return weights.ok ? success({ kind: "weightsSet", body: { weights: weights.value, reason } }) : weights;
    }
    case "note": {
      const about = await noteSubject(casebook, lookup, request.about);
      return about.ok ? success({ kind: "note", body: { about: about.value, text: request.text } }) : about;
    }
  }
}

type Addressee = { readonly address: Address; readonly statement: Statement };

/** Finds what identifiers mean, and their addresses. */
class Lookup {
  readonly #casebook: Casebook;
  readonly #engine: () => Engine;

  constructor(casebook: Casebook, engine: () => Engine) {
    this.#casebook = casebook;
    this.#engine = engine;
  }

  /**
   * The statement that an identifier means. Of an incident it is any of its statements, or, where `alone` is asked for,
   * its only one.
   */
  async statement(id: string, of: "alone" | "any"): Promise<Outcome<Addressee>> {
    const found = await findSubject(this.#casebook, id);
    if (!found.ok) return found;
    const subject = found.value;
    if (subject.kind === "report") return failure({ code: "id-no-statement", detail: id });
    if (subject.kind === "statement") return this.#addressed(subject.report, subject.statement.id);
    const [first, second] = subject.standing.incident.statements;
    if (first === undefined || (of === "alone" && second !== undefined))
      return failure({ code: "id-no-statement", detail: id });
    const statement = await this.#casebook.statement(first);
    return statement === null
      ? failure({ code: "id-unknown", detail: id })
      : this.#addressed(statement.report, first);
  }

  async #addressed(report: string, id: string): Promise<Outcome<Addressee>> {
    const rulings = await rulingsOf(this.#casebook);
    const base = (await baseReader(this.#casebook, async () => this.#engine(), rulings)(report)) ?? [];
    const statement = base.find((one) => one.id === id);
    if (statement === undefined) return failure({ code: "id-unknown", detail: id });
    const address = addressOf(report, statement);
    // Two statements that say the same with the same words cannot be told apart, by people neither.
    if (statementAt(address, base)?.id !== id) return failure({ code: "id-ambiguous", detail: id });
    return success({ address, statement });
  }
}

async function judgement(
  lookup: Lookup,
  verdict: Verdict,
  ids: readonly [string, string],
  reason: string,
): Promise<Outcome<Appendable>> {
  const a = await lookup.statement(ids[0], "any");
  if (!a.ok) return a;
  const b = await lookup.statement(ids[1], "any");
  if (!b.ok) return b;
  const [x, y] = [a.value.statement, b.value.statement];
  if (x.id === y.id) return failure({ code: "decision-same-statement" });
  if (x.kind !== "event" || y.kind !== "event") return failure({ code: "decision-not-event" });
  if (x.act !== y.act) return failure({ code: "decision-acts-differ" });
  return success({
    kind: "judgement",
    body: { pair: [a.value.address, b.value.address], verdict, reason },
  });
}

async function grade(
  lookup: Lookup,
  about: string,
  value: string,
  reason: string,
): Promise<Outcome<Appendable>> {
  if (/^[A-F]$/u.test(value)) {
    const reliability = value as Reliability;
    return success({
      kind: "grade",
      body: { grade: { kind: "reliability", source: about, value: reliability }, reason },
    });
  }
  if (!/^[1-6]$/u.test(value)) return failure({ code: "decision-value-unfit", detail: "grade" });
  const one = await lookup.statement(about, "alone");
  if (!one.ok) return one;
  const credibility = Number(value) as Credibility;
  return success({
    kind: "grade",
    body: { grade: { kind: "credibility", address: one.value.address, value: credibility }, reason },
  });
}

async function noteSubject(
  casebook: Casebook,
  lookup: Lookup,
  about: string,
): Promise<Outcome<Note["about"]>> {
  if (about === "-") return success(null);
  if (/^\d{1,9}$/u.test(about)) {
    const seq = Number(about);
    if ((await casebook.entry({ chain: MAIN_CHAIN, seq })) !== null) return success({ kind: "entry", seq });
  }
  const found = await findSubject(casebook, about);
  if (!found.ok) return found;
  if (found.value.kind === "report") return success({ kind: "report", report: found.value.held.report });
  const one = await lookup.statement(about, "any");
  return one.ok ? success({ kind: "statement", address: one.value.address }) : one;
}

async function addition(
  casebook: Casebook,
  request: Extract<DecisionRequest, { readonly kind: "add" }>,
  reason: string,
  engine: () => Engine,
): Promise<Outcome<Appendable>> {
  const found = await findSubject(casebook, request.report);
  if (!found.ok) return found;
  if (found.value.kind !== "report") return failure({ code: "id-no-report", detail: request.report });
  const { report } = found.value.held;
  const document = await casebook.document(report);
  const quote = document === null ? null : placeOfQuote(document.text, request.quote);
  if (quote === null) return failure({ code: "decision-quote-unfit" });
  const parts: Record<string, Json> = {};
  for (const [part, typed] of Object.entries(request.parts)) {
    if (!isCorrectable(part)) return failure({ code: "decision-value-unfit", detail: part });
    const value = typedPart(part, typed, engine);
    if (!value.ok) return value;
    parts[part] = value.value;
  }
  const { act, people } = parts;
  if (typeof act !== "string") return failure({ code: "decision-needs", detail: "--act" });
  if (people === undefined) return failure({ code: "decision-needs", detail: "--people" });
  const who = request.who ?? "refugee";
  const statement: Json = {
    ...parts,
    people: { ...(people as Readonly<Record<string, Json>>), who },
    kind: request.aggregate ? "aggregate" : "event",
    quote: { ...quote },
  };
  const made = statementOf("", statement);
  if (made === null) return failure({ code: "decision-value-unfit", detail: "who" });
  const address = addressOf(report, made);
  return success({ kind: "decision", body: { address, decision: { kind: "add", statement }, reason } });
}
