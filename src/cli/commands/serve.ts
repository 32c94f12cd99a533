import type { Casebook } from "../../app/casebook/open.ts";
import { passphraseToPass } from "../../app/casebook/open.ts";
import type { CasebookPlace } from "../../app/casebook/place.ts";
import type { Engine } from "../../app/load-engine.ts";
import type { Actor } from "../../core/actor.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { problemLine } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { serveWords } from "../../messages/serve.ts";
import {
  ACTOR_OPTION,
  actorOfCall,
  CASEBOOK_OPTION,
  engineLoader,
  passphraseFor,
  placeOf,
  rememberedPassphrase,
  withCasebook,
} from "../casebook-call.ts";
import type { Call, Command, ExitCode } from "../command.ts";
import { optionValue } from "../command.ts";
import { progressMeter } from "../terminal/progress.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { wholeNumberOr } from "../whole-number.ts";

const HOST = "127.0.0.1";
const PORT = 8640;
const LAST_PORT = 65_535;
const NOTHING_GIVEN = { published: null, publisher: null, url: null };
/** Who brings reports to a casebook that is destroyed afterwards. */
const VISITOR = { id: "person:visitor" };

/** Where to answer, under which names, and where accounts are kept. */
type Bind = {
  readonly host: string;
  readonly port: number;
  readonly names: readonly string[];
  readonly folder: string | null;
};

/** An open casebook, with what a process beside this one opens it by. */
type Opened = {
  readonly casebook: Casebook;
  readonly place: CasebookPlace;
  readonly passphrase: string | null;
};

export const serveCommand: Command = {
  name: "serve",
  options: [
    { name: "host", value: "ADDRESS" },
    { name: "port", value: "NUMBER" },
    { name: "name", value: "HOST" },
    CASEBOOK_OPTION,
    ACTOR_OPTION,
  ],
  run: async (call) => {
    const port = wholeNumberOr(optionValue(call, "port"), PORT);
    if (!port.ok) return port;
    if (port.value > LAST_PORT) return failure({ code: "port-out-of-range", detail: String(port.value) });
    const name = optionValue(call, "name");
    const bind: Bind = {
      host: optionValue(call, "host") ?? HOST,
      port: port.value,
      names: name === null ? [] : [name],
      folder: call.operands.length === 0 ? placeOf(call).folder : null,
    };
    const engine = await engineLoader();
    const actor = actorOfCall(call);
    // Whoever is not named may look at a casebook; one that is destroyed afterwards anybody may try.
    if (!actor.ok && actor.problem.code !== "actor-missing") return actor;
    const named = actor.ok ? { id: actor.value.id } : null;
    if (call.operands.length > 0)
      return onPaths(call, engine, (casebook, place) =>
        serveCasebook(call, { casebook, place, passphrase: null }, engine, named ?? VISITOR, bind),
      );
    const ask = rememberedPassphrase(passphraseFor(call));
    const place = placeOf(call);
    return withCasebook(
      call,
      async (casebook) => {
        const passphrase = await passphraseToPass(place, ask);
        return serveCasebook(call, { casebook, place, passphrase }, engine, named, bind);
      },
      ask,
    );
  },
};

/** Serves until the process is asked to stop. */
async function serveCasebook(
  call: Call,
  { casebook, place, passphrase }: Opened,
  engine: () => Engine,
  actor: Actor | null,
  bind: Bind,
): Promise<Outcome<ExitCode>> {
  const { leaveUpdatesTo } = await import("../../app/casebook/deputy.ts");
  const { linkingProcess } = await import("../../app/casebook/linking-process.ts");
  const { snapshotsOf } = await import("../../app/casebook/snapshot.ts");
  const { todayOf } = await import("../../app/load-engine.ts");
  // The one door between the two: the web is started from the command line, and neither knows more of the other.
  const { serve } = await import("../../web/serve.ts");
  const { terminal } = call;
  const words = serveWords[terminal.language];
  const stop = stopSignal();
  const log = (line: string): void => terminal.note(`vigil serve: ${line}`);
  const today = () => todayOf(Date.now());
  const linking = linkingProcess({ kind: "open", place, passphrase }, { log });
  leaveUpdatesTo(casebook, linking.update);
  const snapshots = snapshotsOf(casebook, engine, () => linking.holding(today()));
  const house = { casebook, snapshots, engine, actor, today, log };
  try {
    const serving = await serve({ ...house, folder: bind.folder, names: bind.names }, bind);
    if (!serving.ok) return serving;
    await terminal.write(`${words.open(serving.value.url)}\n`);
    terminal.note(words.howToStop);
    // The first page is then there at once; where it cannot be made, it says so.
    await Promise.race([snapshots.latest().catch(() => undefined), raised(stop)]);
    await raised(stop);
    linking.end();
    await serving.value.stop();
    return success(0);
  } finally {
    linking.end();
  }
}

/** The same on a casebook of the files and folders named, which is destroyed when the server stops. */
async function onPaths(
  call: Call,
  engine: () => Engine,
  work: (casebook: Casebook, place: CasebookPlace) => Promise<Outcome<ExitCode>>,
): Promise<Outcome<ExitCode>> {
  const { addReports } = await import("../../app/casebook/add-reports.ts");
  const { temporaryCasebook } = await import("../../app/casebook/temporary.ts");
  const { terminal } = call;
  const made = await temporaryCasebook(VISITOR);
  if (!made.ok) return made;
  const { casebook, place, destroy } = made.value;
  try {
    const request = { paths: call.operands, given: NOTHING_GIVEN, standardInput: null };
    const steps = addReports(casebook, VISITOR, request, engine);
    let meter = progressMeter(terminal, 0, readingWords[terminal.language].progress);
    for (;;) {
      const next = await steps.next();
      if (next.done === true) {
        meter.end();
        if (next.value.received === 0) return failure({ code: "nothing-read" });
        return await work(casebook, place);
      }
      const step = next.value;
      if (step.kind === "found")
        meter = progressMeter(terminal, step.count, readingWords[terminal.language].progress);
      else {
        meter.step();
        if (step.problem !== null)
          terminal.note(`vigil serve: ${problemLine(step.problem, terminal.language)}`);
      }
    }
  } finally {
    await destroy();
  }
}

function raised(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
