import { randomBytes } from "node:crypto";
import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import type { AddResult, AddStep } from "../app/casebook/add-reports.ts";
import { failurePlace } from "../app/failure-place.ts";
import type { Problem } from "../core/problem.ts";

/** A report that was taken in. */
export type TakenReport = {
  readonly report: string;
  readonly path: string;
  readonly known: boolean;
  readonly statements: number | null;
};

/** How far the adding of reports is that somebody began. */
export type Work = {
  /** Reports that were sent, and how many of them are done with. */
  readonly found: number;
  readonly done: number;
  readonly reports: readonly TakenReport[];
  readonly problems: readonly Problem[];
  readonly state:
    | { readonly kind: "underWay" }
    | { readonly kind: "ended"; readonly result: AddResult }
    | { readonly kind: "failed"; readonly place: string };
};

export type WorkSteps = () => AsyncGenerator<AddStep, AddResult>;

/** Work that goes on while its author looks at other pages. */
export type Works = {
  /** Begins work in somebody's name and gives its identifier; null where too much is under way already. */
  readonly begin: (actor: string, steps: WorkSteps) => string | null;
  /** Work by its identifier; null where there is none, or where it is another's. */
  readonly find: (id: string, actor: string) => Work | null;
  /** Waits until work has ended, but not longer than so many milliseconds. */
  readonly ended: (id: string, atMost: number) => Promise<void>;
  /** Breaks off after the report that is being read: what was received is kept, and read at the next start. */
  readonly stop: () => Promise<void>;
};

/** What was sent is held until it is done with: no more than this at the same time. */
const MOST_UNDER_WAY = 3;
/** So many ended ones are remembered. */
const MOST_REMEMBERED = 50;
const ID_BYTES = 12;
const BEGUN: Work = { found: 0, done: 0, reports: [], problems: [], state: { kind: "underWay" } };

type Held = { readonly actor: string; work: Work; readonly run: Promise<void> };

/** Works in memory, done one after the other. `log` takes where one failed. */
export function worksInMemory(log: (line: string) => void): Works {
  const held = new Map<string, Held>();
  const stopped = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const isUnderWay = ({ work }: Held): boolean => work.state.kind === "underWay";
  const run = async (id: string, steps: WorkSteps): Promise<void> => {
    const tell = (change: (work: Work) => Work): void => {
      const one = held.get(id);
      if (one !== undefined) one.work = change(one.work);
    };
    try {
      await carryOut(steps, stopped.signal, tell);
    } catch (error) {
      const place = failurePlace(error);
      log(`adding: ${place}`);
      tell((work) => ({ ...work, state: { kind: "failed", place } }));
    }
  };
  return {
    begin: (actor, steps) => {
      if ([...held.values()].filter(isUnderWay).length >= MOST_UNDER_WAY) return null;
      for (const [key, one] of held) {
        if (held.size < MOST_REMEMBERED) break;
        if (!isUnderWay(one)) held.delete(key);
      }
      const id = randomBytes(ID_BYTES).toString("hex");
      last = last.then(() => run(id, steps));
      held.set(id, { actor, work: BEGUN, run: last });
      return id;
    },
    find: (id, actor) => {
      const one = held.get(id);
      return one === undefined || one.actor !== actor ? null : one.work;
    },
    ended: async (id, atMost) => {
      const waiting = new AbortController();
      const wait = pause(atMost, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
      await Promise.race([held.get(id)?.run, wait]);
      waiting.abort();
    },
    stop: async () => {
      stopped.abort();
      await last;
    },
  };
}

async function carryOut(
  steps: WorkSteps,
  stopped: AbortSignal,
  tell: (change: (work: Work) => Work) => void,
): Promise<void> {
  const generator = steps();
  while (!stopped.aborted) {
    const next = await generator.next();
    if (next.done === true) {
      const result = next.value;
      tell((work) => ({ ...work, state: { kind: "ended", result } }));
      return;
    }
    const step = next.value;
    tell((work) => after(work, step));
    // Others are answered meanwhile.
    await turn();
  }
}

function after(work: Work, step: AddStep): Work {
  if (step.kind === "found") return { ...work, found: step.count };
  if (step.kind === "problem")
    return { ...work, done: work.done + 1, problems: [...work.problems, step.problem] };
  const { report, path, known, statements } = step;
  const problems = [step.problem, step.unheeded].filter((problem) => problem !== null);
  return {
    ...work,
    done: work.done + 1,
    reports: [...work.reports, { report, path, known, statements }],
    problems: [...work.problems, ...problems],
  };
}
