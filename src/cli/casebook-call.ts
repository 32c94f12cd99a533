import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import type { NamedActor } from "../app/casebook/acting.ts";
import { actorOf } from "../app/casebook/acting.ts";
import { guarded } from "../app/casebook/failures.ts";
import type { AskPassphrase, Casebook } from "../app/casebook/open.ts";
import { openCasebook } from "../app/casebook/open.ts";
import type { CasebookPlace } from "../app/casebook/place.ts";
import { casebookPlace } from "../app/casebook/place.ts";
import type { Engine } from "../app/load-engine.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { casebookWords } from "../messages/casebook.ts";
import type { Call, CommandOption, ExitCode } from "./command.ts";
import { optionValue } from "./command.ts";
import { askHidden } from "./terminal/ask-hidden.ts";

/** The option of every command that works on a casebook. */
export const CASEBOOK_OPTION: CommandOption = { name: "casebook", value: "DIR" };
/** The option of every command that writes to the ledger. */
export const ACTOR_OPTION: CommandOption = { name: "actor", value: "NAME" };
/** The option of every command that decides. */
export const REASON_OPTION: CommandOption = { name: "reason", value: "TEXT" };

/** The casebook that a call means. */
export function placeOf(call: Call): CasebookPlace {
  return casebookPlace(optionValue(call, "casebook"), process.env, homedir());
}

/** Who acts in a call. */
export function actorOfCall(call: Call): Outcome<NamedActor> {
  return actorOf(optionValue(call, "actor"), process.env, homedir());
}

/** Why something is ruled, and by whom: every ruling names both. */
export function rulingOf(call: Call): Outcome<{ readonly reason: string; readonly actor: NamedActor }> {
  const reason = reasonOf(call);
  if (!reason.ok) return reason;
  const actor = actorOfCall(call);
  return actor.ok ? success({ reason: reason.value, actor: actor.value }) : actor;
}

/** The reason given in a call: no decision is without one. */
export function reasonOf(call: Call): Outcome<string> {
  const reason = optionValue(call, "reason")?.trim() ?? "";
  return reason === "" ? failure({ code: "reason-missing" }) : success(reason);
}

/**
 * Where a passphrase comes from: the file that `VIGIL_PASSPHRASE_FILE` names, else the person at the terminal. Never an
 * argument: other users of the machine can read those.
 */
export function passphraseFor(call: Call, repeat = false): AskPassphrase {
  return async () => {
    const file = process.env.VIGIL_PASSPHRASE_FILE ?? "";
    if (file !== "") return passphraseIn(file, repeat);
    const words = casebookWords[call.terminal.language];
    const first = await askHidden(words.passphrase);
    if (first === null || first === "" || (repeat && first.trim() === ""))
      return failure({ code: "casebook-passphrase-needed" });
    if (!repeat) return success(first);
    const second = await askHidden(words.passphraseAgain);
    return second === first ? success(first) : failure({ code: "casebook-passphrase-differs" });
  };
}

/** Blanks alone are no passphrase for a new casebook; one that was made so still opens. */
function passphraseIn(file: string, making: boolean): Outcome<string> {
  try {
    const passphrase = readFileSync(file, "utf8").replace(/\r?\n$/u, "");
    if (passphrase !== "" && !(making && passphrase.trim() === "")) return success(passphrase);
  } catch {
    // Told below.
  }
  return failure({ code: "casebook-passphrase-unreadable" });
}

/** The same passphrase for every casebook of a call, asked for once. */
export function rememberedPassphrase(ask: AskPassphrase): AskPassphrase {
  let answer: ReturnType<AskPassphrase> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}

type Work = (casebook: Casebook) => Promise<Outcome<ExitCode>>;

/** Opens the casebook of a call, works on it, and closes it again whatever happens. */
export function withCasebook(call: Call, work: Work, ask?: AskPassphrase): Promise<Outcome<ExitCode>> {
  return workingOn(placeOf(call), ask ?? passphraseFor(call), work);
}

/** Opens the casebook of a place, works on it, and closes it again whatever happens. */
export async function workingOn(
  place: CasebookPlace,
  ask: AskPassphrase,
  work: Work,
): Promise<Outcome<ExitCode>> {
  const opened = await openCasebook(place, ask);
  if (!opened.ok) return opened;
  const casebook = opened.value;
  return guarded(async () => {
    try {
      return await work(casebook);
    } finally {
      await casebook.close();
    }
  });
}

/** The engine, loaded when it is first asked for: looking something up does not need it. */
export async function engineLoader(): Promise<() => Engine> {
  const { loadEngine, todayOf } = await import("../app/load-engine.ts");
  let engine: Engine | null = null;
  return () => {
    engine ??= loadEngine(todayOf(Date.now()));
    return engine;
  };
}

/** Writes one JSON object, and nothing else, to standard output. */
export async function writeJson(call: Call, value: unknown): Promise<void> {
  await call.terminal.write(`${JSON.stringify(value)}\n`);
}
