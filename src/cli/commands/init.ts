import { homedir } from "node:os";
import { success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { printablePath } from "../../messages/problems.ts";
import {
  ACTOR_OPTION,
  actorOfCall,
  CASEBOOK_OPTION,
  passphraseFor,
  placeOf,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";
import { optionValue } from "../command.ts";

export const initCommand: Command = {
  name: "init",
  options: [{ name: "encrypt" }, { name: "json" }, CASEBOOK_OPTION, ACTOR_OPTION],
  run: async (call) => {
    const { configureActor } = await import("../../app/casebook/acting.ts");
    const { createCasebook } = await import("../../app/casebook/open.ts");
    const actor = actorOfCall(call);
    if (!actor.ok) return actor;
    const passphrase =
      call.values.encrypt === true ? await passphraseFor(call, true)() : success<string | null>(null);
    if (!passphrase.ok) return passphrase;
    const place = placeOf(call);
    const created = await createCasebook(place, passphrase.value, actor.value);
    if (!created.ok) return created;
    const { casebook: id, engine } = created.value;
    await created.value.close();
    const named = optionValue(call, "actor") !== null;
    const configured = named ? configureActor(actor.value, process.env, homedir()) : success(null);
    if (!configured.ok) return configured;
    const words = casebookWords[call.terminal.language];
    if (call.values.json === true) {
      await writeJson(call, { casebook: id, store: engine, folder: place.folder, actor: actor.value.id });
      return success(0);
    }
    await call.terminal.write(`${words.made(printablePath(place.folder), engine, id)}\n`);
    if (configured.value !== null) call.terminal.note(words.actorConfigured(printablePath(actor.value.id)));
    if (passphrase.value !== null) call.terminal.note(words.keepPassphrase);
    return success(0);
  },
};
