import type { Document } from "../2-document/types.ts";
import type { ChainName } from "../core/identifiers.ts";
import { originOf } from "../ledger/chain.ts";
import type { Finding, FindingCode } from "../ledger/verify/finding.ts";
import { auditDerived } from "./audit-derived.ts";
import type { IndexedDocument, Sql } from "./contract/sql.ts";
import type { Row } from "./derived/columns.ts";
import { STEPS } from "./migrations/migrate.ts";
import { parseContent } from "./rows/content.ts";
import { searchedText, selectDerived } from "./rows/derived-rows.ts";
import { selectChains, selectKeyBody } from "./rows/ledger-rows.ts";
import { termsOf } from "./search/terms.ts";
import type { WritingContext } from "./writing.ts";

const PAGE = 200;

/** Checks what a store keeps beside the ledger and the derived tables. */
export async function audit(sql: Sql, context: WritingContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const found = (code: FindingCode, chain: string | null = null): void => {
    findings.push({ code, chain, seq: null });
  };
  const casebooks = await sql.all<{ id: string }>("SELECT id FROM casebook");
  if (casebooks.length !== 1 || casebooks[0]?.id !== context.casebook) found("casebookRow");
  const secrets = await sql.all("SELECT name FROM secrets");
  if (secrets.length !== 1) found("casebookRow");
  const others = await sql.all("SELECT name FROM derived WHERE name <> 'state'");
  if (others.length > 0) found("casebookRow");
  const steps = await sql.all<{ number: number; name: string }>(
    "SELECT number, name FROM schema_steps ORDER BY number",
  );
  const expected = STEPS.map(({ number, name }) => `${number} ${name}`).join("\n");
  if (steps.map(({ number, name }) => `${number} ${name}`).join("\n") !== expected) found("schemaSteps");
  for (const chain of await selectChains(sql))
    if (!(await hasKey(sql, context, chain as ChainName))) found("signingKey", chain);
  if (!(await context.index.holds(sql, indexedDocuments(sql)))) found("searchIndex");
  findings.push(...(await auditDerived(sql)));
  return findings;
}

async function hasKey(sql: Sql, context: WritingContext, chain: ChainName): Promise<boolean> {
  const body = await selectKeyBody(sql, chain);
  const { key } = parseContent<{ key?: string }>(body ?? "{}");
  return key !== undefined && (await context.keys.find(originOf(context.casebook, chain), key)) !== null;
}

async function* indexedDocuments(sql: Sql): AsyncIterable<IndexedDocument> {
  for (let after: Row | null = null; ; ) {
    const page: readonly Row[] = await selectDerived(sql, "documents", after, PAGE);
    for (const { report, content } of page) {
      const document = parseContent<Document>(String(content));
      yield { report: String(report), terms: termsOf(searchedText(document)) };
    }
    after = page.at(-1) ?? null;
    if (after === null) return;
  }
}
