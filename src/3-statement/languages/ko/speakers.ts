import type { Speaker } from "../../types.ts";
import { repeatedIn, witnessIn } from "./repeated.ts";
import { COMPLEMENT, PLANS, QUOTING, SAYS, SPOKEN } from "./saying-verbs.ts";
import type { SpeakerMemory } from "./speaker-names.ts";
import { MEDIA, phraseIn, speakerOf } from "./speaker-names.ts";
import type { Found } from "./subjects.ts";
import { lastMatch, SPEAKER_PARTICLES, SUBJECT, subjectIn, TOPIC_PARTICLES, topicIn } from "./subjects.ts";
import type { View } from "./view.ts";
import { endOf, startOf } from "./view.ts";

/** Who a stretch of a sentence is said by: origin first, then those who relayed it. */
export type Attribution = {
  /** Units of the view that it covers. */
  readonly from: number;
  readonly to: number;
  readonly speakers: readonly Speaker[];
  /** The one of them whose words the sentence gives, where they repeat what somebody saw or said. */
  readonly teller?: Speaker | null;
  /** Told by nobody in particular ("알려졌다"), so that nobody before is carried over. */
  readonly impersonal: boolean;
  /** All of the sentence goes by what they told ("에 따르면"). */
  readonly according?: boolean;
  /** Unit where the phrase of the one who speaks ends, if it stands in the sentence. */
  readonly subject: number | null;
};

const IMPERSONAL =
  /(?:알려졌|알려진|알려지|전해졌|전해진|전해지|드러났|드러난|확인됐|확인된|확인되|나왔|제기됐|밝혀졌|밝혀진|보도됐|파악됐|파악된|집계됐|집계된|나타났|조사됐)/u;
const ACCORDING =
  /(?:에\s?따르면|에\s?의하면|의?\s?말을\s?(?:종합하면|빌리면|들어보면)|(?:이|가)\s?(?:전한|파악한|밝힌|확인한|집계한)\s?바(?:로는|에\s?따르면|에\s?의하면)|의\s?(?:설명|전언|주장|증언|발표|자료|집계|통계|말|보도|보고서)(?:에\s?따르면|에\s?의하면|은\s?이렇|은\s?다음과|는\s?이렇)|(?:을|를)\s?종합하면|의\s?(?:말|전언|이야기|얘기|설명)(?:로는|으로는)|(?:이|가)\s?(?:전하기로는|말하기로는|밝히기로는|(?:[가-힣]+\s){0,4}?(?:파악|확인|집계|조사|분석|종합|취재|추적)한 결과|밝힌 데 따르면|전한 데 따르면|전한 내용에 따르면))/gu;
const HEARD = /(?:에게서|로부터|한테서|한테)\s(?:들은|들었|전해\s?들|입수|확인)/gu;
const WITH =
  /([가-힣A-Za-z·]+?)(?:와|과)(?:의)?\s(?:전화\s?)?(?:통화|인터뷰|전화통화|전화인터뷰|회견|면담|기자회견)/u;
const TOLD_TO = /([가-힣A-Za-z]+)(?:에게|에)\s(?:밝혔|말했|전했|증언했|확인했|설명했|알렸|털어놨|제보)/u;
const NO_RELAY =
  /^(?:매체|방송|신문|통신|단체|본지|본보|기자|기자들|취재진|언론|국회|정부|당국|사람들|이날|그|자신|주변|외부|중국|북한|한국|우리|가족|이들)$/u;

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

/** Where the quotation opens that a unit stands in: what is said in it has a speaker of its own; 0 outside of any. */
function openingBefore(text: string, at: number): number {
  const open = text.lastIndexOf("\u201c", at);
  return open > text.lastIndexOf("\u201d", at) ? open + 1 : 0;
}

const ANNOUNCES = /^(?:밝|공개|확인|발표|말|전|주장|부인|시인|인정|통보|통지|집계|파악|기록|보고|보도|폭로)/u;
/** "51명의 사례를 확인했다", "명단을 공개했다": what is announced, without a clause of its own. */
const ANNOUNCED =
  /(?:사실|내용|사례|명단|정황|신원|현황|통계|수치|규모|소식|체포|검거|구금|억류|북송|송환|추방|석방|이송|연행|사망|처형|입국)(?:을|를|도)\s/u;

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
    const announces = ANNOUNCES.test(match[0]) && ANNOUNCED.test(text.slice(segment, say));
    if (complement === null && !announces) continue;
    const told = complement?.end ?? say;
    // Only a subject, a time and a listener may stand between what is said and the verb.
    if (say - told > 48) continue;
    const isHearsay = match[0] === "들었";
    const attribution = sayingOf(text, Math.max(segment, openingBefore(text, say)), told, say, memory);
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
  if (found.length === 0) {
    const spoken = spokenOf(text, memory) ?? plannedBy(text, memory) ?? heardThrough(text, memory);
    if (spoken !== null) return [spoken];
  }
  if (found.length === 0 && IMPERSONAL.test(text.slice(-14)))
    return [{ from: 0, to: text.length, speakers: [], impersonal: true, subject: null }];
  return found.map((inner) => relayed(inner, found, text));
}

/** What somebody says inside the words of another is told by both, the one nearer to it first. */
function relayed(inner: Attribution, all: readonly Attribution[], text: string): Attribution {
  if (openingBefore(text, inner.to - 1) === 0) return inner;
  const outer = all.find((one) => one !== inner && one.from <= inner.from && one.to > inner.to);
  const further = (outer?.speakers ?? []).filter(
    (speaker) => !inner.speakers.some((one) => one.text === speaker.text),
  );
  return further.length === 0 ? inner : { ...inner, speakers: [...inner.speakers, ...further] };
}

/** "가족들은 … 북송될 수 있다며 발을 구르고 있다". */
function spokenOf(text: string, memory: SpeakerMemory): Attribution | null {
  const told = lastMatch(SPOKEN, text, 0, text.length);
  if (told === null) return null;
  const speaker = subjectIn(text, 0, told.index, memory, TOPIC_PARTICLES);
  if (speaker === null) return null;
  return {
    from: speaker.end,
    to: told.end,
    speakers: [speaker.speaker],
    impersonal: false,
    subject: speaker.end,
  };
}

/** "당국은 이들을 이송할 계획이다". */
function plannedBy(text: string, memory: SpeakerMemory): Attribution | null {
  const plan = PLANS.exec(text);
  if (plan === null) return null;
  const found = subjectIn(text, 0, plan.index, memory, TOPIC_PARTICLES);
  if (found === null || found.speaker.role !== "official") return null;
  return {
    from: found.end,
    to: text.length,
    speakers: [found.speaker],
    impersonal: false,
    subject: found.end,
  };
}

/** "소식통을 통해 확인됐다". */
function heardThrough(text: string, memory: SpeakerMemory): Attribution | null {
  const through = lastMatch(/(?:을|를)\s통해\s/gu, text, 0, text.length);
  if (through === null || !IMPERSONAL.test(text.slice(through.end))) return null;
  const speaker = speakerOf(phraseIn(text.slice(0, through.index)), memory);
  if (speaker === null || !/^(?:source|official|media)$/.test(speaker.role)) return null;
  return { from: 0, to: text.length, speakers: [speaker], impersonal: false, subject: through.index };
}

/** "…넘겼다는 게 활동가들의 주장이다". */
const SAYING_NOUN =
  /[다라][”’"]?\s?는\s(?:게|것이|것은|건)\s(.{2,40}?)의\s(?:설명|주장|말|전언|증언|얘기|이야기|분석|판단|입장|귀띔|견해|전망|관측|시각|추정|진술|공통된\s[가-힣]+|한결같은\s[가-힣]+)(?:이다|이었다|입니다|이라고|다|였다)/u;

/** The words by which a sentence says that somebody says something, by the units of its view, in order. */
export function sayingsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const verbs = [...text.matchAll(SAYS)].filter(({ index }) => !/[가-힣]/u.test(text[index - 1] ?? " "));
  return [...[ACCORDING, QUOTING, HEARD].flatMap((pattern) => [...text.matchAll(pattern)]), ...verbs]
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
    .sort((a, b) => a.from - b.from);
}

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
  /^(\S.*?)(?:이|가)\s(?:[^,]*?\s)?(?:공개한|발표한|낸|내놓은|제출한|작성한|집계한|펴낸|발간한|배포한|분석한|조사한|정리한|취합한|게재한|보도한|전한)\s.*$/u;

/** "의원이 통일부에서 받은 자료": the body that gave it, then who passed it on. */
const RECEIVED =
  /^(\S.*?)(?:이|가)\s(?:[^,]*?\s)?(\S+?)(?:에서|으로부터|로부터|에게서)\s(?:[가-힣\d]+\s)?(?:제출받은|받은|입수한|확보한|넘겨받은|건네받은)\s/u;

function receivedFrom(words: string, memory: SpeakerMemory): Speaker[] | null {
  const match = RECEIVED.exec(words);
  if (match === null) return null;
  const chain = [match[2], match[1]].flatMap((part) => speakerOf(phraseIn(part ?? ""), memory) ?? []);
  return chain.length === 0 ? null : chain;
}

/** What no list knows is a source all the same where something is told according to it ("이 남성에 따르면"). */
function describedSource(noun: string): readonly Speaker[] {
  const words = noun.split(" ").slice(-4).join(" ");
  if (words.length < 2 || words.length > 30 || NO_SOURCE.test(words)) return [];
  return [{ name: null, text: words, role: "source", anonymous: true }];
}

/** Rules and papers that things go by without saying them. */
const NO_SOURCE = /(?:법|협정|협약|규정|원칙|지침|절차|조약|계획|명령|지시|관례|합의|결과)$/u;

function accordingTo(text: string, memory: SpeakerMemory): { attribution: Attribution; end: number } | null {
  ACCORDING.lastIndex = 0;
  const match = ACCORDING.exec(text);
  if (match === null) return null;
  const words = phraseIn(text.slice(0, match.index)).replace(ISSUED, "$1");
  const noun = words.replace(/(?:의)?\s?(?:보도|설명|전언|자료|집계|통계|발표|말|증언|보고서|주장)$/u, "");
  const told = receivedFrom(words, memory) ?? speakerOf(noun, memory) ?? speakerOf(words, memory);
  const speakers = told === null ? describedSource(noun) : Array.isArray(told) ? told : [told];
  if (speakers.length === 0) return null;
  const end = match.index + match[0].length;
  return {
    attribution: {
      from: 0,
      to: text.length,
      speakers,
      impersonal: false,
      according: true,
      subject: match.index,
    },
    end,
  };
}

/** "체포했다는 보도에 대해 외교부는": the subject speaks of what stands before it. */
const answers = (text: string, segment: number, { end }: Found): boolean =>
  /[다라]는\s(?:[가-힣]+\s)?(?:보도|주장|소문|의혹|지적|비판|발표)(?:들)?에\s대해(?:서)?\s/u.test(
    text.slice(segment, end),
  );

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
  const from = after === null && before !== null && !answers(text, segment, before) ? before.end : segment;
  const to = say;
  const teller = before?.speaker ?? null;
  const heard =
    witnessIn(text.slice(segment, told)) ??
    (before === null ? null : repeatedIn(text, before.end + 1, told, say, memory));
  const origin = originIn(text, segment, told, memory) ?? originIn(text, told, say, memory) ?? heard;
  const relay =
    relayIn(text.slice(told, say + 8)) ??
    (before === null ? null : relayIn(text.slice(before.end, before.end + 30)));
  const carried = teller === null && origin === null ? memory.last : [];
  const chain = [origin, teller, relay].flatMap((speaker) => (speaker === null ? [] : [speaker]));
  const speakers = [...chain, ...carried].filter(
    (speaker, index, all) => all.findIndex((other) => other.text === speaker.text) === index,
  );
  if (speakers.length === 0) return null;
  return {
    from,
    to,
    speakers,
    teller: heard === null ? null : teller,
    impersonal: false,
    subject: before?.end ?? null,
  };
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

/** The speakers in the document's very words, what stands in brackets inside them included. */
export function asWritten(attribution: Attribution, view: View, document: string): Attribution {
  const speakers = attribution.speakers.map((speaker): Speaker => {
    const at = view.text.indexOf(speaker.text);
    if (at < 0) return speaker;
    const text = document.slice(startOf(view, at), endOf(view, at + speaker.text.length)).normalize("NFC");
    return { ...speaker, text, name: speaker.name === speaker.text ? text : speaker.name };
  });
  return { ...attribution, speakers };
}

/** The memory after a sentence with these attributions. */
export function remember(
  memory: SpeakerMemory,
  attributions: readonly Attribution[],
  view: View,
): SpeakerMemory {
  const told = attributions.filter(({ speakers }) => speakers.length > 0);
  const last = told[told.length - 1];
  if (last === undefined) return memory;
  const fresh = told
    .flatMap(({ speakers }) => speakers)
    .filter((speaker, index, all) => all.findIndex((other) => other.text === speaker.text) === index)
    .filter((speaker) => !memory.known.some((known) => known.text === speaker.text));
  const short = shortNames(fresh, view);
  return {
    last: last.speakers,
    teller: last.teller ?? null,
    known: [...memory.known, ...fresh],
    short: short.length === 0 ? memory.short : new Map([...memory.short, ...short]),
  };
}

/** "휴먼라이츠워치(HRW)": what those who speak are called from here on. */
function shortNames(speakers: readonly Speaker[], view: View): (readonly [string, Speaker])[] {
  return view.asides.flatMap(({ at, text }): (readonly [string, Speaker])[] => {
    if (!/^[A-Z][A-Za-z]{1,9}$/.test(text)) return [];
    const named = speakers.find((speaker) => view.text.slice(0, at).endsWith(speaker.name ?? speaker.text));
    return named === undefined ? [] : [[text, named]];
  });
}
