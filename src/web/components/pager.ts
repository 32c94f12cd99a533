import { html } from "hono/html";
import { incidentWords } from "../../messages/web-incidents.ts";
import type { Parameters } from "../address.ts";
import type { Markup } from "../markup.ts";
import type { Visit } from "../visit.ts";
import { linkFrom, pageNumber } from "../visit.ts";

/** The part of a list that a page shows, and the links to the parts before and after it. */
export type Part<Item> = { readonly items: readonly Item[]; readonly pager: Markup | string };

/** Cuts a list into pages of so many. */
export function partOf<Item>(
  all: readonly Item[],
  size: number,
  visit: Visit,
  path: string,
  parameters: Parameters,
): Part<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pageNumber(visit), pages);
  const items = all.slice((page - 1) * size, page * size);
  if (pages === 1) return { items, pager: "" };
  const words = incidentWords[visit.language];
  const link = (to: number, label: string): Markup | string =>
    to < 1 || to > pages
      ? ""
      : html`<a href="${linkFrom(visit, path, { ...parameters, page: String(to) })}">${label}</a>`;
  return {
    items,
    pager: html`<nav class="pager" aria-label="${words.pages}">${link(page - 1, words.earlier)} <span>${words.pageOf(page.toLocaleString("en"), pages.toLocaleString("en"))}</span> ${link(page + 1, words.later)}</nav>`,
  };
}
