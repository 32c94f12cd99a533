import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { IsoDate } from "../../core/interval.ts";
import type { Freshness } from "./bring-up-to-date.ts";
import type { Holding } from "./holding.ts";
import type { LinkingAnswer, LinkingQuestion, LinkingStart } from "./linking-messages.ts";

/** A process beside a server that links a casebook for it: started when it is asked something, ended when it is idle. */
export type LinkingProcess = {
  /** Brings the casebook up to date; `busy` where that takes longer than somebody would wait. */
  readonly update: () => Promise<Freshness["fresh"]>;
  /** Brings it up to date and gives what is held of it. */
  readonly holding: (today: IsoDate) => Promise<Holding>;
  /** Ends the process, if it is there. */
  readonly end: () => void;
  /** Its number; null where it is not there. */
  readonly pid: () => number | null;
};

export type LinkingOptions = {
  /** Takes one line about a fault. */
  readonly log: (line: string) => void;
  /** How long it is kept with nothing to do: whoever decides once will soon decide again. */
  readonly idle?: number;
  /** How long an update is waited for. */
  readonly patience?: number;
};

const CHILD = join(import.meta.dirname, "linking-child.ts");
const IDLE_MS = 120_000;
const PATIENCE_MS = 2_000;

/** The process ended, or failed, before it answered. */
class LinkingFailed extends Error {
  override readonly name = "LinkingFailed";
}

type Waiting = {
  readonly resolve: (answer: LinkingAnswer) => void;
  readonly reject: (error: Error) => void;
};
type Asked =
  | Omit<Extract<LinkingQuestion, { kind: "update" }>, "number">
  | Omit<Extract<LinkingQuestion, { kind: "holding" }>, "number">;

/** Nothing is started yet. A process that dies is started anew with the next question. */
export function linkingProcess(
  start: LinkingStart,
  { log, idle = IDLE_MS, patience = PATIENCE_MS }: LinkingOptions,
): LinkingProcess {
  let child: ChildProcess | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();
  let ending: NodeJS.Timeout | null = null;

  function end(): void {
    if (ending !== null) clearTimeout(ending);
    // Whatever it is at, what it has not written is made again.
    child?.kill();
    child = null;
  }

  function started(): ChildProcess {
    if (child !== null) return child;
    const made = fork(CHILD, [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    made.on("message", (answer: LinkingAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) ending = setTimeout(end, idle).unref();
      asked?.resolve(answer);
    });
    const gone = (): void => {
      if (child !== made) return;
      child = null;
      const left = [...waiting.values()];
      waiting.clear();
      if (left.length > 0) log("linking: the process ended before it answered");
      for (const { reject } of left) reject(new LinkingFailed());
    };
    made.on("exit", gone);
    made.on("error", gone);
    made.send(start);
    child = made;
    return made;
  }

  function ask(question: Asked): Promise<LinkingAnswer> {
    if (ending !== null) clearTimeout(ending);
    count += 1;
    const number = count;
    return new Promise<LinkingAnswer>((resolve, reject) => {
      const to = started();
      waiting.set(number, { resolve, reject });
      // Where it has just died, `exit` tells.
      to.send({ ...question, number }, () => undefined);
    }).then((answer) => {
      if (answer.kind !== "failed") return answer;
      log(`linking: ${answer.place}`);
      throw new LinkingFailed();
    });
  }

  return {
    async update() {
      const answered = ask({ kind: "update" }).then(
        (answer) => (answer.kind === "update" ? answer.fresh : "busy"),
        () => "busy" as const,
      );
      return Promise.race([answered, sleep(patience, "busy" as const, { ref: false })]);
    },
    async holding(today) {
      const answer = await ask({ kind: "holding", today });
      if (answer.kind !== "holding") throw new LinkingFailed();
      return answer.holding;
    },
    end,
    pid: () => child?.pid ?? null,
  };
}
