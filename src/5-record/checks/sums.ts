/** Parts that do not come to the total they are told to make. */
import type { Group, Statement } from "../../3-statement/types.ts";
import type { CountInterval } from "../../core/interval.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** Totals whose parts are named and cannot come to them. */
export function checkSums({ statements }: CheckedDocument): Check[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.flatMap((whole): Check[] => {
    const parts = (whole.parts ?? []).flatMap((id) => byId.get(id) ?? []);
    if (parts.length < 2 || parts.length !== whole.parts?.length) return [];
    const sum = sumOf(parts.map(({ people }) => people));
    const total = { min: whole.people.min, max: whole.people.max };
    if (meet(sum, total)) return [];
    return [
      { kind: "sum", statements: [whole.id, ...parts.map(({ id }) => id)], values: { parts: sum, total } },
    ];
  });
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
