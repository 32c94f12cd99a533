import type { Act } from "../../types.ts";
import type { ActSense } from "./lexicon.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** The sense that asks for most is tried first: "북한으로 끌려갔다" is a return, "끌려갔다" an arrest. */
const ASKS = { home: 0, handover: 1, country: 2, place: 3, count: 4, nothing: 5 } as const;

/** The sense that the words around a verb or noun allow; null if they allow none. */
export function sensesFor(
  senses: readonly ActSense[],
  where: Whereabouts,
  counted: boolean,
): ActSense | null {
  for (const sense of [...senses].sort((a, b) => ASKS[a.needs ?? "nothing"] - ASKS[b.needs ?? "nothing"])) {
    switch (sense.needs) {
      case null:
        if (sense.act === "return" && where.third) continue;
        if (sense.act === "return" && !where.homeward && where.elsewhere && senses.length > 1) continue;
        return sense;
      case "home":
        if (where.homeward) return sense;
        continue;
      case "handover":
        if (where.homeward || (!where.elsewhere && !where.toAgents)) return sense;
        continue;
      case "place":
        if (!where.homeward && where.elsewhere) return sense;
        continue;
      case "country":
        if (counted && !where.homeward && (where.here || where.destination?.place.precision === "country"))
          return sense;
        continue;
      case "count":
        if (counted) return sense;
        continue;
    }
  }
  return null;
}

/**
 * What kind of act decides how places are read: `either` may be a return or a movement, by where it leads; `coming` is a
 * return as those at home tell it, or an arrival ("넘어오다").
 */
export type ActKind = "return" | "movement" | "either" | "coming" | "other";

export function kindOf(senses: readonly ActSense[]): ActKind {
  const returns = senses.some(({ act }) => act === "return");
  if (senses.some(({ act }) => act === "arrival")) return returns ? "coming" : "movement";
  if (senses.some(({ act }) => act === "transfer")) return returns ? "either" : "movement";
  return returns ? "return" : "other";
}

const LEAVES_HOME = /(?:북한|본국|고국|조국|고향|북)(?:을|를|에서)?\s?$/u;

/** "북한을 탈출한 12명" leaves home, and from nobody's hands. */
export function actOf(sense: ActSense, text: string, from: number, counted: boolean): Act | null {
  if (sense.act !== "escape" || !LEAVES_HOME.test(text.slice(Math.max(0, from - 8), from))) return sense.act;
  return counted ? "departure" : null;
}
