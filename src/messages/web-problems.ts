import type { Problem, ProblemCode } from "../core/problem.ts";
import type { InterfaceLanguage, Translated } from "./language.ts";
import type { Wording } from "./problems.ts";
import { lineOf, problemLine } from "./problems.ts";

type Wordings = { readonly [code in ProblemCode]?: Wording };

/** How a part of a statement is written in a form; a value that does not fit is told with it. */
const written: Translated<Readonly<Record<string, string>>> = {
  en: {
    people: "Write a number as 10, 10-12 or, for at least ten, 10+.",
    time: "Write a date as 2013-11-15, 2013-11 or 2013, or two of them with .. between.",
    place: "Write a place as CN, CN/Yunnan or CN/Yunnan/Kunming.",
    modality: "Choose reported, feared, planned, denied or unclear.",
    grade: "Choose A to F for a source, 1 to 6 for a statement.",
    who: "Choose refugee, helper or other.",
  },
  ko: {
    people: "인원은 10, 10-12처럼 쓰고, 열 명 이상이면 10+로 쓰십시오.",
    time: "날짜는 2013-11-15, 2013-11, 2013 또는 둘 사이에 ..을 넣어 쓰십시오.",
    place: "장소는 CN, CN/Yunnan, CN/Yunnan/Kunming처럼 쓰십시오.",
    modality: "reported, feared, planned, denied, unclear 중에서 고르십시오.",
    grade: "출처는 A~F, 진술은 1~6 중에서 고르십시오.",
    who: "refugee, helper, other 중에서 고르십시오.",
  },
};

/** Where the command line's advice is of no use to somebody who sends a form or a request. */
export const webProblemWordings: Translated<Wordings> = {
  en: {
    "reason-missing": () => "a decision needs a reason. Write why you decide so.",
    "id-missing": () => "nothing was named. Go back and choose what the decision is about.",
    "id-unknown": (detail) =>
      `there is no incident, statement or report “${detail}” any more. Go back and load the page again.`,
    "id-no-report": (detail) => `“${detail}” is no report. Go back to the report and send it from there.`,
    "id-no-statement": (detail) => `“${detail}” is not one statement. Go back and choose one.`,
    "entry-unknown": (detail) => `there is no entry ${detail}. The ledger shows those there are.`,
    "entry-not-undoable": (detail) =>
      `entry ${detail} is no decision and cannot be taken back. The ledger shows which can.`,
    "entry-undone": (detail) => `entry ${detail} is taken back already. The ledger shows by which.`,
    "decision-unknown": (detail) => `“${detail}” is no kind of decision. Go back and choose one.`,
    "decision-value-unfit": (detail) =>
      ["the value does not fit.", written.en[detail] ?? "Write it as the form shows."].join(" "),
    "decision-needs": () => "this decision also needs what happened and to how many. Fill in both.",
    "given-unheeded": () =>
      "is held already, with another date, publisher or address; what is given now is not taken. Correct its statements in its page.",
    "no-paths": () => "no report was sent. Choose at least one file, or paste a text.",
    "casebook-disk-full": () =>
      "the disk is full; nothing was left half-done. Ask whoever keeps the server to make room, and send it again.",
    "casebook-blob-missing": () =>
      "a report's stored bytes are missing. Ask whoever keeps the server to restore a backup.",
    "casebook-blob-damaged": () =>
      "a report's stored bytes are damaged. Ask whoever keeps the server to restore a backup.",
  },
  ko: {
    "reason-missing": () => "판단에는 이유가 필요합니다. 그렇게 판단한 이유를 적으십시오.",
    "id-missing": () => "대상이 없습니다. 돌아가서 무엇에 대한 판단인지 고르십시오.",
    "id-unknown": (detail) =>
      `“${detail}”에 해당하는 사건·진술·보도가 이제 없습니다. 돌아가 화면을 새로 여십시오.`,
    "id-no-report": (detail) => `“${detail}”은(는) 보도가 아닙니다. 보도 화면으로 돌아가 다시 보내십시오.`,
    "id-no-statement": (detail) => `“${detail}”은(는) 진술 한 건이 아닙니다. 돌아가서 하나를 고르십시오.`,
    "entry-unknown": (detail) => `${detail}번 기록이 없습니다. 원장 화면에서 확인하십시오.`,
    "entry-not-undoable": (detail) =>
      `${detail}번 기록은 판단이 아니어서 되돌릴 수 없습니다. 원장 화면에서 확인하십시오.`,
    "entry-undone": (detail) => `${detail}번 기록은 이미 되돌렸습니다. 원장 화면에서 확인하십시오.`,
    "decision-unknown": (detail) => `“${detail}”(이)라는 판단은 없습니다. 돌아가서 하나를 고르십시오.`,
    "decision-value-unfit": (detail) =>
      ["값이 맞지 않습니다.", written.ko[detail] ?? "양식에 적힌 대로 쓰십시오."].join(" "),
    "decision-needs": () => "무슨 일이 몇 명에게 있었는지도 필요합니다. 둘 다 적으십시오.",
    "given-unheeded": () =>
      "이미 있는 보도이고 그때의 발행일·발행처·주소와 다릅니다. 지금 준 값은 쓰지 않습니다. 보도 화면에서 진술을 정정하십시오.",
    "no-paths": () => "보낸 보도가 없습니다. 파일을 하나 이상 고르거나 본문을 붙여 넣으십시오.",
    "casebook-disk-full": () =>
      "디스크가 가득 찼습니다. 반쯤 쓰인 것은 남지 않았습니다. 서버 담당자에게 공간 확보를 요청한 뒤 다시 보내십시오.",
    "casebook-blob-missing": () =>
      "저장된 보도의 원본이 없습니다. 서버 담당자에게 백업에서 복원해 달라고 요청하십시오.",
    "casebook-blob-damaged": () =>
      "저장된 보도의 원본이 손상되었습니다. 서버 담당자에게 백업에서 복원해 달라고 요청하십시오.",
  },
};

/** A problem on one line for somebody at a browser, or a program that asks over HTTP. */
export function webProblemLine(problem: Problem, language: InterfaceLanguage): string {
  const wording = webProblemWordings[language][problem.code];
  if (wording === undefined) return problemLine(problem, language);
  return lineOf(problem, wording);
}
