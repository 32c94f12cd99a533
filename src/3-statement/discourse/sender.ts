import type { PlaceMention } from "../place/types.ts";
import type { Draft } from "./draft.ts";

/**
 * Where people were whom one state handed on to another, by the clauses that tell them handed on: the place that sent
 * them, else the country that the document is set in. `reached` is where they were brought; null if nobody handed them
 * on from elsewhere.
 */
export function senderOf(
  draft: Draft,
  reached: PlaceMention | null,
  host: PlaceMention | null,
): PlaceMention | null {
  for (const { handedOn, places, agentCountry } of draft.claims) {
    if (handedOn !== true) continue;
    for (const place of [...places, agentCountry, host])
      if (place !== null && place.place.country !== reached?.place.country) return place;
  }
  return null;
}
