import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import { sha256Hex } from "../../core/hash.ts";
import { statementAt } from "../../ledger/address.ts";
import type { Address, Decision } from "../../ledger/entry.ts";
import type { Ruling } from "./rulings.ts";
import { corrected, statementOf } from "./statement-values.ts";

/** What became of a report's statements under the decisions in force. */
export type Decided = {
  /** What was read and what people added, before any correction: what addresses are looked up in. */
  readonly base: readonly Statement[];
  /** What stands: rejected statements left out, corrected ones with their new parts. */
  readonly statements: readonly Statement[];
  /** Entries whose statement is there no more. */
  readonly orphaned: readonly number[];
};

/**
 * Applies decisions, in the order of the ledger, to what was read from a report. Later corrections of a part win. An
 * `estimate` changes no statement: it is about the incident.
 */
export function applyDecisions(
  document: Pick<Document, "text">,
  read: readonly Statement[],
  decisions: readonly Ruling<Decision>[],
): Decided {
  const orphaned: number[] = [];
  let base = read;
  for (const { seq, body } of decisions) {
    if (body.decision.kind !== "add") continue;
    const added = addedStatement(document, body);
    if (added === null) orphaned.push(seq);
    else base = [...base.filter((one) => one.id !== added.id && !isSameClaim(one, added)), added];
  }
  const standing = new Map(base.map((statement) => [statement.id, statement]));
  for (const { seq, body } of decisions) {
    const { decision, address } = body;
    if (decision.kind === "add") continue;
    const target = statementAt(address, base);
    if (target === null) {
      orphaned.push(seq);
      continue;
    }
    const now = standing.get(target.id);
    if (now === undefined) continue;
    if (decision.kind === "reject") standing.delete(target.id);
    if (decision.kind === "accept")
      standing.set(target.id, { ...now, rules: { ...now.rules, decision: "accepted" } });
    if (decision.kind === "correct") {
      const changed = corrected(now, decision.part, decision.value);
      if (changed === null) orphaned.push(seq);
      else standing.set(target.id, changed);
    }
  }
  return { base, statements: [...standing.values()], orphaned: orphaned.sort((a, b) => a - b) };
}

/** The identifier of a statement that a person added: a hash of where it stands and what it says. */
export function addedStatementId(address: Address, statement: unknown): string {
  return sha256Hex("vigil:added-statement:1\n", canonicalJson({ address, statement })).slice(0, 24);
}

function addedStatement(document: Pick<Document, "text">, body: Decision): Statement | null {
  if (body.decision.kind !== "add") return null;
  const { address, decision } = body;
  const statement = statementOf(addedStatementId(address, decision.statement), decision.statement);
  if (statement === null) return null;
  const { start, end, text } = statement.quote;
  return document.text.slice(start, end) === text ? statement : null;
}

/** The reader has learnt to read what a person had added: the person's version stands. */
function isSameClaim(one: Statement, other: Statement): boolean {
  return (
    one.act === other.act &&
    one.quote.start === other.quote.start &&
    one.quote.end === other.quote.end &&
    one.people.min === other.people.min &&
    one.people.max === other.people.max
  );
}
