import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { InterfaceLanguage } from "../messages/language.ts";
import { accountWords } from "../messages/web-accounts.ts";
import { writingWords } from "../messages/web-writing.ts";
import { address } from "./address.ts";
import { languageOf, send, sendError, visitOf } from "./answering.ts";
import { forgetSession } from "./entering.ts";
import { isForeign } from "./forgery.ts";
import type { House } from "./house.ts";
import { identityOf } from "./identity.ts";
import { refusedPage } from "./pages/refused-page.ts";
import { ACTIONS } from "./routes.ts";
import type { Action, Submission } from "./submission.ts";

/** Takes the forms that are sent to an application. */
export function receiveForms(application: Hono, language: InterfaceLanguage, house: House): void {
  for (const action of ACTIONS)
    application.post(
      `/${language}${action.path}`,
      bodyLimit({ maxSize: action.largest, onError: (context) => refusal(context, house, "tooLarge", 413) }),
      (context) => receive(context, action, language, house),
    );
}

async function receive(
  context: Context,
  action: Action,
  language: InterfaceLanguage,
  house: House,
): Promise<Response> {
  const identity = identityOf(context, house);
  if (identity === null) return context.redirect(address(language, "/enter"), 303);
  const { actor } = identity;
  if (actor === null) return refusal(context, house, "readOnly", 403);
  if (!identity.may(action.needs)) return refusal(context, house, "notAllowed", 403);
  if (isForeign(context.req.header("sec-fetch-site"))) return refusal(context, house, "forged", 403);
  const form = await context.req.parseBody({ all: true });
  const field = (name: string): string => {
    const value = form[name];
    return typeof value === "string" ? value.trim() : "";
  };
  if (!house.guard.isOwn(field("token"), identity.holder)) return refusal(context, house, "forged", 403);
  const submission: Submission = {
    house,
    language,
    identity,
    actor,
    field,
    isSent: (name) => form[name] !== undefined,
    files: (name) => [form[name] ?? []].flat().filter((one) => one instanceof File),
    visit: () => visitOf(context, house, language, identity),
  };
  const answer = await action.receive(submission);
  if (!answer.ok)
    return send(
      context,
      refusedPage(answer.problem, action, submission, await submission.visit()),
      null,
      422,
      true,
    );
  if ("leaves" in answer.value && house.entrance !== null) forgetSession(context, house.entrance);
  if ("to" in answer.value) return context.redirect(answer.value.to, 303);
  return send(context, answer.value.page, await submission.visit());
}

function refusal(
  context: Context,
  house: House,
  why: "readOnly" | "forged" | "tooLarge" | "notAllowed",
  status: 403 | 413,
): Promise<Response> {
  const language = languageOf(context);
  const words = { ...writingWords[language], notAllowed: accountWords[language].notAllowed };
  return sendError(context, house, { title: words.refused, note: words[why], status });
}
