import { remainderOf } from "../../discourse/remainder.ts";
import type { ClaimedPeople } from "../../discourse/types.ts";
import type { Group } from "../../types.ts";
import type { PeoplePhrase } from "./people-phrase.ts";

/** The people of a phrase, in the words of the document. */
export function claimedPeople(text: string, phrase: PeoplePhrase, parts: readonly Group[]): ClaimedPeople {
  const { count, role, home, reference, plural, sex, share, elliptic, qualifierSpan, start, end } = phrase;
  const told = {
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
  return isRemainder(text, phrase) ? remainderOf(told) : told;
}

const REMAINDER = /^(?:其[余餘]|[余餘]下|剩[余餘下])/;
const REMAINDER_BEFORE = /(?:其[余餘]|[余餘]下|剩[余餘下])的?$/;

/** "其余15人", "剩下的4人": those of a group told before who are left. */
function isRemainder(text: string, { start, end, share }: PeoplePhrase): boolean {
  if (share !== null) return false;
  return (
    REMAINDER.test(text.slice(start, end)) || REMAINDER_BEFORE.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** "5名朝鲜妇女", "9名孤儿": the noun itself tells the make-up. */
function ownGroup({ count, sex, age }: PeoplePhrase): readonly Group[] {
  const kept = age === "adult" ? null : age;
  if (count === null || (sex === null && kept === null)) return [];
  return [{ ...(sex === null ? {} : { sex }), ...(kept === null ? {} : { age: kept }), ...count }];
}
