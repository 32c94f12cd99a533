import type { TimeExpression, TimeMention } from "../../time/types.ts";
import { lengthExpressionAt } from "./time-grammar/lengths.ts";
import type { Parsed } from "./time-grammar/points.ts";
import { matchAt, parsed, pointAt, withClock } from "./time-grammar/points.ts";
import type { View } from "./view.ts";
import { endOf, startOf, viewOf } from "./view.ts";

/** A time expression in a view, by the view's units. */
export type ViewTime = {
  readonly from: number;
  readonly to: number;
  readonly mention: TimeMention;
};

/** First words of every expression that the grammar knows. */
const STARTS =
  /\d|지난|지지난|이번|다음|오는|돌아오는|올|금|작년|재작년|내[년달일주후]|이달|저번|같은 |그[해달날끄제저]|그 [해달날]|이[듬튿날틀레]|일주일|반년|전[년날]|어[제저젯]|엊그제|오[늘전후]|모레|글피|당일|익일|하루|사흘|나흘|닷새|엿새|여드레|아흐레|열흘|보름|주말|간밤|연[초말]|월[초말요]|최근|근래|과거|요즘|현재|지금|향후|앞으로|매[일주달월년]|날마다|달마다|해마다|[화수목금토일]요일|상반기|하반기|[초늦]?(?:봄|여름|가을|겨울)|추석|설날|춘[제절]|크리스마스|성탄절|부활절|추수감사절|새벽|아침|정오|저녁|밤|한밤중|심야|자정|수십|[수몇한두세석네넉]\s?(?:시간|주일|개월|달|년|해)|(?:다섯|여섯|일곱|여덟|아홉|열)\s?(?:시간|주|개월|달|해)/gu;

const WORD_UNIT = /[가-힣\p{L}\p{N}]/u;

/** "8∼12일", "2월 8~12일", "1∼3월", "9∼12일": both ends in one word. */
const SHORT_RANGE = /(\d{1,2})\s?[~\u223c\u301c\u2013-]\s?(\d{1,2})\s?(일|월)(?!간|\s?동안)/uy;
/** "25일과 26일", "12, 13일", "12·13일". */
const PAIR = /(\d{1,2})일?(?:과|와|,|·)\s?(\d{1,2})일(?!간|\s?동안)/uy;
/** "7월과 8월", "7·8월". */
const MONTH_PAIR = /(\d{1,2})월?(?:과|와|,|·)\s?(\d{1,2})월(?!\s?\d)/uy;
const MONTH_BEFORE = /(?:(\d{4})년\s?)?(\d{1,2})월\s?/uy;
const YEARS = /(\d{4})(?:년)?\s?[~\u223c\u301c\u2013-]\s?(\d{4})년/uy;

const day = (value: number, month: number | null, year: number | null): TimeExpression => ({
  kind: "date",
  year,
  month,
  day: value,
  weekday: null,
  direction: "past",
});
const month = (value: number): TimeExpression => ({
  kind: "date",
  year: null,
  month: value,
  day: null,
  weekday: null,
  direction: "past",
});

/** Ranges that share their unit. `monthTold` is the month said before it, for "2월 8~12일". */
function shortRangeAt(text: string, at: number): Parsed | null {
  const years = matchAt(YEARS, text, at);
  if (years !== null) {
    const [from, to] = years.slice(1, 3).map(
      (year): TimeExpression => ({
        kind: "date",
        year: Number(year),
        month: null,
        day: null,
        weekday: null,
        direction: "past",
      }),
    ) as [TimeExpression, TimeExpression];
    return parsed({ kind: "range", from, to }, YEARS.lastIndex, "range of years");
  }
  const months = matchAt(MONTH_PAIR, text, at);
  if (months !== null) {
    const [low, high] = months.slice(1, 3).map(Number) as [number, number];
    if (low > 0 && high === low + 1 && high <= 12)
      return parsed({ kind: "range", from: month(low), to: month(high) }, MONTH_PAIR.lastIndex, "two months");
  }
  const told = matchAt(MONTH_BEFORE, text, at);
  const start = told === null ? at : MONTH_BEFORE.lastIndex;
  const monthTold = told === null ? null : Number(told[2]);
  const yearTold = told?.[1] === undefined ? null : Number(told[1]);
  const range = matchAt(SHORT_RANGE, text, start);
  if (range !== null) {
    const [low, high] = range.slice(1, 3).map(Number) as [number, number];
    const isMonths = range[3] === "월";
    if (low < high && low > 0 && high <= (isMonths ? 12 : 31) && !(isMonths && monthTold !== null)) {
      const make = isMonths ? month : (value: number) => day(value, monthTold, yearTold);
      return parsed({ kind: "range", from: make(low), to: make(high) }, SHORT_RANGE.lastIndex, "short range");
    }
  }
  const pair = matchAt(PAIR, text, start);
  if (pair !== null) {
    const [low, high] = pair.slice(1, 3).map(Number) as [number, number];
    // Two days in a row are one stretch; others are told one by one.
    if (low > 0 && high === low + 1 && high <= 31) {
      const from = day(low, monthTold, yearTold);
      return parsed({ kind: "range", from, to: day(high, monthTold, yearTold) }, PAIR.lastIndex, "two days");
    }
  }
  return null;
}

/** "지난달 25일과 26일", "올해 1∼3월": a short range inside a period. */
function periodRangeAt(text: string, at: number): Parsed | null {
  const outer =
    /^(?:지난해|지난 ?달|지난|이번 ?달|이번|다음 ?달|오는|올해|올(?=\s?\d)|재작년|작년|금년|이달|내달|내년)\s?/u.exec(
      text.slice(at, at + 8),
    );
  if (outer === null) return null;
  const direct = outer[0].trim();
  const range = shortRangeAt(text, at + outer[0].length);
  if (range === null) return null;
  const period = pointAt(text, at);
  if (/^(?:지난|이번|오는)$/u.test(direct) || period === null) {
    const facing = direct === "오는" ? "future" : "past";
    return parsed(facingOf(range.expression, facing), range.to, range.rule);
  }
  const known = period.expression.kind === "within" ? period.expression.outer : period.expression;
  if (known.kind !== "period") return null;
  return parsed(
    { kind: "within", inner: range.expression, outer: known },
    range.to,
    `${range.rule} of a period`,
  );
}

/** The expression with its open dates lying ahead or behind. */
export function facingOf(expression: TimeExpression, direction: "past" | "future"): TimeExpression {
  switch (expression.kind) {
    case "date":
      return expression.year === null ? { ...expression, direction } : expression;
    case "weekday":
      return { ...expression, direction };
    case "period":
      // "이번 주 안에 송환될": what is left of it.
      return expression.step === 0 && expression.unit !== "day" && direction === "future"
        ? { ...expression, lean: "future" }
        : expression;
    case "range":
      return {
        ...expression,
        from: facingOf(expression.from, direction),
        to: facingOf(expression.to, direction),
      };
    case "until":
      return { ...expression, to: facingOf(expression.to, direction) };
    case "dayPart":
    case "part":
      return { ...expression, of: facingOf(expression.of, direction) };
    case "clock":
      return expression.of === null ? expression : { ...expression, of: facingOf(expression.of, direction) };
    default:
      return expression;
  }
}

function simpleAt(text: string, at: number): Parsed | null {
  const range = periodRangeAt(text, at) ?? shortRangeAt(text, at);
  const length = lengthExpressionAt(text, at);
  const point = pointAt(text, at);
  const found = longest(longest(point, length), range);
  if (found === null) return withClock(null, text, at);
  if (found === point) return withClock(point, text, point.to);
  return found.expression.kind === "offset" ? withClock(found, text, found.to) : found;
}

function longest(a: Parsed | null, b: Parsed | null): Parsed | null {
  if (a === null || b === null) return a ?? b;
  return b.to > a.to ? b : a;
}

const FROM = /\s?부터\s?/uy;
const AT_FROM = /에서\s?/uy;
const UNTIL = /\s?(?:까지|사이)/uy;
const SINCE = /\s?(?:이후|이래|부터)/uy;
/** "올해 들어", "이달 들어서만": a count that has been running since the period began. */
const INTO = /\s?들어(?:서(?:만|는|도)?|만)?(?=[\s,])\s?/uy;
const IS_SAME = /인\s/uy;

const isCalendar = ({ kind }: TimeExpression): boolean =>
  kind !== "duration" && kind !== "set" && kind !== "reference" && kind !== "window";

/** The first end of a range takes the month, year or period that only the other end or it names. */
function rangeOf(from: Parsed, to: Parsed): TimeExpression {
  const first = from.expression;
  const second = to.expression;
  if (
    first.kind === "date" &&
    second.kind === "date" &&
    second.month === null &&
    second.day !== null &&
    first.month !== null
  ) {
    // "2월 8일부터 12일까지".
    return {
      kind: "range",
      from: first,
      to: { ...second, month: first.month, year: second.year ?? first.year },
    };
  }
  if (first.kind === "date" && second.kind === "date" && second.year === null && first.year !== null) {
    return { kind: "range", from: first, to: { ...second, year: first.year } };
  }
  if (first.kind === "within" && second.kind === "date" && second.year === null && second.month === null) {
    // "지난달 8일부터 12일까지".
    return { kind: "within", inner: { kind: "range", from: first.inner, to: second }, outer: first.outer };
  }
  if (
    first.kind === "within" &&
    second.kind === "date" &&
    second.year === null &&
    first.inner.kind === "date"
  )
    return { kind: "within", inner: { kind: "range", from: first.inner, to: second }, outer: first.outer };
  return { kind: "range", from: first, to: second };
}

type Whole = Parsed & { readonly inner: readonly (Parsed & { readonly from: number })[] };

function expressionAt(text: string, at: number): Whole | null {
  const first = simpleAt(text, at);
  if (first === null) return null;
  const here = { ...first, from: at };
  const same = matchAt(IS_SAME, text, first.to);
  if (same !== null) {
    // "나흘 뒤인 12일" is the 12th; "내일인 18일" is tomorrow.
    const second = simpleAt(text, IS_SAME.lastIndex);
    if (second !== null && isCalendar(second.expression)) {
      const better = first.expression.kind === "period" ? first : second;
      return { ...better, to: second.to, inner: [] };
    }
  }
  if (!isCalendar(first.expression)) return { ...first, inner: [] };
  const running = runningSince(text, first, here);
  if (running !== null) return running;
  const open = matchAt(FROM, text, first.to) ?? matchAt(AT_FROM, text, first.to);
  if (open !== null) {
    const from = first.to + open[0].length;
    const second = simpleAt(text, from);
    const close = second === null ? null : matchAt(UNTIL, text, second.to);
    if (second !== null && close !== null && isCalendar(second.expression)) {
      const rule = `range: ${first.rule}, ${second.rule}`;
      return {
        ...parsed(rangeOf(first, second), second.to + close[0].length, rule),
        inner: [here, { ...second, from }],
      };
    }
  }
  if (first.expression.kind === "clock" || first.expression.kind === "adjacent")
    return { ...first, inner: [] };
  const since = matchAt(SINCE, text, first.to);
  if (since !== null && first.expression.kind !== "dayPart") {
    const expression: TimeExpression = { kind: "since", from: first.expression };
    return { ...parsed(expression, first.to + since[0].length, `since: ${first.rule}`), inner: [here] };
  }
  const until = matchAt(/\s?까지|\s(?:현재|기준(?:으로)?)(?=[\s,])/uy, text, first.to);
  if (until !== null) {
    const { expression } = first;
    const year = yearUpTo(expression);
    if (year !== null)
      return { ...parsed(year, first.to + until[0].length, `${UP_TO}: ${first.rule}`), inner: [here] };
    const to =
      expression.kind === "date" && expression.direction === "past" && expression.year === null
        ? ({ ...expression, direction: "nearest" } as const)
        : expression;
    return {
      ...parsed({ kind: "until", to }, first.to + until[0].length, `until: ${first.rule}`),
      inner: [here],
    };
  }
  return { ...first, inner: [] };
}

/** Rule of a range from the start of a year up to a time in it ("올해 3분기까지"). */
const UP_TO = "up to";

/** The year so far up to the month, quarter or half of it that is told ("올해 9월"); null if none is. */
function yearUpTo(expression: TimeExpression): TimeExpression | null {
  if (expression.kind !== "within" || expression.outer.kind !== "period") return null;
  const { unit, step } = expression.outer;
  if (unit !== "year" || step > 0) return null;
  return { ...expression, inner: { kind: "range", from: month(1), to: expression.inner } };
}

/** A running total is told as of the end of a window and not over it ("올해 9월까지 누적 3만 명"). */
export function asOf(mention: TimeMention): TimeMention {
  const { expression, rule } = mention;
  if (expression.kind !== "within" || expression.inner.kind !== "range" || !rule.startsWith(UP_TO))
    return mention;
  return { ...mention, expression: { kind: "until", to: { ...expression, inner: expression.inner.to } } };
}

/** "올해 들어", up to now or to the time told next ("올해 들어 지난달까지"). */
function runningSince(text: string, first: Parsed, here: Parsed & { readonly from: number }): Whole | null {
  const { kind } = first.expression;
  if (kind !== "period" && kind !== "date" && kind !== "half" && kind !== "quarter" && kind !== "within")
    return null;
  const into = matchAt(INTO, text, first.to);
  if (into === null) return null;
  const from = INTO.lastIndex;
  const second = simpleAt(text, from);
  const close = second === null ? null : matchAt(UNTIL, text, second.to);
  if (second !== null && close !== null && isCalendar(second.expression))
    return {
      ...parsed(
        { kind: "range", from: first.expression, to: second.expression },
        second.to + close[0].length,
        `range: ${first.rule}, ${second.rule}`,
      ),
      inner: [here, { ...second, from }],
    };
  const to = first.to + into[0].trimEnd().length;
  return { ...parsed({ kind: "since", from: first.expression }, to, `since: ${first.rule}`), inner: [here] };
}

function mentionOf(view: View, found: Parsed & { readonly from: number }): TimeMention {
  return {
    start: startOf(view, found.from),
    end: endOf(view, found.to),
    expression: found.expression,
    rule: found.rule,
  };
}

/** Every time expression of a view, in order; none overlaps another. */
export function timesIn(view: View): ViewTime[] {
  const { text } = view;
  const times: ViewTime[] = [];
  STARTS.lastIndex = 0;
  for (let match = STARTS.exec(text); match !== null; match = STARTS.exec(text)) {
    const at = match.index;
    const before = text[at - 1];
    if (before !== undefined && (WORD_UNIT.test(before) || (/\d/.test(match[0]) && /[.,]/.test(before)))) {
      if (/\d/.test(match[0])) while (/\d/.test(text[STARTS.lastIndex] ?? "")) STARTS.lastIndex++;
      continue;
    }
    const found = expressionAt(text, at);
    if (found === null) {
      if (/\d/.test(match[0])) while (/\d/.test(text[STARTS.lastIndex] ?? "")) STARTS.lastIndex++;
      continue;
    }
    const parts = found.inner.map((inner) => mentionOf(view, inner));
    const mention = mentionOf(view, { ...found, from: at });
    times.push({ from: at, to: found.to, mention: parts.length === 0 ? mention : { ...mention, parts } });
    STARTS.lastIndex = Math.max(found.to, at + 1);
  }
  return times;
}

/**
 * Every time expression of `[from, to)` of a text, in order, with offsets in the text. What an expression means on
 * the calendar is worked out by `time/resolve.ts`. Never throws.
 */
export function readKoreanTimes(text: string, from = 0, to = text.length): TimeMention[] {
  return timesIn(viewOf(text, from, to)).map(({ mention }) => mention);
}
