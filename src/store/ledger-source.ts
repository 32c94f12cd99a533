import type { CasebookId } from "../core/identifiers.ts";
import type { LedgerSource } from "../ledger/verify/source.ts";
import type { Blobs } from "./blobs.ts";
import type { Sql } from "./contract/sql.ts";
import { selectEntries, selectHead, selectMentionedChains, selectStrays } from "./rows/ledger-rows.ts";
import { countReports, selectReport } from "./rows/report-rows.ts";

const PAGE = 500;

/** The verifier's view of a store: rows and files as they stand, nothing interpreted. */
export function ledgerSource(casebook: CasebookId, sql: Sql, blobs: Blobs): LedgerSource {
  return {
    casebook,
    chains: () => selectMentionedChains(sql),
    head: (chain) => selectHead(sql, chain),
    async *entries(chain) {
      for (let from = 0; ; ) {
        const page = await selectEntries(sql, { chain, from, limit: PAGE });
        yield* page;
        const last = page.at(-1);
        if (last === undefined) return;
        from = last.seq + 1;
      }
    },
    strays: () => selectStrays(sql),
    report: (report) => selectReport(sql, report),
    reportCount: () => countReports(sql),
    blob: (name) => (/^[0-9a-f]{64}$/u.test(name) ? blobs.get(name) : Promise.resolve(null)),
    blobNames: () => blobs.names(),
  };
}
