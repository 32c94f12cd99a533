import { readFileSync } from "node:fs";
import { sha256Hex } from "../../core/hash.ts";

/** A file that pages refer to. Its address names its content, so that it may be kept for ever. */
export type Asset = { readonly address: string; readonly type: string; readonly content: string };

/** Parts of the stylesheet in the order of the cascade. */
const STYLES = ["tokens", "page", "forms", "figures", "lists", "dossier", "writing", "print"] as const;

const read = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

function asset(ending: string, type: string, content: string): Asset {
  return { address: `/assets/${sha256Hex(content).slice(0, 12)}.${ending}`, type, content };
}

/** The one stylesheet of every page. */
export const STYLESHEET = asset(
  "css",
  "text/css; charset=utf-8",
  STYLES.map((name) => read(`${name}.css`).replace(/\n\s+/gu, "\n")).join(""),
);

/** The sign of Vigil in a browser's tab. */
export const ICON = asset("svg", "image/svg+xml", read("icon.svg"));

/** Keys for what is on a page anyway. */
export const KEYS = asset("js", "text/javascript; charset=utf-8", read("keys.js"));

/** Keeps the page of work under way up to date. */
export const PROGRESS = asset("js", "text/javascript; charset=utf-8", read("progress.js"));

/** Makes words that are selected in a report those of a new statement. */
export const SELECTION = asset("js", "text/javascript; charset=utf-8", read("selection.js"));

/** Every asset. */
export const ASSETS: readonly Asset[] = [STYLESHEET, ICON, KEYS, PROGRESS, SELECTION];
