/**
 * The program of the process that links a casebook for a server. What linking takes is let go with the process: the
 * server keeps what it answers. Questions are answered one after the other.
 */
import { failurePlace } from "../failure-place.ts";
import type { Engine } from "../load-engine.ts";
import { loadEngine, todayOf } from "../load-engine.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { makeHolding } from "./holding.ts";
import type { LinkingAnswer, LinkingQuestion, LinkingStart } from "./linking-messages.ts";
import type { Casebook } from "./open.ts";
import { openCasebook } from "./open.ts";

let opened: Promise<Casebook> | null = null;
let turn: Promise<void> = Promise.resolve();
let loaded: Engine | null = null;

function engine(): Engine {
  loaded ??= loadEngine(todayOf(Date.now()));
  return loaded;
}

process.on("message", (message: LinkingStart | LinkingQuestion) => {
  if (message.kind === "open") {
    opened = open(message);
    // Who asks is told of it.
    opened.catch(() => undefined);
    return;
  }
  turn = turn.then(async () => send(await answer(message)));
});
// The server has gone, or has nothing more to ask.
process.on("disconnect", () => process.exit());

async function open({ place, passphrase }: LinkingStart): Promise<Casebook> {
  const found = await openCasebook(place, async () => ({ ok: true, value: passphrase ?? "" }));
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

async function answer(question: LinkingQuestion): Promise<LinkingAnswer> {
  const { kind, number } = question;
  try {
    if (opened === null) throw new Error("no casebook");
    const casebook = await opened;
    if (kind === "update") return { kind, number, fresh: (await bringUpToDate(casebook, engine)).fresh };
    return { kind, number, holding: await makeHolding(casebook, engine, question.today) };
  } catch (error) {
    return { kind: "failed", number, place: failurePlace(error) };
  }
}

function send(message: LinkingAnswer): Promise<void> {
  // A server that has gone hears nothing.
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}
