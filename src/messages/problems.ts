import type { Problem, ProblemCode } from "../core/problem.ts";
import { casebookProblemWordings } from "./casebook-problems.ts";
import type { InterfaceLanguage, Translated } from "./language.ts";

/** What a problem is called, with its detail. */
export type Wording = (detail: string) => string;

/** What is wrong and how to mend it, one line each. The path, where there is one, is put in front. */
export const problemWordings: Translated<{ readonly [code in ProblemCode]: Wording }> = {
  en: {
    ...casebookProblemWordings.en,
    "path-missing": () =>
      "no such file or folder. Check the spelling, or give a path from the folder you are in.",
    "path-forbidden": () => "no permission to read this. Ask its owner for the right to read it.",
    "path-not-readable": (detail) => `could not be read (${detail}). Check the disk or copy the file again.`,
    "path-unusual": () => "is neither a file nor a folder. Save the report as a file and give that.",
    "path-folder": () => "is a folder, and this takes one file. Name a file in it.",
    "folder-empty": () => "the folder holds no files. Put reports into it as text or HTML files.",
    "report-empty": () => "the file is empty. Save the report again with its text.",
    "report-binary": () => "is not text. Save the report as plain text or HTML and give that.",
    "report-too-large": (detail) =>
      `is larger than a report can be (${detail}). Split it, one report to a file.`,
    "report-too-deep": () => "its HTML is nested too deeply to read. Save the page's text as a .txt file.",
    "report-failed": (detail) =>
      `Vigil failed on this report (${detail}). The others were read; please report the place named.`,
    "given-unheeded": () =>
      "is held already, with another date, publisher or address; what is given now is not taken. Correct its statements with “vigil decide correct”.",
    "header-date": () =>
      "the date in its header is no date; the report is read as undated by it. Write it as 2013-11-18.",
    "no-paths": () => "no report given. Name at least one file or folder.",
    "zone-unknown": (detail) => `“${detail}” is no time zone. Choose one of the list.`,
    "adding-busy": () => "other reports are still being added. Send these again when they are done.",
    "no-file": () => "no report given. Name one file.",
    "one-file-only": () => "takes one file. Run it once for each.",
    "nothing-read": () => "nothing could be read. The lines above say why.",
    "unknown-command": (detail) => `there is no command “${detail}”. Run “vigil --help” for the list.`,
    "unknown-option": (detail) => `there is no option “${detail}” here. Add --help to see those there are.`,
    "option-needs-value": (detail) => `the option “${detail}” needs a value. Add --help to see which.`,
    "option-takes-no-value": (detail) => `the option “${detail}” takes no value. Leave out what follows “=”.`,
    "bad-date": (detail) =>
      `“${detail}” is not a date. Write it as 2013-11-18, or 2013-11 for a month, or 2013 for a year.`,
    "published-later": (detail) =>
      `a report cannot have been published on “${detail}”, which is yet to come. Check the date of publication.`,
    "bad-language": (detail) => `Vigil does not speak “${detail}”. Choose en or ko.`,
    "json-only": () => "prints data alone. Add --json.",
    "unknown-act": (detail) =>
      `there is no act “${detail}”. Choose detention, return, transfer, release, escape, death, arrival or departure.`,
    "unknown-role": (detail) => `there is no role “${detail}”. Choose refugee, helper, other or all.`,
    "unknown-place": (detail) =>
      `no place is called “${detail}”. Give a country, province or city, in English, Korean or Chinese.`,
    "window-unfit": (detail) => `the window ends before it begins (${detail}). Give the earlier date first.`,
    "unknown-statement": (detail) =>
      `no statement or incident, or more than one, is “${detail}”. Take ids from “vigil read --json”.`,
    "two-statements": () => "compares two ids. Give both, then the files and folders that hold them.",
    "nothing-compared": () =>
      "the two tell of different acts and are not compared: there is nothing to draw. Leave out --svg.",
    "weights-unfit": () => "is no weights file. Name one that “vigil train --output” wrote.",
    "weights-need-paths": () =>
      "--weights is for files. A casebook's weights are decided: “vigil decide weights FILE”.",
    "judgements-unfit": () =>
      'holds no judgements. Write {"judgements": [{"statements": [ID, ID], "verdict": "same" or "different"}]}.',
    "doubt-unfit": (detail) => `“${detail}” is no number of bits above 0, up to 30. Leave it out, or give 1.`,
    "too-few-pairs": () => "too few pairs of statements to estimate from. Name more reports.",
    "svg-needs-incident": () => "draws one incident. Name it with --incident.",
    "not-written": (detail) => `could not be written (${detail}). Choose a folder that you may write to.`,
    "serve-needs-accounts": (detail) =>
      `“${detail}” can be reached from other machines, and there are no accounts yet. Make the first with “vigil invite --role administrator”, or leave out --host.`,
    "port-taken": (detail) => `${detail} is in use. Choose another with --port, or 0 for any free one.`,
    "request-foreign": () => "the request comes from a page of another site. Send it from a program.",
    "request-not-json": () =>
      "the body is not a JSON object. Send one, with the header “Content-Type: application/json”.",
    "account-role-unknown": (detail) =>
      `there is no role “${detail}”. Choose reader, contributor, reviewer, custodian or administrator.`,
    "invitation-unknown": () => "this invitation is not valid any more. Ask for another.",
    "account-name-unfit": () => "a name has 1 to 40 letters, digits, dots or dashes. Choose another.",
    "account-exists": () => "somebody has this name. Choose another.",
    "account-unknown": () => "there is no such account. Look at the list in Settings.",
    "password-unfit": (detail) => `a password has ${detail} to 256 characters. Choose another.`,
    "last-administrator": () => "this is the last administrator. Make somebody else one first.",
    "code-wrong": () => "this is not the code of that secret. Nothing was changed; try again.",
    "session-missing": () => "nobody has entered. Enter first, and send the session's cookie.",
    "role-insufficient": () =>
      "the account's role does not allow this. An administrator can give it another.",
    "port-out-of-range": (detail) =>
      `there is no port ${detail}. Give one from 1 to 65535, or 0 for any free one.`,
    "port-unfit": (detail) => `cannot answer on ${detail}. Check --host and --port.`,
    internal: (detail) =>
      `Vigil itself failed (${detail}). Please report the place named; your files are unchanged.`,
  },
  ko: {
    ...casebookProblemWordings.ko,
    "path-missing": () =>
      "그런 파일이나 폴더가 없습니다. 경로를 확인하거나 현재 폴더를 기준으로 다시 입력하십시오.",
    "path-forbidden": () => "읽기 권한이 없습니다. 소유자에게 읽기 권한을 요청하십시오.",
    "path-not-readable": (detail) =>
      `읽을 수 없습니다(${detail}). 디스크 상태를 확인하거나 파일을 다시 복사하십시오.`,
    "path-unusual": () => "파일도 폴더도 아닙니다. 보도를 파일로 저장한 뒤 그 경로를 입력하십시오.",
    "path-folder": () => "폴더입니다. 이 명령은 파일 하나만 받으니 그 안의 파일을 지정하십시오.",
    "folder-empty": () => "폴더에 파일이 없습니다. 보도를 텍스트나 HTML 파일로 넣어 주십시오.",
    "report-empty": () => "빈 파일입니다. 본문이 들어가도록 보도를 다시 저장하십시오.",
    "report-binary": () => "텍스트 파일이 아닙니다. 일반 텍스트나 HTML로 저장한 뒤 입력하십시오.",
    "report-too-large": (detail) => `보도 한 건으로는 너무 큽니다(${detail}). 보도별로 파일을 나누십시오.`,
    "report-too-deep": () => "HTML 구조가 지나치게 깊어 읽을 수 없습니다. 본문을 .txt 파일로 저장하십시오.",
    "report-failed": (detail) =>
      `이 보도를 처리하지 못했습니다(${detail}). 나머지는 처리했습니다. 괄호 안의 위치를 알려 주십시오.`,
    "given-unheeded": () =>
      "이미 있는 보도이고 그때의 발행일·발행처·주소와 다릅니다. 지금 준 값은 쓰지 않습니다. “vigil decide correct”로 진술을 정정하십시오.",
    "header-date": () =>
      "머리말의 날짜가 올바른 날짜가 아니어서 날짜 없는 머리말로 읽습니다. 2013-11-18처럼 쓰십시오.",
    "no-paths": () => "보도가 지정되지 않았습니다. 파일이나 폴더를 하나 이상 입력하십시오.",
    "zone-unknown": (detail) => `“${detail}” 시간대가 없습니다. 목록에서 고르십시오.`,
    "adding-busy": () => "아직 다른 보도를 추가하고 있습니다. 끝난 뒤에 다시 보내십시오.",
    "no-file": () => "보도가 지정되지 않았습니다. 파일을 하나 입력하십시오.",
    "one-file-only": () => "파일 하나만 받습니다. 파일마다 따로 실행하십시오.",
    "nothing-read": () => "읽은 보도가 없습니다. 이유는 위에 적었습니다.",
    "unknown-command": (detail) => `“${detail}” 명령은 없습니다. “vigil --help”로 명령 목록을 확인하십시오.`,
    "unknown-option": (detail) => `여기에는 “${detail}” 옵션이 없습니다. --help를 붙여 옵션을 확인하십시오.`,
    "option-needs-value": (detail) => `“${detail}” 옵션에는 값이 필요합니다. --help를 붙여 확인하십시오.`,
    "option-takes-no-value": (detail) => `“${detail}” 옵션은 값을 받지 않습니다. “=” 뒤를 지우십시오.`,
    "bad-date": (detail) =>
      `“${detail}”은(는) 날짜가 아닙니다. 2013-11-18, 월은 2013-11, 연도는 2013처럼 쓰십시오.`,
    "published-later": (detail) =>
      `“${detail}”은(는) 아직 오지 않은 날짜여서 발행일일 수 없습니다. 발행일을 확인하십시오.`,
    "bad-language": (detail) => `“${detail}” 언어는 지원하지 않습니다. en 또는 ko를 고르십시오.`,
    "json-only": () => "데이터만 출력하는 명령입니다. --json을 붙이십시오.",
    "unknown-act": (detail) =>
      `“${detail}” 행위는 없습니다. detention, return, transfer, release, escape, death, arrival, departure 가운데 고르십시오.`,
    "unknown-role": (detail) => `“${detail}” 역할은 없습니다. refugee, helper, other, all 가운데 고르십시오.`,
    "unknown-place": (detail) =>
      `“${detail}”이라는 장소가 없습니다. 나라, 성·도, 도시 이름을 한국어, 영어, 중국어로 쓰십시오.`,
    "window-unfit": (detail) => `기간의 끝이 처음보다 앞섭니다(${detail}). 이른 날짜를 먼저 쓰십시오.`,
    "unknown-statement": (detail) =>
      `“${detail}”에 맞는 진술이나 사건이 없거나 둘 이상입니다. “vigil read --json”의 id를 쓰십시오.`,
    "two-statements": () => "id 두 개를 비교합니다. id 둘을 쓰고, 이어서 파일이나 폴더를 쓰십시오.",
    "nothing-compared": () => "두 진술은 행위가 달라 비교하지 않으므로 그릴 것이 없습니다. --svg를 빼십시오.",
    "weights-unfit": () => "가중치 파일이 아닙니다. “vigil train --output”이 만든 파일을 지정하십시오.",
    "weights-need-paths": () =>
      "--weights는 파일을 읽을 때 씁니다. 사건철의 가중치는 “vigil decide weights 파일”로 정하십시오.",
    "judgements-unfit": () =>
      '판단이 들어 있지 않습니다. {"judgements": [{"statements": [ID, ID], "verdict": "same" 또는 "different"}]} 형식으로 쓰십시오.',
    "doubt-unfit": (detail) =>
      `“${detail}”은(는) 0보다 크고 30 이하인 비트 수가 아닙니다. 빼거나 1을 쓰십시오.`,
    "too-few-pairs": () => "진술 쌍이 너무 적어 추정할 수 없습니다. 보도를 더 지정하십시오.",
    "svg-needs-incident": () => "사건 하나를 그립니다. --incident로 사건을 지정하십시오.",
    "not-written": (detail) => `쓸 수 없습니다(${detail}). 쓰기 권한이 있는 폴더를 고르십시오.`,
    "serve-needs-accounts": (detail) =>
      `“${detail}”은(는) 다른 컴퓨터에서도 열 수 있는 주소인데 아직 계정이 없습니다. “vigil invite --role administrator”로 첫 계정을 만들거나 --host를 빼십시오.`,
    "port-taken": (detail) =>
      `${detail}은(는) 이미 쓰이고 있습니다. --port로 다른 포트를, 또는 0을 쓰십시오.`,
    "request-foreign": () => "다른 사이트의 화면에서 온 요청입니다. 프로그램에서 보내십시오.",
    "request-not-json": () =>
      "본문이 JSON 객체가 아닙니다. “Content-Type: application/json” 머리글과 함께 JSON 객체를 보내십시오.",
    "account-role-unknown": (detail) =>
      `“${detail}” 역할은 없습니다. reader, contributor, reviewer, custodian, administrator 가운데 고르십시오.`,
    "invitation-unknown": () => "더는 쓸 수 없는 초대입니다. 새로 요청하십시오.",
    "account-name-unfit": () => "이름은 글자, 숫자, 점, 줄표로 1~40자입니다. 다른 이름을 고르십시오.",
    "account-exists": () => "이미 쓰이는 이름입니다. 다른 이름을 고르십시오.",
    "account-unknown": () => "그런 계정이 없습니다. 설정의 목록을 확인하십시오.",
    "password-unfit": (detail) => `암호는 ${detail}~256자입니다. 다른 암호를 고르십시오.`,
    "last-administrator": () => "마지막 관리자입니다. 먼저 다른 사람을 관리자로 정하십시오.",
    "code-wrong": () => "그 비밀 값의 인증 번호가 아닙니다. 바뀐 것은 없으니 다시 시도하십시오.",
    "session-missing": () => "아직 들어가지 않았습니다. 먼저 들어간 뒤 세션 쿠키를 보내십시오.",
    "role-insufficient": () => "계정의 역할로는 할 수 없습니다. 관리자가 역할을 바꿀 수 있습니다.",
    "port-out-of-range": (detail) =>
      `${detail}번 포트는 없습니다. 1~65535 가운데 고르거나, 빈 포트를 쓰려면 0을 쓰십시오.`,
    "port-unfit": (detail) => `${detail}에서 응답할 수 없습니다. --host와 --port를 확인하십시오.`,
    internal: (detail) =>
      `Vigil 내부 오류입니다(${detail}). 괄호 안의 위치를 알려 주십시오. 파일은 바뀌지 않았습니다.`,
  },
};

// Control characters, line separators and direction marks in a file's name would break the line or lie about it.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ud800-\udfff]/gu;

/** A path on one line: whatever cannot be printed in place is written as an escape. */
export function printablePath(path: string): string {
  return path.replace(UNPRINTABLE, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\r") return "\\r";
    if (character === "\t") return "\\t";
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** The problem in words, on one line: path, what is wrong, how to mend it. */
export function problemLine(problem: Problem, language: InterfaceLanguage): string {
  return lineOf(problem, problemWordings[language][problem.code]);
}

/** The line that a wording makes of a problem. */
export function lineOf(problem: Problem, wording: Wording): string {
  const words = wording(printablePath(problem.detail ?? ""));
  return problem.path === undefined ? words : `${printablePath(problem.path)}: ${words}`;
}
