import type {
  Group,
  Modality,
  People,
  Place,
  Role,
  Speaker,
  Statement,
  Time,
} from "../../3-statement/types.ts";
import { daysInMonth } from "../../core/calendar.ts";
import type { Json } from "../../core/canonical.ts";
import type { CountInterval, DateInterval, IsoDate } from "../../core/interval.ts";

/** Parts of a statement that a person can correct. */
export const CORRECTABLE = ["act", "modality", "people", "place", "time", "groups", "speakers"] as const;
export type CorrectablePart = (typeof CORRECTABLE)[number];

const MODALITIES: readonly Modality[] = ["reported", "feared", "planned", "denied", "unclear"];
const ROLES: readonly Role[] = ["refugee", "helper", "other"];
const WORD = /^[a-z][a-z0-9-]{0,39}$/u;

/** Whether a text is a part that can be corrected. */
export function isCorrectable(part: string): part is CorrectablePart {
  return (CORRECTABLE as readonly string[]).includes(part);
}

/** A number as people write it: `10`, `10-12`, `10+` (at least), or null if it is none. */
export function parseCount(text: string): CountInterval | null {
  const match = /^(\d{1,9})(?:(\+)|\s*[-–~]\s*(\d{1,9}))?$/u.exec(text.trim());
  if (match === null) return null;
  const min = Number(match[1]);
  const max = match[2] === "+" ? null : Number(match[3] ?? match[1]);
  return max !== null && max < min ? null : { min, max };
}

/** Days as people write them: a day, a month, a year, or two of those with `..` between; null if it is none. */
export function parseDays(text: string): DateInterval | null {
  const [from = "", to = from, more] = text.trim().split("..");
  const first = parseDate(from);
  const last = parseDate(to);
  if (more !== undefined || first === null || last === null || first.earliest > last.latest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

function parseDate(text: string): DateInterval | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u.exec(text);
  if (match === null) return null;
  const [, year = "", month, day] = match;
  const lastDay = month === undefined ? 31 : daysInMonth(Number(year), Number(month));
  if (day !== undefined && Number(day) > lastDay) return null;
  return {
    earliest: `${year}-${month ?? "01"}-${day ?? "01"}` as IsoDate,
    latest: `${year}-${month ?? "12"}-${day ?? String(lastDay).padStart(2, "0")}` as IsoDate,
  };
}

/** A place as people write it: `CN`, `CN/Jilin` or `CN/Jilin/Tumen`; null if it is none. */
export function parsePlace(text: string): Place | null {
  const [country = "", admin1, name, more] = text.split("/").map((part) => part.trim());
  if (more !== undefined || !/^[A-Z]{2}$/u.test(country) || admin1 === "" || name === "") return null;
  const precision = name !== undefined ? "city" : admin1 !== undefined ? "province" : "country";
  const told = name ?? admin1 ?? country;
  return { text: told, country, admin1: admin1 ?? null, name: name ?? null, id: null, precision };
}

/**
 * The value of a correction as the ledger keeps it, from what a person typed: the part's own short form, or JSON.
 * Null where it does not fit the part.
 */
export function parseCorrection(part: CorrectablePart, typed: string): { readonly value: Json } | null {
  const value = typedValue(part, typed);
  if (value === null) return null;
  return corrected(BLANK, part, value.value) === null ? null : value;
}

/** The part of a statement that a correction in the ledger gives, on a statement that says nothing else; null: unfit. */
export function correctionAlone(part: string, value: Json): Statement | null {
  return corrected(BLANK, part, value);
}

function typedValue(part: CorrectablePart, typed: string): { readonly value: Json } | null {
  const text = typed.trim();
  if (/^(?:[[{]|null$)/u.test(text)) {
    try {
      return { value: JSON.parse(text) as Json };
    } catch {
      return null;
    }
  }
  const found = {
    act: () => text,
    modality: () => text,
    people: () => parseCount(text),
    place: () => parsePlace(text),
    time: () => parseDays(text),
    groups: () => null,
    speakers: () => null,
  }[part]();
  return found === null ? null : { value: found as Json };
}

const BLANK: Statement = {
  id: "",
  kind: "event",
  act: "detention",
  people: { min: 1, max: 1, who: "refugee", qualifier: null, text: "" },
  place: null,
  time: null,
  modality: "reported",
  speakers: [],
  quote: { start: 0, end: 0, text: "" },
  rules: {},
};

type Members = Readonly<Record<string, Json | undefined>>;

/** The statement with one part as a person has it; null where the value does not fit. */
export function corrected(statement: Statement, part: string, value: Json): Statement | null {
  if (!isCorrectable(part)) return null;
  const rules = { ...statement.rules, [part]: "decision" };
  switch (part) {
    case "act":
      return typeof value === "string" && WORD.test(value) ? { ...statement, act: value, rules } : null;
    case "modality":
      return isModality(value) ? { ...statement, modality: value, rules } : null;
    case "people": {
      const people = peopleOf(value, statement.people);
      return people === null ? null : { ...statement, people, rules };
    }
    case "place": {
      if (value === null) return { ...statement, place: null, rules };
      const place = placeOf(value, statement.place);
      return place === null ? null : { ...statement, place, rules };
    }
    case "time": {
      if (value === null) return { ...statement, time: null, rules };
      const time = timeOf(value, statement.time);
      return time === null ? null : { ...statement, time, rules };
    }
    case "groups": {
      if (!Array.isArray(value)) return null;
      const groups = value.map(groupOf).filter((group) => group !== null);
      return groups.length === value.length ? { ...statement, groups, rules } : null;
    }
    case "speakers": {
      if (!Array.isArray(value)) return null;
      const speakers = value.map(speakerOf).filter((speaker) => speaker !== null);
      return speakers.length === value.length ? { ...statement, speakers, rules } : null;
    }
  }
}

/** A statement that a person put into words, from the ledger; null where it is none. Its quote is not checked here. */
export function statementOf(id: string, value: Json): Statement | null {
  const members = membersOf(value);
  const quote = membersOf(members?.quote);
  if (members === null || quote === null) return null;
  const { start, end, text } = quote;
  if (!isCount(start) || !isCount(end) || typeof text !== "string" || start >= end) return null;
  const kind = members.kind === "aggregate" ? "aggregate" : "event";
  const basis = members.basis === "stock" || members.basis === "since" ? members.basis : "total";
  let statement: Statement | null = {
    ...BLANK,
    id,
    kind,
    ...(kind === "aggregate" ? { basis } : {}),
    quote: { start, end, text },
    rules: { statement: "decision" },
  };
  for (const part of CORRECTABLE) {
    const given = members[part];
    if (statement !== null && given !== undefined) statement = corrected(statement, part, given);
  }
  return statement;
}

function membersOf(value: Json | undefined): Members | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isModality(value: Json | undefined): value is Modality {
  return MODALITIES.some((modality) => modality === value);
}

function isRole(value: Json | undefined): value is Role {
  return ROLES.some((role) => role === value);
}

function countOf(members: Members): CountInterval | null {
  const { min, max = null } = members;
  if (!isCount(min) || (max !== null && (!isCount(max) || max < min))) return null;
  return { min, max };
}

function peopleOf(value: Json, before: People): People | null {
  const members = membersOf(value);
  const count = members === null ? null : countOf(members);
  if (members === null || count === null) return null;
  if (members.who !== undefined && !isRole(members.who)) return null;
  return { ...before, ...count, who: members.who ?? before.who };
}

function placeOf(value: Json, before: Place | null): Place | null {
  const members = membersOf(value);
  if (members === null) return null;
  const word = (name: string): string | null => {
    const member = members[name];
    return typeof member === "string" && member !== "" ? member : null;
  };
  const country = word("country");
  if (country === null || !/^[A-Z]{2}$/u.test(country)) return null;
  const [admin1, name, id] = [word("admin1"), word("name"), word("id")];
  const precision = name !== null ? "city" : admin1 !== null ? "province" : "country";
  return { text: before?.text ?? word("text") ?? "", country, admin1, name, id, precision };
}

function timeOf(value: Json, before: Time | null): Time | null {
  const members = membersOf(value);
  if (members === null) return null;
  const { earliest, latest } = members;
  if (typeof earliest !== "string" || typeof latest !== "string") return null;
  const days = parseDays(`${earliest}..${latest}`);
  return days === null ? null : { ...days, text: before?.text ?? null, basis: "stated" };
}

function groupOf(value: Json): Group | null {
  const members = membersOf(value);
  const count = members === null ? null : countOf(members);
  if (members === null || count === null) return null;
  const { sex, age } = members;
  if (sex !== undefined && sex !== "female" && sex !== "male") return null;
  if (age !== undefined && age !== "child" && age !== "adult" && age !== "elderly") return null;
  return { ...(sex === undefined ? {} : { sex }), ...(age === undefined ? {} : { age }), ...count };
}

function speakerOf(value: Json): Speaker | null {
  const members = membersOf(value);
  if (members === null) return null;
  const { name = null, text, role, anonymous } = members;
  if ((name !== null && typeof name !== "string") || typeof text !== "string") return null;
  return {
    name,
    text,
    role: typeof role === "string" ? role : "other",
    anonymous: typeof anonymous === "boolean" ? anonymous : name === null,
  };
}
