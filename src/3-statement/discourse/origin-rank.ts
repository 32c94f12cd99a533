import type { Speaker } from "../types.ts";

/**
 * How near a speaker stands to the happening: 0 a person or body that knows, 1 a medium, 2 words that name nobody
 * ("media reports"). Of several attributions of the same figure the nearest is its origin (gold guide, "speakers").
 */
export function originRank(speaker: Speaker): number {
  if (speaker.role === "media") return speaker.name === null ? 2 : 1;
  return 0;
}
