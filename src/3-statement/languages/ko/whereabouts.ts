import type { PlaceMention } from "../../place/types.ts";

/** Words for the country of the paper itself, as stretches of a pattern. */
export const OWN_COUNTRY = "국내|우리나라|남한|대한민국";

/** Where an act is said to have happened. */
export type Whereabouts = {
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  readonly destination: PlaceMention | null;
  /** They were brought to the country that they fled from. */
  readonly homeward: boolean;
  /** They were brought somewhere else than home, by words or by a place. */
  readonly elsewhere: boolean;
  /** They came to the country of the paper itself. */
  readonly here: boolean;
  /** They were handed to a force that is not that of the country they fled from. */
  readonly toAgents: boolean;
  /** They were sent on to a third country. */
  readonly third: boolean;
  readonly used: readonly number[];
};
