import { isAbsolute, relative, resolve, sep } from "node:path";
import { failure, success } from "../../core/problem.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { printablePath } from "../../messages/problems.ts";
import {
  CASEBOOK_OPTION,
  passphraseFor,
  placeOf,
  rememberedPassphrase,
  withCasebook,
  writeJson,
} from "../casebook-call.ts";
import type { Command } from "../command.ts";

export const backupCommand: Command = {
  name: "backup",
  options: [{ name: "encrypt" }, { name: "json" }, CASEBOOK_OPTION],
  run: async (call) => {
    const [target, second] = call.operands;
    if (target === undefined) return failure({ code: "folder-not-given" });
    if (second !== undefined) return failure({ code: "too-many-operands", detail: second });
    const { copyCasebook } = await import("../../app/casebook/copy.ts");
    const { isEncrypted } = await import("../../app/casebook/open.ts");
    const place = placeOf(call);
    const folder = resolve(target);
    if (isWithin(folder, place.folder)) return failure({ code: "backup-inside" });
    const ask = rememberedPassphrase(passphraseFor(call));
    return withCasebook(
      call,
      async (casebook) => {
        const sealed = place.kind === "folder" && isEncrypted(place.folder);
        const wanted = call.values.encrypt === true;
        const passphrase = sealed
          ? await ask()
          : wanted
            ? await passphraseFor(call, true)()
            : success<string | null>(null);
        if (!passphrase.ok) return passphrase;
        const copied = await copyCasebook(casebook, { kind: "folder", folder }, passphrase.value);
        if (!copied.ok) return copied;
        const words = casebookWords[call.terminal.language];
        if (call.values.json === true) await writeJson(call, { ...copied.value, folder });
        else await call.terminal.write(`${words.backedUp(printablePath(folder), copied.value.reports)}\n`);
        if (passphrase.value === null) call.terminal.note(`vigil backup: ${words.backupPlain}`);
        return success(0);
      },
      ask,
    );
  },
};

/** Whether a folder lies in another one; the same folder does not. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return way !== "" && !isAbsolute(way) && way.split(sep)[0] !== "..";
}
