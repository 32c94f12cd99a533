import type { EraseRequest } from "../../app/casebook/erase.ts";
import type { Outcome } from "../../core/problem.ts";
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
import type { Call, Command } from "../command.ts";
import { optionValue } from "../command.ts";
import { wholeNumber } from "../whole-number.ts";

export const eraseCommand: Command = {
  name: "erase",
  options: [
    { name: "entry", value: "NUMBER" },
    REASON_OPTION,
    { name: "json" },
    CASEBOOK_OPTION,
    ACTOR_OPTION,
  ],
  run: async (call) => {
    const request = eraseRequest(call);
    if (!request.ok) return request;
    const ruling = rulingOf(call);
    if (!ruling.ok) return ruling;
    const { reason, actor } = ruling.value;
    const { erase } = await import("../../app/casebook/erase.ts");
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const erased = await erase(casebook, actor, request.value, reason, engine);
      if (!erased.ok) return erased;
      const { entries, scrub } = erased.value;
      const words = casebookWords[call.terminal.language];
      if (call.values.json === true) await writeJson(call, { entries, scrub });
      else
        await call.terminal.write(`${words.erasedEntries(entries.length)}\n${words.scrub[scrub] ?? scrub}\n`);
      call.terminal.note(`vigil erase: ${words.backupsRemain}`);
      if (request.value.kind === "report") call.terminal.note(`vigil erase: ${words.fileRemains}`);
      return success(0);
    });
  },
};

function eraseRequest(call: Call): Outcome<EraseRequest> {
  const [id, second] = call.operands;
  const number = optionValue(call, "entry");
  if (number !== null) {
    if (id !== undefined) return failure({ code: "too-many-operands", detail: id });
    const seq = wholeNumber(number);
    return seq.ok ? success({ kind: "entry", seq: seq.value }) : seq;
  }
  if (id === undefined) return failure({ code: "id-missing" });
  if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
  return success({ kind: "report", id });
}
