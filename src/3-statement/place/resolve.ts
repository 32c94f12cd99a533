import type { Token } from "../lexer.ts";
import type { Candidate } from "./candidates.ts";
import type { GazetteerPlace } from "./gazetteer.ts";
import { contains } from "./gazetteer.ts";

/** Weights of the signs that tell homonyms apart. */
const WEIGHTS = {
  /** For each doubling of the population. */
  population: 1.5,
  country: 34,
  region: 30,
  preferred: 30,
  capital: 8,
  seat: 4,
  province: -3,
  division: 60,
  container: 100,
  owner: 60,
  /** Times the country's share of the countries that the text names. */
  countryInText: 25,
  provinceInText: 12,
} as const;

/** So often must a country be named before its share of the text counts in full. */
const SURE_AFTER = 4;

export type Choice = { readonly place: GazetteerPlace; readonly rule: string };

type Evidence = {
  readonly countries: ReadonlyMap<string, number>;
  /** Sum of `countries`. */
  readonly told: number;
  readonly provinces: ReadonlySet<string>;
};

const provinceKey = (country: string | null, admin1: string): string => `${country}|${admin1}`;

/** What the unmistakable names of a text say about where it plays. */
function evidenceOf(candidates: readonly Candidate[]): Evidence {
  const countries = new Map<string, number>();
  const provinces = new Set<string>();
  let told = 0;
  for (const { places } of candidates) {
    const { country, admin1 } = places[0] as GazetteerPlace;
    if (country === null || places.some((place) => place.country !== country)) continue;
    countries.set(country, (countries.get(country) ?? 0) + 1);
    told++;
    if (admin1 && places.every((place) => place.admin1 === admin1))
      provinces.add(provinceKey(country, admin1));
  }
  return { countries, told, provinces };
}

/** Candidates that stand right behind each other as "X, Y", "X (Y)" or "X in Y": index of X → index of Y. */
export function containerLinks(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
): Map<number, number> {
  const links = new Map<number, number>();
  for (let i = 0; i + 1 < candidates.length; i++) {
    const inner = candidates[i] as Candidate;
    const outer = candidates[i + 1] as Candidate;
    if (inner.sentence !== outer.sentence || inner.demonym || outer.demonym) continue;
    const tokens = sentences[inner.sentence] as readonly Token[];
    if (outer.from - inner.to > 5) continue;
    const between = tokens.slice(inner.to, outer.from).map((token) => token.lower);
    if (!isContainment(between)) continue;
    if (inner.places.some((a) => outer.places.some((b) => contains(b, a)))) links.set(i, i + 1);
  }
  return links;
}

const BETWEEN = new Set(
  "city town county village prefecture in the northeastern northeast northwestern northern southern eastern western southwestern southeastern southwest southeast province state of capital".split(
    " ",
  ),
);

function isContainment(between: readonly string[]): boolean {
  const joint = between.findIndex((word) => word === "," || word === "(" || word === "in");
  return joint >= 0 && between.every((word, at) => (at === joint ? true : BETWEEN.has(word)));
}

/** The place that owns the candidate: "China's Liaoning", "the Chinese city of Shenyang", "Yunnan's capital, Kunming". */
function ownersOf(
  candidates: readonly Candidate[],
  index: number,
  sentences: readonly (readonly Token[])[],
): readonly GazetteerPlace[] {
  const candidate = candidates[index] as Candidate;
  const owner = candidates[index - 1];
  if (!owner || owner.sentence !== candidate.sentence) return [];
  const between = (sentences[candidate.sentence] as readonly Token[])
    .slice(owner.to, candidate.from)
    .map((token) => token.lower);
  if (between.length > 5) return [];
  const owns = owner.demonym ? true : between[0] === "'s";
  if (!owns || between.some((word) => !BETWEEN.has(word) && !OWNED.has(word))) return [];
  return owner.places;
}

const OWNED = new Set(
  "'s , border coastal largest second provincial capital port town central nearby river crossing of".split(
    " ",
  ),
);

function score(place: GazetteerPlace, candidate: Candidate, evidence: Evidence): number {
  let total = WEIGHTS.population * Math.log2(place.population + 2);
  if (place.preferred) total += WEIGHTS.preferred;
  if (place.kind === "country") total += WEIGHTS.country;
  else if (place.kind === "region") total += WEIGHTS.region;
  else if (place.kind === "capital") total += WEIGHTS.capital;
  else if (place.kind === "seat") total += WEIGHTS.seat;
  else if (place.kind === "province") total += WEIGHTS.province;
  if (candidate.division) total += fits(place, candidate.division) ? WEIGHTS.division : -WEIGHTS.division;
  if (place.country && place.kind !== "country" && evidence.told > 0) {
    const told = evidence.countries.get(place.country) ?? 0;
    total += WEIGHTS.countryInText * (told / evidence.told) * Math.min(1, told / SURE_AFTER);
  }
  if (
    place.admin1 &&
    place.kind !== "province" &&
    evidence.provinces.has(provinceKey(place.country, place.admin1))
  ) {
    total += WEIGHTS.provinceInText;
  }
  return total;
}

function fits(place: GazetteerPlace, division: NonNullable<Candidate["division"]>): boolean {
  switch (division) {
    case "province":
      return place.kind === "province" || place.kind === "area" || place.kind === "region";
    case "city":
      return (
        place.kind === "city" || place.kind === "capital" || place.kind === "seat" || place.kind === "site"
      );
    case "area":
      return place.kind !== "country" && place.kind !== "province" && place.kind !== "river";
    default:
      return place.kind === division;
  }
}

/** A city and its country or a city-province of the same name: "Luxembourg", "Singapore" mean the country. */
function withoutNamesakes(
  places: readonly GazetteerPlace[],
  division: Candidate["division"],
): readonly GazetteerPlace[] {
  if (places.length < 2 || division !== null) return places;
  const countries = places.filter((place) => place.kind === "country");
  if (countries.length === 0) return places;
  const rest = places.filter(
    (place) => place.kind === "country" || !countries.some((country) => country.country === place.country),
  );
  return rest.length > 0 ? rest : places;
}

/**
 * One place for every candidate. Homonyms are told apart by the division named with them, the container or
 * owner next to them (here or where the same name stands elsewhere in the text), the countries and provinces
 * that the text names, the packs, and population.
 */
export function resolveCandidates(
  candidates: readonly Candidate[],
  sentences: readonly (readonly Token[])[],
  links: ReadonlyMap<number, number>,
): Choice[] {
  const evidence = evidenceOf(candidates);
  const inside = new Map([...links].map(([inner, outer]) => [outer, inner]));
  const near = new Map<string, Map<string, number>>();
  const own: { readonly ids: ReadonlyMap<string, number>; readonly rule: string | null }[] = candidates.map(
    (candidate, index) => {
      const ids = new Map<string, number>();
      if (candidate.places.length < 2) return { ids, rule: null };
      const outer = links.get(index);
      const inner = inside.get(index);
      let rule: string | null = null;
      const outerPlaces = outer === undefined ? [] : (candidates[outer] as Candidate).places;
      const innerPlaces = inner === undefined ? [] : (candidates[inner] as Candidate).places;
      const owners = ownersOf(candidates, index, sentences);
      for (const place of candidate.places) {
        let bonus = 0;
        if (
          outerPlaces.some((other) => contains(other, place)) ||
          innerPlaces.some((other) => contains(place, other))
        ) {
          bonus += WEIGHTS.container;
          rule = "homonym:container";
        }
        if (owners.some((other) => contains(other, place))) {
          bonus += WEIGHTS.owner;
          rule ??= "homonym:owner";
        }
        if (bonus > 0) ids.set(place.id, bonus);
      }
      if (ids.size > 0) {
        const shared = near.get(candidate.words) ?? new Map<string, number>();
        for (const [id, bonus] of ids) shared.set(id, Math.max(shared.get(id) ?? 0, bonus));
        near.set(candidate.words, shared);
      }
      return { ids, rule };
    },
  );
  return candidates.map((candidate, index): Choice => {
    const places = withoutNamesakes(candidate.places, candidate.division);
    const first = places[0] as GazetteerPlace;
    if (places.length === 1) return { place: first, rule: first.preferred ? "pack" : "gazetteer" };
    const { ids, rule } = own[index] as (typeof own)[number];
    const shared = near.get(candidate.words);
    let best = first;
    let highest = Number.NEGATIVE_INFINITY;
    for (const place of places) {
      const total =
        score(place, candidate, evidence) + (ids.get(place.id) ?? 0.8 * (shared?.get(place.id) ?? 0));
      if (total > highest) {
        highest = total;
        best = place;
      }
    }
    if (candidate.division) return { place: best, rule: "homonym:division" };
    if (rule) return { place: best, rule };
    if (shared?.has(best.id)) return { place: best, rule: "homonym:elsewhere-in-text" };
    const told = best.country !== null && evidence.countries.has(best.country);
    return {
      place: best,
      rule: best.preferred ? "homonym:pack" : told ? "homonym:country-in-text" : "homonym:population",
    };
  });
}
