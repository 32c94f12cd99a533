import type { Chunk } from "./chunks.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { areSingle, isDescribed, sumOf } from "./phrases.ts";

/** The people of an act, with the index of the chunk that tells them. */
export type Patient = { readonly phrase: PeoplePhrase; readonly chunk: number };

/** "한국인 안내인 부부와 함께": others to whom the same happened, told between the people and the verb. */
function alongWith(chunks: readonly Chunk[], from: number, act: number): Patient[] {
  return chunks.slice(from + 1, act).flatMap((chunk, index): Patient[] => {
    const at = from + 1 + index;
    if (chunk.kind !== "people" || chunk.phrase.particle !== "and" || chunk.phrase.count === null) return [];
    return TOGETHER.test(wordOf(chunks[at + 1])) ? [{ phrase: chunk.phrase, chunk: at }] : [];
  });
}

const TOGETHER = /^(?:함께|같이|더불어|나란히)$/u;

/** How the people were found: after the verb, before it, or taken over from the clause before. */
export type Found = { readonly patients: readonly Patient[]; readonly how: "head" | "argument" | "shared" };

/** Officials and the like without a number are those who act or speak. */
const isTold = (phrase: PeoplePhrase): boolean => phrase.role !== "other" || phrase.count !== null;

const FORMAL =
  /^(?:사실|것|뒤|후|이후|다음|직후|채|적|일(?:이|은|도)?$|바|중|상태|상황|소식|경우|이유|예정|계획|가능성|데|때|만큼|정도|지(?:$|\s)|날|곳|장소|방침|수|점|증언|주장|보도|소문|말|일행이라)/u;
const STATE = /^(?:위기|처지|우려|위험|상황|기로|운명|신세)/u;
const IN_STATE = /^(?:처한|놓인|몰린|빠진|직면한|있는|있던|내몰린|처해|놓여|예정인|예정이던|예정이었던)$/u;
const AS_KNOWN = /^(?:것으로)$/u;
const KNOWN = /^(?:알려진|전해진|보이는|확인된|추정되는|의심되는|파악된)$/u;

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.text : "";
}

/** Index of the people that an adnominal form describes; -1 if it describes something else. */
function headAfter(chunks: readonly Chunk[], act: number): number {
  for (let at = act + 1, words = 0; at < chunks.length && words < 5; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") return isTold(chunk.phrase) ? at : -1;
    if (chunk.kind === "place" && (chunk.particle === "none" || chunk.particle === "genitive")) continue;
    if (chunk.kind === "time" && chunk.particle === "genitive") continue;
    if (chunk.kind !== "word") return -1;
    words++;
    if (STATE.test(chunk.text) || IN_STATE.test(chunk.text) || KNOWN.test(chunk.text)) continue;
    if (AS_KNOWN.test(chunk.text) && KNOWN.test(wordOf(chunks[at + 1]))) continue;
    if (FORMAL.test(chunk.text)) return -1;
    if (/(?:다고|라고|고|며|다|서|면|는지)$/u.test(chunk.text)) return -1;
    // A noun with a particle is a part of the sentence of its own.
    if (/(?:[을를]|에서|에게|으로|이|가)$/u.test(chunk.text) && chunk.text.length > 1) return -1;
  }
  return -1;
}

const SUBJECTS = new Set(["subject", "topic", "also", "none"]);
const OBJECTS = new Set(["object", "topic", "also", "none"]);

/** Words that may stand between people joined with each other. */
const BETWEEN =
  /^(?:그|그의|그녀의|이들의|자신의|어린|있는|있던|머물던|또|그리고|각각|모두|다시|에는|총|추가로|다른)$/u;

/** "다섯 살 난 아들", "3살배기 딸". */
const AGED =
  /^(?:\d+|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|갓\s?난)?(?:살|세|개월|돌)?(?:배기|난|된|짜리|남짓|안팎)?(?:의)?$/u;

/** Index of the people joined on to the left of `at` ("7명이, 12일에는 5명이"); -1 if none. */
function joinedBefore(chunks: readonly Chunk[], at: number, bound: number): number {
  let comma = false;
  for (let index = at - 1; index >= bound; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "people") {
      if (!isTold(chunk.phrase)) return -1;
      const { particle, reference } = chunk.phrase;
      // "탈북자 10명과 이들을 안내하던 브로커 1명".
      if (reference === "pronoun" && particle === "object") continue;
      if (particle === "and" || (chunk.phrase.included && index === at - 1)) return index;
      if (!comma) return -1;
      const own = (chunks[at] as Chunk & { kind: "people" }).phrase.particle;
      return particle === own || particle === "none" || (SUBJECTS.has(particle) && SUBJECTS.has(own))
        ? index
        : -1;
    }
    if (chunk.kind === "mark") {
      if (!/^[,·]$/.test(chunk.mark)) return -1;
      comma = true;
      continue;
    }
    if (chunk.kind === "time") continue;
    if (chunk.kind === "place" && chunk.particle !== "to" && chunk.particle !== "object" && !chunk.agent)
      continue;
    if (
      chunk.kind === "word" &&
      (BETWEEN.test(chunk.text) ||
        AGED.test(chunk.text) ||
        /(?:던|하는|돕는|한|된)$/u.test(chunk.text) ||
        chunk.text === "")
    )
      continue;
    return -1;
  }
  return -1;
}

/** "탈북 여성과 그의 딸": told side by side without a number, each is one. */
function withSingles(listed: readonly Patient[]): readonly Patient[] {
  const isOne = ({ phrase: { count, plural, sex } }: Patient): boolean =>
    count === null ? !plural && sex !== null : count.max === 1;
  if (listed.length < 2 || !listed.every(isOne)) return listed;
  return listed.map(({ phrase, chunk }) =>
    phrase.count === null && !phrase.plural && phrase.sex !== null
      ? { phrase: { ...phrase, count: { min: 1, max: 1 } }, chunk }
      : { phrase, chunk },
  );
}

/** "여성과 어린이 170여 명": the number is that of both. */
function isCountedWith(phrase: PeoplePhrase, next: PeoplePhrase | undefined): boolean {
  const describes = phrase.count === null && (phrase.sex !== null || phrase.age !== null);
  return (
    describes &&
    phrase.role === null &&
    next?.count != null &&
    (next.count.max ?? 2) > 1 &&
    next.role === null
  );
}

/** People told together with those at `at`, in order: as groups of their own, or as one that they make up. */
function togetherWith(chunks: readonly Chunk[], at: number, bound: number): Patient[] {
  const indexes = [at];
  for (let index = joinedBefore(chunks, at, bound); index >= 0; index = joinedBefore(chunks, index, bound))
    indexes.unshift(index);
  const listed = indexes.map((chunk) => ({
    phrase: (chunks[chunk] as Chunk & { kind: "people" }).phrase,
    chunk,
  }));
  const patients = withSingles(listed).filter(
    ({ phrase }, index) => !isCountedWith(phrase, listed[index + 1]?.phrase),
  );
  if (patients.length > 1 && (makesUp(patients) || areSingle(patients.map(({ phrase }) => phrase))))
    return [{ phrase: sumOf(patients.map(({ phrase }) => phrase)), chunk: indexes[0] as number }];
  return patients;
}

/** The people of the act at chunk `act`, looking left to chunk `bound`; `shared` are those of the clause before. */
export function patientsOf(
  chunks: readonly Chunk[],
  act: number,
  bound: number,
  shared: readonly Patient[],
): Found | null {
  const { reading } = chunks[act] as Chunk & { kind: "act" };
  const { form } = reading.inflection;
  const before = argumentBefore(chunks, act, bound, reading.patient);
  if (form === "adnominal" || reading.nominal) {
    const head = headAfter(chunks, act);
    // "31명은 12일 체포된 사람들로": what is said of those before.
    if (head >= 0 && isPredicate(chunks, head)) {
      const subject = subjectBefore(chunks, act, bound);
      if (subject >= 0) return { patients: togetherWith(chunks, subject, bound), how: "argument" };
    }
    // In a relative clause the people that it describes are the very part it lacks.
    const lacks = reading.patient === "subject" || before < 0;
    const adjacent = !reading.nominal || isAdjacentHead(chunks, act, head);
    if (head >= 0 && lacks && adjacent && !(reading.nominal && before >= 0 && before === act - 1))
      return { patients: headsFrom(chunks, head), how: "head" };
  }
  if (reading.nominal) {
    const owner = ownerBefore(chunks, act);
    if (owner >= 0) return { patients: togetherWith(chunks, owner, bound), how: "argument" };
    // "붙잡혀 북송 위기에 놓였다": what people face is faced by those of the clause before.
    const faced = STATE.test(wordOf(chunks[act + 1]));
    return faced && shared.length > 0 && before < 0 ? { patients: shared, how: "shared" } : null;
  }
  if (before >= 0) {
    const patients = [...togetherWith(chunks, before, bound), ...alongWith(chunks, before, act)];
    return { patients, how: "argument" };
  }
  if (shared.length > 0) return { patients: shared, how: "shared" };
  const aboard = reading.patient === "subject" ? aboardOf(chunks, act, bound) : -1;
  if (aboard >= 0) return { patients: togetherWith(chunks, aboard, bound), how: "argument" };
  const leadsOn = form === "joining" || (form === "adnominal" && AFTERWARDS.test(wordOf(chunks[act + 1])));
  const later = leadsOn ? laterHead(chunks, act) : -1;
  return later < 0 ? null : { patients: headsFrom(chunks, later), how: "head" };
}

/** "체포된 뒤 중국으로 넘겨진 탈북민 9명". */
const AFTERWARDS = /^(?:뒤|후|이후|다음|직후)$/u;

const CARRYING = /^(?:태운|실은|나른|싣고|태우고|탄|타고|실어)/u;
const CRAFT =
  /(?:배|선박|보트|선|버스|열차|기차|트럭|차량|비행기|항공기|여객기|전세기|헬기)(?:[이가은는도]|이라)?$/u;

/** "난민 400여 명을 태운 배가 도착했다": those aboard came with it. Index of their chunk; -1 if none. */
function aboardOf(chunks: readonly Chunk[], act: number, bound: number): number {
  for (let at = act - 1; at >= bound; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "people" || chunk.phrase.count === null) continue;
    if (!CARRYING.test(wordOf(chunks[at + 1]))) return -1;
    return chunks.slice(at + 2, act).some((word) => CRAFT.test(wordOf(word))) ? at : -1;
  }
  return -1;
}

/** "…한 사람들이다", "…된 이들로": people that only say what others are. */
function isPredicate(chunks: readonly Chunk[], head: number): boolean {
  const { phrase } = chunks[head] as Chunk & { kind: "people" };
  return phrase.count === null && phrase.role === null && /^(?:copula|to)$/.test(phrase.particle);
}

function subjectBefore(chunks: readonly Chunk[], act: number, bound: number): number {
  return chunks.findLastIndex(
    (chunk, at) =>
      at >= bound &&
      at < act &&
      chunk.kind === "people" &&
      /^(?:topic|subject|also)$/.test(chunk.phrase.particle) &&
      chunk.phrase.count !== null &&
      isTold(chunk.phrase),
  );
}

/** "북송 위기 탈북자 24명", "강제북송 탈북민 600명": the people straight after the noun. */
function isAdjacentHead(chunks: readonly Chunk[], act: number, head: number): boolean {
  for (let at = act + 1; at < head; at++) {
    const word = wordOf(chunks[at]);
    if (!STATE.test(word) && !IN_STATE.test(word)) return false;
  }
  return head > act;
}

/** The described people and those joined to them on the right ("붙잡힌 10명과 9명이"). */
function headsFrom(chunks: readonly Chunk[], head: number): Patient[] {
  const patients = headsInLine(chunks, head);
  return patients.length > 1 && makesUp(patients)
    ? [{ phrase: sumOf(patients.map(({ phrase }) => phrase)), chunk: head }]
    : patients;
}

/** "탈북 여성 12명과 남성 1명": women, men and children told side by side are one group, made up so. */
function makesUp(patients: readonly Patient[]): boolean {
  const [first, ...others] = patients.map(({ phrase }) => phrase);
  return (
    first !== undefined &&
    isDescribed({ ...first, role: first.role === "refugee" ? null : first.role }) &&
    others.every(isDescribed)
  );
}

function headsInLine(chunks: readonly Chunk[], head: number): Patient[] {
  const patients = [{ phrase: (chunks[head] as Chunk & { kind: "people" }).phrase, chunk: head }];
  for (let at = head; ; at++) {
    const { particle } = (chunks[at] as Chunk & { kind: "people" }).phrase;
    const next = chunks[at + 1];
    if (particle !== "and" || next?.kind !== "people") return patients;
    patients.push({ phrase: next.phrase, chunk: at + 1 });
  }
}

/** "탈북자 5명의 신병을 인도했다". */
const CUSTODY = /^신병(?:을|이|은)$/u;

function argumentBefore(
  chunks: readonly Chunk[],
  act: number,
  bound: number,
  side: "subject" | "object",
): number {
  const cases = side === "subject" ? SUBJECTS : OBJECTS;
  let all = -1;
  for (let at = act - 1; at >= bound; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "people") continue;
    const handed = chunk.phrase.particle === "genitive" && CUSTODY.test(wordOf(chunks[at + 1]));
    if (!(cases.has(chunk.phrase.particle) || handed) || !isTold(chunk.phrase)) continue;
    // A number or a headline's noun without a particle stands right before its verb.
    if (chunk.phrase.particle === "none" && chunk.phrase.count === null && act - at > 3) continue;
    // "탈북자 41명이 전원 북송됐다", "이들은 12일 모두 북송됐다".
    if (chunk.phrase.share?.of === "all" && chunk.phrase.particle === "none") {
      if (all < 0) all = at;
      continue;
    }
    return at;
  }
  return all;
}

const ADVERB =
  /^(?:강제|강제로|추가|전원|모두|집단|또|다시|곧|조만간|전격|비밀리에|이미|벌써|동시|한꺼번에|첫|사상|통해|거쳐|中|北|韓)$/u;

/** "탈북자 31명 체포", "2600명의 송환", "31명을 북송,": the people right before the noun. */
function ownerBefore(chunks: readonly Chunk[], act: number): number {
  for (let at = act - 1; at >= 0 && at >= act - 4; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people")
      return /^(?:genitive|none|object|subject|topic|also)$/.test(chunk.phrase.particle) &&
        (at === act - 1 || chunk.phrase.particle !== "genitive")
        ? at
        : -1;
    if (chunk.kind === "time" || (chunk.kind === "place" && chunk.particle !== "topic")) continue;
    if (chunk.kind === "mark" && chunk.mark === ",") continue;
    if (chunk.kind !== "word" || !(ADVERB.test(chunk.text) || /서$/u.test(chunk.text))) return -1;
  }
  return -1;
}

/** "붙잡혀 북송 위기에 놓인 탈북자 31명": the people that a later clause of the chain describes. */
function laterHead(chunks: readonly Chunk[], act: number): number {
  for (let at = act + 1; at < chunks.length && at < act + 10; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "mark" && chunk.mark !== ",") return -1;
    if (chunk.kind === "act" && chunk.reading.inflection.form === "final") return -1;
    if (chunk.kind !== "people") continue;
    const before = chunks[at - 1];
    if (before?.kind === "act" && before.reading.inflection.form === "adnominal") return at;
    return /[ㄴ는던된한진힌인린온난간긴]$/u.test(wordOf(before)) ? at : -1;
  }
  return -1;
}
