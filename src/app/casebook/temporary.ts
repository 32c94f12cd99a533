import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "../../core/actor.ts";
import type { Outcome } from "../../core/problem.ts";
import { success } from "../../core/problem.ts";
import type { Casebook } from "./open.ts";
import { createCasebook } from "./open.ts";
import type { CasebookPlace } from "./place.ts";

/** A casebook that is there for as long as somebody looks at it. */
export type TemporaryCasebook = {
  readonly casebook: Casebook;
  readonly place: CasebookPlace;
  /** Closes the casebook and destroys it. */
  readonly destroy: () => Promise<void>;
};

/** Makes a casebook in a folder of its own that nobody else can read. */
export async function temporaryCasebook(actor: Actor): Promise<Outcome<TemporaryCasebook>> {
  const folder = await mkdtemp(join(tmpdir(), "vigil-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const place = { kind: "folder", folder: join(folder, "casebook") } as const;
  const created = await createCasebook(place, null, actor);
  if (!created.ok) {
    await remove();
    return created;
  }
  const casebook = created.value;
  return success({
    casebook,
    place,
    destroy: async () => {
      await casebook.close();
      await remove();
    },
  });
}
