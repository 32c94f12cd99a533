import { writeSync } from "node:fs";
import { systemClock } from "../../src/core/clock.ts";
import { sha256Hex } from "../../src/core/hash.ts";
import { systemRandom } from "../../src/core/randomness.ts";
import type { CasebookStore } from "../../src/store/contract/port.ts";
import { documentOf, incidentOf, PERSON, reportOf, statementOf } from "./fixtures.ts";

/**
 * A process of its own that writes to a casebook until it is done or killed: `add NAME COUNT`, `decide NAME COUNT`,
 * `rebuild - COUNT` or `erase NAME COUNT`. Prints a line for everything that was acknowledged, and `done` at the end.
 */

const [verb = "", name = "", count = "0"] = process.argv.slice(2);
const folder = process.env.CASEBOOK_FOLDER ?? "";
const url = process.env.CASEBOOK_URL;
const world = { clock: systemClock, random: systemRandom };

const store = await open();
for (let round = 0; round < Number(count); round += 1) say(await act(store, round));
say("done");
await store.close();

async function open(): Promise<CasebookStore> {
  if (url !== undefined) {
    const { openServerCasebook } = await import("../../src/store/postgres/casebook.ts");
    return openServerCasebook({ ...world, url, folder });
  }
  const { openFolderCasebook } = await import("../../src/store/sqlite/casebook.ts");
  return openFolderCasebook({ ...world, folder, passphrase: null });
}

/** Straight to the pipe: what is buffered when the process is killed was never said. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

async function act(casebook: CasebookStore, round: number): Promise<string> {
  const text = `Report ${round} of ${name}: ten people were held.`;
  switch (verb) {
    case "add": {
      const prepared = await casebook.prepare(reportOf(text));
      const receipt = await casebook.write(PERSON, async (writing) => {
        const received = await writing.receive(prepared);
        const document = documentOf(text);
        const statements = [statementOf(document, "ten people were held")];
        await writing.putReading(document, statements);
        const { report } = received;
        const body = { report, engine: "1", packs: [], reading: sha256Hex(text), statements: 1 };
        await writing.append({ kind: "readingMade", body });
        return received;
      });
      return `report ${receipt.report}`;
    }
    case "decide": {
      const reason = `decision ${round} of ${name}`;
      const address = { report: sha256Hex(text), start: 0, end: 5, act: "detention", people: null };
      const { seq } = await casebook.write(PERSON, (writing) =>
        writing.append({ kind: "decision", body: { address, decision: { kind: "accept" }, reason } }),
      );
      return `decision ${seq} ${reason}`;
    }
    case "rebuild": {
      const reports = await Array.fromAsync(casebook.reports());
      const texts = await Promise.all(reports.map(({ report }) => casebook.report(report)));
      await casebook.write(PERSON, async (writing) => {
        await writing.clearDerived();
        const statements = [];
        for (const bytes of texts) {
          const document = documentOf(Buffer.from(bytes ?? []).toString("utf8"));
          const statement = statementOf(document, "people");
          statements.push(statement);
          await writing.putReading(document, [statement]);
        }
        await writing.putIncidents(statements.map((statement) => incidentOf([statement])));
        await writing.setDerivedState("rebuilt");
      });
      return `rebuilt ${await casebook.derivedDigest()}`;
    }
    case "erase": {
      const [receipt] = await casebook.receive(PERSON, [reportOf(text)]);
      const report = receipt?.report ?? "";
      await casebook.erase(PERSON, { kind: "report", report }, "withdrawn");
      return `erased ${report}`;
    }
    default:
      throw new Error("no such verb");
  }
}
