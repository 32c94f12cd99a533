import { digits } from "./digits.ts";
import type { Translated } from "./language.ts";

const plural = (count: number, one: string, many: string): string =>
  `${digits(count)} ${count === 1 ? one : many}`;

/** Sentences and labels of the commands that work on a casebook. */
export type CasebookWords = {
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly made: (folder: string, store: string, id: string) => string;
  readonly actorConfigured: (actor: string) => string;
  readonly keepPassphrase: string;
  readonly added: (received: number, known: number, statements: number) => string;
  readonly addedOne: (path: string, report: string) => string;
  readonly watching: string;
  readonly othersBusy: string;
  readonly cannotDerive: string;
  readonly progress: (done: string, total: string) => string;
  readonly olderEngine: (engine: string) => string;
  readonly incidentCount: (count: number) => string;
  readonly totalCount: (count: number) => string;
  readonly reportCount: (count: number) => string;
  readonly orphanCount: (count: number) => string;
  readonly nothingListed: string;
  readonly statementCount: (count: number) => string;
  readonly unreadReport: string;
  readonly unnamedReport: string;
  readonly received: (when: string, actor: string) => string;
  readonly statements: string;
  readonly whyLinked: string;
  readonly whyLinkedNote: string;
  readonly linkOf: (a: string, b: string, bits: string) => string;
  readonly relations: string;
  readonly decisions: string;
  readonly contradicts: (entries: string) => string;
  readonly entries: string;
  readonly entry: (seq: number) => string;
  readonly estimate: (count: string, reason: string) => string;
  readonly partOfIncident: (id: string) => string;
  readonly noIncident: string;
  readonly rejected: string;
  readonly rejectedOnes: string;
  readonly rebuilt: (reports: number, statements: number, incidents: number) => string;
  readonly rebuiltAnew: (count: number) => string;
  readonly rebuiltUnread: (count: number) => string;
  readonly orphanedNote: (count: number) => string;
  readonly contradictionsNote: (count: number) => string;
  readonly digest: (digest: string) => string;
  readonly verified: (reports: number) => string;
  readonly notVerified: (count: number) => string;
  readonly chain: (name: string, size: number, erased: number) => string;
  readonly checkpointsHeld: (count: number) => string;
  readonly checkpointSaved: (path: string) => string;
  readonly atEntry: (chain: string, seq: number) => string;
  readonly derived: Readonly<Record<string, string>>;
  readonly decided: (seq: number) => string;
  readonly undone: (seq: number, undone: number) => string;
  readonly withdrawn: string;
  readonly erased: string;
  readonly logEmpty: string;
  readonly found: (total: number, shown: number) => string;
  readonly foundNothing: string;
  readonly rankedLatest: (ranked: number) => string;
  readonly backedUp: (folder: string, reports: number) => string;
  readonly backupPlain: string;
  readonly restored: (place: string, reports: number) => string;
  readonly erasedEntries: (count: number) => string;
  readonly scrub: Readonly<Record<string, string>>;
  readonly backupsRemain: string;
  readonly fileRemains: string;
  readonly checks: Readonly<Record<string, string>>;
  /** What checks find, where it is no name, number or path. */
  readonly facts: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
};

export const casebookWords: Translated<CasebookWords> = {
  en: {
    passphrase: "Passphrase of the casebook: ",
    passphraseAgain: "The same once more: ",
    made: (folder, store, id) => `Made casebook ${id} (${store}) in ${folder}`,
    actorConfigured: (actor) =>
      `From now on commands are run as ${actor} unless --actor or VIGIL_ACTOR says otherwise.`,
    keepPassphrase: "Keep the passphrase safe: without it nobody can open the casebook, and nobody can help.",
    added: (received, known, statements) =>
      `${plural(received, "report", "reports")} added (${plural(statements, "statement", "statements")}), ${digits(known)} already held`,
    addedOne: (path, report) => `${path} added as ${report}`,
    watching: "Waiting for new reports. Stop with Ctrl-C.",
    othersBusy: "others are adding reports; incidents will be brought up to date by the next command",
    cannotDerive:
      "the casebook has entries that are not read and linked yet, and nothing can be written here; what is shown lacks them. Copy the casebook to a folder that can be written to.",
    progress: (done, total) => `${done} of ${total} reports`,
    olderEngine: (engine) => `read by ${engine}; “vigil rebuild” reads again with this version`,
    incidentCount: (count) => plural(count, "incident", "incidents"),
    totalCount: (count) => plural(count, "total told", "totals told"),
    reportCount: (count) => plural(count, "report", "reports"),
    orphanCount: (count) => plural(count, "orphaned decision", "orphaned decisions"),
    nothingListed: "There is nothing of the kind.",
    statementCount: (count) => plural(count, "statement", "statements"),
    unreadReport: "not read",
    unnamedReport: "unnamed report",
    received: (when, actor) => `received ${when} by ${actor}`,
    statements: "What the sources say",
    whyLinked: "Why these are held to be one",
    whyLinkedNote: "above 0 bits speaks for it",
    linkOf: (a, b, bits) => `${a} with ${b}: ${bits} bits`,
    relations: "Related incidents",
    decisions: "What people decided",
    contradicts: (entries) =>
      `contradicts entry ${entries}: “different” holds until “vigil undo” takes one of them back`,
    entries: "Entries of the ledger",
    entry: (seq) => `entry ${seq}`,
    estimate: (count, reason) => `Best estimate ${count}: ${reason}`,
    partOfIncident: (id) => `in incident ${id}`,
    noIncident: "in no incident: a total",
    rejected: "in no incident: rejected",
    rejectedOnes: "Rejected by people, as they were read",
    rebuilt: (reports, statements, incidents) =>
      `Rebuilt from ${plural(reports, "report", "reports")}: ${plural(statements, "statement", "statements")}, ${plural(incidents, "incident", "incidents")}`,
    rebuiltAnew: (count) => `${plural(count, "reading is", "readings are")} new or changed`,
    rebuiltUnread: (count) => `${plural(count, "report", "reports")} could not be read`,
    orphanedNote: (count) =>
      `${plural(count, "decision has", "decisions have")} lost the statement; “vigil list orphaned” shows which`,
    contradictionsNote: (count) =>
      `${plural(count, "judgement contradicts", "judgements contradict")} others; “different” holds until one is taken back`,
    digest: (digest) => `Digest ${digest}`,
    verified: (reports) => `The casebook verifies: ${plural(reports, "report", "reports")}`,
    notVerified: (count) => `The casebook does not verify: ${plural(count, "finding", "findings")}`,
    chain: (name, size, erased) =>
      `Chain ${name}: ${plural(size, "entry", "entries")}, ${digits(erased)} erased`,
    checkpointsHeld: (count) => `It continues ${plural(count, "older checkpoint", "older checkpoints")}.`,
    checkpointSaved: (path) => `Checkpoint saved in ${path}`,
    atEntry: (chain, seq) => `entry ${seq} of ${chain}`,
    derived: {
      same: "Reading everything again gives what is stored.",
      behind: "The ledger has gained something that is not derived yet; any other command does it.",
      otherEngine:
        "Another version read the reports: what is stored was compared with the ledger's digests. “vigil rebuild” reads again.",
      differs: "What is stored is not what follows from the ledger. “vigil rebuild” makes it again.",
      unchecked: "What is derived was not checked: the ledger comes first.",
    },
    decided: (seq) => `Decided: entry ${seq}. “vigil undo ${seq}” takes it back.`,
    undone: (seq, undone) => `Taken back: entry ${undone}, by entry ${seq}.`,
    withdrawn: "taken back",
    erased: "erased",
    logEmpty: "The log has no such entry.",
    found: (total, shown) =>
      total === shown
        ? plural(total, "report", "reports")
        : `${digits(shown)} of ${plural(total, "report", "reports")}`,
    foundNothing: "Nothing was found.",
    rankedLatest: (ranked) => `Only the latest ${digits(ranked)} were ranked; add words or filters.`,
    backedUp: (folder, reports) =>
      `Backed up to ${folder}, and verified there: ${plural(reports, "report", "reports")}`,
    backupPlain: "The backup's database is not encrypted. Keep it on an encrypted disk.",
    restored: (place, reports) =>
      `Restored to ${place}, and verified there: ${plural(reports, "report", "reports")}`,
    erasedEntries: (count) => `Erased: ${plural(count, "entry", "entries")} and everything derived from them`,
    scrub: {
      done: "Nothing of it is left in the casebook's files.",
      busy: "Other programs hold the database: remains in free pages go with the next command that opens it alone.",
      logKept:
        "The database server keeps its write-ahead log. Ask its administrator to drop it (see the guide, “Erasing”).",
    },
    backupsRemain: "Backups and copies made earlier still hold it. Erase there too, or destroy them.",
    fileRemains:
      "The file that the report came from is as it was, and “vigil add” takes it in again. Delete it, or take it out of the folder.",
    checks: {
      runtime: "Runtime",
      engine: "Engine and packs",
      actor: "Actor",
      place: "Casebook",
      opens: "Opens",
      encryption: "Encryption",
      space: "Free disk space",
      maintenance: "Unfinished work",
      keys: "Store and signing keys",
      ledger: "Ledger",
      derived: "Derived state",
      orphaned: "Orphaned decisions",
      unread: "Unread reports",
    },
    facts: {
      option: "from --actor",
      environment: "from VIGIL_ACTOR",
      configuration: "from the configuration",
      none: "none",
      done: "none",
      busy: "erased words wait in free pages until no other program holds the database",
      logKept: "the server keeps its write-ahead log",
    },
    levels: { good: "good", attention: "attention", bad: "bad" },
  },
  ko: {
    passphrase: "사건철 암호: ",
    passphraseAgain: "한 번 더 입력: ",
    made: (folder, store, id) => `사건철 ${id}(${store})을(를) ${folder}에 만들었습니다`,
    actorConfigured: (actor) => `앞으로 --actor나 VIGIL_ACTOR가 없으면 ${actor} 이름으로 실행합니다.`,
    keepPassphrase: "암호를 안전하게 보관하십시오. 암호가 없으면 아무도 사건철을 열 수 없습니다.",
    added: (received, known, statements) =>
      `보도 ${digits(received)}건 추가(진술 ${digits(statements)}건), ${digits(known)}건은 이미 있음`,
    addedOne: (path, report) => `${path} 추가됨: ${report}`,
    watching: "새 보도를 기다립니다. Ctrl-C로 멈춥니다.",
    othersBusy: "다른 프로그램이 보도를 추가하고 있습니다. 사건은 다음 명령 때 갱신됩니다",
    cannotDerive:
      "아직 읽고 연결하지 않은 항목이 사건철에 있으나 여기에는 쓸 수 없어, 표시한 내용에는 빠져 있습니다. 쓸 수 있는 폴더로 사건철을 복사하십시오.",
    progress: (done, total) => `보도 ${total}건 중 ${done}건`,
    olderEngine: (engine) => `${engine}(으)로 읽은 내용입니다. “vigil rebuild”로 다시 읽을 수 있습니다`,
    incidentCount: (count) => `사건 ${digits(count)}건`,
    totalCount: (count) => `집계 ${digits(count)}건`,
    reportCount: (count) => `보도 ${digits(count)}건`,
    orphanCount: (count) => `대상을 잃은 판단 ${digits(count)}건`,
    nothingListed: "해당하는 것이 없습니다.",
    statementCount: (count) => `진술 ${digits(count)}건`,
    unreadReport: "읽지 못함",
    unnamedReport: "이름 없는 보도",
    received: (when, actor) => `${when} ${actor} 접수`,
    statements: "출처의 진술",
    whyLinked: "같은 사건으로 보는 근거",
    whyLinkedNote: "0비트를 넘으면 같은 사건이라는 뜻",
    linkOf: (a, b, bits) => `${a} ↔ ${b}: ${bits}비트`,
    relations: "관련 사건",
    decisions: "사람의 판단",
    contradicts: (entries) =>
      `${entries}번 항목과 어긋남: “vigil undo”로 하나를 취소할 때까지 “다름”이 적용됩니다`,
    entries: "원장의 기록",
    entry: (seq) => `${seq}번 기록`,
    estimate: (count, reason) => `최선 추정 ${count}: ${reason}`,
    partOfIncident: (id) => `사건 ${id}에 속함`,
    noIncident: "사건에 속하지 않는 집계",
    rejected: "기각되어 사건에 속하지 않음",
    rejectedOnes: "사람이 기각한 진술(읽은 그대로)",
    rebuilt: (reports, statements, incidents) =>
      `보도 ${digits(reports)}건에서 다시 만듦: 진술 ${digits(statements)}건, 사건 ${digits(incidents)}건`,
    rebuiltAnew: (count) => `${digits(count)}건은 새로 읽었거나 내용이 바뀜`,
    rebuiltUnread: (count) => `보도 ${digits(count)}건은 읽지 못함`,
    orphanedNote: (count) =>
      `판단 ${digits(count)}건의 진술이 없어졌습니다. “vigil list orphaned”로 확인하십시오`,
    contradictionsNote: (count) =>
      `판단 ${digits(count)}건이 서로 어긋납니다. 하나를 되돌릴 때까지 “different”가 유지됩니다`,
    digest: (digest) => `다이제스트 ${digest}`,
    verified: (reports) => `사건철 검증 통과: 보도 ${digits(reports)}건`,
    notVerified: (count) => `사건철 검증 실패: 문제 ${digits(count)}건`,
    chain: (name, size, erased) => `사슬 ${name}: 기록 ${digits(size)}건, 삭제 ${digits(erased)}건`,
    checkpointsHeld: (count) => `이전 체크포인트 ${digits(count)}개에서 이어집니다.`,
    checkpointSaved: (path) => `체크포인트를 ${path}에 저장했습니다`,
    atEntry: (chain, seq) => `${chain} ${seq}번 기록`,
    derived: {
      same: "모두 다시 읽어도 저장된 내용과 같습니다.",
      behind: "원장에 아직 반영되지 않은 기록이 있습니다. 다른 명령을 실행하면 반영됩니다.",
      otherEngine:
        "다른 버전이 읽은 내용이어서 원장의 다이제스트와만 비교했습니다. “vigil rebuild”로 다시 읽습니다.",
      differs: "저장된 내용이 원장에서 나온 것과 다릅니다. “vigil rebuild”로 다시 만드십시오.",
      unchecked: "파생된 내용은 확인하지 않았습니다. 원장이 먼저입니다.",
    },
    decided: (seq) => `판단을 ${seq}번으로 기록했습니다. “vigil undo ${seq}”로 되돌릴 수 있습니다.`,
    undone: (seq, undone) => `${undone}번 기록을 ${seq}번으로 되돌렸습니다.`,
    withdrawn: "되돌림",
    erased: "삭제됨",
    logEmpty: "해당하는 기록이 없습니다.",
    found: (total, shown) =>
      total === shown ? `보도 ${digits(total)}건` : `보도 ${digits(total)}건 중 ${digits(shown)}건`,
    foundNothing: "찾은 것이 없습니다.",
    rankedLatest: (ranked) => `최근 ${digits(ranked)}건만 순위를 매겼습니다. 낱말이나 조건을 더하십시오.`,
    backedUp: (folder, reports) => `${folder}에 백업하고 검증했습니다: 보도 ${digits(reports)}건`,
    backupPlain: "백업 데이터베이스는 암호화되지 않았습니다. 암호화된 디스크에 보관하십시오.",
    restored: (place, reports) => `${place}에 복원하고 검증했습니다: 보도 ${digits(reports)}건`,
    erasedEntries: (count) => `기록 ${digits(count)}건과 거기서 나온 모든 것을 삭제했습니다`,
    scrub: {
      done: "사건철 파일에 남은 것이 없습니다.",
      busy: "다른 프로그램이 데이터베이스를 쓰고 있습니다. 빈 영역의 흔적은 다음에 단독으로 열 때 지워집니다.",
      logKept:
        "데이터베이스 서버가 선행 기록 로그를 보관하고 있습니다. 관리자에게 삭제를 요청하십시오(안내서 “Erasing”).",
    },
    backupsRemain: "이전에 만든 백업과 사본에는 남아 있습니다. 거기서도 삭제하거나 폐기하십시오.",
    fileRemains:
      "보도를 가져온 파일은 그대로이며 “vigil add”가 다시 받아들입니다. 파일을 지우거나 폴더에서 빼십시오.",
    checks: {
      runtime: "실행 환경",
      engine: "엔진과 팩",
      actor: "작성자",
      place: "사건철",
      opens: "열기",
      encryption: "암호화",
      space: "디스크 여유 공간",
      maintenance: "끝나지 않은 작업",
      keys: "저장소와 서명 키",
      ledger: "원장",
      derived: "파생 상태",
      orphaned: "대상을 잃은 판단",
      unread: "읽지 못한 보도",
    },
    facts: {
      option: "--actor로 지정",
      environment: "VIGIL_ACTOR로 지정",
      configuration: "설정 파일",
      none: "없음",
      done: "없음",
      busy: "다른 프로그램이 데이터베이스를 놓으면 빈 영역에 남은 삭제된 내용을 지웁니다",
      logKept: "서버가 선행 기록 로그를 보관 중",
    },
    levels: { good: "정상", attention: "주의", bad: "문제" },
  },
};
