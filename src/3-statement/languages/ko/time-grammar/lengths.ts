import type { Length, TimeExpression, TimeUnit } from "../../../time/types.ts";
import { digitValue, nativeValue } from "../number-words.ts";
import type { Parsed } from "./points.ts";
import { matchAt, parsed } from "./points.ts";
import { NATIVE_DAYS, UNITS } from "./words.ts";

const COUNTED =
  /(?:약\s?)?(\d[\d,]*(?:\.\d+)?|수십|수백|수|몇|여러|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|십여)(?:여)?\s?(시간|주일|개월|분기|세기|일|주|달|년|해|분|초)(?![가-힣]*대에서)/uy;
const NATIVE = new RegExp(
  `(${Object.keys(NATIVE_DAYS).join("|")})(?=[\\s은는이가을를에의도만간째씩,.]|동안|$)`,
  "uy",
);

const SPELLED = /일주일|반년/uy;

type Counted = { readonly length: Length; readonly to: number };

/** "나흘", "석 달", "10년", "수십 년". */
function lengthAt(text: string, at: number): Counted | null {
  const native = matchAt(NATIVE, text, at);
  if (native !== null)
    return {
      length: { count: NATIVE_DAYS[native[1] as string] as number, unit: "day" },
      to: NATIVE.lastIndex,
    };
  const spelled = matchAt(SPELLED, text, at);
  if (spelled !== null) {
    const length: Length = spelled[0] === "일주일" ? { count: 1, unit: "week" } : { count: 6, unit: "month" };
    return { length, to: SPELLED.lastIndex };
  }
  const match = matchAt(COUNTED, text, at);
  if (match === null) return null;
  const unit = UNITS[match[2] as string] as TimeUnit;
  const written = match[1] as string;
  const count = /^\d/.test(written) ? digitValue(written) : nativeValue(written);
  const next = text[COUNTED.lastIndex] ?? " ";
  // "한 주민", "두 해외", "이 해당": a unit of one syllable that goes on is another word.
  if (/^[가-힣]$/u.test(next) && !/[간전뒤후동만째이내은는에의여가을를도부정남쯤]/u.test(next)) return null;
  return { length: { count, unit }, to: COUNTED.lastIndex };
}

const BEFORE = /\s?전(?:에|의|인|부터|쯤|까지|,|\s|$)/uy;
// "8일 후송됐다", "3일 뒤늦게": the day, and another word.
const AFTER = /\s?(?:(?:뒤|후)(?=에|인|의|로|이|쯤|부터|[\s,.]|$)|만에|만인|만이)(?:에|인|의|,|\s|$)?/uy;
const DURING = /\s?(?:동안|간(?=[의에은을이도씩\s,.)]|$)|에 걸쳐|째|내내|넘게|이상|가까이|남짓)/uy;
const WINDOW_BEFORE = /(?:지난|최근|과거)\s?/uy;
const WINDOW_AFTER = /(?:앞으로|향후)\s?/uy;

/** "사흘 전", "나흘 뒤", "최근 3개월간", "10년 동안". */
export function lengthExpressionAt(text: string, at: number): Parsed | null {
  const window = matchAt(WINDOW_BEFORE, text, at) ?? matchAt(WINDOW_AFTER, text, at);
  if (window !== null) {
    const counted = lengthAt(text, at + window[0].length);
    if (counted === null) return null;
    // "지난 한 해" is the year before and no twelve months.
    if (/^한\s?해/u.test(text.slice(at + window[0].length))) return null;
    const during = matchAt(DURING, text, counted.to);
    const toward = /^(앞으로|향후)/.test(window[0]) ? "after" : "before";
    const to = during === null ? counted.to : DURING.lastIndex;
    // "지난 8일" is a date and "지난 8일간" a window.
    if (during === null && counted.length.unit === "day" && /^\d/.test(text.slice(at + window[0].length)))
      return null;
    return parsed({ kind: "window", ...counted.length, toward }, to, "window");
  }
  const counted = lengthAt(text, at);
  if (counted === null) return null;
  const { length, to } = counted;
  const offset = (toward: "before" | "after"): TimeExpression => ({
    kind: "offset",
    ...length,
    toward,
    from: toward === "before" ? "publication" : "event",
  });
  const before = matchAt(BEFORE, text, to);
  if (before !== null) return parsed(offset("before"), to + before[0].indexOf("전") + 1, "so long ago");
  const after = matchAt(AFTER, text, to);
  if (after !== null) {
    const word = /뒤|후|만에|만/u.exec(after[0]);
    // "이틀 만에" is two days on; "2년 만에" is the first time in two years.
    if (word?.[0].startsWith("만") && length.unit !== "day" && length.unit !== "week")
      return parsed({ kind: "duration", lengths: [length] }, to, "duration");
    return parsed(offset("after"), to + (word?.index ?? 0) + (word?.[0].length ?? 0), "so long after");
  }
  const during = matchAt(DURING, text, to);
  if (during !== null) return parsed({ kind: "duration", lengths: [length] }, DURING.lastIndex, "duration");
  // A bare number of years or days in figures is more often a date; months and hours are lengths.
  const isLength = /개월|시간|달|주일|주$|틀|흘|루|새|레|름|년$/u.test(text.slice(at, to));
  return isLength ? parsed({ kind: "duration", lengths: [length] }, to, "duration") : null;
}
