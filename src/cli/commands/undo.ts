import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import {
  ACTOR_OPTION,
  CASEBOOK_OPTION,
  engineLoader,
  REASON_OPTION,
  rulingOf,
  withCasebook,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { wholeNumber } from "../whole-number.ts";

export const undoCommand: Command = {
  name: "undo",
  options: [REASON_OPTION, { name: "json" }, CASEBOOK_OPTION, ACTOR_OPTION],
  run: async (call) => {
    const [number, second] = call.operands;
    if (number === undefined) return failure({ code: "decision-needs", detail: "NUMBER" });
    if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
    const seq = wholeNumber(number);
    if (!seq.ok) return seq;
    const ruling = rulingOf(call);
    if (!ruling.ok) return ruling;
    const { reason, actor } = ruling.value;
    const { undo } = await import("../../app/casebook/undo.ts");
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const undone = await undo(casebook, actor, seq.value, reason, engine);
      if (!undone.ok) return undone;
      const words = casebookWords[call.terminal.language];
      if (call.values.json === true) await writeJson(call, { entry: undone.value, undone: seq.value });
      else await call.terminal.write(`${words.undone(undone.value.seq, seq.value)}\n`);
      return success(0);
    });
  },
};
