import type { PlaceMention } from "../../place/types.ts";
import type { TimeExpression, TimeMention } from "../../time/types.ts";
import type { Act } from "../../types.ts";
import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { PlaceGroup } from "./places.ts";
import { placeGroups } from "./places.ts";
import type { Regions } from "./regions.ts";
import { after, before, borrowedBefore } from "./regions.ts";

export type Whereabouts = {
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  readonly destination: PlaceMention | null;
};

const stops = (chunk: Chunk): boolean =>
  chunk.kind === "act" || (chunk.kind === "mark" && chunk.mark === "say");

/** The places that an act can have: of its own line of the sentence, nearest first. */
type Around = {
  readonly trigger: ActChunk;
  readonly chunks: readonly Chunk[];
  readonly ahead: readonly PlaceGroup[];
  readonly behind: readonly PlaceGroup[];
  /** Those who act in the sentence from its first word on ("蒙古边防军拦下了7人,并把他们移交…"). */
  readonly subject: PlaceGroup | null;
  readonly home: string | null;
};

function aroundOf(sentence: ChunkedSentence, regions: Regions, act: number, home: string | null): Around {
  const { chunks } = sentence;
  const trigger = chunks[act] as ActChunk;
  const groups = placeGroups(sentence);
  const opened = (index: number): PlaceGroup | null => groups.find((group) => group.first === index) ?? null;
  const behind: PlaceGroup[] = [];
  for (const index of after(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (stops(chunk) || chunk.clause !== trigger.clause) break;
    const group = opened(index);
    if (group !== null) behind.push(group);
  }
  const ahead: PlaceGroup[] = [];
  for (const index of before(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (stops(chunk)) break;
    const group = opened(index);
    if (group !== null) ahead.push(group);
  }
  return { trigger, chunks, ahead, behind, subject: subjectOf(chunks, groups, act), home };
}

/** The authority that opens a clause of telling before the act, where only acts of its own stand between. */
function subjectOf(chunks: readonly Chunk[], groups: readonly PlaceGroup[], act: number): PlaceGroup | null {
  const trigger = chunks[act] as Chunk;
  const subject = groups.findLast((group) => {
    const previous = chunks[group.first - 1];
    const opens = previous === undefined || (previous.kind === "mark" && previous.mark === "break");
    return group.first < act && opens && group.agency && group.relation === "bare";
  });
  if (subject === undefined) return null;
  const between = chunks.slice(subject.last + 1, act);
  const passive = between.some((chunk) => chunk.kind === "mark" && chunk.mark === "passive");
  const told = between.some((chunk) => chunk.kind === "mark" && chunk.mark === "say");
  const near = trigger.clause - (chunks[subject.last] as Chunk).clause <= 2;
  return passive || told || !near ? null : subject;
}

const ground = (group: PlaceGroup): boolean =>
  !(group.modifier && group.relation === "bare") && !group.agency;
const isExact = (group: PlaceGroup): boolean =>
  group.members.some(({ place }) => place.precision !== "country");
const abroad = ({ home }: Around, group: PlaceGroup): boolean =>
  home === null || group.members.every(({ place }) => place.country !== home);
const startsAt = ({ chunks }: Around, group: PlaceGroup): number => (chunks[group.first] as Chunk).start;
const endsAt = ({ chunks }: Around, group: PlaceGroup): number => (chunks[group.last] as Chunk).end;

/** The place that the act's word or a 到 behind it leads to, else one that a 向 before it points to. */
function toward(around: Around): PlaceGroup | null {
  const { trigger, chunks, ahead, behind } = around;
  return (
    behind.find(
      (group) => group.relation === "to" || (startsAt(around, group) === trigger.end && !group.modifier),
    ) ??
    // "滞留在塔吉克斯坦", "藏匿于吉林".
    behind.find((group) => group.relation === "at" && startsAt(around, group) - trigger.end <= 3) ??
    behind.find((group, index) => index === 0 && group.relation === "bare" && ground(group)) ??
    ahead.find((group) => group.relation === "to" && chunks[group.first]?.clause === trigger.clause) ??
    null
  );
}

/** Those who act: behind 被 or 由, with a word for an authority, or the country as subject. Nearest first. */
function agentOf(around: Around): PlaceGroup | null {
  const { trigger, chunks, ahead } = around;
  return (
    ahead.find((group) => {
      if (!abroad(around, group) || (group.relation !== "bare" && group.relation !== "from")) return false;
      const previous = chunks[group.first - 1];
      const adjoins = previous?.kind === "mark" && previous.end === startsAt(around, group);
      if (adjoins && (previous.mark === "passive" || previous.mark === "agent")) return true;
      const here = chunks[group.first]?.clause === trigger.clause;
      const opens = previous === undefined || (previous.kind === "mark" && previous.mark === "break");
      if (!here && !opens) return false;
      return group.agency || (!group.modifier && group.members[0]?.place.precision === "country");
    }) ?? null
  );
}

/** Where people were sent back from: the post that they passed, else the place named with 从 or 在. */
function sentFrom(around: Around, agent: PlaceGroup | null): readonly PlaceMention[] {
  const { ahead } = around;
  const group =
    ahead.find((one) => one.relation === "via" && ground(one)) ??
    ahead.find(
      (one) => (one.relation === "from" || one.relation === "at") && ground(one) && abroad(around, one),
    ) ??
    // "从稳城郡的过境点进入朝鲜": the post on the other side.
    ahead.find((one) => one.relation === "from" && ground(one) && isExact(one)) ??
    (agent !== null && isExact(agent) ? agent : null);
  return group?.members ?? [];
}

function heldAt(
  around: Around,
  agent: PlaceGroup | null,
  object: PlaceGroup | null,
): readonly PlaceMention[] {
  const { ahead, behind, home, trigger } = around;
  const group =
    (object !== null && startsAt(around, object) === trigger.end ? object : null) ??
    ahead.find((one) => one.relation === "at" && abroad(around, one)) ??
    behind.find((one) => ground(one) && abroad(around, one)) ??
    ahead.find(
      (one) => one.relation === "bare" && ground(one) && !one.modifier && isExact(one) && abroad(around, one),
    ) ??
    (agent !== null && isExact(agent) ? agent : null);
  const members = group?.members.filter(({ place }) => home === null || place.country !== home) ?? [];
  if (members.length > 0 || agent !== null) return members;
  // "在朝鲜会宁被捕": their own country holds people too.
  return ahead.find((one) => one.relation === "at" && ground(one) && isExact(one))?.members ?? [];
}

/** "难民营里住着9万人": where is told before it. */
const HOUSING = /[着有]$|^收容|^等[候待]/;

/** Where the act at chunk `at` is said to have happened, read as an act of this kind. */
function whereaboutsOf(around: Around, kind: Act, handing: boolean): Whereabouts {
  const { ahead, trigger, subject } = around;
  const agent = agentOf(around) ?? (subject !== null && abroad(around, subject) ? subject : null);
  const agentCountry = agent !== null && !isExact(agent) ? (agent.members[0] ?? null) : null;
  const object = toward(around);
  const destination = object?.members[0] ?? null;
  const at = ahead.find((group) => group.relation === "at" && ground(group)) ?? null;
  switch (kind) {
    case "return":
      return { places: sentFrom(around, agent), agentCountry, destination };
    case "transfer":
      // From state to state, the one that hands over is the place.
      return handing
        ? { places: sentFrom(around, agent), agentCountry, destination: null }
        : { places: destination === null ? [] : [destination], agentCountry, destination };
    case "arrival": {
      // "亚齐省渔民救起一艘木船": off whose shore.
      const shore = ahead.find((group) => abroad(around, group) && isExact(group)) ?? null;
      const state = ahead.find((group) => abroad(around, group)) ?? null;
      const inside = ahead.find((group) => endsAt(around, group) === trigger.start) ?? null;
      const reached =
        (trigger.sense.stative
          ? (inside ?? at ?? object ?? (HOUSING.test(trigger.sense.word) ? (shore ?? state) : null))
          : (object ?? at ?? (trigger.sense.needs === "place" ? null : (agent ?? shore)))
        )?.members ?? [];
      return { places: reached, agentCountry: null, destination: reached[0] ?? null };
    }
    case "departure":
    case "escape": {
      const left = object ?? ahead.find((group) => group.relation === "from" || group.relation === "at");
      return { places: left?.members ?? [], agentCountry, destination: null };
    }
    default: {
      const places = heldAt(around, agent, object);
      // Those who hold their own country's people are told by name alone.
      const own = agent === null ? (ahead.find((group) => group.agency)?.members[0] ?? null) : null;
      return { places, agentCountry: agentCountry ?? (places.length === 0 ? own : null), destination: null };
    }
  }
}

/** Where those held are brought, though no place is named: "被送往一处临时拘留中心". */
const FACILITY =
  /^(?:了)?[^,。;:、]{0,9}?(?:拘留(?:中心|所|营)|看守所|监狱|收容(?:所|中心|站)|羁押(?:中心|所)|难民营|集中营|劳改营|边防(?:部队|大队)|管教所)/;

/** "在越南芒街被捕的10人已被移交给中国": the state that the sentence names besides home and goal. */
function otherState(chunks: readonly Chunk[], except: readonly (string | null)[]): PlaceMention | null {
  for (const chunk of chunks) {
    if (chunk.kind !== "place" || chunk.mention.place.precision !== "country") continue;
    if (!except.includes(chunk.mention.place.country)) return chunk.mention;
  }
  return null;
}

/**
 * What act the word at chunk `at` tells and where. A movement home is a return; to another country an arrival, or,
 * where a state hands people over to another, a transfer. Null for a movement without a goal.
 */
export function movementOf(
  sentence: ChunkedSentence,
  regions: Regions,
  at: number,
  home: string | null,
): { readonly act: Act | null; readonly where: Whereabouts } {
  const around = aroundOf(sentence, regions, at, home);
  const { act, needs, word } = around.trigger.sense;
  const goal = toward(around)?.members[0]?.place ?? null;
  const country = goal?.precision === "country" ? goal.country : null;
  const isHome = home !== null && goal !== null && goal.country === home;
  const is = (kind: Act, handing = false): { act: Act; where: Whereabouts } => ({
    act: kind,
    where: whereaboutsOf(around, kind, handing),
  });
  const handed = (): { act: Act; where: Whereabouts } => {
    const { where } = is("transfer", true);
    if (where.places.length > 0 || where.agentCountry !== null) return { act: "transfer", where };
    const sender = otherState(around.chunks, [home, country]);
    return { act: "transfer", where: { ...where, agentCountry: sender } };
  };
  const elsewhere = home !== null && goal !== null && goal.country !== null && !isHome;
  if (act === "return" && elsewhere && needs !== "place") return country === null ? is("transfer") : handed();
  // "返回阿富汗": people go back to their country, or else nowhere that counts.
  if (act === "return" && needs === "place" && !isHome)
    return { act: null, where: whereaboutsOf(around, act, false) };
  if (act === "return") return is("return");
  if (act === "arrival" && isHome) return is("return");
  // A departure is from the country fled from, and no stage of the way.
  if (act === "departure" && home !== null) {
    const { where } = is(act);
    const leaves = where.places.some(({ place }) => place.country === home);
    return { act: leaves ? act : null, where };
  }
  if (act !== "transfer" || needs !== "place") return is(act);
  if (goal === null) {
    const { trigger } = around;
    const led = sentence.folded.slice(trigger.end, trigger.end + 14);
    return { act: FACILITY.test(led) ? act : null, where: whereaboutsOf(around, act, false) };
  }
  if (isHome) return is("return");
  // "从越南接到首尔": fetched by those who take them in.
  if (/^(?:接|空运)/.test(word)) return is("arrival");
  if (country === null) return is("transfer");
  return /交|押|移送/.test(word) ? handed() : is("arrival");
}

/** Whether an expression can name days of an act at all. */
/** Whether a time names days at all. */
export function namesDays(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "reference":
    case "duration":
    case "set":
    case "decade":
    case "century":
    case "holiday":
      return expression.kind === "holiday";
    case "offset":
    case "window":
      return expression.count !== null;
    default:
      return true;
  }
}

/** Times that tell when somebody spoke: "韩联社15日报道", "15日,韩联社报道". */
export function timesOfSaying(chunks: readonly Chunk[]): ReadonlySet<number> {
  const owned = new Set<number>();
  chunks.forEach((chunk, say) => {
    if (chunk.kind !== "mark" || chunk.mark !== "say") return;
    let inClause = false;
    for (let at = say - 1; at >= 0; at--) {
      const earlier = chunks[at] as Chunk;
      if (earlier.kind === "act" || (earlier.kind === "mark" && earlier.mark === "say")) break;
      if (earlier.clause < chunk.clause - (inClause ? 0 : 1)) break;
      if (earlier.kind === "time") {
        owned.add(at);
        if (earlier.clause === chunk.clause) inClause = true;
      }
    }
  });
  return owned;
}

/** "原定于10日前往韩国,但被抓住": the day of what did not come about. */
const INTENDED_FOR = /(?:原定|定于|计划|预定|预计|打算|准备|本该|本应)(?:于|在)?$/;
/** The date of a dispatch: "【2013年11月18日讯】", "(首尔9日电)". */
const DISPATCH = /^(?:综合)?(?:讯|电(?!台|视|话|影)|专电|】)/;

/** "26日被问到", "7日受访时": when somebody was asked or spoke. */
const ASKED_THEN =
  /^(?:被问|受访|受询|回应|答复|回答|接受(?:采访|访问|专访|记者)|针对|就(?!被|地|在)|在(?:例行)?记者会)/;

/** "29日进入越南后又被抓": a stage of the way in the same clause has the day of what it leads to. */
const isStage = (chunk: Chunk, trigger: Chunk): boolean =>
  chunk.kind === "act" &&
  (chunk.sense.act === "departure" ||
    (chunk.sense.act === "arrival" && chunk.sense.stative !== true && chunk.clause === trigger.clause));

/** The time told for the act at chunk `act`: the nearest before it, else the next one after it in its clause. */
export function timeOf(sentence: ChunkedSentence, regions: Regions, act: number): TimeMention | null {
  const { chunks } = sentence;
  const saying = timesOfSaying(chunks);
  const trigger = chunks[act] as Chunk;
  const usable = (index: number): TimeMention | null => {
    const chunk = chunks[index];
    return chunk?.kind === "time" &&
      !DISPATCH.test(sentence.folded.slice(chunk.end, chunk.end + 4)) &&
      !ASKED_THEN.test(sentence.folded.slice(chunk.end, chunk.end + 8)) &&
      !(
        chunk.clause !== trigger.clause &&
        INTENDED_FOR.test(sentence.folded.slice(Math.max(0, chunk.start - 5), chunk.start))
      ) &&
      !saying.has(index) &&
      namesDays(chunk.mention.expression)
      ? chunk.mention
      : null;
  };
  for (const index of before(regions, act)) {
    const mention = usable(index);
    if (mention !== null) return mention;
    const chunk = chunks[index] as Chunk;
    if (stops(chunk) && !isStage(chunk, trigger)) break;
  }
  for (const index of after(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (stops(chunk) || chunk.clause !== trigger.clause) break;
    const mention = usable(index);
    if (mention !== null) return mention;
  }
  for (let index = borrowedBefore(sentence, regions, act) - 1; index >= 0; index--) {
    const mention = usable(index);
    if (mention !== null) return mention;
    if (stops(chunks[index] as Chunk)) break;
  }
  return null;
}
