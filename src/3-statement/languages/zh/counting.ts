import type { TimeExpression } from "../../time/types.ts";
import type { AggregateBasis } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";
import type { Patients } from "./patients.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { matchAt } from "./text-at.ts";
import { unmeasured } from "./unmeasured.ts";

const STILL = /(?:目前|现在|现|如今|当前|眼下|仍然|仍|尚|还有|依然|迄今|至今)/;
const NOW = /(?:目前|现在|现有|如今|当前|眼下|现时)/;
const SETTLED = /^(?:定居|落脚|落户|移居|迁居|安置到)/;
const SEVERAL = /(?:先后|陆续|相继|分别|多次|分批|分头|前后|各地|多地|总计|共计|合计|累计|一共|总共)/;
const RUNNING = /(?:累计|累积|历年|总数|总人数|迄今(?:为止)?|截至|截止)/;
const TOGETHER = /(?:共有|共计|合计|总计|一共|总共|共)(?:约|近|超过|逾|至少)?$/;

/** Does an expression name a stretch of the calendar, and no day? */
export function isStretch(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "since":
    case "window":
    case "edge":
    case "half":
    case "quarter":
    case "season":
    case "decade":
    case "yearEarlier":
      return true;
    case "period":
      return expression.unit !== "day";
    case "date":
      return expression.day === null;
    case "range":
      return true;
    case "within":
      return isStretch(expression.inner);
    case "until":
      return true;
    default:
      return false;
  }
}

/** What the words say about counting: a running total, a stock, a sum over a stretch; null if nothing. */
export function countingOf(
  sentence: ChunkedSentence,
  act: number,
  phrase: PeoplePhrase | null,
  time: TimeExpression | null,
): AggregateBasis | null {
  const { chunks, folded } = sentence;
  const trigger = chunks[act] as ActChunk;
  if (
    phrase === null ||
    phrase.count === null ||
    phrase.count.max === 1 ||
    phrase.reference === "definite" ||
    phrase.reference === "pronoun"
  )
    return null;
  const words = clauseOf(sentence, act);
  const bounded = time !== null && isStretch(time) && time.kind !== "since" && time.kind !== "until";
  const lives = trigger.sense.stative === true && trigger.sense.act === "arrival";
  if (time?.kind === "until" && (lives || trigger.sense.stative === true)) return "stock";
  if (
    time?.kind === "since" ||
    time?.kind === "until" ||
    (RUNNING.test(words) && !bounded && trigger.sense.act !== "detention")
  )
    return "since";
  // "目前在韩国定居的脱北者有2.3万人": how many live there now.
  if (time === null && SETTLED.test(trigger.sense.word) && NOW.test(words)) return "stock";
  if (trigger.sense.stative && (STILL.test(words) || trigger.sense.act === "arrival")) return "stock";
  const led = folded.slice(Math.max(sentence.sentence.start, phrase.start - 6), phrase.start + 4);
  const summed =
    TOGETHER.test(folded.slice(Math.max(sentence.sentence.start, phrase.start - 4), phrase.start)) ||
    /^(?:共|总|合计|一共)/.test(folded.slice(phrase.start, phrase.start + 2)) ||
    /共(?:有)?/.test(led);
  if (time !== null && isStretch(time) && (summed || trigger.sense.act === "arrival")) return "total";
  return SEVERAL.test(words) && (time === null || isStretch(time)) ? "total" : null;
}

function clauseOf({ chunks, folded, sentence }: ChunkedSentence, act: number): string {
  const trigger = chunks[act] as Chunk;
  let from = sentence.start;
  let to = sentence.end;
  for (const chunk of chunks) {
    if (chunk.kind !== "mark" || chunk.mark !== "break" || chunk.word === "(" || chunk.word === ")") continue;
    if (chunk.end <= trigger.start) from = chunk.end;
    else if (chunk.start >= trigger.end) {
      to = chunk.start;
      break;
    }
  }
  return folded.slice(from, to);
}

/** "抵达韩国的脱北者为546人": the number told behind those whom it counts. */
const COUNTED =
  /(?:,(?=一?共|总共|合计|总计|人数))?(?:的)?(?:人数|总数|总人数|数量|规模|累计|合计|总计|共计|一共|总共)?(?:目前|迄今|至今|现时|今年|去年|前年|本月|上月|当年)?(?:以来)?(?:也|已|已经|则|仅|只|就|才|便|大约|大概|约)?(?:共有|共计|共|有|为|是|达到?|多达|高达|仅有|只有|不过|只不过|仅|增至|减至|升至|降至|增加到|减少到|上升到|下降到|超过|约为|约有|估计有?|介于|在|从)?(?:了)?/y;

/** People named without a number, with the one told behind them. */
export function counted(sentence: ChunkedSentence, patients: Patients): Patients {
  const { chunks, folded } = sentence;
  // "难民和寻求庇护者有18万多人": told together, counted together.
  const general = patients.phrases.every(({ reference }) => reference === "bare");
  const phrase = general ? patients.phrases.at(-1) : patients.phrases[0];
  if (
    phrase === undefined ||
    (patients.phrases.length > 1 && !general) ||
    (phrase.reference !== "bare" && phrase.count !== null)
  )
    return patients;
  const copula = matchAt(COUNTED, folded, phrase.end);
  if (copula === null) return patients;
  const from = phrase.end + copula[0].length;
  const number = chunks.find(
    (chunk): chunk is PeopleChunk =>
      chunk.kind === "people" &&
      chunk.start >= phrase.end &&
      chunk.start <= from &&
      chunk.end > from &&
      chunk.phrase.elliptic,
  );
  const told = number?.phrase ?? unmeasured(folded, phrase.end);
  if (told === null) return patients;
  const { count, qualifier, qualifierSpan, end } = told;
  return {
    ...patients,
    phrases: [{ ...phrase, count, qualifier, qualifierSpan, end, reference: "new", plural: true }],
  };
}
