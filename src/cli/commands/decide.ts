import { success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import {
  ACTOR_OPTION,
  actorOfCall,
  CASEBOOK_OPTION,
  engineLoader,
  REASON_OPTION,
  reasonOf,
  withCasebook,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { decisionRequest } from "../decision-request.ts";

export const decideCommand: Command = {
  name: "decide",
  options: [
    REASON_OPTION,
    { name: "quote", value: "TEXT" },
    { name: "act", value: "ACT" },
    { name: "people", value: "NUMBER" },
    { name: "who", value: "ROLE" },
    { name: "place", value: "PLACE" },
    { name: "time", value: "DATE" },
    { name: "modality", value: "MODALITY" },
    { name: "aggregate" },
    { name: "json" },
    CASEBOOK_OPTION,
    ACTOR_OPTION,
  ],
  run: async (call) => {
    const request = decisionRequest(call);
    if (!request.ok) return request;
    // A note is its own reason.
    const reason = request.value.kind === "note" ? success("") : reasonOf(call);
    if (!reason.ok) return reason;
    const actor = actorOfCall(call);
    if (!actor.ok) return actor;
    const { decide } = await import("../../app/casebook/decide.ts");
    const engine = await engineLoader();
    return withCasebook(call, async (casebook) => {
      const decided = await decide(casebook, actor.value, request.value, reason.value, engine);
      if (!decided.ok) return decided;
      const { entry, content, statement } = decided.value;
      const words = casebookWords[call.terminal.language];
      if (call.values.json === true) await writeJson(call, { entry, ...content, statement });
      else await call.terminal.write(`${words.decided(entry.seq)}\n`);
      return success(0);
    });
  },
};
