import { saysSame } from "../4-incident/apartness.ts";
import { Comparer } from "../4-incident/compare.ts";
import type { Profile } from "../4-incident/profile.ts";
import type { Apartness } from "../4-incident/surroundings.ts";
import type { Comparison } from "../4-incident/types.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf } from "./record-material.ts";

/** Why two statements are held to tell of one incident, or of two. */
export type LinkExplanation = {
  readonly statements: readonly [string, string];
  readonly incidents: readonly [string, string];
  readonly verdict: "same" | "different";
  /**
   * What decided: another act (nothing is compared), a person's judgement of these two or of others that binds them,
   * a document that says the same or tells them apart, the sum of
   * the evidence, or the other statements of their incidents, against the evidence of the two alone.
   */
  readonly basis: "otherAct" | "judged" | "saidSame" | "toldApart" | "evidence" | "others";
  readonly comparison: Comparison | null;
};

/**
 * The use case behind `vigil why`. `a` and `b` are ids of event statements or of incidents, or their beginnings or
 * ends; of an incident, the statement that speaks most for the two being one is compared.
 */
export function explainLink(
  result: ReadResult,
  engine: Engine,
  a: string,
  b: string,
): Outcome<LinkExplanation> {
  const { corpus, profiles } = linkageOf(result, engine);
  const find = (id: string): readonly Profile[] =>
    namedBy(id, result).flatMap((one) => profiles.get(one) ?? []);
  const [some, others] = [find(a), find(b)];
  if (some.length === 0) return failure({ code: "unknown-statement", detail: a });
  if (others.length === 0) return failure({ code: "unknown-statement", detail: b });
  const comparer = new Comparer(corpus, result.weights);
  const pair = bestPair(some, others, comparer);
  if (!pair) return failure({ code: "unknown-statement", detail: b });
  const [first, second] = pair;
  if (first === second) return failure({ code: "decision-same-statement" });
  const incidentOf = (id: string): string =>
    result.incidents.find(({ statements }) => statements.includes(id))?.id ?? "";
  const incidents = [incidentOf(first.id), incidentOf(second.id)] as const;
  const verdict = incidents[0] === incidents[1] ? "same" : "different";
  const statements = [first.id, second.id] as const;
  if (first.act !== second.act)
    return success({ statements, incidents, verdict, basis: "otherAct", comparison: null });
  const comparison = comparer.explain(first, second);
  const apartness = corpus.apartness(first, second);
  const basis =
    isJudged(result, incidents, statements, verdict) ||
    (verdict === "same" && apartness === "apart" && isJoined(result, incidents[0]))
      ? "judged"
      : basisOf(verdict, comparison, saysSame(first, second), apartness);
  return success({ statements, incidents, verdict, basis, comparison });
}

/**
 * Whether people decided: they judged some of one incident different from some of the other, or judgements lead from
 * one statement to the other within their incident.
 */
function isJudged(
  { decisions, incidents }: ReadResult,
  [some, others]: readonly [string, string],
  [a, b]: readonly [string, string],
  verdict: LinkExplanation["verdict"],
): boolean {
  const judged = (decisions?.judgements ?? []).filter((one) => one.verdict === verdict);
  if (verdict === "different") {
    const members = new Map(incidents.map(({ id, statements }) => [id, new Set(statements)]));
    const within = (id: string, incident: string): boolean => members.get(incident)?.has(id) ?? false;
    return judged.some(({ statements: [x, y] }) =>
      within(x, some) ? within(y, others) : within(x, others) && within(y, some),
    );
  }
  const reached = new Set([a]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { statements } of judged)
      if (statements.some((id) => reached.has(id))) for (const id of statements) reached.add(id);
  }
  return reached.has(b);
}

/** Whether people judged statements of an incident the same: only that joins what a document tells apart. */
function isJoined({ decisions, incidents }: ReadResult, incident: string): boolean {
  const members = incidents.find(({ id }) => id === incident)?.statements ?? [];
  return (decisions?.judgements ?? []).some(
    ({ verdict, statements }) => verdict === "same" && statements.every((id) => members.includes(id)),
  );
}

function basisOf(
  verdict: LinkExplanation["verdict"],
  { bits }: Comparison,
  same: boolean,
  apartness: Apartness,
): LinkExplanation["basis"] {
  if (verdict === "same" && same) return "saidSame";
  if (verdict === "different" && apartness === "apart") return "toldApart";
  return bits > 0 === (verdict === "same") ? "evidence" : "others";
}

/** The statements under an id, or under the beginning or end of one, four characters or more; none if ambiguous. */
function namedBy(id: string, { statements, incidents }: ReadResult): readonly string[] {
  if (id.length < 4) return [];
  const fits = (whole: string): boolean => whole.startsWith(id) || whole.endsWith(id);
  const found = [
    ...statements.filter((one) => fits(one.id)).map((one) => [one.id]),
    ...incidents.filter((one) => fits(one.id)).map((one) => one.statements),
  ];
  const [only, ...more] = found;
  return more.length > 0 ? [] : (only ?? []);
}

function bestPair(
  some: readonly Profile[],
  others: readonly Profile[],
  comparer: Comparer,
): readonly [Profile, Profile] | null {
  let best: readonly [Profile, Profile] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const a of some) {
    for (const b of others) {
      if (a === b && some.length * others.length > 1) continue;
      const score = a.act === b.act ? comparer.score(a, b) : Number.MIN_SAFE_INTEGER;
      if (score <= most) continue;
      most = score;
      best = [a, b];
    }
  }
  return best;
}
