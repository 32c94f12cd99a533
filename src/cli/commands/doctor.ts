import type { Diagnosis } from "../../app/casebook/doctor.ts";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { findingNames } from "../../messages/casebook-names.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { nameOf } from "../../messages/phrases.ts";
import { printablePath, problemLine } from "../../messages/problems.ts";
import {
  actorOfCall,
  CASEBOOK_OPTION,
  engineLoader,
  passphraseFor,
  placeOf,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { padEnd, widthOf, wrap } from "../terminal/width.ts";
import { inkFor } from "../view/ink.ts";
import { indented, textOf } from "../view/page.ts";

export const doctorCommand: Command = {
  name: "doctor",
  options: [{ name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const [operand] = call.operands;
    if (operand !== undefined) return failure({ code: "too-many-operands", detail: operand });
    const { diagnose } = await import("../../app/casebook/doctor.ts");
    const engine = await engineLoader();
    const checks: Diagnosis[] = [];
    const json = call.values.json === true;
    for await (const check of diagnose(placeOf(call), actorOfCall(call), passphraseFor(call), engine)) {
      checks.push(check);
      if (!json) await call.terminal.write(textOf(checkLines(check, call.terminal)));
    }
    if (json) await writeJson(call, { checks });
    return success(checks.some(({ level }) => level === "bad") ? 1 : 0);
  },
};

function checkLines({ check, level, facts, problem }: Diagnosis, terminal: Terminal): readonly string[] {
  const words = casebookWords[terminal.language];
  const ink = inkFor(terminal.colour);
  const names = Object.values(words.checks).map(widthOf);
  const levels = Object.values(words.levels).map(widthOf);
  const edge = Math.max(...names) + Math.max(...levels) + 4;
  const name = padEnd(words.checks[check] ?? check, Math.max(...names) + 2);
  const mark = padEnd(words.levels[level] ?? level, Math.max(...levels) + 2);
  const advice = problem === null ? [] : [problemLine(problem, terminal.language)];
  const phrase = (fact: string): string => wordOf(check, fact, terminal.language) ?? printablePath(fact);
  const told = [facts.map(phrase).join(" · "), ...advice].filter((text) => text !== "");
  const [first = "", ...rest] = told.flatMap((text) => wrap(text, terminal.columns - edge));
  return [`${name}${level === "good" ? ink.quiet(mark) : ink.accent(mark)}${first}`, ...indented(rest, edge)];
}

/** A fact that is a word of Vigil's own, in the reader's language; null for names, numbers and paths. */
function wordOf(check: Diagnosis["check"], fact: string, language: InterfaceLanguage): string | null {
  const { facts, derived } = casebookWords[language];
  if (check === "keys") return nameOf(findingNames, fact, language);
  if (check === "derived") return derived[fact] ?? null;
  return ["actor", "encryption", "maintenance"].includes(check) ? (facts[fact] ?? null) : null;
}
