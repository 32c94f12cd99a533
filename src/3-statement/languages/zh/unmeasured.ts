import { countAt, withWordsAfter } from "./numbers.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { textAt } from "./text-at.ts";

const COPULA =
  /的?(?:人数|总数|总人数|数量|规模)?(?:目前|迄今|至今|现)?(?:也|已|已经|则|仅|只|就|便)?(?:共有|共计|共|有|为|是|达到?)?/y;

/** "登记的难民超过360万": a large number without its measure word. */
export function unmeasured(
  text: string,
  at: number,
): Pick<PeoplePhrase, "count" | "qualifier" | "qualifierSpan" | "end"> | null {
  const number = countAt(text, at + (textAt(COPULA, text, at)?.length ?? 0));
  if (number === null || !/[千万亿]$/.test(text.slice(at, number.end))) return null;
  if (!/^(?:[,。;)]|左右|上下|以上|之多|$)/.test(text.slice(number.end, number.end + 2))) return null;
  const { count, end } = withWordsAfter(text, number, number.end) ?? { count: number, end: number.end };
  const { min, max, qualifier, qualifierSpan } = count;
  return { count: { min, max }, qualifier, qualifierSpan, end };
}
