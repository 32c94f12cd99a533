import { resolve } from "node:path";
import type { CasebookPlace } from "../../app/casebook/place.ts";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { printablePath } from "../../messages/problems.ts";
import {
  CASEBOOK_OPTION,
  passphraseFor,
  placeOf,
  rememberedPassphrase,
  workingOn,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";

export const restoreCommand: Command = {
  name: "restore",
  options: [{ name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const [source, second] = call.operands;
    if (source === undefined) return failure({ code: "folder-not-given" });
    if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
    const { copyCasebook } = await import("../../app/casebook/copy.ts");
    const { holdsCasebook, isEncrypted } = await import("../../app/casebook/open.ts");
    const backup: CasebookPlace = { kind: "folder", folder: resolve(source) };
    if (!holdsCasebook(backup.folder)) return failure({ code: "backup-missing" });
    const target = placeOf(call);
    const ask = rememberedPassphrase(passphraseFor(call));
    return workingOn(backup, ask, async (casebook) => {
      const sealed = target.kind === "folder" && isEncrypted(backup.folder);
      const passphrase = sealed ? await ask() : success<string | null>(null);
      if (!passphrase.ok) return passphrase;
      const copied = await copyCasebook(casebook, target, passphrase.value);
      if (!copied.ok) return copied;
      const words = casebookWords[call.terminal.language];
      if (call.values.json === true) await writeJson(call, { ...copied.value, folder: target.folder });
      else
        await call.terminal.write(`${words.restored(printablePath(target.folder), copied.value.reports)}\n`);
      return success(0);
    });
  },
};
