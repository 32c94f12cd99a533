/**
 * Takes the pictures of pages in docs/images from the example reports: npx node scripts/draw-pages.ts
 * Needs a Chromium at /usr/bin/chromium or at the path in VIGIL_CHROMIUM.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { addReports } from "../src/app/casebook/add-reports.ts";
import { makeHolding } from "../src/app/casebook/holding.ts";
import { snapshotsOf } from "../src/app/casebook/snapshot.ts";
import { temporaryCasebook } from "../src/app/casebook/temporary.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { serve } from "../src/web/serve.ts";

const ACTOR = { id: "person:visitor" };
const TODAY = "2024-01-15" as IsoDate;
const EXAMPLES = fileURLToPath(new URL("../examples/reports", import.meta.url));
const IMAGES = fileURLToPath(new URL("../docs/images/", import.meta.url));

type Picture = {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
};

const engine = loadEngine(TODAY);
const made = await temporaryCasebook(ACTOR);
if (!made.ok) throw new Error(made.problem.code);
const { casebook, destroy } = made.value;
const paths = readdirSync(EXAMPLES).map((name) => join(EXAMPLES, name));
const given = { published: null, publisher: null, url: null };
await Array.fromAsync(addReports(casebook, ACTOR, { paths, given, standardInput: null }, () => engine));
const snapshots = snapshotsOf(
  casebook,
  () => engine,
  () => makeHolding(casebook, () => engine, TODAY),
);
const serving = await serve(
  {
    casebook,
    snapshots,
    engine: () => engine,
    today: () => TODAY,
    actor: ACTOR,
    folder: null,
    names: [],
    log: (line) => console.error(line),
  },
  { host: "127.0.0.1", port: 0 },
);
if (!serving.ok) throw new Error(serving.problem.code);

await snapshots.latest();
const incidents = (await Array.fromAsync(casebook.incidents())).map(({ incident }) => incident);
const fullest = incidents.toSorted((a, b) => b.statements.length - a.statements.length)[0];
const report = (await casebook.statement(fullest?.statements[0] ?? ""))?.report;
const pictures: readonly Picture[] = [
  { name: "overview", path: "/en", width: 1200, height: 1180, scheme: "light" },
  { name: "dossier", path: `/en/incidents/${fullest?.id}`, width: 1200, height: 1000, scheme: "light" },
  {
    name: "report",
    path: `/en/reports/${report}?statement=first#text`,
    width: 1200,
    height: 760,
    scheme: "dark",
  },
  {
    name: "overview-korean-phone",
    path: "/ko?act=return&from=2023",
    width: 390,
    height: 1000,
    scheme: "light",
  },
];
const browser = await chromium.launch({
  executablePath: process.env.VIGIL_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const { name, path, width, height, scheme } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(new URL(path, serving.value.url).href);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
  await page.close();
}
await browser.close();
await serving.value.stop();
await destroy();
