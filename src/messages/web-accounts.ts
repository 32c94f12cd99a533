import type { Translated } from "./language.ts";

/** Words of entering, of accounts and of roles. */
export type AccountWords = {
  readonly enter: string;
  readonly name: string;
  readonly password: string;
  readonly code: string;
  readonly codeHint: string;
  readonly enterButton: string;
  readonly wrong: string;
  readonly wait: (seconds: string) => string;
  readonly join: string;
  readonly joinNote: (role: string) => string;
  readonly nameHint: string;
  readonly passwordHint: (shortest: string) => string;
  readonly joinButton: string;
  readonly invitationUnknown: string;
  readonly account: string;
  readonly role: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly leave: string;
  readonly secondFactor: string;
  readonly hasSecondFactor: string;
  readonly noSecondFactor: string;
  readonly secret: string;
  readonly secretHint: string;
  readonly setSecondFactor: string;
  readonly accounts: string;
  readonly invite: string;
  readonly inviteNote: string;
  readonly invited: string;
  readonly change: string;
  readonly closed: string;
  readonly notAllowed: string;
};

export const accountWords: Translated<AccountWords> = {
  en: {
    enter: "Enter",
    name: "Name",
    password: "Password",
    code: "Code",
    codeHint: "Six digits from your authenticator, if you have set one up.",
    enterButton: "Enter",
    wrong: "Name, password or code is not right.",
    wait: (seconds) => `Too many attempts. Try again in ${seconds} seconds.`,
    join: "Make your account",
    joinNote: (role) => `You are invited as: ${role}.`,
    nameHint: "Letters, digits, dots and dashes. It stands in the ledger for ever.",
    passwordHint: (shortest) => `${shortest} characters or more; a few words are easiest to remember.`,
    joinButton: "Make the account",
    invitationUnknown: "This invitation is not valid any more. Ask for another.",
    account: "Account",
    role: "Role",
    roles: {
      reader: "reader: sees everything",
      contributor: "contributor: adds reports too",
      reviewer: "reviewer: decides too",
      custodian: "custodian: as a reviewer; names of people at risk too, once they are kept",
      administrator: "administrator: invites and changes accounts too",
    },
    leave: "Leave",
    secondFactor: "Second factor",
    hasSecondFactor: "An authenticator is set up. Setting up another takes its place.",
    noSecondFactor: "No authenticator is set up: your password alone opens the casebook.",
    secret: "Secret for the authenticator",
    secretHint: "Type it into the authenticator, or open its address there:",
    setSecondFactor: "Set it up",
    accounts: "Accounts",
    invite: "Invite",
    inviteNote:
      "The address is shown once, works once, and for seven days. Hand it over by a way that nobody reads.",
    invited: "The invitation",
    change: "Change",
    closed: "closed",
    notAllowed: "Your role does not allow this. An administrator can give you another.",
  },
  ko: {
    enter: "들어가기",
    name: "이름",
    password: "암호",
    code: "인증 번호",
    codeHint: "인증 앱을 설정했다면 여섯 자리 숫자를 입력하십시오.",
    enterButton: "들어가기",
    wrong: "이름이나 암호, 인증 번호가 맞지 않습니다.",
    wait: (seconds) => `시도가 너무 많았습니다. ${seconds}초 뒤에 다시 시도하십시오.`,
    join: "계정 만들기",
    joinNote: (role) => `초대받은 역할: ${role}.`,
    nameHint: "글자, 숫자, 점, 줄표를 쓸 수 있습니다. 원장에 영구히 남습니다.",
    passwordHint: (shortest) => `${shortest}자 이상. 낱말 몇 개를 이으면 외우기 쉽습니다.`,
    joinButton: "계정 만들기",
    invitationUnknown: "더는 쓸 수 없는 초대입니다. 새로 요청하십시오.",
    account: "계정",
    role: "역할",
    roles: {
      reader: "열람자: 모든 것을 봅니다",
      contributor: "기여자: 보도도 추가합니다",
      reviewer: "검토자: 판단도 합니다",
      custodian: "보관자: 검토자와 같으며, 위험에 놓인 이들의 이름을 보관하게 되면 그것도 봅니다",
      administrator: "관리자: 초대하고 계정을 바꿉니다",
    },
    leave: "나가기",
    secondFactor: "2단계 인증",
    hasSecondFactor: "인증 앱이 설정되어 있습니다. 새로 설정하면 바뀝니다.",
    noSecondFactor: "인증 앱이 없습니다. 암호만으로 사건철이 열립니다.",
    secret: "인증 앱에 넣을 비밀 값",
    secretHint: "인증 앱에 직접 입력하거나, 앱에서 다음 주소를 여십시오:",
    setSecondFactor: "설정하기",
    accounts: "계정 목록",
    invite: "초대하기",
    inviteNote:
      "주소는 한 번만 보이고, 한 번만, 이레 동안 쓸 수 있습니다. 아무도 보지 못하는 길로 전하십시오.",
    invited: "초대 주소",
    change: "바꾸기",
    closed: "닫힘",
    notAllowed: "지금 역할로는 할 수 없습니다. 관리자가 역할을 바꿀 수 있습니다.",
  },
};
