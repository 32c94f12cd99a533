import type { Token } from "../lexer.ts";
import type { CoordinatedPlaces, PlaceMention } from "./types.ts";

const JOINTS = new Set([",", "and", "or", "&", "as", "well", "both", "the"]);

/**
 * Lists of places told as one: "Tumen, Hunchun, Changbai, Dandong and Nanping". Only places of the same rank
 * join (no list of a city and a country), and a container ("Shenyang, Liaoning") is no member. A list has at
 * least two members and an "and" or "or" before its last. In the order of the text.
 */
export function coordinatedPlaces(
  mentions: readonly PlaceMention[],
  tokensBySentence: readonly (readonly Token[])[],
): CoordinatedPlaces[] {
  const lists: CoordinatedPlaces[] = [];
  let run: PlaceMention[] = [];
  const close = (): void => {
    const list = run.length > 1 ? listOf(run, tokensBySentence) : null;
    if (list) lists.push(list);
    run = [];
  };
  for (const mention of mentions) {
    if (mention.form === "demonym") continue;
    if (mention.container && run.length > 0) continue;
    const last = run.at(-1);
    if (last && !joins(last, mention, tokensBySentence)) close();
    run.push(mention);
  }
  close();
  return lists;
}

function joins(a: PlaceMention, b: PlaceMention, sentences: readonly (readonly Token[])[]): boolean {
  if (a.sentence !== b.sentence || rank(a) !== rank(b)) return false;
  const between = (sentences[a.sentence] as readonly Token[]).slice(a.to, b.from);
  return between.length > 0 && between.length <= 4 && between.every((token) => JOINTS.has(token.lower));
}

/** Sites and towns stand in one list; provinces, countries and borders each in their own. */
function rank(mention: PlaceMention): string {
  return mention.place.precision === "site" ? "city" : mention.place.precision;
}

function listOf(
  run: readonly PlaceMention[],
  sentences: readonly (readonly Token[])[],
): CoordinatedPlaces | null {
  const first = run[0] as PlaceMention;
  const last = run.at(-1) as PlaceMention;
  const before = run.at(-2) as PlaceMention;
  const tokens = sentences[first.sentence] as readonly Token[];
  const joint = tokens
    .slice(before.to, last.from)
    .some((token) => token.lower === "and" || token.lower === "or" || token.lower === "&");
  if (!joint) return null;
  const names = run.map((mention) => mention.place.name ?? mention.place.admin1 ?? mention.place.text);
  const shared = <T>(of: (mention: PlaceMention) => T): T | null =>
    run.every((mention) => of(mention) === of(first)) ? of(first) : null;
  const name = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return {
    start: first.start,
    end: last.end,
    mentions: run,
    place: {
      text: run.map((mention) => mention.place.text).join(", "),
      country: shared((mention) => mention.place.country),
      admin1: shared((mention) => mention.place.admin1),
      name,
      id: run.map((mention) => mention.place.id ?? "").join("+"),
      precision: first.place.precision,
    },
  };
}
