import type { Role } from "../3-statement/types.ts";
import type { Question } from "../5-record/types.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { writtenInterval } from "../core/written-interval.ts";
import { placeAsked } from "./count-incidents.ts";
import type { Engine } from "./load-engine.ts";
import { actsOf } from "./load-engine.ts";

/** A question as a person typed it; null where a part was left out. */
export type TypedQuestion = {
  readonly act: string | null;
  readonly who: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
};

/** What a typed question asks, or the first part of it that cannot be understood. */
export function askQuestion(
  typed: TypedQuestion,
  engine: Pick<Engine, "data" | "gazetteer">,
): Outcome<Question> {
  if (typed.act !== null && !actsOf(engine.data).has(typed.act))
    return failure({ code: "unknown-act", detail: typed.act });
  const who = typed.who ?? "refugee";
  if (!isRole(who)) return failure({ code: "unknown-role", detail: who });
  const from = typed.from === null ? null : writtenInterval(typed.from);
  if (typed.from !== null && from === null) return failure({ code: "bad-date", detail: typed.from });
  const to = typed.to === null ? null : writtenInterval(typed.to);
  if (typed.to !== null && to === null) return failure({ code: "bad-date", detail: typed.to });
  if (from !== null && to !== null && from.earliest > to.latest)
    return failure({ code: "window-unfit", detail: `${from.earliest} – ${to.latest}` });
  const place = typed.place === null ? null : placeAsked(typed.place, engine.gazetteer());
  if (typed.place !== null && place === null) return failure({ code: "unknown-place", detail: typed.place });
  return success({
    act: typed.act,
    who,
    from: from?.earliest ?? null,
    to: to?.latest ?? null,
    place,
  });
}

function isRole(text: string): text is Role | "all" {
  return ["refugee", "helper", "other", "all"].includes(text);
}
