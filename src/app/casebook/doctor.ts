import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Outcome, Problem } from "../../core/problem.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import type { NamedActor } from "./acting.ts";
import { parseState } from "./derived-state.ts";
import { storeProblem } from "./failures.ts";
import { listOrphaned } from "./list-orphaned.ts";
import type { AskPassphrase, Casebook } from "./open.ts";
import { isEncrypted, openCasebook } from "./open.ts";
import type { CasebookPlace } from "./place.ts";

/** One thing looked at. `facts` are names, numbers and paths; `problem` says what is wrong and how to mend it. */
export type Diagnosis = {
  readonly check: DiagnosisCheck;
  readonly level: "good" | "attention" | "bad";
  readonly facts: readonly string[];
  readonly problem: Problem | null;
};

export type DiagnosisCheck =
  | "runtime"
  | "engine"
  | "actor"
  | "place"
  | "opens"
  | "encryption"
  | "space"
  | "maintenance"
  | "keys"
  | "ledger"
  | "derived"
  | "orphaned"
  | "unread";

const MEGABYTE = 1024 * 1024;
const LITTLE_SPACE = 1024 * MEGABYTE;
const NO_SPACE = 64 * MEGABYTE;

/** Looks at everything that Vigil needs, one after the other. Finishes erasures that others held up. */
export async function* diagnose(
  place: CasebookPlace,
  actor: Outcome<NamedActor>,
  ask: AskPassphrase,
  engine: () => Engine,
): AsyncGenerator<Diagnosis> {
  yield good("runtime", `Node ${process.versions.node}`, process.platform);
  const packs = engine().data.packs.map(
    ({ id, version, digest }) => `${id} ${version} ${digest.slice(0, 12)}`,
  );
  yield good("engine", engineName(), ...packs);
  yield actor.ok
    ? good("actor", actor.value.id, actor.value.from)
    : { check: "actor", level: "attention", facts: [], problem: actor.problem };
  yield good("place", place.kind === "folder" ? "sqlite" : "postgres", place.folder);
  yield await space(place);
  const opened = await openCasebook(place, ask);
  if (!opened.ok) {
    yield { check: "opens", level: "bad", facts: [], problem: opened.problem };
    return;
  }
  const casebook = opened.value;
  try {
    yield good("opens", casebook.casebook);
    if (place.kind === "folder") yield good("encryption", isEncrypted(place.folder) ? "chacha20" : "none");
    yield* insides(casebook, engine);
  } catch (error) {
    const problem = storeProblem(error);
    if (problem === null) throw error;
    yield { check: "opens", level: "bad", facts: [], problem };
  } finally {
    await casebook.close();
  }
}

async function* insides(casebook: Casebook, engine: () => Engine): AsyncGenerator<Diagnosis> {
  const scrub = await casebook.maintain();
  yield { ...good("maintenance", scrub), level: scrub === "done" ? "good" : "attention" };
  const findings = await casebook.audit();
  yield {
    check: "keys",
    level: findings.length === 0 ? "good" : "bad",
    facts: findings.map(({ code }) => code),
    problem: auditProblem(findings.map(({ code }) => code)),
  };
  const revision = await casebook.revision();
  yield good("ledger", String(revision));
  const state = parseState(await casebook.derivedState());
  const current = state?.revision === revision && state.engine === engineName();
  const standing = current ? [] : [state?.engine === engineName() ? "behind" : "otherEngine"];
  yield { ...good("derived", state?.engine ?? "none", ...standing), level: current ? "good" : "attention" };
  const unread = (await casebook.unreadReports()).length;
  yield { ...good("unread", String(unread)), level: unread === 0 ? "good" : "attention" };
  const orphaned = (await listOrphaned(casebook, engine())).length;
  yield { ...good("orphaned", String(orphaned)), level: orphaned === 0 ? "good" : "attention" };
}

/** A key that is not here is put back; anything else that the audit finds is damage. */
function auditProblem(codes: readonly string[]): Problem | null {
  if (codes.length === 0) return null;
  return { code: codes.every((code) => code === "signingKey") ? "casebook-key-missing" : "casebook-damaged" };
}

function good(check: DiagnosisCheck, ...facts: readonly string[]): Diagnosis {
  return { check, level: "good", facts, problem: null };
}

async function space(place: CasebookPlace): Promise<Diagnosis> {
  for (let folder = place.folder; ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = await statfs(folder);
      const free = bavail * bsize;
      const facts = [`${Math.floor(free / MEGABYTE).toLocaleString("en")} MB`];
      if (free < NO_SPACE)
        return { check: "space", level: "bad", facts, problem: { code: "casebook-disk-full" } };
      return { check: "space", level: free < LITTLE_SPACE ? "attention" : "good", facts, problem: null };
    } catch {
      // The folder is not there yet: the disk is that of the one above it.
      if (folder === dirname(folder)) return { check: "space", level: "attention", facts: [], problem: null };
    }
  }
}
