import type { Problem } from "../../core/problem.ts";
import { actsOf } from "../load-engine.ts";
import { loadGazetteer, loadPacks } from "../load-packs.ts";
import type { ListFilter } from "./list.ts";
import { gazetteerPlaces } from "./resolve-place.ts";

/**
 * Why a filter that nothing passed can let nothing pass: an act or place that there is not. Asked only then, for a
 * person may have decided on an act or a place that no pack and no gazetteer knows. “None” must not be said to a slip of
 * the pen.
 */
export function unknownFilter({ act, place }: Pick<ListFilter, "act" | "place">): Problem | null {
  const packs = loadPacks();
  if (act !== null && !actsOf(packs).has(act)) return { code: "unknown-act", detail: act };
  if (place === null) return null;
  const gazetteer = loadGazetteer(packs);
  const known = gazetteer.country(place) !== null || gazetteerPlaces(place, gazetteer).length > 0;
  return known ? null : { code: "unknown-place", detail: place };
}
