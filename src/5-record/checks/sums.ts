/** Parts that do not come to the total they are told to make. */
import type { Group, Statement } from "../../3-statement/types.ts";
import type { CountInterval } from "../../core/interval.ts";
import { FIGURE_OR_WORD } from "./figures.ts";
import { sentenceAround, statementsIn } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** Totals whose parts are named and cannot come to them. */
export function checkSums({ document, statements }: CheckedDocument): Check[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.flatMap((whole): Check[] => {
    const named = whole.parts ?? listedAfter(whole, document.text, statements).map(({ id }) => id);
    const parts = named.flatMap((id) => byId.get(id) ?? []);
    if (parts.length < 2 || parts.length !== named.length) return [];
    const sum = sumOf(parts.map(({ people }) => people));
    const total = { min: whole.people.min, max: whole.people.max };
    if (meet(sum, total)) return [];
    return [
      { kind: "sum", statements: [whole.id, ...parts.map(({ id }) => id)], values: { parts: sum, total } },
    ];
  });
}

/** Some of the parts only are told. */
const SOME_ONLY = /\b(?:includ\w+|among (?:them|these)|such as|mostly)\b|포함|비롯|이 중|그중|包括|其中/iu;

const FIGURES = new RegExp(`\\b${FIGURE_OR_WORD}`, "giu");

/** "30 were arrested: 12 in Shenyang and 15 in Yanji": the groups listed after a colon in the sentence of the whole. */
function listedAfter(whole: Statement, text: string, statements: readonly Statement[]): readonly Statement[] {
  const { end } = sentenceAround(text, whole.quote.end);
  const colon = /^[^:：]*[:：](?=\D)/u.exec(text.slice(whole.quote.end, end));
  if (!colon) return [];
  const start = whole.quote.end + colon[0].length;
  if (SOME_ONLY.test(text.slice(start, end))) return [];
  const listed = statementsIn({ start, end }, statements).filter(
    ({ act, people, modality, quote }) =>
      // The words of a listed group may begin with the verb that all share.
      quote.end > start &&
      act === whole.act &&
      people.who === whole.people.who &&
      modality === whole.modality &&
      people.min === people.max,
  );
  // A figure that was not read, or is none of an exact number, may be the part that lacks.
  const figures = [...text.slice(start, end).matchAll(FIGURES)];
  const isWhole =
    figures.length === listed.length && listed.every(({ people }) => people.min < whole.people.min);
  return isWhole ? listed : [];
}

/** Groups by sex, or by age, that are more people than there are. */
export function checkComposition({ statements }: CheckedDocument): Check[] {
  return statements.flatMap((statement): Check[] => {
    const sexes = partition(statement, ({ sex, age }) => sex !== undefined && age === undefined);
    const ages = partition(statement, ({ sex, age }) => age !== undefined && sex === undefined);
    // Looking through all other statements is for those that tell of groups.
    if (sexes.length < 2 && ages.length < 2) return [];
    const people = withOtherRoles(statement, statements);
    const told = [sexes, ages].find(
      (groups) => groups.length > 1 && people.max !== null && sumOf(groups).min > people.max,
    );
    if (!told) return [];
    const values = { groups: sumOf(told), people: { min: people.min, max: people.max } };
    return [{ kind: "composition", statements: [statement.id], values }];
  });
}

/** The people with those of other roles in the same words: "twelve, four of them men", of whom two were agents. */
function withOtherRoles(statement: Statement, statements: readonly Statement[]): CountInterval {
  const { quote, act, people } = statement;
  const others = statements.filter(
    (other) =>
      other.act === act &&
      other.people.who !== people.who &&
      other.quote.start < quote.end &&
      quote.start < other.quote.end,
  );
  return sumOf([people, ...others.map((other) => other.people)]);
}

/** Groups of one kind, each named once: "seven women and three men". */
function partition(statement: Statement, isKind: (group: Group) => boolean): readonly Group[] {
  const groups = (statement.groups ?? []).filter(isKind);
  const names = new Set(groups.map(({ sex, age }) => sex ?? age));
  return names.size === groups.length ? groups : [];
}

/** The sum of intervals; open where any is. */
export function sumOf(counts: readonly CountInterval[]): CountInterval {
  let min = 0;
  let max: number | null = 0;
  for (const count of counts) {
    min += count.min;
    max = max === null || count.max === null ? null : max + count.max;
  }
  return { min, max };
}

/** Whether there is a number that both intervals allow. */
export function meet(a: CountInterval, b: CountInterval): boolean {
  return (b.max === null || a.min <= b.max) && (a.max === null || b.min <= a.max);
}
