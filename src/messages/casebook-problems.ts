import type { CasebookProblemCode } from "../core/casebook-problem.ts";
import type { Translated } from "./language.ts";

type Wording = (detail: string) => string;

const ENTRY_KINDS =
  "opened, reportReceived, readingMade, decision, judgement, grade, status, note, weightsSet, undo, erasure, keyChanged, chainOpened";

/** What is wrong with a casebook or with what was asked of it, and how to mend it, one line each. */
export const casebookProblemWordings: Translated<{ readonly [code in CasebookProblemCode]: Wording }> = {
  en: {
    "casebook-missing": () =>
      "there is no casebook here. Make one with “vigil init”, or name another folder with --casebook.",
    "casebook-none": () =>
      "what lies here is not a casebook, or not a finished one. Make one with “vigil init”, or name another place.",
    "casebook-exists": () => "there is a casebook here already. Name another, empty place.",
    "casebook-busy": () => "other programs kept the casebook busy all the while. Try again in a minute.",
    "casebook-disk-full": () =>
      "the disk is full; nothing was left half-done. Make room and run the command again.",
    "casebook-read-only": () =>
      "the disk or folder is read-only; nothing was changed. Use a folder that can be written to, or a copy in one.",
    "casebook-forbidden": () =>
      "no permission for the casebook. Ask its owner for the right to read and write it.",
    "casebook-passphrase-wrong": () =>
      "the passphrase does not open this casebook, or its file is damaged. Check the passphrase first.",
    "casebook-passphrase-needed": () =>
      "the casebook is encrypted. Run this on a terminal, or put the passphrase into a file and name it in VIGIL_PASSPHRASE_FILE.",
    "casebook-passphrase-unreadable": () =>
      "the file named in VIGIL_PASSPHRASE_FILE cannot be read or is empty. Check its path and permissions.",
    "casebook-passphrase-differs": () => "the two passphrases are not the same. Nothing was made; try again.",
    "casebook-newer": () => "a newer Vigil made this casebook. Update Vigil to open it.",
    "casebook-encoding": () =>
      "the PostgreSQL database is not in UTF-8. Make one with “createdb -E UTF8 -T template0”.",
    "casebook-not-postgres": (detail) =>
      `DATABASE_URL names ${detail === "" ? "no PostgreSQL server" : `“${detail}”, which is not supported`}: casebooks are kept in PostgreSQL or in a folder. Give a postgresql:// address, or take DATABASE_URL away.`,
    "casebook-unreachable": (detail) =>
      `the PostgreSQL server does not answer${detail === "" ? "" : ` (${detail})`}. Check DATABASE_URL and the server.`,
    "casebook-blob-missing": () =>
      "a report's stored bytes are missing. Run “vigil verify” to see which, and restore a backup.",
    "casebook-blob-damaged": () =>
      "a report's stored bytes are damaged. Run “vigil verify” to see which, and restore a backup.",
    "casebook-key-missing": () =>
      "the casebook's signing key is not here. Put the casebook's keys folder back from a backup; on a server, name the folder that has it in VIGIL_FILES.",
    "casebook-refused": (detail) => `the casebook does not take this (${detail}). Check what was given.`,
    "casebook-damaged": (detail) =>
      `the casebook is damaged${detail === "" ? "" : ` (${detail})`}. Restore a backup; where it still opens, “vigil verify” names what is wrong.`,
    "casebook-storage": (detail) => `the storage failed (${detail}). Check the disk or the database server.`,
    "casebook-encrypt-server": () =>
      "whole-file encryption is for a casebook in a folder. Leave out --encrypt, or take DATABASE_URL away.",
    "casebook-not-verified": () => "the casebook does not verify. The lines above name what is wrong.",
    "casebook-not-a-folder": () => "what was named is a file. Name a folder.",
    "casebook-remains": () =>
      "reports of a casebook are here whose database is gone. Restore a backup to another place, or name another, empty one.",
    "copy-not-verified": () =>
      "the copy does not verify: it is no backup. Delete it, and run “vigil verify” on the casebook that was copied.",
    "backup-missing": () => "there is no backup in this folder. Name the folder that “vigil backup” wrote.",
    "backup-inside": () => "a backup inside the casebook is lost with it. Name a folder elsewhere.",
    "actor-missing": () =>
      "who is doing this? Name yourself with --actor person:NAME, or in VIGIL_ACTOR, or with “vigil init --actor”.",
    "actor-unfit": () =>
      "an actor is 1 to 200 characters without control characters, such as person:kim. Choose another name.",
    "configuration-unreadable": () =>
      "Vigil's configuration file is not readable JSON. Mend it, or take it away and run “vigil init --actor”.",
    "reason-missing": () => "a decision needs a reason. Give it with --reason TEXT.",
    "id-missing": () => "nothing was named. Give the identifier of an incident, a statement or a report.",
    "id-unknown": (detail) =>
      `there is no incident, statement or report “${detail}”. “vigil list” shows those there are.`,
    "id-ambiguous": (detail) => `“${detail}” is the beginning of several identifiers. Give more of it.`,
    "entry-unknown": (detail) => `there is no entry ${detail}. “vigil log” shows those there are.`,
    "entry-not-undoable": (detail) =>
      `entry ${detail} is no decision and cannot be taken back. “vigil log” shows which can.`,
    "entry-undone": (detail) =>
      `entry ${detail} is taken back already. “vigil log” shows by which; undo that one to bring it back.`,
    "decision-unknown": (detail) =>
      `“${detail}” is no kind of decision. Run “vigil decide --help” for those there are.`,
    "decision-part-unknown": (detail) =>
      `“${detail}” is no part that can be corrected. Choose act, modality, people, place, time, groups or speakers.`,
    "decision-value-unfit": (detail) =>
      `the value does not fit (${detail}). Run “vigil decide --help” for how values are written.`,
    "decision-quote-unfit": () =>
      "the report's text does not hold these words exactly once. Give a longer quote, as the text has it.",
    "decision-needs": (detail) => `this decision also needs ${detail}. Add --help for its usage.`,
    "decision-acts-differ": () => "the two are of different acts and cannot be one. Choose others.",
    "decision-not-event": () =>
      "an aggregate is no incident and cannot be the same as one. Choose event statements.",
    "decision-same-statement": () => "both identifiers name the same statement. Give two different ones.",
    "list-unknown": (detail) =>
      `“${detail}” cannot be listed. Choose incidents, totals, reports or orphaned.`,
    "kind-unknown": (detail) => `“${detail}” is no kind of entry. Choose ${ENTRY_KINDS}.`,
    "id-no-report": (detail) =>
      `“${detail}” is no report. “vigil list reports” shows the identifiers of reports.`,
    "id-no-statement": (detail) =>
      `“${detail}” is not one statement. “vigil show” of an incident or a report shows the identifiers of its statements.`,
    "number-unfit": (detail) => `“${detail}” is not a whole number. Give one from 0 up.`,
    "status-unknown": (detail) =>
      `“${detail}” is no status. Choose reported, corroborated, acknowledged, contested or withdrawn.`,
    "checkpoint-unreadable": () => "the checkpoint file cannot be read. Check its path.",
    "checkpoint-not-written": () => "the checkpoint file cannot be written. Choose another path.",
    "checkpoint-unfit": () =>
      "the file holds no checkpoint of this casebook. Give one that “vigil verify --save” wrote.",
    "folder-not-given": () => "no folder was named. Give the folder of the backup.",
    "too-many-operands": (detail) => `“${detail}” is one too many. Add --help for the command's usage.`,
    "watch-needs-folder": () => "only folders and files can be watched. Leave out “-” or --watch.",
  },
  ko: {
    "casebook-missing": () =>
      "여기에 사건철이 없습니다. “vigil init”으로 만들거나 --casebook으로 다른 폴더를 지정하십시오.",
    "casebook-none": () =>
      "사건철이 아니거나 만들다 만 것입니다. “vigil init”으로 만들거나 다른 곳을 지정하십시오.",
    "casebook-exists": () => "여기에는 이미 사건철이 있습니다. 비어 있는 다른 위치를 지정하십시오.",
    "casebook-busy": () => "다른 프로그램이 사건철을 계속 쓰고 있습니다. 잠시 뒤 다시 실행하십시오.",
    "casebook-disk-full": () =>
      "디스크가 가득 찼습니다. 반쯤 쓰인 것은 남지 않았습니다. 공간을 확보한 뒤 다시 실행하십시오.",
    "casebook-read-only": () =>
      "디스크나 폴더가 읽기 전용입니다. 바뀐 것은 없습니다. 쓸 수 있는 폴더나 그곳에 만든 사본을 사용하십시오.",
    "casebook-forbidden": () => "사건철에 대한 권한이 없습니다. 소유자에게 읽기·쓰기 권한을 요청하십시오.",
    "casebook-passphrase-wrong": () =>
      "암호로 사건철을 열 수 없거나 파일이 손상되었습니다. 먼저 암호를 확인하십시오.",
    "casebook-passphrase-needed": () =>
      "암호화된 사건철입니다. 터미널에서 실행하거나 암호를 파일에 넣고 VIGIL_PASSPHRASE_FILE로 지정하십시오.",
    "casebook-passphrase-unreadable": () =>
      "VIGIL_PASSPHRASE_FILE로 지정한 파일을 읽을 수 없거나 비어 있습니다. 경로와 권한을 확인하십시오.",
    "casebook-passphrase-differs": () => "두 암호가 다릅니다. 만들어진 것은 없습니다. 다시 시도하십시오.",
    "casebook-newer": () => "더 새로운 Vigil이 만든 사건철입니다. Vigil을 갱신한 뒤 여십시오.",
    "casebook-encoding": () =>
      "PostgreSQL 데이터베이스가 UTF-8이 아닙니다. “createdb -E UTF8 -T template0”으로 만드십시오.",
    "casebook-not-postgres": (detail) =>
      `DATABASE_URL이 ${detail === "" ? "PostgreSQL 서버를 가리키지 않습니다" : `지원하지 않는 “${detail}”을(를) 가리킵니다`}. 사건철은 PostgreSQL이나 폴더에만 둘 수 있습니다. postgresql:// 주소를 쓰거나 DATABASE_URL을 해제하십시오.`,
    "casebook-unreachable": (detail) =>
      `PostgreSQL 서버가 응답하지 않습니다${detail === "" ? "" : `(${detail})`}. DATABASE_URL과 서버를 확인하십시오.`,
    "casebook-blob-missing": () =>
      "저장된 보도의 원본이 없습니다. “vigil verify”로 확인하고 백업에서 복원하십시오.",
    "casebook-blob-damaged": () =>
      "저장된 보도의 원본이 손상되었습니다. “vigil verify”로 확인하고 백업에서 복원하십시오.",
    "casebook-key-missing": () =>
      "사건철의 서명 키가 없습니다. 백업에서 keys 폴더를 되돌려 놓으십시오. 서버라면 그 폴더가 있는 곳을 VIGIL_FILES로 지정하십시오.",
    "casebook-refused": (detail) => `사건철이 받아들이지 않습니다(${detail}). 입력한 것을 확인하십시오.`,
    "casebook-damaged": (detail) =>
      `사건철이 손상되었습니다${detail === "" ? "" : `(${detail})`}. 백업에서 복원하십시오. 열린다면 “vigil verify”가 문제를 알려 줍니다.`,
    "casebook-storage": (detail) =>
      `저장 장치 오류입니다(${detail}). 디스크나 데이터베이스 서버를 확인하십시오.`,
    "casebook-encrypt-server": () =>
      "파일 전체 암호화는 폴더 사건철에서만 됩니다. --encrypt를 빼거나 DATABASE_URL을 해제하십시오.",
    "casebook-not-verified": () => "사건철이 검증을 통과하지 못했습니다. 문제는 위에 적었습니다.",
    "casebook-not-a-folder": () => "파일을 지정했습니다. 폴더를 지정하십시오.",
    "casebook-remains": () =>
      "데이터베이스를 잃은 사건철의 보도가 남아 있습니다. 백업을 다른 곳에 복원하거나 빈 곳을 지정하십시오.",
    "copy-not-verified": () =>
      "사본이 검증을 통과하지 못해 백업이 아닙니다. 지운 뒤 원래 사건철에 “vigil verify”를 실행하십시오.",
    "backup-missing": () => "이 폴더에는 백업이 없습니다. “vigil backup”이 만든 폴더를 지정하십시오.",
    "backup-inside": () => "사건철 안의 백업은 사건철과 함께 없어집니다. 다른 폴더를 지정하십시오.",
    "actor-missing": () =>
      "누가 하는 일인지 밝혀야 합니다. --actor person:이름, VIGIL_ACTOR 또는 “vigil init --actor”로 지정하십시오.",
    "actor-unfit": () =>
      "작성자는 제어 문자 없이 1~200자여야 합니다(예: person:kim). 다른 이름을 고르십시오.",
    "configuration-unreadable": () =>
      "Vigil 설정 파일이 올바른 JSON이 아닙니다. 고치거나 지운 뒤 “vigil init --actor”를 실행하십시오.",
    "reason-missing": () => "판단에는 이유가 필요합니다. --reason 뒤에 적으십시오.",
    "id-missing": () => "대상이 없습니다. 사건·진술·보도의 식별자를 입력하십시오.",
    "id-unknown": (detail) =>
      `“${detail}”에 해당하는 사건·진술·보도가 없습니다. “vigil list”로 확인하십시오.`,
    "id-ambiguous": (detail) => `“${detail}”(으)로 시작하는 식별자가 여럿입니다. 더 길게 입력하십시오.`,
    "entry-unknown": (detail) => `${detail}번 기록이 없습니다. “vigil log”로 확인하십시오.`,
    "entry-not-undoable": (detail) =>
      `${detail}번 기록은 판단이 아니어서 되돌릴 수 없습니다. “vigil log”로 확인하십시오.`,
    "entry-undone": (detail) =>
      `${detail}번 기록은 이미 되돌렸습니다. “vigil log”에서 되돌린 기록을 찾아 그것을 되돌리면 다시 살아납니다.`,
    "decision-unknown": (detail) =>
      `“${detail}”(이)라는 판단은 없습니다. “vigil decide --help”로 종류를 확인하십시오.`,
    "decision-part-unknown": (detail) =>
      `“${detail}”은(는) 고칠 수 있는 항목이 아닙니다. act, modality, people, place, time, groups, speakers 중에서 고르십시오.`,
    "decision-value-unfit": (detail) =>
      `값이 맞지 않습니다(${detail}). “vigil decide --help”에서 쓰는 법을 확인하십시오.`,
    "decision-quote-unfit": () =>
      "보도 본문에 이 표현이 정확히 한 번 나오지 않습니다. 본문 그대로 더 길게 인용하십시오.",
    "decision-needs": (detail) => `이 판단에는 ${detail}도 필요합니다. --help로 사용법을 확인하십시오.`,
    "decision-acts-differ": () => "서로 다른 행위여서 같은 사건일 수 없습니다. 다른 것을 고르십시오.",
    "decision-not-event": () =>
      "집계는 사건이 아니므로 같은 사건으로 묶을 수 없습니다. 사건 진술을 고르십시오.",
    "decision-same-statement": () =>
      "두 식별자가 같은 진술을 가리킵니다. 서로 다른 진술 두 개를 입력하십시오.",
    "list-unknown": (detail) =>
      `“${detail}” 목록은 없습니다. incidents, totals, reports, orphaned 중에서 고르십시오.`,
    "kind-unknown": (detail) => `“${detail}” 종류의 기록은 없습니다. ${ENTRY_KINDS} 가운데 고르십시오.`,
    "id-no-report": (detail) =>
      `“${detail}”은(는) 보도가 아닙니다. “vigil list reports”에서 보도의 식별자를 확인하십시오.`,
    "id-no-statement": (detail) =>
      `“${detail}”은(는) 진술 한 건이 아닙니다. “vigil show”로 사건이나 보도에 딸린 진술의 식별자를 확인하십시오.`,
    "number-unfit": (detail) => `“${detail}”은(는) 정수가 아닙니다. 0 이상의 정수를 입력하십시오.`,
    "status-unknown": (detail) =>
      `“${detail}”(이)라는 상태는 없습니다. reported, corroborated, acknowledged, contested, withdrawn 중에서 고르십시오.`,
    "checkpoint-unreadable": () => "체크포인트 파일을 읽을 수 없습니다. 경로를 확인하십시오.",
    "checkpoint-not-written": () => "체크포인트 파일을 쓸 수 없습니다. 다른 경로를 고르십시오.",
    "checkpoint-unfit": () =>
      "이 사건철의 체크포인트가 아닙니다. “vigil verify --save”가 만든 파일을 지정하십시오.",
    "folder-not-given": () => "폴더가 지정되지 않았습니다. 백업 폴더를 입력하십시오.",
    "too-many-operands": (detail) => `“${detail}”은(는) 필요 없습니다. --help로 사용법을 확인하십시오.`,
    "watch-needs-folder": () => "폴더와 파일만 지켜볼 수 있습니다. “-”나 --watch를 빼십시오.",
  },
};
