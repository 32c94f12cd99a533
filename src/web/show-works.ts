import type { Hono } from "hono";
import type { InterfaceLanguage } from "../messages/language.ts";
import { send } from "./answering.ts";
import { doorBefore } from "./entering.ts";
import type { House } from "./house.ts";
import { identityOf } from "./identity.ts";
import { workPage } from "./pages/work-page.ts";

/** Shows how far work is. Not a page as others are: it asks nothing of the casebook, which is busy with the work. */
export function showWorks(application: Hono, language: InterfaceLanguage, house: House): void {
  application.get(`/${language}/add/:work`, (context) => {
    const identity = identityOf(context, house);
    if (identity === null) return context.redirect(doorBefore(context, language), 303);
    const { actor } = identity;
    const work = actor === null ? null : house.works.find(context.req.param("work"), actor.id);
    if (work === null) return context.notFound();
    return send(context, workPage(work, language), null, 200, true);
  });
}
