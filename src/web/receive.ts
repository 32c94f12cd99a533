import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { InterfaceLanguage } from "../messages/language.ts";
import { problemLine } from "../messages/problems.ts";
import { writingWords } from "../messages/web-writing.ts";
import { languageOf, send, visitOf } from "./answering.ts";
import { isForeign } from "./forgery.ts";
import type { House } from "./house.ts";
import { errorPage } from "./pages/error-page.ts";
import { ACTIONS } from "./routes.ts";
import type { Action, Submission } from "./submission.ts";

/** Takes the forms that are sent to an application. */
export function receiveForms(application: Hono, language: InterfaceLanguage, house: House): void {
  for (const action of ACTIONS)
    application.post(
      `/${language}${action.path}`,
      bodyLimit({ maxSize: action.largest, onError: (context) => refusal(context, "tooLarge", 413) }),
      (context) => receive(context, action, language, house),
    );
}

async function receive(
  context: Context,
  action: Action,
  language: InterfaceLanguage,
  house: House,
): Promise<Response> {
  const { actor } = house;
  if (actor === null) return refusal(context, "readOnly", 403);
  if (isForeign(context.req.header("sec-fetch-site"))) return refusal(context, "forged", 403);
  const form = await context.req.parseBody({ all: true });
  const field = (name: string): string => {
    const value = form[name];
    return typeof value === "string" ? value.trim() : "";
  };
  if (!house.guard.isOwn(field("token"), actor.id)) return refusal(context, "forged", 403);
  const submission: Submission = {
    house,
    language,
    actor,
    field,
    files: (name) => [form[name] ?? []].flat().filter((one) => one instanceof File),
    visit: () => visitOf(context, house, language),
  };
  const answer = await action.receive(submission);
  if (!answer.ok)
    return send(
      context,
      errorPage(writingWords[language].refused, problemLine(answer.problem, language), language),
      null,
      422,
    );
  if ("to" in answer.value) return context.redirect(answer.value.to, 303);
  return send(context, answer.value.page, await submission.visit());
}

function refusal(
  context: Context,
  why: "readOnly" | "forged" | "tooLarge",
  status: 403 | 413,
): Promise<Response> {
  const words = writingWords[languageOf(context)];
  return send(context, errorPage(words.refused, words[why], languageOf(context)), null, status);
}
