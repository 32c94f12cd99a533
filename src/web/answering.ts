import type { Context } from "hono";
import type { Snapshot } from "../app/casebook/snapshot.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import { chooseLanguage, isInterfaceLanguage } from "../messages/language.ts";
import { address } from "./address.ts";
import { doneNotice } from "./components/done-notice.ts";
import { layout } from "./components/layout.ts";
import type { House } from "./house.ts";
import type { Identity } from "./identity.ts";
import { identityOf } from "./identity.ts";
import type { Page } from "./page.ts";
import { errorPage } from "./pages/error-page.ts";
import type { Visit } from "./visit.ts";
import { voiceOf } from "./voice.ts";

/** What is longer is no question. */
const LONGEST_PARAMETER = 200;

export type Status = 200 | 403 | 404 | 413 | 421 | 422 | 500;

/** The page in its frame, as an answer; whoever may see other pages gets the menu that leads to them. */
export async function send(
  context: Context,
  page: Page,
  visit: Visit | null,
  status: Status = 200,
  hasMenu = visit !== null,
): Promise<Response> {
  const language = languageOf(context);
  const { pathname, search } = new URL(context.req.url);
  const rest = pathname.replace(/^\/(?:en|ko)(?=\/|$)/u, "");
  const markup = layout(page, {
    language,
    elsewhere: (other) => `${address(other, rest === "" ? "/" : rest)}${search}`,
    hasMenu,
    made: visit === null ? null : madeWith(visit.snapshot),
    done: visit === null ? null : doneNotice(visit),
    behind: visit?.snapshot.fresh === "busy",
  });
  return context.html(await markup, status);
}

/** Says what went wrong, with the menu where whoever asked has entered. */
export function sendError(
  context: Context,
  house: House,
  { title, note, status }: { readonly title: string; readonly note: string; readonly status: Status },
): Promise<Response> {
  const page = errorPage(title, note, languageOf(context));
  return send(context, page, null, status, identityOf(context, house) !== null);
}

function madeWith({ engine, packs, revision }: Snapshot) {
  return { engine, packs, revision };
}

/** The language that an address names, else the one that the browser asks for. */
export function languageOf(context: Context): InterfaceLanguage {
  const named = context.req.path.split("/")[1] ?? "";
  if (isInterfaceLanguage(named)) return named;
  const accepted = (context.req.header("accept-language") ?? "")
    .split(",")
    .map((one) => one.trim().slice(0, 2));
  return chooseLanguage(accepted.find(isInterfaceLanguage), {});
}

/** A request as a visit to the casebook as it is now. */
export async function visitOf(
  context: Context,
  house: House,
  language: InterfaceLanguage,
  identity: Identity,
): Promise<Visit> {
  const snapshot: Snapshot = await house.snapshots.latest();
  const { pathname, search } = new URL(context.req.url);
  return {
    house,
    snapshot,
    language,
    voice: voiceOf(language, house.preferences.zoneOf(identity.actor?.id ?? "")),
    identity,
    may: identity.may,
    token: () => house.guard.token(identity.holder),
    here: `${pathname}${search}`,
    part: (name) => context.req.param(name) ?? "",
    parameter: (name) => {
      const value = (context.req.query(name) ?? "").trim().slice(0, LONGEST_PARAMETER);
      return value === "" ? null : value;
    },
  };
}
