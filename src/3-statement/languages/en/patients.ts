import type { ActReading } from "./acts.ts";
import type { Chunk } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import type { Patient } from "./coordination.ts";
import { coordinated, isList, patientsFrom, phraseAt } from "./coordination.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import type { Found } from "./people-beside.ts";
import {
  followsAgent,
  genitiveAfter,
  holderOfState,
  objectAfter,
  possessorBefore,
  relativeObject,
  supposedOf,
} from "./people-beside.ts";
import { AGENTS, BE, DO, HAVE, isAdverb, MODALS, NEGATIONS, PREPOSITIONS, RELATIVES } from "./words.ts";

const OBLIQUE = new Set("by with from for to against than like unlike despite without as".split(" "));
const PART_OPENERS = new Set(["including", "among", "comprising"]);

/** Words that a search for the subject passes over. */
function isFiller(chunk: Chunk): boolean {
  if (chunk.kind === "time" || chunk.kind === "place") return true;
  if (chunk.kind !== "word") return false;
  const { lower } = chunk;
  return (
    BE.has(lower) ||
    HAVE.has(lower) ||
    DO.has(lower) ||
    MODALS.has(lower) ||
    NEGATIONS.has(lower) ||
    isAdverb(lower) ||
    RELATIVES.has(lower) ||
    PREPOSITIONS.has(lower)
  );
}

const CLAUSE_OPENERS = new Set(
  "as when while because if before after since although though until unless where whereas but so".split(" "),
);

// Prepositions as well, and conjunctions whose clause may leave its subject out ("but were caught").
const SHARES_SUBJECT = new Set(["before", "since", "after", "but", "so"]);

function opensVerb(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "act" || (chunk?.kind === "word" && (isFiller(chunk) || chunk.lower === "then"));
}

/** "Were allowed to go": what stands between a subject and the verb that matters. */
const LETTING = /^(allowed|permitted|able|said|reported|believed|known|free|due)$/;

/**
 * The subject before an insertion that a comma closes straight before the verb ("The 31, most of whom have
 * relatives in the South, were arrested"): the people chunk before the insertion's opening comma, −1 if none.
 */
function subjectBeforeInsertion(chunks: readonly Chunk[], act: number): number {
  let close = act - 1;
  while (
    close >= 0 &&
    ((isFiller(chunks[close] as Chunk) && chunks[close]?.kind === "word") ||
      LETTING.test(wordOf(chunks[close])))
  )
    close--;
  if (wordOf(chunks[close]) !== ",") return -1;
  for (let at = close - 1; at > 0; at--) {
    const word = wordOf(chunks[at]);
    if (word === ";" || word === ":" || chunks[at]?.kind === "say") return -1;
    if (word !== ",") continue;
    const beside = chunks[at - 1]?.kind === "people" ? at - 1 : headOfName(chunks, at);
    const named = beside >= 0 ? beside : headOfClause(chunks, at);
    if (named < 0) continue;
    // "Three people who helped them, including a photographer, were detained".
    const head = headOfRelative(chunks, named);
    return head >= 0 ? head : named;
  }
  return -1;
}

/** "The 63 members of the Holy Reformed Church, known as …, landed": the people whose name the comma ends; −1 if none. */
function headOfName(chunks: readonly Chunk[], comma: number): number {
  for (let at = comma - 1; at >= 0 && at >= comma - 8; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") return wordOf(chunks[at + 1]) === "of" ? at : -1;
    if (chunk.kind === "act" || chunk.kind === "say" || wordOf(chunk) === ",") return -1;
  }
  return -1;
}

/** "Two men who ran the shelter, both from the South, were taken": the people of the clause that the comma ends; −1 if none. */
function headOfClause(chunks: readonly Chunk[], comma: number): number {
  for (let at = comma - 1; at > 0 && at >= comma - 9; at--) {
    const chunk = chunks[at] as Chunk;
    if (/^(who|that)$/.test(wordOf(chunk))) return chunks[at - 1]?.kind === "people" ? at - 1 : -1;
    if (chunk.kind === "say" || /^[,;:]$/.test(wordOf(chunk))) return -1;
  }
  return -1;
}

/**
 * The people chunk that is the subject of the verb at chunk `act`, going left; −1 if the clause has none.
 * `reduced`: a participle or gerund without a subject of its own may take that of the clause before.
 */
function subjectBefore(chunks: readonly Chunk[], act: number, reduced: boolean): number {
  let fallback = -1;
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") {
      // People inside another act's particle, or after "by", "with", "from", are not the subject.
      // "By border guards": what kind of guards may stand in between.
      const by = chunk.phrase.role === "other" && wordOf(chunks[at - 2]) === "by";
      const before = by ? "by" : wordOf(chunks[at - 1]);
      if (/^(who|that)$/.test(wordOf(chunks[at + 1])) && (act <= at + 4 || isOneClause(chunks, at, act)))
        return at;
      const isPart =
        PART_OPENERS.has(before) ||
        (chunks[at - 1]?.kind === "people" && PART_OPENERS.has(wordOf(chunks[at - 2]))) ||
        (chunk.phrase.share !== null &&
          before === "," &&
          isRelative(chunk.phrase, chunks[at + 1]) &&
          !isOwnSubject(chunks, at, act));
      // "A truck with about 30 people crossed": those it carries.
      if (/^(with|of)$/.test(before) && isCarrier(chunks, at)) return at;
      if (OBLIQUE.has(before) || isPart) {
        if (fallback < 0 && !isPart && before !== "by" && before !== "to") fallback = at;
        // "at the same time as the 20": the preposition opens no clause.
        at--;
        continue;
      }
      // "two other members of the party slipped away": the party is no more than what they are members of.
      if (before === "of" && chunks[at - 2]?.kind === "people") {
        at--;
        continue;
      }
      // "220 people believed to be Uighurs were found": what they are believed to be.
      if (before === "be" && wordOf(chunks[at - 2]) === "to") continue;
      if (before === "of" && followsNoun(chunks, at - 1)) {
        fallback = fallback < 0 ? at : fallback;
        continue;
      }
      const head = headOfRelative(chunks, at);
      return head >= 0 ? head : at;
    }
    if (chunk.kind === "act" && sharesItsSubject(chunk.reading)) {
      // "Seven, among them a girl, have been arrested and may be sent home": the second verb has the first one's subject.
      const shared = patientChunk(chunks, at, chunk.reading);
      if (shared.at >= 0 && shared.at < at) return shared.at;
    }
    if (chunk.kind === "say") {
      // ", she said," stands inside the clause; "said" before the subject ends the search.
      const inside = wordOf(chunks[at + 1]) === "," && hasCommaBefore(chunks, at);
      if (!inside) return fallback;
      at = commaBefore(chunks, at);
      continue;
    }
    if (chunk.kind === "word") {
      const { lower } = chunk;
      // "Eighteen people (a pastor says 20) were detained": an insertion has no subject for the clause around it.
      const opened = lower === ")" ? openingBefore(chunks, at) : -1;
      if (opened >= 0) {
        at = opened;
        continue;
      }
      if (lower === ";" || lower === ":") return fallback;
      if (CLAUSE_OPENERS.has(lower) && !reduced && !SHARES_SUBJECT.has(lower)) return fallback;
      if ((lower === "but" || lower === "so") && !opensVerb(chunks[at + 1])) return fallback;
      if (lower === "that" && chunks[at - 1]?.kind === "say") return fallback;
    }
  }
  return fallback;
}

/** "A truck with 30 people", "a boat full of refugees". */
function isCarrier(chunks: readonly Chunk[], people: number): boolean {
  const before = /^(full|packed|filled|loaded)$/.test(wordOf(chunks[people - 2])) ? people - 3 : people - 2;
  return /^(truck|trucks|bus|buses|van|vans|boat|boats|plane|train|convoy|lorry|lorries|minibus|minivan)$/.test(
    wordOf(chunks[before]),
  );
}

function isWhole(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "people" && (chunk.phrase.reference === "definite" || chunk.phrase.share !== null);
}

function openingBefore(chunks: readonly Chunk[], close: number): number {
  for (let at = close - 1; at >= 0; at--) if (wordOf(chunks[at]) === "(") return at;
  return -1;
}

/** "A party of 14 that left on Nov. 21 and was caught": nobody else and no comma between the people and the verb. */
function isOneClause(chunks: readonly Chunk[], people: number, act: number): boolean {
  return chunks
    .slice(people + 2, act)
    .every((chunk) => chunk.kind !== "people" && chunk.kind !== "say" && !/^[,;:]$/.test(wordOf(chunk)));
}

function sharesItsSubject(reading: ActReading): boolean {
  return reading.form === "passive" && reading.group?.finite === true && reading.object === null;
}

/** "five people who were guiding them were seized": people inside the relative clause are not its head; −1 if none. */
function headOfRelative(chunks: readonly Chunk[], at: number): number {
  const own = phraseAt(chunks, at);
  // "the nine he was hiding were taken away": the pronoun is the subject of a relative clause without "whom".
  if (own.reference === "pronoun" && own.share === null && chunks[at - 1]?.kind === "people") return at - 1;
  for (let index = at - 1; index > 0 && index >= at - 9; index--) {
    const word = wordOf(chunks[index]);
    if (/^(,|;|and|but)$/.test(word) || chunks[index]?.kind === "say") return -1;
    if (chunks[index]?.kind === "people") return -1;
    // "Had told the coast guard that they set out": what was told.
    if (word === "that" && chunks[index - 2]?.kind === "say") return -1;
    // "The 11, who include four children, are to be flown".
    const before = word === "who" && wordOf(chunks[index - 1]) === "," ? index - 2 : index - 1;
    if (/^(who|that)$/.test(word)) return chunks[before]?.kind === "people" ? before : -1;
  }
  return -1;
}

/** "many of whom have family in the South": the share opens a relative clause. */
function isRelative(phrase: PeoplePhrase, after: Chunk | undefined): boolean {
  return (
    phrase.share?.whole === null &&
    phrase.reference === "definite" &&
    after?.kind === "word" &&
    HAVE.has(after.lower)
  );
}

/** "47 people, 37 of whom had been deported": nothing but auxiliaries between the share and its verb. */
function isOwnSubject(chunks: readonly Chunk[], at: number, act: number): boolean {
  return chunks.slice(at + 1, act).every((chunk) => {
    const word = wordOf(chunk);
    return BE.has(word) || HAVE.has(word) || isAdverb(word);
  });
}

/** "the rights of defectors were …": the subject is the noun before "of". */
function followsNoun(chunks: readonly Chunk[], of: number): boolean {
  const before = chunks[of - 1];
  return before?.kind === "word" && /^[a-z]/.test(before.lower) && !isFiller(before);
}

function commaBefore(chunks: readonly Chunk[], at: number): number {
  for (let index = at - 1; index >= 0 && index > at - 8; index--)
    if (wordOf(chunks[index]) === ",") return index;
  return -1;
}

function hasCommaBefore(chunks: readonly Chunk[], at: number): boolean {
  return commaBefore(chunks, at) > 0;
}

const ENDURING =
  /^(face|faces|faced|facing|risk|risks|risked|risking|await|awaits|awaited|awaiting|fear|fears|feared|fearing|escaped|avoided)$/;

/** "At risk of return", "held for deportation". */
function isAtRisk(chunks: readonly Chunk[], at: number, word: string): boolean {
  const before = chunks[at - 1];
  return (
    /^(at|in)$/.test(word) || (word === "for" && before?.kind === "act" && before.reading.act === "detention")
  );
}

/** "the seven face forcible repatriation", "at risk of return": those before the verb endure what the noun tells. */
function endurerBefore(chunks: readonly Chunk[], act: number): number {
  for (let at = act - 1; at >= 0 && at >= act - 6; at--) {
    const word = wordOf(chunks[at]);
    if (word === "") return -1;
    if (ENDURING.test(word) || isAtRisk(chunks, at, word)) return subjectBefore(chunks, at, true);
  }
  return -1;
}

/** "A mother and her two daughters died after their arrest": the subject of the clause, whom the possessive means; −1 if none. */
function ownerBefore(chunks: readonly Chunk[], act: number): number {
  if (
    !/^(their|his|her)$/.test(wordOf(chunks[act - 1])) ||
    !/^(after|since|following|upon|before)$/.test(wordOf(chunks[act - 2]))
  )
    return -1;
  const at = subjectBefore(chunks, act - 2, false);
  const owner = chunks[at];
  if (owner?.kind !== "people" || owner.phrase.count === null || owner.phrase.reference === "bare") return -1;
  const several = wordOf(chunks[act - 1]) === "their";
  const joined = coordinated(chunks, at, "left").length > 1;
  return several === (joined || owner.phrase.plural) ? at : -1;
}

/** The people that the act at chunk index `act` happened to. Empty: the clause is about somebody else. */
export function patientsOf(chunks: readonly Chunk[], act: number): readonly Patient[] {
  const { reading } = chunks[act] as Chunk & { kind: "act" };
  if (reading.object !== null) {
    const at = chunks.findIndex((chunk) => chunk.kind === "people" && chunk.phrase === reading.object);
    if (at >= 0) return patientsFrom(chunks, coordinated(chunks, at, "right"));
  }
  const { at, direction } = patientChunk(chunks, act, reading);
  if (at >= 0) {
    const joined = coordinated(chunks, at, direction);
    // "Thirty-five refugees, 20 from one village, have been held": what is inserted only describes them.
    return patientsFrom(chunks, direction === "both" && !isList(chunks, joined) ? [at] : joined);
  }
  // "Police raided the house": those who were caught there are told of elsewhere.
  const alone = reading.form === "noun" || (reading.sense?.scene === true && reading.form !== "gerund");
  return alone ? [{ phrase: null, groups: [], chunk: act }] : [];
}

/** Acts that share their subject ask for each other's people: each is worked out once. */
const found = new WeakMap<readonly Chunk[], Map<number, Found>>();

function patientChunk(chunks: readonly Chunk[], act: number, reading: ActReading): Found {
  let known = found.get(chunks);
  if (known === undefined) {
    known = new Map();
    found.set(chunks, known);
  }
  let own = known.get(act);
  if (own === undefined) {
    own = findPatient(chunks, act, reading);
    known.set(act, own);
  }
  return own;
}

function findPatient(chunks: readonly Chunk[], act: number, reading: ActReading): Found {
  const left = (reduced: boolean): Found => {
    const nearest = chunks[act - 1];
    if (reading.form !== "passive" && nearest?.kind === "people" && reading.sense?.frame !== "subject") {
      return { at: act - 1, direction: "left" };
    }
    const before = subjectBeforeInsertion(chunks, act);
    if (before >= 0) return { at: before, direction: "both" };
    return { at: subjectBefore(chunks, act, reduced), direction: "left" };
  };
  if (reading.sense?.scene === true && reading.form === "active" && objectAfter(chunks, act) < 0)
    return { at: -1, direction: "left" };
  if (reading.sense?.frame === "subject") return left(reading.form === "gerund");
  switch (reading.form) {
    case "passive": {
      // "after being arrested": a passive without a finite verb takes the subject of the clause before.
      const subject = left(reading.group?.finite === false);
      // "With them were arrested five guides": the subject of an inverted clause follows its verb.
      const inverted =
        chunks[act + 1]?.kind === "people" && /^(with|among|including)$/.test(wordOf(chunks[subject.at - 1]));
      return subject.at >= 0 && !inverted ? subject : { at: objectAfter(chunks, act), direction: "right" };
    }
    case "state":
      return { at: holderOfState(chunks, act), direction: "left" };
    case "participle":
      return supposedOf(chunks, act) ?? left(true);
    case "gerund": {
      const object = objectAfter(chunks, act);
      return { at: object, direction: "right" };
    }
    case "active": {
      const supposed = supposedOf(chunks, act);
      if (supposed !== null) return supposed;
      const object = objectAfter(chunks, act);
      if (object >= 0) return { at: object, direction: "right" };
      // "The 15 they had arrested": a relative clause without "whom".
      const before = chunks[act - 1];
      if (
        before?.kind === "people" &&
        before.phrase.reference === "pronoun" &&
        chunks[act - 2]?.kind === "people"
      )
        return { at: act - 2, direction: "left" };
      // "The 13 it caught in June".
      if ((wordOf(before) === "it" || AGENTS.has(wordOf(before))) && isWhole(chunks[act - 2]))
        return { at: act - 2, direction: "left" };
      const relative = relativeObject(chunks, act);
      if (relative >= 0) return { at: relative, direction: "left" };
      // "Officers raided the house": the people who were there stand elsewhere.
      if (reading.sense?.retells === true) return { at: -1, direction: "left" };
      return reading.ambiguous && !followsAgent(chunks, act) ? left(true) : { at: -1, direction: "left" };
    }
    case "noun": {
      // "51 arrests of defectors": the number before the noun counts, what follows only describes.
      const possessor = possessorBefore(chunks, act);
      const counted = chunks[possessor];
      if (counted?.kind === "people" && counted.phrase.elliptic) return { at: possessor, direction: "left" };
      const genitive = genitiveAfter(chunks, act);
      if (genitive >= 0) return { at: genitive, direction: "right" };
      if (possessor >= 0) return { at: possessor, direction: "left" };
      const owner = ownerBefore(chunks, act);
      if (owner >= 0) return { at: owner, direction: "left" };
      return { at: endurerBefore(chunks, act), direction: "left" };
    }
    case "premodifier":
      return { at: -1, direction: "right" };
  }
}
