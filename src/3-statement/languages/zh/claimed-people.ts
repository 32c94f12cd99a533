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
    groups: [phrase.groups, parts, ownGroup(phrase)].find((groups) => groups.length > 0) ?? [],
    elliptic,
    span: { start, end },
  };
}

/** "5名朝鲜妇女", "9名孤儿": the noun itself tells the make-up. */
function ownGroup({ count, sex, age }: PeoplePhrase): readonly Group[] {
  const kept = age === "adult" ? null : age;
  if (count === null || (sex === null && kept === null)) return [];
  return [{ ...(sex === null ? {} : { sex }), ...(kept === null ? {} : { age: kept }), ...count }];
}
