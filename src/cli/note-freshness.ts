import type { Freshness } from "../app/casebook/bring-up-to-date.ts";
import { keptEngineName } from "../app/engine.ts";
import { casebookWords } from "../messages/casebook.ts";
import { printablePath } from "../messages/problems.ts";
import type { Call } from "./command.ts";

/** Says where what is shown may lack the latest, or was read by another version. */
export function noteFreshness(call: Call, command: string, { fresh, engine }: Freshness): void {
  const words = casebookWords[call.terminal.language];
  if (fresh === "busy") call.terminal.note(`vigil ${command}: ${words.othersBusy}`);
  if (fresh === "closed") call.terminal.note(`vigil ${command}: ${words.cannotDerive}`);
  if (engine !== keptEngineName())
    call.terminal.note(`vigil ${command}: ${words.olderEngine(printablePath(engine))}`);
}
