/**
 * Which reports say what is usual (`4-incident/statistics.ts`). If all did, one more report would change the weight of
 * every comparison a little, and everything would have to be linked again. So in a large casebook only the reports
 * received up to the last epoch do. How many these are follows from the number of reports held, so that a rebuild,
 * which has nothing but the ledger, comes to the same.
 */

/** Up to so many reports, all of them say what is usual: linking them again takes less than a second. */
const FIRST_EPOCH = 1000;
/** An epoch begins when there are so many times the reports of the last. */
const GROWTH = 1.25;

/** How many of the reports held, those received first, say what is usual. */
export function reportsOfEpoch(held: number, first = FIRST_EPOCH): number {
  if (held <= first) return held;
  let epoch = first;
  for (let next = grown(epoch); next <= held; next = grown(epoch)) epoch = next;
  return epoch;
}

function grown(epoch: number): number {
  return Math.ceil(epoch * GROWTH);
}
