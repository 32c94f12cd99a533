import { html } from "hono/html";
import { writingWords } from "../../messages/web-writing.ts";
import type { Markup } from "../markup.ts";
import type { Visit } from "../visit.ts";
import { linkFrom } from "../visit.ts";
import { undoForm } from "./judging.ts";

/** Says that an entry was written, with a link to it and a button that takes it back; null where none was. */
export function doneNotice(visit: Visit): Markup | null {
  const seq = Number(visit.parameter("done") ?? Number.NaN);
  if (!Number.isSafeInteger(seq) || seq < 0 || seq >= visit.snapshot.entries) return null;
  const words = writingWords[visit.language];
  const address = `${linkFrom(visit, "/ledger")}#entry-${seq}`;
  return html`<div class="notice" role="status"><a href="${address}">${words.recorded(seq.toLocaleString("en"))}</a>${undoForm(seq, visit, words.reasons.undone)}</div>`;
}
