import type { Context } from "hono";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Snapshot } from "../app/casebook/snapshot.ts";
import { failurePlace } from "../app/failure-place.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import { chooseLanguage, interfaceLanguages, isInterfaceLanguage } from "../messages/language.ts";
import { webWords } from "../messages/web.ts";
import { address } from "./address.ts";
import { ASSETS } from "./assets/assets.ts";
import { layout } from "./components/layout.ts";
import type { House } from "./house.ts";
import type { Frame, Page } from "./page.ts";
import { errorPage } from "./pages/error-page.ts";
import { isOwnHost, protectiveHeaders } from "./protection.ts";
import { ROUTES } from "./routes.ts";
import type { Visit } from "./visit.ts";
import { voiceOf } from "./voice.ts";

/** What is longer is no question. */
const LONGEST_PARAMETER = 200;

/** The web application: every page for a request, and nothing of the network. */
export function webApplication(house: House, ownHosts: () => ReadonlySet<string>): Hono {
  const application = new Hono();
  application.use(protectiveHeaders);
  application.use(compress());
  application.use(async (context, next) => {
    if (isOwnHost(context.req.header("host"), ownHosts())) return next();
    const { forbiddenHost, forbiddenHostNote } = webWords[languageOf(context)];
    return send(context, errorPage(forbiddenHost, forbiddenHostNote, languageOf(context)), null, 421);
  });
  for (const { address: path, type, content } of ASSETS)
    application.get(path, (context) =>
      context.body(content, 200, {
        "Content-Type": type,
        "Cache-Control": "public, max-age=31536000, immutable",
      }),
    );
  application.get("/", (context) => context.redirect(address(languageOf(context), "/"), 302));
  for (const language of interfaceLanguages)
    for (const { path, show } of ROUTES)
      application.get(`/${language}${path === "/" ? "" : path}`, async (context) => {
        const snapshot = await house.snapshots.latest();
        const page = await show(visitOf(context, house, snapshot, language));
        return page === null ? context.notFound() : send(context, page, snapshot);
      });
  application.notFound((context) => {
    const words = webWords[languageOf(context)];
    return send(context, errorPage(words.notFound, words.notFoundNote, languageOf(context)), null, 404);
  });
  application.onError((error, context) => {
    const words = webWords[languageOf(context)];
    const place = failurePlace(error);
    house.log(`500 ${context.req.method}: ${place}`);
    return send(context, errorPage(words.failed, words.failedNote(place), languageOf(context)), null, 500);
  });
  return application;
}

/** The page in its frame, as an answer. */
async function send(
  context: Context,
  page: Page,
  snapshot: Snapshot | null,
  status: 200 | 404 | 421 | 500 = 200,
): Promise<Response> {
  return context.html(await layout(page, frameOf(context, snapshot)), status);
}

function frameOf(context: Context, snapshot: Snapshot | null): Frame {
  const language = languageOf(context);
  const { pathname, search } = new URL(context.req.url);
  const rest = pathname.replace(/^\/(?:en|ko)(?=\/|$)/u, "");
  return {
    language,
    elsewhere: (other) => `${address(other, rest === "" ? "/" : rest)}${search}`,
    made: snapshot === null ? null : { ...snapshot.result, revision: snapshot.revision },
    behind: snapshot?.fresh === "busy",
  };
}

/** The language that an address names, else the one that the browser asks for. */
function languageOf(context: Context): InterfaceLanguage {
  const named = context.req.path.split("/")[1] ?? "";
  if (isInterfaceLanguage(named)) return named;
  const accepted = (context.req.header("accept-language") ?? "")
    .split(",")
    .map((one) => one.trim().slice(0, 2));
  return chooseLanguage(accepted.find(isInterfaceLanguage), {});
}

function visitOf(context: Context, house: House, snapshot: Snapshot, language: InterfaceLanguage): Visit {
  return {
    house,
    snapshot,
    language,
    voice: voiceOf(language),
    part: (name) => context.req.param(name) ?? "",
    parameter: (name) => {
      const value = (context.req.query(name) ?? "").trim().slice(0, LONGEST_PARAMETER);
      return value === "" ? null : value;
    },
  };
}
