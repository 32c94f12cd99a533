import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";

const SPEECH =
  /^[가-힣]*\s(?:(?!.*(?:다고|라고|다며|라며)\s).{0,40}?)(?:말했|밝혔|전했|주장했|설명했|덧붙였|강조했|보도했|지적했|발표했|증언했|공개했|통보했|드러났|드러난|알려졌|알려진|전해졌|전해진|확인됐|확인된|밝혀졌|나왔|했다|한다)/u;
const BEFORE_SOURCE =
  /^[가-힣]*\s(?:[가-힣A-Za-z·]+\s){0,5}?[가-힣A-Za-z]+(?:에 따르면|에 의하면|의 말을|을 인용|를 인용)/u;

/** "지난 15일 기자회견에서", "13일 정례브리핑에서": where and when somebody spoke. */
const OCCASION =
  /^[가-힣]*\s(?:[가-힣A-Za-z]+\s){0,3}?[가-힣]*(?:회견|브리핑|인터뷰|통화|성명|국정감사|국감|간담회|세미나|토론회|전체회의|보고서|보도자료|홈페이지|페이스북|청문회|집회|강연)(?:에서|에|를 통해|을 통해|에 출연해)\s/u;
/** A day said without more ("17일", "오늘"), as it is when somebody speaks. */
function isPlainDay({ expression, rule }: TimeMention): boolean {
  if (rule.startsWith("directed")) return false;
  const { kind } = expression;
  if (kind === "date") return expression.day !== null;
  if (kind === "period" || kind === "adjacent") return expression.unit === "day";
  if (kind === "dayPart" || kind === "clock")
    return expression.of === null || isPlainDay({ start: 0, end: 0, rule, expression: expression.of });
  return false;
}

/** Between one who speaks and the day of speaking ("박 의원은 앞서 11일"). */
const AFTER_SUBJECT = /^[가-힣]{0,3}\s?(?:앞서\s|이어\s|또\s|이에\s앞서\s)?$/u;

/** Chunks of the times at which somebody spoke; `subjects` are the units where the speakers' phrases end. */
export function timesOfSaying(
  chunks: readonly Chunk[],
  text: string,
  subjects: readonly number[],
): ReadonlySet<number> {
  const saying = new Set<number>();
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "time") return;
    if (OCCASION.test(text.slice(chunk.to, chunk.to + 40))) {
      saying.add(at);
      return;
    }
    if (!isPlainDay(chunk.mention)) return;
    // "8월 29일에 넘겨진 80명": the day of what it stands before.
    const behind = chunks[at + 1];
    if (chunk.particle === "at" && behind?.kind === "act" && behind.reading.inflection.form === "adnominal")
      return;
    // "박 의원은 17일 …" speaks on the 17th; "박 의원은 “17일 …" tells of it.
    const afterSubject = subjects.some(
      (end) => chunk.from > end && AFTER_SUBJECT.test(text.slice(end, chunk.from)),
    );
    const next = chunks.slice(at + 1).find(({ kind }) => kind === "act");
    const rest = text.slice(chunk.to, next === undefined ? text.length : next.from);
    const isSpeech =
      SPEECH.test(rest) &&
      !chunks
        .slice(at + 1)
        .some(
          (other) => other.kind === "people" && other.phrase.count !== null && other.from < chunk.to + 30,
        );
    if (afterSubject || isSpeech || (at <= 1 && BEFORE_SOURCE.test(text.slice(chunk.to)))) saying.add(at);
  });
  return saying;
}
