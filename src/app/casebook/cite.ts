import type { Statement } from "../../3-statement/types.ts";
import type { DocumentHead } from "../reading.ts";
import { headOf } from "../reading.ts";
import type { Casebook } from "./open.ts";

/** A statement with the head of the document that it stands in. */
export type Citation = { readonly statement: Statement; readonly head: DocumentHead };

/** The statements with these ids, each with its document; those that are there no more are left out. */
export async function citationsOf(
  casebook: Casebook,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Citation>> {
  const found: { readonly report: string; readonly statement: Statement }[] = [];
  for (const id of new Set(ids)) {
    const one = await casebook.statement(id);
    if (one !== null) found.push(one);
  }
  const heads = await headsOf(
    casebook,
    found.map(({ report }) => report),
  );
  return new Map(
    found.flatMap(({ report, statement }) => {
      const head = heads.get(report);
      return head === undefined ? [] : [[statement.id, { statement, head }] as const];
    }),
  );
}

/** The head of every document, by report hash. */
export async function* documentHeads(casebook: Casebook): AsyncGenerator<DocumentHead> {
  for await (const document of casebook.documents()) yield headOf({ document, statements: [], unread: null });
}

/** The heads of these documents; those that are there no more are left out. */
export async function headsOf(
  casebook: Casebook,
  reports: Iterable<string>,
): Promise<ReadonlyMap<string, DocumentHead>> {
  const heads = new Map<string, DocumentHead>();
  for (const report of new Set(reports)) {
    const document = await casebook.document(report);
    if (document !== null) heads.set(report, headOf({ document, statements: [], unread: null }));
  }
  return heads;
}
