import type { ClaimedPeople } from "../../discourse/types.ts";
import type { Group } from "../../types.ts";
import type { PeoplePhrase } from "./people.ts";

/** The people of a phrase, in the words of the document. */
export function claimedPeople(text: string, phrase: PeoplePhrase, parts: readonly Group[]): ClaimedPeople {
  const { count, role, home, reference, plural, sex, share, elliptic, qualifierSpan, start, end } = phrase;
  return {
    count,
    qualifier: qualifierSpan === null ? phrase.qualifier : text.slice(qualifierSpan.start, qualifierSpan.end),
    role,
    home,
    reference,
    plural,
    sex,
    share,
    groups: phrase.groups.length > 0 ? phrase.groups : parts,
    elliptic,
    span: { start, end },
  };
}
