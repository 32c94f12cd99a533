import type { Document } from "../2-document/types.ts";
import { problemLine } from "../messages/problems.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** Notes on standard error that the date in a report's header is none. */
export function noteHeaderDate(command: string, document: Document, terminal: Terminal): void {
  if (!(document.notes ?? []).some((note) => note.code === "header-date")) return;
  const line = problemLine({ code: "header-date", path: document.path }, terminal.language);
  terminal.note(`vigil ${command}: ${line}`);
}
