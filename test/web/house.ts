import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Hono } from "hono";
import { accountsIn } from "../../src/app/accounts/accounts.ts";
import { memoryKeeper } from "../../src/app/accounts/keeper.ts";
import { preferencesBy } from "../../src/app/accounts/preferences.ts";
import { addReports } from "../../src/app/casebook/add-reports.ts";
import { makeHolding } from "../../src/app/casebook/holding.ts";
import type { Casebook } from "../../src/app/casebook/open.ts";
import { createCasebook } from "../../src/app/casebook/open.ts";
import { readingResult } from "../../src/app/casebook/reading-result.ts";
import { snapshotsOf } from "../../src/app/casebook/snapshot.ts";
import type { Engine } from "../../src/app/load-engine.ts";
import { loadEngine } from "../../src/app/load-engine.ts";
import type { ReadResult } from "../../src/app/reading.ts";
import type { Actor } from "../../src/core/actor.ts";
import type { IsoDate } from "../../src/core/interval.ts";
import { webApplication } from "../../src/web/application.ts";
import { attemptsInMemory } from "../../src/web/attempts.ts";
import { forgeryGuard } from "../../src/web/forgery.ts";
import type { House } from "../../src/web/house.ts";
import { sessionsBy } from "../../src/web/sessions.ts";
import { worksInMemory } from "../../src/web/works.ts";

export const EXAMPLES = resolve(import.meta.dirname, "../../examples/reports");
export const TODAY = "2024-01-15" as IsoDate;
export const ACTOR = { id: "person:tester" };
const HOST = "vigil.test";

let loaded: Engine | null = null;
/** The engine, loaded once per process of tests. */
export function engine(): Engine {
  loaded ??= loadEngine(TODAY);
  return loaded;
}

/** A casebook with reports, the application on it, and what it logged. */
export type TestHouse = {
  readonly house: House;
  readonly casebook: Casebook;
  readonly application: Hono;
  readonly logged: string[];
  /** What time it is at the entrance. */
  readonly clock: { now: number };
  readonly accountsFile: string;
  /** Asks as a browser would, under the server's own name. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** All that the casebook holds now, as the commands take it. */
  readonly result: () => Promise<ReadResult>;
  readonly destroy: () => Promise<void>;
};

/** Paths of the example reports whose names match. */
export function exampleReports(names: RegExp = /./u): readonly string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => names.test(name))
    .map((name) => join(EXAMPLES, name));
}

/** A house of these reports. */
export async function houseOf(
  paths: readonly string[],
  actor: Actor | null = ACTOR,
  withAccounts = false,
): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), "vigil-web-"));
  const created = await createCasebook({ kind: "folder", folder: join(folder, "casebook") }, null, ACTOR);
  if (!created.ok) throw new Error(created.problem.code);
  const casebook = created.value;
  const given = { published: null, publisher: null, url: null };
  if (paths.length > 0)
    await Array.fromAsync(addReports(casebook, ACTOR, { paths, given, standardInput: null }, engine));
  const logged: string[] = [];
  const clock = { now: Date.parse("2024-01-15T09:00:00Z") };
  const log = (line: string): number => logged.push(line);
  const house: House = {
    casebook,
    snapshots: snapshotsOf(casebook, engine, () => makeHolding(casebook, engine, TODAY)),
    engine,
    today: () => TODAY,
    actor,
    guard: forgeryGuard(),
    works: worksInMemory(log),
    preferences: preferencesBy(memoryKeeper()),
    entrance: withAccounts
      ? {
          accounts: accountsIn(folder),
          sessions: sessionsBy(memoryKeeper()),
          attempts: attemptsInMemory(),
          secure: true,
          now: () => clock.now,
        }
      : null,
    log,
  };
  const application = webApplication(house, () => new Set([HOST]));
  return {
    house,
    casebook,
    application,
    logged,
    clock,
    accountsFile: join(folder, "accounts.json"),
    ask: async (path, init = {}) =>
      application.fetch(
        new Request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } }),
      ),
    result: async () => {
      await house.snapshots.latest();
      return readingResult(casebook, engine());
    },
    destroy: async () => {
      await house.works.stop();
      await casebook.close();
      rmSync(folder, { recursive: true });
    },
  };
}
