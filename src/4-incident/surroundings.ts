import type { Profile } from "./profile.ts";
import type { Statistics } from "./statistics.ts";
import type { Stories, Story } from "./story.ts";

/**
 * Whether a document tells two of its statements apart. `hint`: one sign that may rest on a misreading; it weighs, but
 * does not bind.
 */
export type Apartness = "apart" | "hint" | "together";

/** What comparing two statements asks about the documents around them. */
export type Surroundings = {
  readonly stories: Pick<Stories, "sharedTerms">;
  readonly statistics: Pick<Statistics, "share" | "isRareVoice">;
  readonly storyOf: (profile: Profile) => Story;
  /** Different scenes of the act in the month of the busier of the two statements. */
  readonly crowd: (a: Profile, b: Profile) => number;
  readonly apartness: (a: Profile, b: Profile) => Apartness;
  /** Whether a's document tells of another group, apart from a's, that could as well be b's. */
  readonly isAmongSeveral: (a: Profile, b: Profile) => boolean;
  /** Whether the difference of the figures is told in a's document. */
  readonly countsOthers: (a: Profile, b: Profile) => boolean;
};
