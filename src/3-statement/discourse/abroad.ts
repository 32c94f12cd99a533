import type { FieldConventions } from "./conventions.ts";
import type { Claim, Telling } from "./types.ts";

/**
 * A movement to another country is an arrival where it ends the flight, and a transfer where it only hands people on:
 * to a country that sends them back, or to where they are held already. `host` is the country the document is set in.
 */
function movedAbroad(
  claim: Claim,
  home: string | null,
  host: string | null,
  conventions: FieldConventions,
): Claim {
  const reached = claim.destination?.place.country ?? null;
  if (claim.act !== "transfer" || reached === null || reached === home || reached === host) return claim;
  if (home === null || conventions.returning[home]?.includes(reached)) return claim;
  const sender = claim.places.find((mention) => mention !== claim.destination);
  const acting = claim.agentCountry?.place.country ?? sender?.place.country ?? null;
  return acting === reached ? claim : { ...claim, act: "arrival" };
}

/** Whether a claim tells of an arrival in a country that sends people back: a stage of flight, and no refuge. */
function isStage(claim: Claim, home: string | null, conventions: FieldConventions): boolean {
  if (claim.act !== "arrival" || claim.counting !== null || home === null) return false;
  const reached = (claim.destination ?? claim.places[0])?.place.country ?? null;
  // "One man reached the Chinese side": so much is told for itself.
  if (claim.destination?.form === "demonym") return false;
  return reached !== null && conventions.returning[home]?.includes(reached) === true;
}

/** The tellings of a document with its movements between countries told apart. */
export function toldAbroad(
  tellings: readonly Telling[],
  home: string | null,
  host: string | null,
  conventions: FieldConventions,
): Telling[] {
  return tellings.flatMap((telling): Telling[] => {
    if (telling.kind !== "claim") return [telling];
    // Others brought them there ("handed to Chinese border guards"): moved on while held, and no stage of their flight.
    if (isStage(telling, home, conventions))
      return telling.conveyed === undefined ? [] : [{ ...telling, act: "transfer" }];
    return [{ ...movedAbroad(telling, home, host, conventions), kind: "claim" }];
  });
}
