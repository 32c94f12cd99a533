import type { TimeExpression } from "../../time/types.ts";
import type { ViewTime } from "./times.ts";

const PUBLICATION_DAY: TimeExpression = { kind: "period", unit: "day", step: 0, lean: "past" };

/** The single day that a time names, without its hour; null if it names none. */
function dayOf(expression: TimeExpression): TimeExpression | null {
  switch (expression.kind) {
    case "date":
      return expression.day === null ? null : expression;
    case "within":
      return dayOf(expression.inner) === null ? null : expression;
    case "period":
      return expression.unit === "day" && expression.step <= 0 ? expression : null;
    case "weekday":
      return expression;
    case "dayPart":
      return dayOf(expression.of);
    case "clock":
      return expression.of === null ? null : dayOf(expression.of);
    case "range":
      return dayOf(expression.to);
    default:
      return null;
  }
}

/** "이날" and "같은 날" inside an expression as the day told before. */
function pointed(expression: TimeExpression, told: TimeExpression | null): TimeExpression {
  switch (expression.kind) {
    case "adjacent":
      return expression.unit === "day" && expression.step === 0 ? (told ?? PUBLICATION_DAY) : expression;
    case "dayPart":
      return { ...expression, of: pointed(expression.of, told) };
    case "clock":
      return expression.of === null ? expression : { ...expression, of: pointed(expression.of, told) };
    case "range": {
      const from = pointed(expression.from, told);
      // "지난 1일부터 이날까지": the day is that of the sentence, not the first of the range.
      return { ...expression, from, to: pointed(expression.to, told) };
    }
    case "until":
      return { ...expression, to: pointed(expression.to, told) };
    case "since":
      return { ...expression, from: pointed(expression.from, told) };
    default:
      return expression;
  }
}

const yearsBack = (step: number): TimeExpression & { kind: "period" } => ({
  kind: "period",
  unit: "year",
  step,
  lean: "past",
});

/** The same window a year before; null where the words do not tell which ("올해 들어"). */
function yearBefore(expression: TimeExpression): TimeExpression | null {
  switch (expression.kind) {
    case "date":
      if (expression.year !== null) return { ...expression, year: expression.year - 1 };
      return expression.month === null ? null : { kind: "within", inner: expression, outer: yearsBack(-1) };
    case "quarter":
    case "half":
      if (expression.year !== null) return { ...expression, year: expression.year - 1 };
      return { kind: "within", inner: expression, outer: yearsBack(-1) };
    case "within": {
      const outer = yearBefore(expression.outer);
      return outer === null ? null : { ...expression, outer };
    }
    case "period":
      if (expression.unit !== "year" && expression.unit !== "month") return null;
      return { ...expression, step: expression.step - (expression.unit === "year" ? 1 : 12) };
    case "part": {
      const of = yearBefore(expression.of);
      return of === null ? null : { ...expression, of };
    }
    case "range": {
      // The start of a range is read from its end: only a year that is said has to move.
      const { from } = expression;
      const to = yearBefore(expression.to);
      const said = from.kind === "date" && from.year !== null;
      return to === null ? null : { kind: "range", from: said ? { ...from, year: from.year - 1 } : from, to };
    }
    default:
      return null;
  }
}

/** A stretch of months or years, as statistics are told for. */
function isStretch(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "range":
    case "quarter":
    case "half":
    case "since":
      return true;
    case "within":
      return isStretch(expression.inner) || isMonth(expression.inner);
    default:
      return isMonth(expression);
  }
}

const isMonth = (expression: TimeExpression): boolean =>
  expression.kind === "date"
    ? expression.day === null
    : expression.kind === "period" && expression.unit !== "day";

/** "2분기 62명보다 9명 줄었다": what is only compared with is no time that others go on from. */
export const isCompared = (text: string, to: number): boolean =>
  /^\s?(?:\d[\d,]*여?\s?명)?(?:보다|에\s비해|에\s비하면|대비)/u.test(text.slice(to, to + 16));

/** What a text told last: a day, and a stretch of time. */
export type ToldLast = { readonly day: TimeExpression | null; readonly stretch: TimeExpression | null };

/**
 * The times of a sentence with "이날" and "같은 날" as the day that was told last, be it of a happening or of somebody's
 * saying so, else that of publication, and "지난해 같은 기간" as the stretch told last, a year before. `told` is what was
 * told last before, and comes back as that after the sentence.
 */
export function onSameDay(
  times: readonly ViewTime[],
  text: string,
  told: ToldLast,
): { readonly times: readonly ViewTime[]; readonly told: ToldLast } {
  let { day, stretch } = told;
  const placed = times.map((time): ViewTime => {
    const { mention } = time;
    // An hour alone ("오전 8시") is read with the clause around it.
    if (mention.rule === "part of a day") return time;
    const isSame = mention.expression.kind === "yearEarlier" && stretch !== null;
    const expression = isSame
      ? (yearBefore(stretch as TimeExpression) ?? mention.expression)
      : pointed(mention.expression, day);
    day = dayOf(expression) ?? day;
    if (!isSame && isStretch(expression) && !isCompared(text, time.to)) stretch = expression;
    return { ...time, mention: { ...mention, expression } };
  });
  return { times: placed, told: { day, stretch } };
}

/** "올해 들어 한국에 들어온 탈북자는 9월 말까지 360명이다": one window, told in two places of a sentence. */
export function withEnds(times: readonly ViewTime[]): readonly ViewTime[] {
  const from = times.findIndex(({ mention }) => mention.expression.kind === "since");
  const end = times.findIndex(({ mention }, at) => at > from && mention.expression.kind === "until");
  const since = times[from]?.mention;
  const until = times[end]?.mention;
  if (since?.expression.kind !== "since" || until?.expression.kind !== "until") return times;
  const { from: start } = since.expression;
  const { to } = until.expression;
  const expression: TimeExpression = { kind: "range", from: start, to };
  const mention = { ...since, expression, rule: `range: ${since.rule}, ${until.rule}` };
  return times.flatMap((time, at) => (at === from ? [{ ...time, mention }] : at === end ? [] : [time]));
}
