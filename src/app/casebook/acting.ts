import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../../core/actor.ts";
import { isActorId } from "../../core/actor.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { programName } from "../engine.ts";
import type { Environment } from "./place.ts";
import { configurationFolder } from "./place.ts";

const FILE = "config.json";

/** An actor and where its name was found. */
export type NamedActor = Actor & { readonly from: "option" | "environment" | "configuration" };

/**
 * Who acts: the option, else `VIGIL_ACTOR`, else the configured actor, else a problem: the user of the operating system
 * is never taken for one. A name without `person:` or `program:` before it is a person's.
 */
export function actorOf(option: string | null, environment: Environment, home: string): Outcome<NamedActor> {
  if (option !== null) return named(option, "option");
  const fromEnvironment = environment.VIGIL_ACTOR ?? "";
  if (fromEnvironment !== "") return named(fromEnvironment, "environment");
  const configured = configuredActor(environment, home);
  if (!configured.ok) return configured;
  return configured.value === null
    ? failure({ code: "actor-missing" })
    : named(configured.value, "configuration");
}

function named(name: string, from: NamedActor["from"]): Outcome<NamedActor> {
  const kind = /^(?:person|program):/u.exec(name)?.[0] ?? "";
  const id = kind === "" ? `person:${name}` : name;
  const isNamed = name.slice(kind.length).trim() !== "";
  return isActorId(id) && isNamed ? success({ id, from }) : failure({ code: "actor-unfit" });
}

/** What makes readings: the program itself, at the version that the entry's body names in full. */
export function readingActor(): Actor {
  return { id: `program:${programName().replace(" ", "-")}` };
}

function configuredActor(environment: Environment, home: string): Outcome<string | null> {
  const configuration = readConfiguration(environment, home);
  if (!configuration.ok) return configuration;
  const { actor } = configuration.value;
  return success(typeof actor === "string" && actor !== "" ? actor : null);
}

/** Keeps an actor for calls that name none. */
export function configureActor(actor: Actor, environment: Environment, home: string): Outcome<string> {
  const configuration = readConfiguration(environment, home);
  if (!configuration.ok) return configuration;
  const folder = configurationFolder(environment, home);
  const path = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = `${JSON.stringify({ ...configuration.value, actor: actor.id }, null, 2)}\n`;
    writeFileSync(path, text, { mode: 0o600 });
  } catch {
    return failure({ code: "configuration-unreadable", path });
  }
  return success(path);
}

function readConfiguration(
  environment: Environment,
  home: string,
): Outcome<Readonly<Record<string, unknown>>> {
  const path = join(configurationFolder(environment, home), FILE);
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return success(value as Readonly<Record<string, unknown>>);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return success({});
  }
  return failure({ code: "configuration-unreadable", path });
}
