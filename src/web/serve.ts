import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { accountsIn } from "../app/accounts/accounts.ts";
import { memoryKeeper } from "../app/accounts/keeper.ts";
import { preferencesBy, preferencesIn } from "../app/accounts/preferences.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { webApplication } from "./application.ts";
import { attemptsInMemory } from "./attempts.ts";
import { forgeryGuard } from "./forgery.ts";
import type { House } from "./house.ts";
import { isLoopback, ownHosts } from "./protection.ts";
import { sessionsIn } from "./sessions.ts";
import { worksInMemory } from "./works.ts";

/** A server that answers until it is stopped. */
export type Serving = {
  readonly url: string;
  /** Lets answers under way come to their end, and resolves when the last connection is closed. */
  readonly stop: () => Promise<void>;
};

/** A house without what belongs to one run of the server. */
export type Served = Omit<House, "guard" | "entrance" | "works" | "preferences"> & {
  /** The folder of the casebook's files, where its accounts are kept; null for one that has none. */
  readonly folder: string | null;
  /** Names under which others reach the server, as they stand in a browser's address. */
  readonly names: readonly string[];
};

export type Bind = { readonly host: string; readonly port: number };

/** Whoever sends a request line by line over minutes holds a connection that others need. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 120_000;
/** What is still open after this long is cut off. */
const STOP_MS = 5_000;

/** Starts the web application. Without accounts it answers this machine alone; with them people enter first. */
export async function serve(served: Served, { host, port }: Bind): Promise<Outcome<Serving>> {
  const accounts = served.folder === null ? null : accountsIn(served.folder);
  const hasAccounts = accounts !== null && accounts.list().length > 0;
  if (!isLoopback(host) && !hasAccounts) return failure({ code: "serve-needs-accounts", detail: host });
  // Whoever is invited first makes an account on this machine: from then on people enter.
  const entrance = accounts?.areInUse(Date.now())
    ? {
        accounts,
        sessions: sessionsIn(served.folder ?? ""),
        attempts: attemptsInMemory(),
        secure: !isLoopback(host) || served.names.length > 0,
        now: () => Date.now(),
      }
    : null;
  let hosts: ReadonlySet<string> = new Set();
  const works = worksInMemory(served.log);
  const preferences = served.folder === null ? preferencesBy(memoryKeeper()) : preferencesIn(served.folder);
  const house: House = { ...served, guard: forgeryGuard(), entrance, works, preferences };
  const application = webApplication(house, () => hosts);
  const server = createAdaptorServer({ fetch: application.fetch }) as Server;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  const listening = await listen(server, { host, port });
  if (!listening.ok) return listening;
  hosts = ownHosts(host, listening.value, served.names);
  const shown = host.includes(":") ? `[${host}]` : host;
  return success({
    url: `http://${shown}:${listening.value}/`,
    stop: async () => {
      await Promise.all([stop(server), works.stop()]);
    },
  });
}

function listen(server: Server, { host, port }: Bind): Promise<Outcome<number>> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const code = error.code === "EADDRINUSE" ? "port-taken" : "port-unfit";
      resolve(failure({ code, detail: `${host}:${port}` }));
    });
    server.listen(port, host, () => resolve(success((server.address() as AddressInfo).port)));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
