import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { engineName } from "../../app/engine.ts";
import { LARGEST_REPORT } from "../../app/read-reports.ts";
import type { Problem, ProblemCode } from "../../core/problem.ts";
import { webProblemLine } from "../../messages/web-problems.ts";
import { isForeign } from "../forgery.ts";
import type { House } from "../house.ts";
import type { Identity } from "../identity.ts";
import { identityOf } from "../identity.ts";
import { CHECKING_ENDPOINTS } from "./checking-endpoints.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { openApiDocument } from "./openapi.ts";
import { READING_ENDPOINTS } from "./reading-endpoints.ts";
import { WRITING_ENDPOINTS } from "./writing-endpoints.ts";

const BASE = "/api/v1";
const LONGEST_PARAMETER = 200;
/** Text of a report grows where it is written as JSON. */
const LARGEST_BODY = 2 * LARGEST_REPORT;

/** Every address of the API. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...READING_ENDPOINTS,
  ...CHECKING_ENDPOINTS,
  ...WRITING_ENDPOINTS,
];

const UNKNOWN: ReadonlySet<ProblemCode> = new Set(["id-unknown", "entry-unknown", "unknown-statement"]);

/** Answers programs: the same use cases as the pages, as JSON. */
export function answerPrograms(application: Hono, house: House): void {
  application.get(`${BASE}/openapi.json`, (context) =>
    context.json(openApiDocument(ENDPOINTS, engineName().split(" ")[1] ?? "")),
  );
  for (const endpoint of ENDPOINTS) {
    const path = `${BASE}${endpoint.path.replace(/\{(\w+)\}/gu, ":$1")}`;
    if (endpoint.method === "get") application.get(path, (context) => answer(context, endpoint, house, {}));
    else
      application.post(
        path,
        bodyLimit({ maxSize: LARGEST_BODY, onError: (context) => refuse(context, 413, "report-too-large") }),
        (context) => write(context, endpoint, house),
      );
  }
  application.all(`${BASE}/*`, (context) => refuse(context, 404, "unknown-command", context.req.path));
}

/**
 * A request that writes has to be JSON: a page of another site can send none without asking first, and is never
 * allowed (there is no CORS).
 */
async function write(context: Context, endpoint: Endpoint, house: House): Promise<Response> {
  const identity = identityOf(context, house);
  if (identity !== null && identity.actor === null) return refuse(context, 403, "actor-missing");
  if (identity === null || !identity.may(endpoint.needs)) return unallowed(context, identity);
  if (isForeign(context.req.header("sec-fetch-site"))) return refuse(context, 403, "request-foreign");
  if (!/^application\/json\s*(?:;|$)/iu.test(context.req.header("content-type") ?? ""))
    return refuse(context, 415, "request-not-json");
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    return refuse(context, 400, "request-not-json");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse(context, 400, "request-not-json");
  return answer(context, endpoint, house, body as Readonly<Record<string, unknown>>);
}

async function answer(
  context: Context,
  endpoint: Endpoint,
  house: House,
  body: Call["body"],
): Promise<Response> {
  const identity = identityOf(context, house);
  if (identity === null || !identity.may(endpoint.needs)) return unallowed(context, identity);
  const answered = await endpoint.answer({
    house,
    actor: identity.actor ?? { id: "" },
    body,
    part: (name) => context.req.param(name) ?? "",
    parameter: (name) => {
      const value = (context.req.query(name) ?? "").trim().slice(0, LONGEST_PARAMETER);
      return value === "" ? null : value;
    },
  });
  if (answered.ok) return context.json(answered.value as Record<string, unknown>);
  return problem(context, answered.problem, UNKNOWN.has(answered.problem.code) ? 404 : 422);
}

/** Nobody has entered, or whoever has may not do this. */
function unallowed(context: Context, identity: Identity | null): Response {
  return identity === null
    ? refuse(context, 401, "session-missing")
    : refuse(context, 403, "role-insufficient");
}

type Refusal = 400 | 401 | 403 | 404 | 413 | 415 | 422;

function refuse(context: Context, status: Refusal, code: ProblemCode, detail?: string): Response {
  return problem(context, { code, ...(detail === undefined ? {} : { detail }) }, status);
}

/** A problem as RFC 9457 has it. */
function problem(context: Context, told: Problem, status: Refusal): Response {
  const title = webProblemLine(told, "en");
  return context.body(JSON.stringify({ title, status, code: told.code }), status, {
    "Content-Type": "application/problem+json",
  });
}
