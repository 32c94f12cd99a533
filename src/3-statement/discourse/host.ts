import type { PlaceMention } from "../place/types.ts";
import type { FieldConventions } from "./conventions.ts";

/** The country that the document is set in: the one named most that its people neither come from nor go to. */
export function hostOf(
  places: readonly PlaceMention[],
  home: string | null,
  conventions: FieldConventions,
): PlaceMention | null {
  const refuge = home === null ? null : conventions.refuge[home];
  const seen = new Map<string, { mention: PlaceMention; weight: number }>();
  for (const mention of places) {
    const { country } = mention.place;
    if (country === null || country === home || country === refuge || mention.dateline) continue;
    const known = seen.get(country);
    // What opens a sentence acts in it: "Thailand has sent …".
    const weight = mention.from === 0 ? 3 : mention.metonym || mention.modifier ? 1 : 2;
    if (known === undefined) seen.set(country, { mention, weight });
    else known.weight += weight;
  }
  let best: { mention: PlaceMention; weight: number } | null = null;
  for (const entry of seen.values()) if (best === null || entry.weight > best.weight) best = entry;
  return best?.mention ?? null;
}
