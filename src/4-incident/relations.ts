/** How incidents hang together: who was held and then returned, which happening is part of which. */
import type { Cluster } from "./clusters.ts";
import type { Comparer } from "./compare.ts";
import { UNITS_PER_BIT } from "./compare.ts";
import { comparePlace, compareTime } from "./features.ts";
import type { Profile } from "./profile.ts";
import { OPEN } from "./profile.ts";
import type { Relation } from "./types.ts";

/** Between this and zero two incidents may be about the same people; below they are held apart. */
const UNCERTAIN = -3 * UNITS_PER_BIT;
/** Members of a cluster compared at most for the question whether two clusters overlap. */
const COMPARED = 8;

/** "200 of them", "through Dandong": words that make a figure a part of one told beside it. */
const PART_OF =
  /\b(of (them|those|whom|the)|among (them|those|whom|the)|including)\b|가운데|그중|그 중|이 중|其中|entre ell[oa]s|de ell[oa]s/iu;

/** "The other 13", after fifteen of whom two got away: what is left of a figure told before it. */
const REMAINDER = /^\s*the\s+(other|remaining|rest)\b|^\s*나머지|^\s*其[余餘]/iu;

/** What a document says of two clusters of its statements. */
export type Told = { readonly kind: "follows" | "partOf"; readonly to: Cluster; readonly why: string };

/** What documents tell of a cluster and others: once for each kind and cluster. */
export function toldOf(
  cluster: Cluster,
  clusterOf: (profile: Profile) => Cluster | null,
  comparer: Comparer,
): readonly Told[] {
  const told: Told[] = [];
  const add = (kind: Told["kind"], to: Cluster | null, why: string): void => {
    if (to === null || to === cluster || told.some((one) => one.kind === kind && one.to === to)) return;
    told.push({ kind, to, why });
  };
  for (const profile of cluster.members) {
    const held = comparer.corpus.antecedentOf(profile);
    if (held) {
      const said = profile.statement.follows === held.id;
      add("follows", clusterOf(held), said ? "said to be the same people" : "same people in one document");
    }
    const shared = comparer.corpus.named(profile, profile.statement.among);
    if (shared) add("partOf", clusterOf(shared), "said to be some or all of the same people");
    const beside = comparer.corpus.besides(profile);
    for (const whole of beside) {
      if (isPart(profile, whole, comparer))
        add("partOf", clusterOf(whole), "told in one document as part of the larger figure");
    }
    const divided = remainderOf(profile, beside, comparer);
    if (divided) add("partOf", clusterOf(divided), "told in one document as the rest of the larger figure");
  }
  return told;
}

/** The relations of a cluster: what is told, and with which others it may be about the same people. */
export function relationsOf(told: readonly Told[], overlapping: readonly Cluster[]): Relation[] {
  const relations = [
    ...told.map(({ kind, to, why }): Relation => ({ kind, incident: to.id, why })),
    ...overlapping.map(
      ({ id }): Relation => ({ kind: "overlaps", incident: id, why: "may be the same people" }),
    ),
  ];
  return relations.sort((x, y) => (x.kind + x.incident < y.kind + y.incident ? -1 : 1));
}

/** The figure that `part` is told as the rest of: the nearest greater one before it that it can belong to. */
function remainderOf(part: Profile, beside: readonly Profile[], comparer: Comparer): Profile | null {
  if (!REMAINDER.test(part.statement.people.text)) return null;
  const { start } = part.statement.quote;
  const before = beside.filter(
    (whole) => whole.statement.quote.start < start && mayBeAmong(part, whole, comparer),
  );
  return before.reduce<Profile | null>(
    (nearest, whole) =>
      nearest && nearest.statement.quote.start >= whole.statement.quote.start ? nearest : whole,
    null,
  );
}

/** Whether act, role, figures, days and place allow that the people of `part` are some of those of `whole`. */
function mayBeAmong(part: Profile, whole: Profile, comparer: Comparer): boolean {
  if (part === whole || part.act !== whole.act || part.who !== whole.who || part.phase !== whole.phase)
    return false;
  if (part.max >= OPEN ? part.min >= whole.min : part.max >= whole.min) return false;
  const time = compareTime(part, whole, comparer.corpus);
  if (time === "off" || time === "contradict" || time === "farContext") return false;
  const place = comparePlace(part, whole);
  return place !== "otherProvince" && place !== "otherCountry" && place !== "otherSite";
}

/** Whether one document tells `part` as some of the people of `whole`. */
function isPart(part: Profile, whole: Profile, comparer: Comparer): boolean {
  if (!mayBeAmong(part, whole, comparer)) return false;
  const place = comparePlace(part, whole);
  const finer =
    part.sites.length > 0 && (whole.sites.length !== 1 || place === "contained") && part.max * 2 <= whole.min;
  return (
    PART_OF.test(part.statement.people.text) ||
    PART_OF.test(part.statement.quote.text) ||
    (finer && place !== "sameSite") ||
    (finer && whole.sites.length > 1)
  );
}

/** Whether two clusters stay little below joining, by the average of a few members. */
export function isUncertain(a: readonly Profile[], b: readonly Profile[], comparer: Comparer): boolean {
  const some = a.slice(0, COMPARED);
  const others = b.slice(0, COMPARED);
  let sum = 0;
  for (const x of some) for (const y of others) sum += comparer.score(x, y);
  return sum > UNCERTAIN * some.length * others.length;
}
