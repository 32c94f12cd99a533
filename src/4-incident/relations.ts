/** How incidents hang together: who was held and then returned, which happening is part of which. */
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

export type RelatedClusters = {
  readonly clusters: readonly (readonly Profile[])[];
  /** Clusters whose average score stayed little below joining, by index. */
  readonly uncertain: readonly (readonly [number, number])[];
};

/** The relations of every cluster, with `idOf` naming the incidents. */
export function relationsOf(
  { clusters, uncertain }: RelatedClusters,
  comparer: Comparer,
  idOf: (cluster: number) => string,
): Relation[][] {
  const relations: Relation[][] = clusters.map(() => []);
  const clusterOf = new Map<Profile, number>();
  clusters.forEach((members, cluster) => {
    for (const profile of members) clusterOf.set(profile, cluster);
  });
  const known = new Set<string>();
  const add = (from: number, kind: Relation["kind"], to: number, why: string) => {
    const list = relations[from];
    const key = `${from} ${kind} ${to}`;
    if (from === to || !list || known.has(key)) return;
    known.add(key);
    list.push({ kind, incident: idOf(to), why });
  };
  clusters.forEach((members, cluster) => {
    for (const profile of members) {
      const held = comparer.corpus.antecedentOf(profile);
      const earlier = held && clusterOf.get(held);
      if (held && typeof earlier === "number") {
        const said = profile.statement.follows === held.id;
        add(cluster, "follows", earlier, said ? "said to be the same people" : "same people in one document");
      }
      for (const whole of comparer.corpus.besides(profile)) {
        const around = clusterOf.get(whole);
        if (around !== undefined && isPart(profile, whole, comparer)) {
          add(cluster, "partOf", around, "told in one document as part of the larger figure");
        }
      }
    }
  });
  for (const [a, b] of uncertain) {
    if (relations[a]?.some(({ incident }) => incident === idOf(b))) continue;
    if (relations[b]?.some(({ incident }) => incident === idOf(a))) continue;
    add(a, "overlaps", b, "may be the same people");
    add(b, "overlaps", a, "may be the same people");
  }
  return relations.map((list) => list.sort((x, y) => (x.kind + x.incident < y.kind + y.incident ? -1 : 1)));
}

/** Whether one document tells `part` as some of the people of `whole`. */
function isPart(part: Profile, whole: Profile, comparer: Comparer): boolean {
  if (part === whole || part.act !== whole.act || part.who !== whole.who || part.phase !== whole.phase)
    return false;
  if (part.max >= OPEN ? part.min >= whole.min : part.max >= whole.min) return false;
  const time = compareTime(part, whole, comparer.corpus);
  if (time === "off" || time === "contradict" || time === "farContext") return false;
  const place = comparePlace(part, whole);
  if (place === "otherProvince" || place === "otherCountry" || place === "otherSite") return false;
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
