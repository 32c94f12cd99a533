import { Hono } from "hono";
import { compress } from "hono/compress";
import { failurePlace } from "../app/failure-place.ts";
import { interfaceLanguages } from "../messages/language.ts";
import { webWords } from "../messages/web.ts";
import { address } from "./address.ts";
import { languageOf, send, sendError, visitOf } from "./answering.ts";
import { answerPrograms } from "./api/application-interface.ts";
import { ASSETS } from "./assets/assets.ts";
import { doorBefore, openDoor } from "./entering.ts";
import type { House } from "./house.ts";
import { identityOf } from "./identity.ts";
import { errorPage } from "./pages/error-page.ts";
import { isOwnHost, protectiveHeaders } from "./protection.ts";
import { receiveForms } from "./receive.ts";
import { ROUTES } from "./routes.ts";
import { showWorks } from "./show-works.ts";

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
  for (const language of interfaceLanguages) {
    for (const { path, show } of ROUTES)
      application.get(`/${language}${path === "/" ? "" : path}`, async (context) => {
        const identity = identityOf(context, house);
        if (identity === null) return context.redirect(doorBefore(context, language), 303);
        const visit = await visitOf(context, house, language, identity);
        const page = await show(visit);
        return page === null ? context.notFound() : send(context, page, visit);
      });
    receiveForms(application, language, house);
    showWorks(application, language, house);
    openDoor(application, language, house);
  }
  answerPrograms(application, house);
  application.notFound((context) => {
    const { notFound, notFoundNote } = webWords[languageOf(context)];
    return sendError(context, house, { title: notFound, note: notFoundNote, status: 404 });
  });
  application.onError((error, context) => {
    const words = webWords[languageOf(context)];
    const place = failurePlace(error);
    house.log(`500 ${context.req.method}: ${place}`);
    return sendError(context, house, { title: words.failed, note: words.failedNote(place), status: 500 });
  });
  return application;
}
