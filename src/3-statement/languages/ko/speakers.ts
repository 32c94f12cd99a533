import type { Speaker } from "../../types.ts";

/** Who a stretch of a sentence is said by: origin first, then those who relayed it. */
export type Attribution = {
  /** Units of the view that it covers. */
  readonly from: number;
  readonly to: number;
  readonly speakers: readonly Speaker[];
  /** Told by nobody in particular ("알려졌다"), so that nobody before is carried over. */
  readonly impersonal: boolean;
  /** Unit where the phrase of the one who speaks ends, if it stands in the sentence. */
  readonly subject: number | null;
};

/** What earlier sentences told of speakers, for "박 의원", "그는" and "이 단체". */
export type SpeakerMemory = {
  readonly last: readonly Speaker[];
  readonly known: readonly Speaker[];
};

export const NO_SPEAKERS: SpeakerMemory = { last: [], known: [] };

const SURNAMES = new Set(
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용",
);

const TITLES =
  "의원|대표|장관|차관|대변인|목사|총장|사무총장|사무국장|국장|소장|이사장|이사|회장|부회장|교수|보고관|특별보고관|대사|특사|팀장|변호사|위원장|위원|선교사|연구원|연구위원|선임연구원|단장|총재|부장|실장|원장|본부장|간사|공동대표|총리|대통령|주석|부대변인|외교부장|과장|서기관|기자|전도사|신부|스님|박사|센터장|관장|처장|청장|시장|지사|최고위원|원내대표|활동가|의원실|씨";
/** "박선영 의원"; "박상학 자유북한운동연합 대표". */
const PERSON = new RegExp(`(?:^|[\\s·])([가-힣]{2,4})\\s?(?:${TITLES})$`, "u");
const PERSON_OF = new RegExp(`(?:^|[\\s·])([가-힣]{2,4})\\s(?:[가-힣]{2,}\\s?){1,3}(?:${TITLES})$`, "u");
const SHORT_PERSON = new RegExp(`^(?:[가-힣]+\\s)?([가-힣])\\s(?:${TITLES})$`, "u");
const TITLED = new RegExp(`(?:${TITLES})(?:들)?$`, "u");

const MEDIA =
  /(?:신문|일보|통신|방송|뉴스|타임스|포스트|저널|매체|언론|보도|라디오|자유아시아방송|미국의소리|데일리|조선|위성|텔레비전|TV|RFA|VOA|BBC|CNN|AP|AFP|KBS|MBC|SBS|YTN|로이터|교도|신화|환구시보|NHK|NK)(?:들)?$/u;
const OFFICIAL =
  /(?:정부|당국|당국자|관리|통일부|외교부|외교통상부|국방부|국정원|국가정보원|법무부|공안|경찰|대사관|영사관|청와대|대통령실|국회|유엔|외무부|경비대|해군|육군|군부|군|세관|외교부장|국무부|이민국|의원|장관|차관|대변인|총리|대통령|보고관|대사|특사|공무원|검찰|법원|당국자들|부처|위원회)(?:들)?$/u;
const CIVIL =
  /(?:단체|활동가|연대|연합|연맹|협회|선교회|선교사|목사|교회|센터|인권위|시민연합|모임|재단|앰네스티|워치|정보센터|네트워크|대표|운동가|회장|이사장|변호사|그룹|기구|위|회)(?:들)?$/u;
const SOURCE =
  /(?:소식통|관계자|주민|목격자|가족|지인|탈북자|탈북민|브로커|증언자|당사자|생존자|친척|제보자|측|쪽|전문가|인사|참석자)(?:들)?$/u;

const ANONYMOUS =
  /(?:관계자|소식통|당국자|활동가|단체|주민|목격자|가족|탈북자|탈북민|브로커|관리|전문가|인사|매체|언론|지인|친척|증언자)(?:들)?$/u;

/** "한 탈북자" speaks; "탈북자 31명" and "100명 넘는 탈북자" are spoken of. */
const SPOKEN_OF = /(?:탈북자|탈북민|주민|가족|브로커|친척)(?:들)?$/u;
const ONE_OF_THEM =
  /(?:^|\s)(?:한|어떤|이|익명의|다른|현지|출신|북한|함경북도|양강도|평안북도|접경지역|중국|국경)\s/u;

/** Can the noun phrase name somebody who speaks? */
function isSpeaker(phrase: string): boolean {
  if (/\d\s?여?\s?명/u.test(phrase)) return false;
  if (SPOKEN_OF.test(phrase) && !ONE_OF_THEM.test(phrase)) return false;
  return (
    TITLED.test(phrase) ||
    MEDIA.test(phrase) ||
    OFFICIAL.test(phrase) ||
    CIVIL.test(phrase) ||
    SOURCE.test(phrase)
  );
}

function roleOf(phrase: string): string {
  if (MEDIA.test(phrase)) return "media";
  if (OFFICIAL.test(phrase)) return "official";
  if (/(?:소식통|주민|목격자|가족|지인|친척|탈북자|탈북민|브로커|제보자)(?:들)?$/u.test(phrase))
    return "source";
  if (CIVIL.test(phrase) || /(?:단체|선교)/u.test(phrase)) return "civil society";
  return "person";
}

/** "로버트 킹 미국 국무부 대북인권특사": a name of two words before its office. */
/** Words that stand before a title as names do. */
const NO_NAMES = new Set(
  "현지 국내 전직 신임 주한 정부 고위 익명 한국 중국 남한 우리 이번 해당 한인 조선족 선교 인권 공안 전문 민간 지역 소속 현직 당시 주요".split(
    " ",
  ),
);

const FOREIGN_HEAD =
  /(?:^|\s)((?!유엔|미국|중국|한국|북한|일본|우리|주한|국제|외교부|통일부|국무부)[가-힣]{1,5}\s[가-힣]{2,6})\s(?:[가-힣]{2,10}\s){0,2}[가-힣]*(?:국장|대표|소장|회장|연구원|교수|담당관|이사|변호사)$/u;
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
  return head === null || head.split(" ").some((word) => isSpeaker(word)) ? null : head;
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

const PRONOUN =
  /^(?:그|그녀|그들|이들|이\s?단체|이\s?매체|이\s?방송|이\s?신문|이\s?관계자|이\s?소식통|이\s?당국자|이\s?활동가|같은\s?소식통|같은\s?관계자|이\s?의원|이\s?통신)$/u;
const SHORT =
  /^(?:이\s|해당\s|같은\s)?(단체|매체|방송|신문|통신|관계자|소식통|당국자|활동가|단체들|활동가들|소식통들|의원|대표)$/u;

/** "박 의원", "그", "이 단체", "소식통": the earlier speaker that the short form stands for. */
function recall(words: string, memory: SpeakerMemory): Speaker | null {
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
    const found = memory.known.findLast(
      ({ text }) => text !== noun && text.replace(/들$/u, "").endsWith(plain),
    );
    if (found !== undefined) return found;
    if (plain === "단체" || plain === "매체" || plain === "방송" || plain === "신문" || plain === "통신") {
      const role = plain === "단체" ? "civil society" : "media";
      return memory.known.findLast((speaker) => speaker.role === role) ?? null;
    }
  }
  return PRONOUN.test(words) ? (memory.last[0] ?? null) : null;
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
  for (;;) {
    const opener = OPENERS.exec(rest);
    if (opener === null || opener[0] === "" || opener[0] === "그는") break;
    rest = rest.slice(opener[0].length);
  }
  return rest.trim();
}

const COMPLEMENT =
  /(?:[다라냐자까]고|[다라]며|[다라]면서|[다라]는|[”’"]\s?(?:이?라?고|이?라?며|이?라는)|는지|것으로|[다라]지만)(?=[\s,.])/gu;
const SAYS =
  /(?:밝혔|밝힌|밝히|밝혀\s?왔|전해\s?왔|알려\s?왔|말했|말한|말하|말합|전했|전한(?!\s?바)|전하|전합|주장했|주장하|주장한|주장합|설명했|설명하|설명한|덧붙였|덧붙인|덧붙이|강조했|강조하|강조한|보도했|보도하|보도한|지적했|지적하|지적한|내다봤|내다보|증언했|증언하|증언한|발표했|발표하|발표한|통보했|통보한|통보하|털어놨|털어놓|털어놓았|귀띔했|귀띔하|언급했|언급하|공개했|공개하|공개한|폭로했|폭로하|확인했|확인하|진술했|호소했|우려했|촉구했|비판했|부인했|부인하|일축했|반박했|시인했|인정했|알렸|경고했|추정했|추정한|추정하|추산했|추산한|추산하|본다|봤다|보고\s?있|파악하고|집계했|답했|답한|했(?=[다으고습지]|던)|한다|합니다|해\s?왔|들었|안다고|적었|썼)/gu;
const IMPERSONAL =
  /(?:알려졌|알려진|알려지|전해졌|전해진|전해지|드러났|드러난|확인됐|확인된|확인되|나왔|제기됐|밝혀졌|밝혀진|보도됐|파악됐|파악된|집계됐|집계된|나타났|조사됐)/u;
const ACCORDING =
  /(?:에\s?따르면|에\s?의하면|의?\s?말을\s?(?:종합하면|빌리면|들어보면)|(?:이|가)\s?(?:전한|파악한|밝힌|확인한|집계한)\s?바(?:로는|에\s?따르면|에\s?의하면)|의\s?(?:설명|전언|주장|증언|발표|자료|집계|통계|말|보도|보고서)(?:에\s?따르면|에\s?의하면|은\s?이렇|은\s?다음과|는\s?이렇)|(?:을|를)\s?종합하면|의\s?(?:말|전언|이야기|얘기|설명)(?:로는|으로는)|(?:이|가)\s?(?:전하기로는|말하기로는|밝히기로는|파악한 결과|확인한 결과|집계한 결과|조사한 결과|밝힌 데 따르면|전한 데 따르면|전한 내용에 따르면))/gu;
const QUOTING = /(?:을|를|의\s말을|의\s발언을|의\s전언을)\s?인용(?:해|하여|한)/gu;
const HEARD = /(?:에게서|로부터|한테서|한테)\s(?:들은|들었|전해\s?들|입수|확인)/gu;
const WITH =
  /([가-힣A-Za-z·]+?)(?:와|과)의\s(?:전화\s?)?(?:통화|인터뷰|전화통화|전화인터뷰|회견|면담|기자회견)/u;
const TOLD_TO = /([가-힣A-Za-z]+)(?:에게|에)\s(?:밝혔|말했|전했|증언했|확인했|설명했|알렸|털어놨|제보)/u;
const NO_RELAY =
  /^(?:매체|방송|신문|통신|단체|본지|본보|기자|기자들|취재진|언론|국회|정부|당국|사람들|이날|그|자신|주변|외부|중국|북한|한국|우리|가족|이들)$/u;

/** Words before a subject's particle that end its phrase: "박 의원은", "소식통들은", "정부는". */
const SUBJECT = /([가-힣A-Za-z0-9)\]>〉》]+?)(은|는|이|가|께서는?|도)(?=[\s,])/gu;

type Found = { readonly speaker: Speaker; readonly end: number };

/** The first noun phrase with a subject's particle in `[from, to)` that names a speaker. */
function subjectIn(
  text: string,
  from: number,
  to: number,
  memory: SpeakerMemory,
  particles: RegExp,
): Found | null {
  SUBJECT.lastIndex = from;
  for (let match = SUBJECT.exec(text); match !== null && match.index < to; match = SUBJECT.exec(text)) {
    if (!particles.test(match[2] as string)) continue;
    const end = match.index + (match[1] as string).length;
    const words = phraseIn(text.slice(from, end));
    if (
      /[가-힣]{2,}(?:은|는)\s/u.test(words) &&
      !/(?:하는|있는|없는|되는|가는|오는|드는|리는|키는|기는|지는|보는|르는|주는|내는|아는|운영하는|이끄는|돕는|맡은|받은|높은|많은|같은|젊은|밝은|담은|잡은)\s/u.test(
        words,
      )
    )
      continue;
    const speaker = speakerOf(words, memory);
    if (speaker !== null) return { speaker, end };
  }
  return null;
}

/** Who nobody would take for a speaker: people told of, times, things that lie before the verb. */
const NO_TOPIC = /(?:\d\s?여?\s?명|들|일|때|탈북자|탈북민|이날|여성|남성|사람|것|곳|중|뒤|후|번|수|측면)$/u;

/** The first topic of the sentence, where none that looks like a speaker is told: names that no list knows. */
function topicIn(text: string, from: number, to: number): Found | null {
  SUBJECT.lastIndex = from;
  for (let match = SUBJECT.exec(text); match !== null && match.index < to; match = SUBJECT.exec(text)) {
    if (!TOPIC_PARTICLES.test(match[2] as string)) continue;
    const end = match.index + (match[1] as string).length;
    if (/[하있없되같많높크작젊받보르키기드]$/u.test(match[1] as string)) continue;
    const words = phraseIn(text.slice(from, end));
    if (/["“”‘’]/u.test(words)) return null;
    if (words.length < 2 || words.length > 30 || NO_TOPIC.test(words) || PRONOUN.test(words)) return null;
    return { speaker: { name: words, text: words, role: "person", anonymous: false }, end };
  }
  return null;
}

const SPEAKER_PARTICLES = /^(?:은|는|이|가|께서는?|도)$/u;
const TOPIC_PARTICLES = /^(?:은|는|께서는?)$/u;

const LISTENER = /^(?:은|는|이|가)\s([가-힣A-Za-z]+)에(?:게)?\s/u;

function relayIn(stretch: string): Speaker | null {
  const listener = LISTENER.exec(stretch)?.[1];
  const relay =
    (listener !== undefined && MEDIA.test(listener) ? listener : undefined) ??
    WITH.exec(stretch)?.[1] ??
    TOLD_TO.exec(stretch)?.[1];
  if (relay === undefined || NO_RELAY.test(relay) || relay.length < 2) return null;
  return { name: relay, text: relay, role: MEDIA.test(relay) ? "media" : "organisation", anonymous: false };
}

function lastMatch(
  pattern: RegExp,
  text: string,
  from: number,
  to: number,
): { index: number; end: number } | null {
  let found: { index: number; end: number } | null = null;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text))
    found = { index: match.index, end: match.index + match[0].length };
  return found;
}

/** "소식통들에게서 들은", "로이터를 인용해": the origin behind the subject. */
function originIn(text: string, from: number, to: number, memory: SpeakerMemory): Speaker | null {
  for (const pattern of [QUOTING, HEARD]) {
    const found = lastMatch(pattern, text, from, to);
    if (found === null) continue;
    const words = text.slice(from, found.index);
    // The phrase begins after the subject that stands before it.
    const subject = lastMatch(SUBJECT, words, 0, words.length);
    const speaker = speakerOf(phraseIn(subject === null ? words : words.slice(subject.end)), memory);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** Who says what in one sentence, by the units of its view; empty if it names and points at nobody. */
export function attributionsOf(text: string, memory: SpeakerMemory): Attribution[] {
  const found: Attribution[] = [];
  const nominal = nominalSaying(text, memory);
  if (nominal !== null) found.push(nominal);
  const report = REPORTED.exec(text);
  let segment = 0;
  const source = accordingTo(text, memory);
  if (source !== null) {
    found.push(source.attribution);
    segment = source.end;
  }
  SAYS.lastIndex = segment;
  for (let match = SAYS.exec(text); match !== null; match = SAYS.exec(text)) {
    const say = match.index;
    if (/[가-힣]/u.test(text[say - 1] ?? " ")) continue;
    const complement = lastMatch(COMPLEMENT, text, segment, say);
    const announces =
      /^(?:밝|공개|확인|발표|말|전|주장)/u.test(match[0]) &&
      /사실을|사실도|내용을/u.test(text.slice(segment, say));
    if (complement === null && !announces) continue;
    const told = complement?.end ?? say;
    // Only a subject, a time and a listener may stand between what is said and the verb.
    if (say - told > 48) continue;
    const isHearsay = match[0] === "들었";
    const attribution = sayingOf(text, segment, told, say, memory);
    if (attribution !== null) found.push(attribution);
    if (isHearsay) continue;
    const close = /^[가-힣]*(?:며|고|으며|지만|으나|는데)\s?,/u.exec(text.slice(say, say + 14));
    if (close !== null && attribution !== null) segment = say + close[0].length;
  }
  if (report !== null) {
    const words = report[1] as string;
    const origin: Speaker = { name: null, text: words, role: "media", anonymous: true };
    const outer = attributionAt(found, report.index)?.speakers ?? [];
    found.push({
      from: 0,
      to: report.index + 1,
      speakers: [origin, ...outer],
      impersonal: false,
      subject: null,
    });
  }
  if (found.length === 0 && IMPERSONAL.test(text.slice(-14)))
    return [{ from: 0, to: text.length, speakers: [], impersonal: true, subject: null }];
  return found;
}

/** "…넘겼다는 게 활동가들의 주장이다". */
const SAYING_NOUN =
  /[다라]는\s(?:게|것이|것은|건)\s(.{2,40}?)의\s(?:설명|주장|말|전언|증언|얘기|이야기|분석|판단|입장)(?:이다|이었다|입니다|이라고|다)/u;

/** "체포됐다고 언론 보도가 나왔다". */
const REPORTS =
  /[다라](?:고|는)\s((?:[가-힣]+\s)?(?:언론\s)?(?:보도|보도들))(?:가|이)\s(?:\d+일\s)?(?:나왔|잇따랐|전해졌)/u;

/** "북송했다는 언론 보도를 확인 중": what a report said. */
const REPORTED = /[다라]는\s((?:[가-힣]+\s)?(?:언론|매체|신문|방송)\s?보도)(?:를|에|와|의)/u;

function nominalSaying(text: string, memory: SpeakerMemory): Attribution | null {
  const match = SAYING_NOUN.exec(text) ?? REPORTS.exec(text);
  if (match === null) return null;
  const speaker = speakerOf(phraseIn(match[1] as string), memory);
  if (speaker === null) return null;
  return { from: 0, to: match.index + 1, speakers: [speaker], impersonal: false, subject: null };
}

/** "통일부가 19일 공개한 자료": the body that issued it. */
const ISSUED =
  /^(\S.*?)(?:이|가)\s(?:[^,]*?\s)?(?:공개한|발표한|낸|내놓은|제출한|작성한|집계한|펴낸|발간한)\s.*$/u;

function accordingTo(text: string, memory: SpeakerMemory): { attribution: Attribution; end: number } | null {
  ACCORDING.lastIndex = 0;
  const match = ACCORDING.exec(text);
  if (match === null) return null;
  const words = phraseIn(text.slice(0, match.index)).replace(ISSUED, "$1");
  const noun = words.replace(/(?:의)?\s?(?:보도|설명|전언|자료|집계|통계|발표|말|증언|보고서|주장)$/u, "");
  const speaker = speakerOf(noun, memory) ?? speakerOf(words, memory);
  if (speaker === null) return null;
  const end = match.index + match[0].length;
  return {
    attribution: { from: 0, to: text.length, speakers: [speaker], impersonal: false, subject: match.index },
    end,
  };
}

/** The attribution of one verb of saying at `say`; what is said ends at `told`. */
function sayingOf(
  text: string,
  segment: number,
  told: number,
  say: number,
  memory: SpeakerMemory,
): Attribution | null {
  const after = subjectIn(text, told, say, memory, SPEAKER_PARTICLES);
  const before =
    after ??
    subjectIn(text, segment, told, memory, TOPIC_PARTICLES) ??
    subjectIn(text, segment, Math.min(told, segment + 30), memory, SPEAKER_PARTICLES) ??
    topicIn(text, segment, told);
  const from = after === null && before !== null ? before.end : segment;
  const to = say;
  const teller = before?.speaker ?? null;
  const origin = originIn(text, segment, told, memory) ?? originIn(text, told, say, memory);
  const relay =
    relayIn(text.slice(told, say + 8)) ??
    (before === null ? null : relayIn(text.slice(before.end, before.end + 30)));
  const carried = teller === null && origin === null ? memory.last : [];
  const chain = [origin, teller, relay].flatMap((speaker) => (speaker === null ? [] : [speaker]));
  const speakers = [...chain, ...carried].filter(
    (speaker, index, all) => all.findIndex((other) => other.text === speaker.text) === index,
  );
  if (speakers.length === 0) return null;
  return { from, to, speakers, impersonal: false, subject: before?.end ?? null };
}

/** The attribution of what stands at a unit: the narrowest that covers it. */
export function attributionAt(attributions: readonly Attribution[], at: number): Attribution | null {
  let best: Attribution | null = null;
  for (const attribution of attributions) {
    if (at < attribution.from || at >= attribution.to) continue;
    if (best === null || attribution.to - attribution.from < best.to - best.from) best = attribution;
  }
  return best;
}

/** The memory after a sentence with these attributions. */
export function remember(memory: SpeakerMemory, attributions: readonly Attribution[]): SpeakerMemory {
  const told = attributions.filter(({ speakers }) => speakers.length > 0);
  const last = told[told.length - 1];
  if (last === undefined) return memory;
  const fresh = told
    .flatMap(({ speakers }) => speakers)
    .filter((speaker, index, all) => all.findIndex((other) => other.text === speaker.text) === index)
    .filter((speaker) => !memory.known.some((known) => known.text === speaker.text));
  return { last: last.speakers, known: [...memory.known, ...fresh] };
}
