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

/**
 * The times of a sentence with "이날" and "같은 날" as the day that was told last, be it of a happening or of somebody's
 * saying so, else that of publication. `told` is the day told last before, and comes back as that after the sentence.
 */
export function onSameDay(
  times: readonly ViewTime[],
  told: TimeExpression | null,
): { readonly times: readonly ViewTime[]; readonly told: TimeExpression | null } {
  let last = told;
  const placed = times.map((time): ViewTime => {
    // An hour alone ("오전 8시") is read with the clause around it.
    const isPart = time.mention.rule === "part of a day";
    const expression = isPart ? time.mention.expression : pointed(time.mention.expression, last);
    last = dayOf(expression) ?? last;
    return { ...time, mention: { ...time.mention, expression } };
  });
  return { times: placed, told: last };
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
