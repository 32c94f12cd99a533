import type { Speaker } from "../../types.ts";

/** What earlier sentences told of speakers, for "박 의원", "그는" and "이 단체". */
export type SpeakerMemory = {
  readonly last: readonly Speaker[];
  /** Who spoke last themselves, and not those whose words they repeated: "그는". */
  readonly teller: Speaker | null;
  readonly known: readonly Speaker[];
  /** Short names that stood in brackets behind a speaker's: "휴먼라이츠워치(HRW)". */
  readonly short: ReadonlyMap<string, Speaker>;
};

export const NO_SPEAKERS: SpeakerMemory = { last: [], teller: null, known: [], short: new Map() };

const SURNAMES = new Set(
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용",
);

const TITLES =
  "의원|대표|장관|차관|대변인|목사|총장|사무총장|사무국장|국장|소장|이사장|이사|회장|부회장|교수|보고관|특별보고관|대사|특사|팀장|변호사|위원장|위원|선교사|연구원|연구위원|선임연구원|단장|총재|부장|실장|원장|본부장|간사|공동대표|총리|대통령|주석|부대변인|외교부장|과장|서기관|기자|전도사|신부|스님|박사|센터장|관장|처장|청장|시장|지사|최고위원|원내대표|활동가|의원실|부국장|부소장|지부장|지국장|담당관|담당자|사무차장|상임이사|상임대표|조정관|조사관|행정관|책임자|편집장|집행위원장|선임고문|고문|서장|대장|사령관|영사|총영사|간부|소령|대령|씨";

/** "박선영 의원"; "박상학 자유북한운동연합 대표". */
const PERSON = new RegExp(`(?:^|[\\s·])([가-힣]{2,4})\\s?(?:${TITLES})$`, "u");

const PERSON_OF = new RegExp(`(?:^|[\\s·])([가-힣]{2,4})\\s(?:[가-힣]{2,}\\s?){1,3}(?:${TITLES})$`, "u");

const SHORT_PERSON = new RegExp(`^(?:[가-힣]+\\s)?([가-힣])\\s(?:${TITLES})$`, "u");

const TITLED = new RegExp(`(?:${TITLES})(?:들)?$`, "u");

export const MEDIA =
  /(?:신문|일보|통신|방송|뉴스|타임스|포스트|저널|매체|언론|보도|라디오|자유아시아방송|미국의소리|데일리|조선|위성|텔레비전|TV|RFA|VOA|BBC|CNN|AP|AFP|KBS|MBC|SBS|YTN|로이터|교도|신화|환구시보|NHK|NK)(?:들)?$/u;

const OFFICIAL =
  /(?:정부|당국|당국자|관리|통일부|외교부|외교통상부|국방부|국정원|국가정보원|법무부|공안|경찰|대사관|영사관|청와대|대통령실|국회|유엔|외무부|경비대|해군|육군|군부|군|세관|외교부장|국무부|이민국|의원|장관|차관|대변인|총리|대통령|보고관|대사|특사|공무원|검찰|법원|당국자들|부처|위원회|내무부|내무성|외무성|공안부|국방성|난민부|노동부|보건부|이민청|총리실|국경수비대|국경경비대|국경순찰대|변방대|최고대표|최고대표실|주지사|주정부|시정부|군정|의회|상원|하원|재판부|수사당국|사법당국|이민당국|인권위원회|인권이사회)(?:들)?$/u;

const CIVIL =
  /(?:단체|활동가|연대|연합|연맹|협회|선교회|선교사|목사|교회|센터|인권위|시민연합|모임|재단|앰네스티|워치|정보센터|네트워크|대표|운동가|회장|이사장|변호사|그룹|기구|위|회|회의|행동|운동|본부|평의회|난민캠프|프로젝트|이니셔티브|코리아)(?:들)?$/u;

const SOURCE =
  /(?:소식통|관계자|주민|목격자|가족|지인|탈북자|탈북민|브로커|증언자|당사자|생존자|친척|제보자|측|쪽|전문가|인사|참석자|증언|간부|유족|남편|아내|부인|어머니|아버지|부모|아들|딸|동생|오빠|누나|친구|이웃|동료|지인|직원|학자|연구진|연구자|현지인|상인|선원|목회자)(?:들)?$/u;

const ANONYMOUS =
  /(?:관계자|소식통|당국자|활동가|단체|주민|목격자|가족|탈북자|탈북민|브로커|관리|전문가|인사|매체|언론|지인|친척|증언자|유족|남편|아내|어머니|아버지|부모|동생|오빠|누나|친구|이웃|간부|직원|선교사|목사)(?:들)?$/u;

const TITLE_NEXT = new RegExp(`^\\s(?:${TITLES})`, "u");

/** "김정은 위원장은": the syllable that looks like a particle is the end of a given name. */
export function endsGivenName(word: string, particle: string, after: string): boolean {
  if (particle !== "은" || word.length !== 2 || !SURNAMES.has(word[0] as string)) return false;
  // "한국은 대변인을 통해", "방송은 기자를": a country or a body that has a spokesman.
  if (/국$/u.test(word) || MEDIA.test(word) || OFFICIAL.test(word) || CIVIL.test(word)) return false;
  return TITLE_NEXT.test(after);
}

const NAME_BEFORE_TITLE = new RegExp(`([가-힣])[가-힣]은(?=\\s(?:${TITLES}))`, "gu");

/** A noun phrase without a given name that ends as a particle would. */
export function withoutSuchName(phrase: string): string {
  return phrase.replaceAll(NAME_BEFORE_TITLE, (name, surname: string) => (SURNAMES.has(surname) ? "" : name));
}

/** "한 탈북자" speaks; "탈북자 31명" and "100명 넘는 탈북자" are spoken of. */
const SPOKEN_OF = /(?:탈북자|탈북민|주민|브로커|아내|부인|아들|딸|동생|부모|어머니|아버지|선원)(?:들)?$/u;

/** "중국에 구금된 탈북민". */
const BEFALLEN =
  /(?:구금|억류|수감|체포|검거|연행|북송|송환|추방|석방)(?:된|됐던|당한|돼)|(?:붙)?잡힌|붙들린|갇힌|갇혀|끌려간|넘겨진|숨어/u;

const ONE_OF_THEM =
  /(?:^|\s)(?:한|어떤|이|익명의|다른|현지|출신|북한|함경북도|양강도|평안북도|접경지역|중국|국경)\s/u;

/** "이 남성", "한 20대 여성": one who is pointed at. */
const POINTED_AT =
  /^(?:이|그|한|어떤|익명의|익명을\s요구한|이름을\s밝히지\s않은)\s(?:[가-힣0-9]+\s){0,2}(?:남성|여성|남자|여자|청년|노인|할머니|할아버지|아주머니)$/u;

/** "러시아 인권단체 시민지원": what kind of body it is, then its name. */
const BODY_NAMED =
  /(?:^|\s)(?:[가-힣]*(?<civil>단체|기구|선교회|연대)|[가-힣]*(?<media>매체|일간지|주간지|통신사|방송사|언론사|신문|방송|통신|잡지))\s[가-힣A-Za-z0-9·]{2,14}$/u;

/** "HRW", "NKDB": a body by the first letters of its name. */
const INITIALS = /(?:^|\s)[A-Z]{3,8}$/u;

/** Can the noun phrase name somebody who speaks? */
function isSpeaker(phrase: string): boolean {
  if (POINTED_AT.test(phrase) || BODY_NAMED.test(phrase)) return true;
  if (/\d\s?여?\s?명/u.test(phrase)) return false;
  if (SPOKEN_OF.test(phrase) && (!ONE_OF_THEM.test(phrase) || BEFALLEN.test(phrase))) return false;
  return (
    TITLED.test(phrase) ||
    INITIALS.test(phrase) ||
    MEDIA.test(phrase) ||
    OFFICIAL.test(phrase) ||
    CIVIL.test(phrase) ||
    SOURCE.test(phrase)
  );
}

function roleOf(phrase: string): string {
  const body = BODY_NAMED.exec(phrase)?.groups;
  if (body !== undefined && !TITLED.test(phrase)) return body.media === undefined ? "civil society" : "media";
  if (MEDIA.test(phrase)) return "media";
  if (OFFICIAL.test(phrase)) return "official";
  if (/(?:소식통|주민|목격자|가족|지인|친척|탈북자|탈북민|브로커|제보자)(?:들)?$/u.test(phrase))
    return "source";
  if (CIVIL.test(phrase) || /(?:단체|선교)/u.test(phrase)) return "civil society";
  return "person";
}

/** Words that stand before a title as names do. */
const NO_NAMES = new Set(
  "현지 국내 전직 신임 주한 정부 고위 익명 한국 중국 남한 우리 이번 해당 한인 조선족 선교 인권 공안 전문 민간 지역 소속 현직 당시 주요".split(
    " ",
  ),
);

const FOREIGN_HEAD =
  /(?:^|\s)((?!유엔|미국|중국|한국|북한|일본|우리|주한|국제|외교부|통일부|국무부)[가-힣]{1,5}\s[가-힣]{2,6})\s(?:[가-힣A-Za-z]{2,12}\s){0,4}[가-힣]*(?:국장|대표|소장|회장|연구원|교수|담당관|이사|변호사|고문|조정관|책임자|대변인)$/u;

const FOREIGN =
  /(?:^|\s)((?!유엔|미국|중국|한국|북한|일본|우리|주한|국제|외교부|통일부|국무부)[가-힣]{2,6}\s[가-힣]{1,6})\s(?:[가-힣]{2,10}\s){1,3}[가-힣]*(?:특별보고관|보고관|특사|대변인|총장|대사|사무총장)$/u;

/** Full or family name in a phrase that ends in a title ("자유선진당 박선영 의원"). */
function nameIn(phrase: string): string | null {
  for (const pattern of [PERSON, PERSON_OF]) {
    const name = pattern.exec(phrase)?.[1];
    if (
      name !== undefined &&
      !NO_NAMES.has(name) &&
      SURNAMES.has(name[0] as string) &&
      !TITLED.test(name) &&
      !isSpeaker(name)
    )
      return name;
  }
  const called = /(?:^|\s)([가-힣]{1,5}(?:\s[가-힣]{1,4})?)\s씨$/u.exec(phrase)?.[1];
  if (called !== undefined)
    return called.replace(/^(?:인권운동가|활동가|운동가|대표|목사|선교사|출신|주민)\s/u, "");
  const foreign = FOREIGN.exec(phrase);
  const head = (foreign ?? FOREIGN_HEAD.exec(phrase))?.[1] ?? null;
  const isName = head
    ?.split(" ")
    .every((word) => !isSpeaker(word) && !/^(?:담당|아시아|동아시아|지역|북한|인권)$/u.test(word));
  return head !== null && isName === true ? head : null;
}

/** "소식통 여러 명": how many speak. */
const SEVERAL = /\s(?:여러|몇|두|세|네|복수의|\d+)\s?(?:명|사람|곳|군데)$/u;

/** The speaker that a noun phrase names, or an earlier one that it stands for. */
export function speakerOf(phrase: string, memory: SpeakerMemory): Speaker | null {
  const words = phrase.trim().replace(SEVERAL, "");
  if (words === "") return null;
  const recalled = recall(words, memory);
  if (recalled !== null) return recalled;
  if (!isSpeaker(words)) return null;
  const name = nameIn(words);
  const anonymous = name === null && ANONYMOUS.test(words);
  return { name: name ?? (anonymous ? null : words), text: words, role: roleOf(words), anonymous };
}

export const PRONOUN =
  /^(?:그|그녀|그들|이들|이\s?단체|이\s?매체|이\s?방송|이\s?신문|이\s?관계자|이\s?소식통|이\s?당국자|이\s?활동가|같은\s?소식통|같은\s?관계자|이\s?의원|이\s?통신)$/u;

const SHORT =
  /^(?:이\s|해당\s|같은\s)?(단체|매체|방송|신문|통신|관계자|소식통|당국자|활동가|단체들|활동가들|소식통들|의원|대표)$/u;

/** "박 의원", "그", "이 단체", "소식통": the earlier speaker that the short form stands for. */
function recall(words: string, memory: SpeakerMemory): Speaker | null {
  const shortened = memory.short.get(words);
  if (shortened !== undefined) return { ...shortened, text: words };
  const short = SHORT_PERSON.exec(words);
  if (short !== null) {
    return (
      memory.known.findLast(({ name }) => name?.startsWith(short[1] as string) === true && name.length > 1) ??
      null
    );
  }
  const noun = SHORT.exec(words)?.[1];
  if (noun !== undefined) {
    const plain = noun.replace(/들$/u, "");
    // "단체들": others than the one told of, unless several were.
    const several = plain !== noun;
    const found = memory.known.findLast(
      ({ text }) =>
        text !== noun && (several ? text.endsWith(noun) : text.replace(/들$/u, "").endsWith(plain)),
    );
    if (found !== undefined) return found;
    if (several) return null;
    if (plain === "단체" || plain === "매체" || plain === "방송" || plain === "신문" || plain === "통신") {
      const role = plain === "단체" ? "civil society" : "media";
      return memory.known.findLast((speaker) => speaker.role === role) ?? null;
    }
  }
  return PRONOUN.test(words) ? (memory.teller ?? memory.last[0] ?? null) : null;
}

/** Words that open a sentence before its subject. */
const OPENERS =
  /^(?:[“"‘'\s,]|(?:또(?!\s다른)|또한|이어|이에|한편|앞서|그러면서|그러나|하지만|다만|특히|그는|이와\s관련(?:해|하여)?|이에\s대해(?:서)?|이날(?:\s오[전후])?|오[전후]|그러자|반면|아울러|따라서|그런데|그리고|결국|실제로|당시|최근|지난|현재|오늘|어제|내일|\d+일(?:\s?오[전후])?|\d+월\s?\d+일)(?=[\s,])[\s,]*)/u;

/** "'북한정의연대'에 따르면": a name in quotation marks is a name. */
const QUOTED_NAME =
  /[‘'“"「『<〈《]([^‘’'“”"「」『』<>〈〉《》]{1,24}?)(?<![다요까죠])[’'”"」』>〉》](?=[가-힣]{0,3}(?:\s|$)|\s|$)/gu;

/** The noun phrase that ends a stretch: openers, clauses closed by a comma and quotations before it left out. */
export function phraseIn(stretch: string): string {
  let rest = stretch.replaceAll(QUOTED_NAME, "$1");
  const close = Math.max(rest.lastIndexOf("”"), rest.lastIndexOf("’"), rest.lastIndexOf('"'));
  if (close >= 0) rest = rest.slice(close + 1).replace(/^(?:이?라고|이?라며|고|며|는|라는)(?=\s)/u, "");
  // "홍길동 기자 = 통일부는": the byline of a wire.
  const byline = rest.lastIndexOf("=");
  if (byline >= 0) rest = rest.slice(byline + 1);
  const comma = rest.lastIndexOf(",");
  if (comma >= 0) rest = rest.slice(comma + 1);
  // "체포했다는 보도에 대해 외교부는": what is spoken about.
  rest = rest.replace(/^.*(?:에\s대해(?:서)?|[와과]\s관련(?:해|하여)(?:서)?)\s(?=\S)/u, "");
  for (;;) {
    const opener = OPENERS.exec(rest);
    if (opener === null || opener[0] === "" || opener[0] === "그는") break;
    rest = rest.slice(opener[0].length);
  }
  return rest.trim();
}
