import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, setCookie } from "hono/cookie";
import type { InterfaceLanguage } from "../messages/language.ts";
import { problemLine } from "../messages/problems.ts";
import { accountWords } from "../messages/web-accounts.ts";
import { writingWords } from "../messages/web-writing.ts";
import { address } from "./address.ts";
import { send } from "./answering.ts";
import type { Entrance } from "./entrance.ts";
import { cookieName } from "./entrance.ts";
import { isForeign } from "./forgery.ts";
import type { House } from "./house.ts";
import { enterPage, joinPage } from "./pages/enter-page.ts";
import { isLoopback } from "./protection.ts";
import { pageBefore } from "./submission.ts";

const LARGEST = 16 * 1024;
/** Tokens of forms that somebody fills in before they have entered are bound to nobody. */
const VISITOR = "visitor";

/** The door of a casebook with accounts: entering, and making an account by an invitation. */
export function openDoor(application: Hono, language: InterfaceLanguage, house: House): void {
  const { entrance } = house;
  if (entrance === null) return;
  const limit = bodyLimit({ maxSize: LARGEST });
  const token = (): string => house.guard.token(VISITOR);
  application.get(`/${language}/enter`, (context) =>
    send(context, enterPage(language, token(), context.req.query("back") ?? "", null), null),
  );
  application.post(`/${language}/enter`, limit, async (context) => {
    const field = await fieldsOf(context);
    const back = field("back");
    const again = (problem: string): Promise<Response> =>
      send(context, enterPage(language, token(), back, problem), null, 403);
    if (isForeign(context.req.header("sec-fetch-site")) || !house.guard.isOwn(field("token"), VISITOR))
      return again(writingWords[language].forged);
    const words = accountWords[language];
    const { attempts, accounts, now } = entrance;
    const keys = [`name:${field("name")}`, ...addressKeys(remoteOf(context))];
    const wait = attempts.wait(keys, now());
    if (wait > 0) return again(words.wait(wait.toLocaleString("en")));
    // Counted before it is looked at: attempts at the same time are attempts too.
    attempts.failed(keys, now());
    const account = await accounts.enter(field("name"), field("password"), field("code"), now());
    if (account === null) return again(words.wrong);
    attempts.succeeded(keys);
    beginSession(context, entrance, account.name);
    return context.redirect(pageBefore({ field, language }), 303);
  });
  application.get(`/${language}/join`, (context) => {
    const code = context.req.query("invitation") ?? "";
    const role = entrance.accounts.invitedAs(code, entrance.now());
    return send(context, joinPage(language, token(), code, role, null), null, role === null ? 404 : 200);
  });
  application.post(`/${language}/join`, limit, async (context) => {
    const field = await fieldsOf(context);
    const code = field("invitation");
    const role = entrance.accounts.invitedAs(code, entrance.now());
    const again = (problem: string): Promise<Response> =>
      send(context, joinPage(language, token(), code, role, problem), null, 422);
    if (isForeign(context.req.header("sec-fetch-site")) || !house.guard.isOwn(field("token"), VISITOR))
      return again(writingWords[language].forged);
    const joined = await entrance.accounts.join(code, field("name"), field("password"), entrance.now());
    if (!joined.ok) return again(problemLine(joined.problem, language));
    beginSession(context, entrance, joined.value.name);
    return context.redirect(address(language, "/settings"), 303);
  });
}

/** Where somebody enters who asked for a page, so that they come to it afterwards. */
export function doorBefore(context: Context, language: InterfaceLanguage): string {
  const { pathname, search } = new URL(context.req.url);
  return address(language, "/enter", { back: `${pathname}${search}` });
}

/** Takes a session's cookie away. */
export function forgetSession(context: Context, entrance: Entrance): void {
  deleteCookie(context, cookieName(entrance), { path: "/", secure: entrance.secure });
}

function beginSession(context: Context, entrance: Entrance, name: string): void {
  setCookie(context, cookieName(entrance), entrance.sessions.begin(name, entrance.now()), {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: entrance.secure,
  });
}

async function fieldsOf(context: Context): Promise<(name: string) => string> {
  const form = await context.req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === "string" ? (name === "password" ? value : value.trim()) : "";
  };
}

/** The address that a request comes from, as the connection has it: what a proxy says of others is not believed. */
/** A proxy on this machine hands on everybody: its address tells nobody from anybody, and would shut all of them out. */
function addressKeys(remote: string): readonly string[] {
  return remote === "" || isLoopback(remote.replace(/^::ffff:/u, "")) ? [] : [`from:${remote}`];
}

function remoteOf(context: Context): string {
  const env = context.env as
    | { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
    | undefined;
  return env?.incoming?.socket?.remoteAddress ?? "";
}
