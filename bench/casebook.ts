import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Document } from "../src/2-document/types.ts";
import type { Statement } from "../src/3-statement/types.ts";
import { systemClock } from "../src/core/clock.ts";
import { sha256Hex } from "../src/core/hash.ts";
import { systemRandom } from "../src/core/randomness.ts";
import { verifyLedger } from "../src/ledger/verify/verify.ts";
import type { CasebookStore } from "../src/store/contract/port.ts";

/**
 * Measures a store by itself: the readings are made up, so that what is measured is encrypting, writing, indexing and
 * making durable. `npx node bench/casebook.ts [--reports 10000] [--batch 50] [--url postgres://…] [--passphrase …]`
 */

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    batch: { type: "string", default: "50" },
    url: { type: "string" },
    passphrase: { type: "string" },
  },
});
const count = Number(values.reports);
const batch = Number(values.batch);
const actor = { id: "program:bench" };
const world = { clock: systemClock, random: systemRandom };
const folder = mkdtempSync(join(tmpdir(), "vigil-bench-"));
const given = { published: null, publisher: null, url: null };

// 400 words that no two reports share in one order, and about the 4.6 KB of a news report.
const WORDS = Array.from({ length: 4000 }, (_, at) => `word${(at * 7919) % 10007}`);
const textOf = (at: number): string =>
  Array.from({ length: 560 }, (_, word) => WORDS[(at * 31 + word * (1 + (at % 17))) % WORDS.length]).join(
    " ",
  );

function readingOf(text: string): { readonly document: Document; readonly statements: readonly Statement[] } {
  const id = sha256Hex(text);
  const document = {
    id,
    path: "",
    title: text.slice(0, 40),
    publisher: "Example",
    author: null,
    url: null,
    language: "en",
    published: { earliest: "2024-03-01", latest: "2024-03-01", basis: "given", why: "given" },
    reprintOf: null,
    text,
    regions: [],
    metadata: {},
  } as unknown as Document;
  const statements = [0, 200, 400].map((start) => ({
    id: `${id.slice(0, 16)}${start}`,
    kind: "event",
    act: "detention",
    people: { min: 10, max: 10, who: "refugee", qualifier: null, text: "ten" },
    place: null,
    time: null,
    modality: "reported",
    speakers: [],
    quote: { start, end: start + 100, text: text.slice(start, start + 100) },
    rules: {},
  })) as unknown as readonly Statement[];
  return { document, statements };
}

async function create(): Promise<CasebookStore> {
  if (values.url !== undefined) {
    const { createServerCasebook } = await import("../src/store/postgres/casebook.ts");
    return createServerCasebook({ ...world, url: values.url, folder }, actor);
  }
  const { createFolderCasebook } = await import("../src/store/sqlite/casebook.ts");
  return createFolderCasebook({ ...world, folder, passphrase: values.passphrase ?? null }, actor);
}

async function timed(what: string, items: number, work: () => Promise<unknown>): Promise<void> {
  const before = performance.now();
  await work();
  const seconds = (performance.now() - before) / 1000;
  console.log(`${what}: ${seconds.toFixed(2)} s, ${Math.round(items / seconds)} a second`);
}

const store = await create();
const texts = Array.from({ length: count }, (_, at) => textOf(at));
console.log(
  `${count} reports of ${Math.round(Buffer.byteLength(texts.join("")) / count)} bytes, ${batch} at once`,
);

await timed("receive, read and index, durable", count, async () => {
  for (let start = 0; start < count; start += batch) {
    const page = texts.slice(start, start + batch);
    const reports = page.map((text) => ({ bytes: Buffer.from(text), name: null, given }));
    const receipts = await store.receive(actor, reports);
    await store.write(actor, async (writing) => {
      for (const [at, text] of page.entries()) {
        const { document, statements } = readingOf(text);
        const report = receipts[at]?.report ?? "";
        await writing.putReading(document, statements);
        const body = { report, engine: "bench", packs: [], reading: sha256Hex(text), statements: 3 };
        await writing.append({ kind: "readingMade", body });
      }
    });
  }
});

await timed("rebuild (bytes decrypted, derived tables and index made again)", count, async () => {
  const pages: { document: Document; statements: readonly Statement[] }[] = [];
  for await (const { report } of store.reports()) {
    const bytes = await store.report(report);
    pages.push(readingOf(Buffer.from(bytes ?? []).toString("utf8")));
  }
  await store.write(actor, async (writing) => {
    await writing.clearDerived();
    for (const { document, statements } of pages) await writing.putReading(document, statements);
  });
});

await timed("digest of derived tables", count, () => store.derivedDigest());
await timed("verify, blobs and all", count, () => store.verifying((source) => verifyLedger(source)));
await timed("audit, search index and all", count, () => store.audit());
await timed("100 searches for two words", 100, async () => {
  for (let at = 0; at < 100; at += 1) await store.search({ text: `${WORDS[at]} ${WORDS[at + 31]}` });
});
await timed("one erasure, scrubbed", 1, () =>
  store.erase(actor, { kind: "report", report: sha256Hex(texts[0] ?? "") }, "bench"),
);
await store.close();
rmSync(folder, { recursive: true, force: true });
