import type { ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/**
 * Whether the words say that it befell nobody, or suppose it: "no refugees were arrested", "not one refugee was
 * returned", "had ten been arrested, we would know". "No fewer than ten" is a number, and begins with none of these.
 */
export function befellNobody({ tokens }: ChunkedSentence, { from, count }: PeoplePhrase): boolean {
  const first = tokens[from]?.lower;
  const before = tokens[from - 1];
  if (first === "no" && /^(fewer|less|more)$/.test(tokens[from + 1]?.lower ?? "")) return false;
  if (first === "no" || first === "neither") return true;
  if (before?.lower === "no" || before?.lower === "not") {
    const isOne = count !== null && count.min === 1 && count.max === 1;
    return isOne || before.lower === "no";
  }
  const opens = from === 1 || tokens[from - 2]?.kind === "mark";
  return before?.lower === "had" && before.capitals !== "none" && opens;
}
