import type { CountInterval, DateInterval } from "../core/interval.ts";
import { digits } from "./digits.ts";
import type { InterfaceLanguage, Translated } from "./language.ts";

/** Names of a thing that readings carry as a key, in one language. */
type Names = Readonly<Record<string, string>>;

/** Acts as a heading says them. An act that a pack adds and this table lacks is shown by its key. */
export const actNames: Translated<Names> = {
  en: {
    detention: "Detention",
    return: "Return",
    transfer: "Transfer while held",
    release: "Release",
    escape: "Escape",
    death: "Death",
    arrival: "Arrival",
    departure: "Departure",
  },
  ko: {
    detention: "체포·구금",
    return: "강제송환",
    transfer: "구금 중 이송",
    release: "석방",
    escape: "탈출",
    death: "사망",
    arrival: "입국",
    departure: "탈북·출국",
  },
};

/** What is said of an act that is not told as having happened; put after its name. */
export const modalityNames: Translated<Names> = {
  en: { reported: "", feared: "feared", planned: "planned", denied: "denied", unclear: "unclear" },
  ko: { reported: "", feared: "우려", planned: "예정", denied: "부인", unclear: "여부 불명" },
};

/** Kinds of aggregates. */
export const basisNames: Translated<Names> = {
  en: { total: "in all", stock: "at one time", since: "running total" },
  ko: { total: "합계", stock: "특정 시점 인원", since: "누계" },
};

/** How a part of a reading is known. */
export const certaintyNames: Translated<Names> = {
  en: {
    given: "given by you",
    metadata: "from the report's header",
    stated: "stated",
    relative: "worked out from the text",
    inferred: "inferred",
    unknown: "unknown",
  },
  ko: {
    given: "입력값",
    metadata: "보도 머리글",
    stated: "본문에 명시",
    relative: "본문에서 계산",
    inferred: "추정",
    unknown: "알 수 없음",
  },
};

/** Parts of an incident on which its sources may differ. */
export const partNames: Translated<Names> = {
  en: {
    people: "number",
    place: "place",
    time: "date",
    groups: "composition",
    act: "act",
    modality: "modality",
    speakers: "speakers",
  },
  ko: {
    people: "인원",
    place: "장소",
    time: "날짜",
    groups: "구성",
    act: "행위",
    modality: "서술 방식",
    speakers: "발언자",
  },
};

/** Relations between incidents, read “this one … number n”. */
export const relationNames: Translated<Names> = {
  en: { partOf: "part of", follows: "follows", overlaps: "may overlap" },
  ko: { partOf: "포함하는 사건:", follows: "앞선 사건:", overlaps: "겹칠 수 있는 사건:" },
};

/** What a speaker is to the happening. */
export const speakerRoleNames: Translated<Names> = {
  en: {
    official: "official",
    media: "media",
    "civil society": "civil society",
    source: "source",
    witness: "witness",
    activist: "activist",
    relative: "relative",
    expert: "expert",
    organisation: "organisation",
    person: "person",
  },
  ko: {
    official: "당국",
    media: "언론",
    "civil society": "시민단체",
    source: "소식통",
    witness: "목격자",
    activist: "활동가",
    relative: "가족·친척",
    expert: "전문가",
    organisation: "단체",
    person: "개인",
  },
};

/** Kinds of regions of a document. */
export const regionNames: Translated<Names> = {
  en: {
    title: "title",
    body: "text",
    caption: "caption",
    navigation: "navigation",
    share: "share buttons",
    teaser: "teaser",
    byline: "byline",
    dateline: "dateline",
    credit: "credit",
    footer: "footer",
    comment: "comment",
  },
  ko: {
    title: "제목",
    body: "본문",
    caption: "사진 설명",
    navigation: "메뉴",
    share: "공유 버튼",
    teaser: "다른 기사 안내",
    byline: "기자 표시",
    dateline: "날짜 줄",
    credit: "출처 표시",
    footer: "바닥글",
    comment: "댓글",
  },
};

/** The name under `key`, or the key itself where the table has none (a pack may bring new ones). */
export function nameOf(table: Translated<Names>, key: string, language: InterfaceLanguage): string {
  return table[language][key] ?? key;
}

/** Act and modality as a heading: “Return feared”, “강제송환 우려”. */
export function actHeading(act: string, modality: string, language: InterfaceLanguage): string {
  const said = nameOf(modalityNames, modality, language);
  const name = nameOf(actNames, act, language);
  return said === "" ? name : `${name} ${said}`;
}

/** A number as an interval that hides nothing: “10”, “11–15”, “24 or more”, “1–34”. */
export function countPhrase(count: CountInterval, language: InterfaceLanguage): string {
  const unit = language === "ko" ? "명" : "";
  if (count.max === null) {
    return language === "ko" ? `${digits(count.min)}명 이상` : `${digits(count.min)} or more`;
  }
  if (count.max === count.min) return digits(count.min) + unit;
  return `${digits(count.min)}${language === "ko" ? "~" : "–"}${digits(count.max)}${unit}`;
}

/** A number of people with the role they have: “10 refugees”, “난민 10명”. */
export function peoplePhrase(
  people: CountInterval & { readonly who: string },
  language: InterfaceLanguage,
): string {
  const count = countPhrase(people, language);
  const role = rolePhrase(people.who, language, people.min === 1 && people.max === 1);
  return language === "ko" ? `${role} ${count}` : `${count} ${role}`;
}

/** A role by itself: “refugees”, “난민”. */
export function rolePhrase(who: string, language: InterfaceLanguage, one = false): string {
  if (language === "ko") return { refugee: "난민", helper: "조력자", other: "기타" }[who] ?? who;
  const role = {
    refugee: ["refugee", "refugees"],
    helper: ["helper", "helpers"],
    other: ["other person", "other people"],
  }[who] ?? [who, who];
  return (one ? role[0] : role[1]) ?? who;
}

/** Women, men, children of a group: “7 women, 3 men”. */
export function groupsPhrase(
  groups: readonly (CountInterval & { readonly sex?: string; readonly age?: string })[],
  language: InterfaceLanguage,
): string {
  return groups
    .map((group) => {
      const words = groupWords(group.sex, group.age, language, group.min === 1 && group.max === 1);
      const count = countPhrase(group, language);
      return language === "ko" ? `${words} ${count}` : `${count} ${words}`;
    })
    .join(", ");
}

function groupWords(
  sex: string | undefined,
  age: string | undefined,
  language: InterfaceLanguage,
  one: boolean,
): string {
  if (language === "ko") {
    const sexWord = sex === "female" ? "여성" : sex === "male" ? "남성" : "";
    const ageWord = age === "child" ? "미성년" : age === "elderly" ? "노인" : age === "adult" ? "성인" : "";
    return [ageWord, sexWord].filter((word) => word !== "").join(" ");
  }
  if (age === "child") {
    if (sex === "female") return one ? "girl" : "girls";
    if (sex === "male") return one ? "boy" : "boys";
    return one ? "child" : "children";
  }
  const elderly = age === "elderly" ? "elderly " : "";
  if (sex === "female") return `${elderly}${one ? "woman" : "women"}`;
  if (sex === "male") return `${elderly}${one ? "man" : "men"}`;
  return `${elderly}${one ? "adult" : age === "elderly" ? "people" : "adults"}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Days as people write them: a day, a whole month or year, or the span between two days. */
export function datePhrase(time: DateInterval, language: InterfaceLanguage): string {
  const [fromYear, fromMonth, fromDay] = parts(time.earliest);
  const [toYear, toMonth, toDay] = parts(time.latest);
  const wholeMonths = fromDay === 1 && toDay === lastDay(toYear, toMonth);
  if (wholeMonths && fromMonth === 1 && toMonth === 12) {
    const unit = language === "ko" ? "년" : "";
    return fromYear === toYear
      ? `${fromYear}${unit}`
      : `${fromYear}${language === "ko" ? "~" : "–"}${toYear}${unit}`;
  }
  const sameMonth = fromYear === toYear && fromMonth === toMonth;
  if (language === "ko") return koreanDates(time, wholeMonths, sameMonth);
  if (wholeMonths) {
    if (sameMonth) return `${MONTHS[fromMonth - 1]} ${fromYear}`;
    const from = `${MONTHS[fromMonth - 1]}${fromYear === toYear ? "" : ` ${fromYear}`}`;
    return `${from} – ${MONTHS[toMonth - 1]} ${toYear}`;
  }
  const end = `${toDay} ${MONTHS[toMonth - 1]} ${toYear}`;
  if (time.earliest === time.latest) return end;
  if (sameMonth) return `${fromDay}–${end}`;
  const start = `${fromDay} ${MONTHS[fromMonth - 1]}${fromYear === toYear ? "" : ` ${fromYear}`}`;
  return `${start} – ${end}`;
}

function koreanDates(time: DateInterval, wholeMonths: boolean, sameMonth: boolean): string {
  const [fromYear, fromMonth, fromDay] = parts(time.earliest);
  const [toYear, toMonth, toDay] = parts(time.latest);
  const end = fromYear === toYear ? "" : `${toYear}년 `;
  if (wholeMonths) {
    const start = `${fromYear}년 ${fromMonth}월`;
    return sameMonth ? start : `${start} ~ ${end}${toMonth}월`;
  }
  const start = `${fromYear}년 ${fromMonth}월 ${fromDay}일`;
  if (time.earliest === time.latest) return start;
  return sameMonth
    ? `${fromYear}년 ${fromMonth}월 ${fromDay}~${toDay}일`
    : `${start} ~ ${end}${toMonth}월 ${toDay}일`;
}

function parts(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
