import type { DateInterval } from "../../core/interval.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeMention } from "../time/types.ts";
import type { Place } from "../types.ts";
import type { FieldConventions } from "./conventions.ts";
import { countryPlace } from "./country-place.ts";
import type { Draft } from "./draft.ts";
import { senderOf } from "./sender.ts";
import type { Settled } from "./settle.ts";

/** The document as far as the making of statements needs it. */
export type DocumentFacts = {
  readonly id: string;
  readonly text: string;
  readonly published: DateInterval | null;
  /** The times that the document tells of happenings, in order; not those of anybody's saying so. */
  readonly times: readonly TimeMention[];
  /** Country that the people of the document flee from, and the one that they are in. */
  readonly home: string | null;
  readonly host: PlaceMention | null;
};

/** Several places told together: the names joined, of country and province what they share. */
function placeOfMany(mentions: readonly PlaceMention[], text: string): Place {
  const first = mentions[0] as PlaceMention;
  const last = mentions[mentions.length - 1] as PlaceMention;
  const shared = <Key extends "country" | "admin1">(key: Key): string | null =>
    mentions.every(({ place }) => place[key] === first.place[key]) ? first.place[key] : null;
  const names = mentions.map(({ place }) => place.name ?? place.admin1 ?? place.text);
  const listed =
    names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
  return {
    text: text.slice(first.start, last.end),
    country: shared("country"),
    admin1: shared("admin1"),
    name: listed ?? null,
    id: null,
    precision: first.place.precision,
  };
}

const EXACTNESS: Readonly<Record<Place["precision"], number>> = {
  site: 4,
  city: 3,
  border: 3,
  province: 2,
  country: 1,
};

type Placed = { readonly place: Place; readonly rule: string } | null;

/** Where a draft happened: the most exact place its claims tell, else who acted, else where the document is set. */
export function placeOf(
  draft: Draft,
  settled: Settled,
  facts: DocumentFacts,
  conventions: FieldConventions,
): Placed {
  if (draft.act === "arrival" || draft.act === "transfer") {
    const reached = draft.claims.flatMap((claim) =>
      claim.destination === null ? claim.places.slice(0, 1) : [claim.destination],
    );
    const best = withSpot(mostExact(reached), draft);
    const sender = senderOf(draft, best, facts.host);
    if (sender !== null) return { place: sender.place, rule: "stated: state that handed them on" };
    if (best !== null) return { place: best.place, rule: "stated: destination" };
    const taken = draft.claims.find((claim) => claim.agentCountry !== null)?.agentCountry ?? null;
    if (draft.act === "arrival" && taken !== null && taken.place.country !== facts.home) {
      return { place: countryOf(taken), rule: "inferred: country of those who took them in" };
    }
    if (draft.act === "arrival") {
      const refuge = conventions.refuge[facts.home ?? ""];
      if (refuge === undefined) return placeOfHost(facts);
      return { place: countryPlace(refuge, ""), rule: "inferred: usual country of refuge" };
    }
  }
  if (draft.act === "return" && settled.places.length === 0) {
    // "driven to Sinuiju": the place of hand-over is told as the destination.
    const handover = mostExact(
      // Those flown out are handed over where they board.
      draft.claims.flatMap(({ conveyed, destination }) => (conveyed === "by air" ? [] : (destination ?? []))),
    );
    if (handover?.place.precision === "city" && handover.kind !== "capital")
      return { place: handover.place, rule: "stated: place of hand-over" };
  }
  let together: readonly PlaceMention[] = [];
  for (const claim of draft.claims)
    if (claim.places.length > 1 && together.length === 0) together = claim.places;
  const refuge = conventions.refuge[facts.home ?? ""] ?? null;
  const best = mostExact(
    settled.places.filter(({ place }) => place.country === null || place.country !== refuge),
  );
  if (
    together.length > 1 &&
    (best === null ||
      // "Tumen, Nanping and Dandong": a post among towns is one of them, however small it is.
      together.some(({ start }) => start === best.start) ||
      EXACTNESS[best.place.precision] <= EXACTNESS[(together[0] as PlaceMention).place.precision])
  ) {
    return { place: placeOfMany(together, facts.text), rule: "stated: places told together" };
  }
  if (best !== null) return { place: onOwnSide(best, draft, facts), rule: `stated: ${best.rule}` };
  if (draft.act === "departure" && facts.home !== null)
    return { place: countryPlace(facts.home, ""), rule: "inferred: country that they flee from" };
  for (const { agentCountry } of draft.claims) {
    if (agentCountry !== null)
      return { place: countryOf(agentCountry), rule: "inferred: country of those who acted" };
  }
  return placeOfHost(facts);
}

/** "Handed over to the Chinese side at Dongxing": the spot in the country that took them over. */
function withSpot(reached: PlaceMention | null, { act, claims }: Draft): PlaceMention | null {
  if (act !== "transfer" || reached?.place.precision !== "country") return reached;
  const spot = mostExact(
    claims.flatMap(({ places }) => places).filter(({ place }) => place.country === reached.place.country),
  );
  return spot ?? reached;
}

/** "Laotian police caught them near the Chinese border": the side of a border that only names its neighbour. */
function onOwnSide(best: PlaceMention, draft: Draft, { host, home }: DocumentFacts): Place {
  const { place } = best;
  // "South Korea sent two back by way of Panmunjom": a post between both is told from the side that acts.
  const isPost = draft.act === "return" && place.precision === "site" && place.country === home;
  if (best.rule !== "border:one-side" && !isPost) return place;
  const acting = draft.claims.find((claim) => claim.agentCountry !== null)?.agentCountry ?? host;
  return acting === null ? place : { ...place, country: acting.place.country };
}

function placeOfHost({ host }: DocumentFacts): Placed {
  return host === null
    ? null
    : { place: countryOf(host), rule: "inferred: country that the document is about" };
}

function countryOf(mention: PlaceMention): Place {
  return countryPlace(mention.place.country ?? "", mention.place.text);
}

function mostExact(mentions: readonly PlaceMention[]): PlaceMention | null {
  let best: PlaceMention | null = null;
  for (const mention of mentions) {
    if (best === null || EXACTNESS[mention.place.precision] > EXACTNESS[best.place.precision]) best = mention;
  }
  return best;
}
