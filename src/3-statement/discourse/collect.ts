import type { DateInterval } from "../../core/interval.ts";
import type { TimeMention } from "../time/types.ts";
import { takeFigure, takeMention, takeSplit } from "./adjustments.ts";
import { anchorsOf } from "./anchors.ts";
import { takeClaim } from "./claims.ts";
import type { Cohort, Draft } from "./draft.ts";
import { withoutPartsAsRivals } from "./rivals.ts";
import type { State } from "./state.ts";
import type { Telling } from "./types.ts";

/** Takes the tellings of a document in order and gathers them into drafts, one per act, cohort and figure. */
export function collectDrafts(
  tellings: readonly Telling[],
  text: string,
  published: DateInterval | null,
  times: readonly TimeMention[],
): { readonly drafts: readonly Draft[]; readonly cohorts: readonly Cohort[] } {
  const state: State = {
    published,
    text,
    cohorts: [],
    drafts: [],
    anchor: null,
    scene: null,
    anchorBefore: anchorsOf(times, published),
  };
  for (const telling of tellings) {
    if (telling.kind === "claim") takeClaim(state, telling);
    else if (telling.kind === "mention") takeMention(state, telling);
    else if (telling.kind === "roleSplit") takeSplit(state, telling);
    else takeFigure(state, telling);
  }
  return { drafts: withoutPartsAsRivals(state.drafts), cohorts: state.cohorts };
}
