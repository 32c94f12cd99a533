import type { Translated } from "./language.ts";

/** Words of the pages that write: review, judging, adding, settings. */
export type WritingWords = {
  readonly review: string;
  readonly reviewNote: string;
  readonly queues: string;
  readonly pairs: (count: string) => string;
  readonly statements: (count: string) => string;
  readonly orphaned: (count: string) => string;
  readonly noPairs: string;
  readonly noStatements: string;
  readonly noOrphaned: string;
  readonly orphanedNote: string;
  readonly placeInQueue: (at: string, all: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly moves: string;
  readonly movesNote: string;
  readonly evidence: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasons: { readonly read: string; readonly pair: string; readonly undone: string };
  readonly accept: string;
  readonly reject: string;
  readonly same: string;
  readonly different: string;
  readonly unsure: string;
  readonly judge: string;
  readonly accepted: string;
  readonly correct: string;
  readonly correctPart: string;
  readonly correctValue: string;
  readonly correctHint: string;
  readonly correctSave: string;
  readonly decide: string;
  readonly status: string;
  readonly setStatus: string;
  readonly estimate: string;
  readonly estimateHint: string;
  readonly setEstimate: string;
  readonly note: string;
  readonly addNote: string;
  readonly grade: string;
  readonly setGrade: string;
  readonly source: string;
  readonly addStatement: string;
  readonly quote: string;
  readonly quoteHint: string;
  readonly fromSelection: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly timeHint: string;
  readonly placeHint: string;
  readonly isTotal: string;
  readonly saveStatement: string;
  readonly recorded: (seq: string) => string;
  readonly undo: string;
  readonly readOnly: string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keyNames: readonly (readonly [string, string])[];
  readonly add: string;
  readonly addNoteText: string;
  readonly upload: string;
  readonly files: string;
  readonly filesHint: (largest: string, together: string) => string;
  readonly paste: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly title: string;
  readonly addFiles: string;
  readonly addText: string;
  readonly added: (reports: string, statements: string, known: string) => string;
  readonly notTaken: string;
  readonly settings: string;
  readonly language: string;
  readonly you: string;
  readonly nobody: string;
  readonly casebook: string;
  readonly times: string;
  readonly timesNote: string;
  readonly timeZone: string;
  readonly setTimeZone: string;
  readonly refused: string;
  readonly mend: string;
  readonly sendAgain: string;
  readonly forged: string;
  readonly tooLarge: string;
};

export const writingWords: Translated<WritingWords> = {
  en: {
    review: "Review",
    reviewNote:
      "What a person has to judge, the most useful first. Nothing is lost by a mistake: every decision can be taken back.",
    queues: "Queues",
    pairs: (count) => `Same or not (${count})`,
    statements: (count) => `Statements (${count})`,
    orphaned: (count) => `Orphaned decisions (${count})`,
    noPairs: "Nothing is in doubt.",
    noStatements: "Every statement has been judged.",
    noOrphaned: "Every decision has its statement.",
    orphanedNote:
      "The statement that these decisions were about is not read any more. Take the decision back, or add the statement by hand in its report.",
    placeInQueue: (at, all) => `${at} of ${all}`,
    previous: "Previous",
    next: "Next",
    moves: "What the answer changes",
    movesNote:
      "Totals of the incidents of these two statements alone, for everybody in them, at any time and place; the overview asks of the whole casebook.",
    evidence: "What speaks for and against",
    reason: "Reason",
    reasonHint: "Kept in the ledger. Write no names of people at risk.",
    reasons: {
      read: "compared with the words",
      pair: "compared the two quotations",
      undone: "taken back at once",
    },
    accept: "Accept",
    reject: "Reject",
    same: "The same",
    different: "Different",
    unsure: "Unsure",
    judge: "Judge this statement",
    accepted: "accepted",
    correct: "Correct a part",
    correctPart: "Part",
    correctValue: "New value",
    correctHint:
      "People: 10, 10-12 or 10+. Time: 2013-11-15, 2013-11 or two with .. between. Place: CN/Yunnan/Kunming. Act and modality: the word in English.",
    correctSave: "Correct",
    decide: "Decide",
    status: "Status",
    setStatus: "Set the status",
    estimate: "Best estimate",
    estimateHint: "10, 10-12 or 10+",
    setEstimate: "Set the estimate",
    note: "Note",
    addNote: "Add the note",
    grade: "Reliability",
    setGrade: "Grade",
    source: "Source",
    addStatement: "Add a statement that was not read",
    quote: "The words",
    fromSelection: "Add a statement from these words",
    quoteHint: "Copy them from the text: they must occur in it exactly once.",
    people: "People",
    peopleHint: "10, 10-12 or 10+",
    timeHint: "2013-11-15, 2013-11 or 2013",
    placeHint: "CN, CN/Yunnan or CN/Yunnan/Kunming",
    isTotal: "A total over several occasions",
    saveStatement: "Add the statement",
    recorded: (seq) => `Recorded as entry ${seq}.`,
    undo: "Take it back",
    readOnly:
      "Nobody is named who decides here, so that nothing can be written. Start with “vigil serve --actor NAME”.",
    keys: "Keys",
    keysOn: "Use the keyboard",
    keyNames: [
      ["j", "next"],
      ["k", "previous"],
      ["a", "accept"],
      ["r", "reject"],
      ["c", "correct"],
      ["s", "the same"],
      ["d", "different"],
      ["n", "unsure"],
      ["u", "take back"],
      ["q", "in a report: a statement of the words selected"],
      ["?", "keys"],
    ],
    add: "Add reports",
    addNoteText:
      "Reports are kept as they came, encrypted, with who brought them and when. The same bytes are kept once.",
    upload: "From files",
    files: "Files",
    filesHint: (largest, together) =>
      `Text or HTML, one report to a file, ${largest} at most; ${together} together.`,
    paste: "From the clipboard",
    text: "Text of the report",
    publisher: "Publisher",
    published: "Published",
    url: "Address",
    title: "Title",
    addFiles: "Add the files",
    addText: "Add the text",
    added: (reports, statements, known) => `${reports} added, ${statements} read; ${known} held already.`,
    notTaken: "Not taken",
    settings: "Settings",
    language: "Language",
    you: "You decide as",
    nobody: "nobody: nothing can be written",
    casebook: "Casebook",
    times: "Times",
    timesNote:
      "Moments of the ledger are told in this zone; it keeps them in UTC. Days of incidents are those that the reports tell.",
    timeZone: "Time zone",
    setTimeZone: "Use it",
    refused: "This cannot be done",
    mend: "Mend it here",
    sendAgain: "Send it again",
    forged:
      "This form did not come from these pages, or the server was started anew since. Go back, load the page again, and send it once more.",
    tooLarge: "This is larger than what is taken at once.",
  },
  ko: {
    review: "검토",
    reviewNote:
      "사람이 판단해야 할 것을 유용한 순서로 보여 줍니다. 실수해도 잃는 것은 없습니다. 모든 판단은 되돌릴 수 있습니다.",
    queues: "검토 목록",
    pairs: (count) => `같은 사건인가 (${count})`,
    statements: (count) => `진술 (${count})`,
    orphaned: (count) => `대상을 잃은 판단 (${count})`,
    noPairs: "의심스러운 것이 없습니다.",
    noStatements: "모든 진술을 판단했습니다.",
    noOrphaned: "모든 판단에 진술이 있습니다.",
    orphanedNote:
      "이 판단의 대상이던 진술이 더는 판독되지 않습니다. 판단을 되돌리거나, 보도에서 진술을 직접 추가하십시오.",
    placeInQueue: (at, all) => `${all}건 중 ${at}번째`,
    previous: "이전",
    next: "다음",
    moves: "답에 따라 달라지는 것",
    movesNote:
      "이 두 진술이 속한 사건만의 합계로, 역할·시기·장소를 가리지 않습니다. 현황의 합계는 사건철 전체에 대한 것입니다.",
    evidence: "같다는 근거와 다르다는 근거",
    reason: "이유",
    reasonHint: "원장에 남습니다. 위험에 놓인 사람의 이름은 쓰지 마십시오.",
    reasons: { read: "원문과 대조함", pair: "두 인용을 대조함", undone: "곧바로 되돌림" },
    accept: "인정",
    reject: "기각",
    same: "같음",
    different: "다름",
    unsure: "불확실",
    judge: "이 진술 판단하기",
    accepted: "인정됨",
    correct: "항목 정정",
    correctPart: "항목",
    correctValue: "새 값",
    correctHint:
      "인원: 10, 10-12, 10+. 날짜: 2013-11-15, 2013-11 또는 둘 사이에 .. 넣기. 장소: CN/Yunnan/Kunming. 행위와 서술 방식: 영어 낱말.",
    correctSave: "정정",
    decide: "판단",
    status: "상태",
    setStatus: "상태 정하기",
    estimate: "최선 추정",
    estimateHint: "10, 10-12 또는 10+",
    setEstimate: "추정 정하기",
    note: "메모",
    addNote: "메모 남기기",
    grade: "신뢰도",
    setGrade: "등급 정하기",
    source: "출처",
    addStatement: "판독되지 않은 진술 추가",
    quote: "원문 표현",
    fromSelection: "고른 표현으로 진술 추가",
    quoteHint: "본문에서 그대로 복사하십시오. 본문에 꼭 한 번 나와야 합니다.",
    people: "인원",
    peopleHint: "10, 10-12 또는 10+",
    timeHint: "2013-11-15, 2013-11 또는 2013",
    placeHint: "CN, CN/Yunnan 또는 CN/Yunnan/Kunming",
    isTotal: "여러 차례를 합한 집계",
    saveStatement: "진술 추가",
    recorded: (seq) => `${seq}번 기록으로 남겼습니다.`,
    undo: "되돌리기",
    readOnly:
      "판단하는 사람이 정해지지 않아 아무것도 쓸 수 없습니다. “vigil serve --actor 이름”으로 시작하십시오.",
    keys: "글쇠",
    keysOn: "글쇠로 조작하기",
    keyNames: [
      ["j", "다음"],
      ["k", "이전"],
      ["a", "인정"],
      ["r", "기각"],
      ["c", "정정"],
      ["s", "같음"],
      ["d", "다름"],
      ["n", "불확실"],
      ["u", "되돌리기"],
      ["q", "보도에서: 고른 표현으로 진술 추가"],
      ["?", "글쇠 보기"],
    ],
    add: "보도 추가",
    addNoteText:
      "보도는 받은 그대로 암호화하여, 누가 언제 가져왔는지와 함께 보관합니다. 내용이 같은 파일은 한 번만 보관합니다.",
    upload: "파일로",
    files: "파일",
    filesHint: (largest, together) =>
      `텍스트나 HTML, 파일 하나에 보도 한 건, 하나에 최대 ${largest}, 모두 합해 ${together}.`,
    paste: "붙여넣기로",
    text: "보도 본문",
    publisher: "매체",
    published: "보도일",
    url: "주소",
    title: "제목",
    addFiles: "파일 추가",
    addText: "본문 추가",
    added: (reports, statements, known) => `${reports} 추가, ${statements} 판독. 이미 있던 보도 ${known}건.`,
    notTaken: "받지 못한 것",
    settings: "설정",
    language: "언어",
    you: "판단하는 이름",
    nobody: "없음: 아무것도 쓸 수 없습니다",
    casebook: "사건철",
    times: "시각",
    timesNote:
      "원장 기록의 시각을 이 시간대로 보여 줍니다. 원장에는 UTC로 남습니다. 사건의 날짜는 보도가 전하는 날짜입니다.",
    timeZone: "시간대",
    setTimeZone: "적용",
    refused: "할 수 없습니다",
    mend: "여기서 고치기",
    sendAgain: "다시 보내기",
    forged:
      "이 화면에서 보낸 양식이 아니거나, 그 사이에 서버가 다시 시작되었습니다. 돌아가 화면을 새로 연 뒤 다시 보내십시오.",
    tooLarge: "한 번에 받을 수 있는 크기를 넘었습니다.",
  },
};
