import type { Token } from "../../lexer.ts";
import type { Modality } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { VerbGroup } from "./verb-group.ts";
import { isAdverb } from "./words.ts";

/**
 * `none`: the words tell no act upon anybody in particular (a habit, a wish, a duty); `supposed`: a condition
 * ("if China sends them home"), which of people told of is what they fear.
 */
export type ToldAs = Modality | "none" | "supposed";

const WINDOW = 14;
/** A doubt reaches over what only describes its people ("not known whether the five, who were moved to …, have been"). */
const DOUBT_WINDOW = 24;
const OVER_INSERTION = /\bwhether [^,]*, (who|whom|which|most|some|all|including)\b.*,( \S+)?$/;

/** Up to `window` words before `at`, not past a semicolon or the sentence's start, lower-cased and joined by spaces. */
function wordsBefore(tokens: readonly Token[], at: number, window: number): string {
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < window; index--) {
    const { lower } = tokens[index] as Token;
    if (lower === ";" || lower === ":") break;
    // "whether the nine who were caught have been returned": the doubt is not about the relative clause.
    if (index === at - 1 && /^(who|whom|which)$/.test(lower)) break;
    words.unshift(lower);
  }
  return words.join(" ");
}

const UNCLEAR =
  /\b(unclear|unknown|uncertain|unsure|not (yet )?(known|clear|certain|confirmed)|no (word|information|news|confirmation)|could not (be )?(confirm|verif|determin|establish)\w*|unable to (confirm|verify|determine|establish))\b.*\b(whether|if|that|on|of)\b/;
const DENIAL =
  /\b(contradict(s|ed|ing)|den(y|ies|ied|ying)|dismiss(es|ed|ing)?|refut(e|es|ed|ing)|reject(s|ed|ing)?|disput(e|es|ed|ing)|no such|(not true|untrue|false) that)\b/;
/** "Nobody disputes that", "did not deny that": the denial is itself taken back. */
const UNDENIED =
  /\b(nobody|no one|none|neither|not|never|nor|n't|didn't|doesn't|cannot|hardly|without)( \S+){0,2} (contradict\w*|den(y|ies|ied|ying)|dismiss\w*|refut\w*|reject\w*|disput\w*)\b/;
const CONDITION = /\b(if|unless|in case|whenever|should (they|he|she|it|any))\b/;
const HABIT_OPENER =
  /\b(when|once|who are|those|any|anyone|often|usually|typically|routinely|regularly|always)\b/;

/** "Has defended its decision to put 20 on a plane": what is defended or regretted has been done. */
const DONE_DECISION =
  /\b(defend\w*|justif\w*|regret\w*|explain\w*|apologi\w*|condemn\w*|critici\w*|denounc\w*|deplor\w*|protest\w*|after|over|since) (\S+ ){0,3}decision$/;
const PLANNED_BEFORE_TO =
  /\b(plan|plans|planned|planning|decision|decided|decides|decide|set|due|expected|expects|scheduled|preparing|prepared|prepares|preparations|intend|intends|intended|agreed|ordered|going|about|vowed|poised|slated|ready|move|moves)$/;
const FEARED_BEFORE_TO = /\b(likely|threatened|threatening|threatens|bound|certain|sure)$/;
const DONE_BEFORE_TO =
  /\b(reported|said|believed|thought|known|understood|presumed|alleged|confirmed|appear|appears|appeared|seem|seems|seemed|look|looks|looked|found|claimed|feared|rumoured|rumored|began|begun|started|continued|continues|managed|forced|allowed|permitted)( to)?$/;
/** "Opened the border for long enough to send 50 back", "escaped, only to be caught": what came of it. */
const OUTCOME_BEFORE_TO = /\b((long|wide) enough|(?<!not )only|went on|proceeded)$/;
const APPEAL =
  /\b(ask|asks|asked|asking|urge|urges|urged|urging|call|calls|called|calling|appeal|appeals|appealed|demand|demands|demanded|press|presses|pressed|tell|told|warn|warned|plead|pleaded|beg|begged|want|wants|wanted)\b/;
const FEARED_BEFORE =
  /\b(risk|risks|risked|risking|face|faces|faced|facing|fear|fears|feared|fearing|danger of|threat of|threat|threatened with|prospect of|risk of|fear of|fears of|possibility of|await|awaits|awaiting|pending|avoid|possible|imminent|impending|potential|likely|prevent|prevented|preventing|stop|stopping|halt|halting|block|blocking|oppose|opposed|opposing|opposes|against|protest|protesting)( the| their| his| her| a| an| any)?( being)?( forced| forcible| possible| imminent| likely| mass| involuntary)?( from)?( being)?$/;
const BEGUN =
  /\b(begun|began|begin|begins|started|start|starts|finished|completed|resumed|after|by|of|on|for|upon|before|of having|having|since|in)( being| been)?$/;

function finiteModality(
  tokens: readonly Token[],
  reading: ActReading,
  before: string,
  title: boolean,
): ToldAs {
  const { group } = reading;
  if (group === null) return "reported";
  if (/\bto (avoid|escape|prevent)$/.test(before)) return reading.act === "return" ? "feared" : "none";
  if (/\b(rather than|instead of|to avoid|lest)( \w+)?$/.test(before)) return "none";
  if (UNCLEAR.test(before)) return "unclear";
  const doubt = before.includes(",") ? wordsBefore(tokens, group.from, DOUBT_WINDOW) : "";
  if (OVER_INSERTION.test(doubt) && UNCLEAR.test(doubt)) return "unclear";
  if (/\b(whether)\b/.test(before)) return saysUnknown(tokens, reading.to) ? "unclear" : "none";
  // "If the report is true, the 15 could be sent home": the condition stands in a clause of its own.
  if (CONDITION.test(before.slice(before.lastIndexOf(",") + 1)))
    return /^(if|should)\b/.test(before) ? "supposed" : "none";
  if (group.modal !== null) {
    // "China should not send back the nine": what is asked for is feared not to be done.
    if (/^(should|must)$/.test(group.modal))
      return group.negated && reading.act === "return" ? "feared" : "none";
    if (group.perfect) return group.negated ? "denied" : "reported";
    if (isPutOff(tokens, reading)) return "feared";
    if (group.negated || group.modal === "won't" || /\b(so that|in order that)\b/.test(before)) return "none";
    if (/\bbefore\b[^,]*$/.test(before)) return "none";
    return /^(may|might|could|can|cannot)$/.test(group.modal) || isFeared(before) ? "feared" : "planned";
  }
  if (group.infinitive) return infinitiveModality(reading, before);
  // "demanded that the five be handed over": a wish.
  if (group.passive && !group.finite && tokens[reading.trigger - 1]?.lower === "be") return "none";
  const then = group.finite ? null : aheadBefore(before);
  if (then !== null) return then;
  // "At risk of being sent back".
  if (!group.finite && FEARED_BEFORE.test(before)) return reading.act === "return" ? "feared" : "none";
  if (group.negated && SO_THAT.test(before)) return "feared";
  if (WHEN_AHEAD.test(before)) return "none";
  const shared = sharedModal(before, reading);
  if (shared !== null) return shared;
  // "questioned but not held" denies nothing that anybody said.
  if (isForbidden(tokens, group)) return reading.act === "return" ? "feared" : "none";
  if (group.negated) return reading.act === "detention" ? "none" : "denied";
  if (deniedBy(before) || isCalledFalse(tokens, reading.to, before)) return "denied";
  return isHabit(tokens, reading, before, title) ? "none" : "reported";
}

/** "China: Don't Send Ten Back", "do not return them": what is asked for is feared not to be done. */
function isForbidden(tokens: readonly Token[], { negated, from }: VerbGroup): boolean {
  if (!negated || !/^(do|don't)$/.test(tokens[from]?.lower ?? "")) return false;
  return from === 0 || /^[:;,"]$/.test(tokens[from - 1]?.lower ?? "");
}

/** "Will be tried before being deported": what comes after something that lies ahead; null where nothing does. */
function aheadBefore(before: string): Modality | null {
  const modal = /\b(will|would|could|may|might)\b.*\bbefore( being)?$/.exec(before)?.[1];
  if (modal === undefined) return null;
  return /^(will|would)$/.test(modal) ? "planned" : "feared";
}

function deniedBy(before: string): boolean {
  return DENIAL.test(before) && !UNDENIED.test(before);
}

/** "May not be deported for the time being", "cannot be returned until the court has ruled": put off, and so still feared. */
function isPutOff(tokens: readonly Token[], { act, group, to }: ActReading): boolean {
  if (act !== "return" || group?.negated !== true || !group.passive) return false;
  const after = tokens.slice(to, to + PUT_OFF_WITHIN).map(({ lower }) => lower);
  return /\b(for now|for the moment|for the time being|until|till|pending|while|as long as|before)\b/.test(
    after.join(" "),
  );
}

/** How far behind the verb, in words, it may be said until when. */
const PUT_OFF_WITHIN = 8;

/** "It is feared that they will be repatriated", "their families fear the worst: that they will be handed over". */
function isFeared(before: string): boolean {
  return /\b(fear|fears|feared|afraid|worry|worries|worried|dread|dreads|concern|concerns|concerned|danger|risk|threatens)\b[^,;]*\bthat\b[^,;]*$/.test(
    before,
  );
}

/** "Reports that 13 were arrested are false". */
function isCalledFalse(tokens: readonly Token[], from: number, before: string): boolean {
  if (!/\b(reports?|claims?|rumou?rs?|allegations?|suggestions?|stories) that\b/.test(before)) return false;
  const words = tokens
    .slice(from)
    .map((token) => token.lower)
    .join(" ");
  return /\b(is|are|was|were) (completely |entirely |simply )?(false|untrue|wrong|baseless|groundless|unfounded|fabricated|not true|(nothing but |just |only |mere )?(an? )?((mere|pure|complete|outright) )?(rumou?rs?|fabrications?|lies?|hoax|fiction|fake))\b/.test(
    words,
  );
}

/** "Making every effort so that they are not returned". */
const SO_THAT = /\b(so that|so|ensure|ensuring|ensures|make sure|making sure)( that)?( \S+){1,3}$/;

/** "Would be punished as soon as they arrived": what hangs on something that lies ahead. */
const WHEN_AHEAD = /\b(will|would|could|may|might)\b.*\b(as soon as|once|when)( \S+){1,2}$/;

/** "Will be handed over to the consulate and sent back": the second verb shares the modal of the first. */
function sharedModal(before: string, { ambiguous, form }: ActReading): Modality | null {
  if (!ambiguous && form !== "passive") return null;
  const modal = /\b(will|would|could|may|might) (\S+ )?be [^,]*\b(and|or)( then)?$/.exec(before)?.[1];
  if (modal === undefined) return null;
  return /^(could|may|might)$/.test(modal) ? "feared" : "planned";
}

/** "Whether the nine have been returned is not known." */
function saysUnknown(tokens: readonly Token[], from: number): boolean {
  const words = tokens
    .slice(from)
    .map((token) => token.lower)
    .join(" ");
  return /\b(is|was|remains|remained|has|had) (still |as yet )?((not|never) (yet )?(been |become )?(known|clear|confirmed)|unknown|unclear|uncertain)\b/.test(
    words,
  );
}

function infinitiveModality(reading: ActReading, before: string): ToldAs {
  const { group } = reading;
  if (group === null) return "none";
  if (group.negated) return APPEAL.test(before) ? "feared" : "none";
  if (group.beTo) return "planned";
  if (OUTCOME_BEFORE_TO.test(before)) return "reported";
  if (group.perfect) return "reported";
  if (DONE_BEFORE_TO.test(before) || DONE_DECISION.test(before)) return "reported";
  if (PLANNED_BEFORE_TO.test(before)) return "planned";
  if (FEARED_BEFORE_TO.test(before)) return "feared";
  return "none";
}

/** Present tense without "being": what happens as a rule and not to anybody now ("are punished when returned"). */
function isHabit(tokens: readonly Token[], reading: ActReading, before: string, title: boolean): boolean {
  if (title || reading.form === "participle") return false;
  const { group, sense } = reading;
  const words = tokens
    .slice(group?.from ?? reading.trigger, reading.trigger)
    .map((token) => token.lower)
    .filter((word) => !isAdverb(word));
  const present = words.some((word) => word === "is" || word === "are" || word === "get" || word === "gets");
  if (present && !group?.perfect && !words.includes("being") && !sense?.stative) return true;
  const trigger = tokens[reading.trigger]?.lower ?? "";
  const bare = words.length === 0 && reading.form === "active";
  if (
    bare &&
    (trigger === sense?.base || (trigger.endsWith("s") && !reading.ambiguous)) &&
    sense?.base !== "put" &&
    sense?.base !== "set"
  ) {
    return true;
  }
  return HABIT_OPENER.test(before.split(" ").slice(-3).join(" ")) && present;
}

const HABITUALLY =
  /^(usually|typically|often|routinely|regularly|generally|normally|always|frequently|commonly|systematically)$/;

/** How an act is told: as done, feared, planned, denied or unclear, or as nothing that happened to anybody. */
export function modalityOf(tokens: readonly Token[], reading: ActReading, title: boolean): ToldAs {
  const start = reading.group?.from ?? reading.from;
  if (tokens.slice(start, reading.trigger).some((token) => HABITUALLY.test(token.lower))) return "none";
  const before = wordsBefore(tokens, start, WINDOW);
  switch (reading.form) {
    case "active":
    case "passive":
      return finiteModality(tokens, reading, before, title);
    case "participle":
      return CONDITION.test(before.split(" ").slice(-3).join(" ")) || /\b(once|when)$/.test(before)
        ? "none"
        : "reported";
    case "premodifier":
    case "state":
      return FEARED_BEFORE.test(before) ? "none" : CONDITION.test(before) ? "none" : "reported";
    case "gerund":
      return gerundModality(before);
    case "noun":
      return nounModality(before, reading);
  }
}

function gerundModality(before: string): ToldAs {
  // "Sending them back makes Beijing complicit": the act as such.
  if (before === "" || before.endsWith('"')) return "none";
  if (/\b(from|without|against|stop|end|instead of|to avoid)$/.test(before)) {
    return /\b(prevent|stop|keep|block|refrain|desist|abstain)\w*\b.*\bfrom$/.test(before)
      ? "feared"
      : "none";
  }
  if (deniedBy(before)) return "denied";
  if (FEARED_BEFORE.test(before)) return "feared";
  const then = aheadBefore(before);
  if (then !== null) return then;
  if (BEGUN.test(before)) return "reported";
  if (/\b(is|are|was|were|been|be)$/.test(before)) return "reported";
  return "reported";
}

/** "Is talking with Beijing about the release of 13": what is asked for has not happened. */
const SOUGHT =
  /\b(talk\w*|negotiat\w+|discuss\w*|ask\w*|call\w*|appeal\w*|press\w*|push\w*|hop\w+|campaign\w*|request\w*|plead\w*)\b[^,]*\b(about|on|for|over)( the| a| an| their| his| her)?$|\b(demand\w*|seek\w*|sought|urg\w+|request\w*|discuss\w*|secure|win|negotiat\w+)( the| a| an| their| his| her)?$/;

function nounModality(before: string, { act }: ActReading): ToldAs {
  if (act === "release" && SOUGHT.test(before)) return "none";
  // "Another 22 were being held for immediate deportation".
  if (/\b(held|detained|kept|jailed|custody|detention)( \S+){0,6} for( \S+)?$/.test(before)) return "planned";
  if (UNCLEAR.test(before)) return "unclear";
  if (FEARED_BEFORE.test(before)) return "feared";
  if (
    /\b(plan|plans|planned|decision|preparations?|ahead of|order|orders|ordered|approved|recommended)( for| on| of)?( the| their| a)?$/.test(
      before,
    )
  )
    return "planned";
  if (deniedBy(before)) return "denied";
  return "reported";
}
