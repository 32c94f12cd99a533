import type { Dialect, Step } from "./step.ts";
import { tableEnd, textColumn, withoutStatistics } from "./step.ts";

/** The ledger: what `docs/spec/ledger.md` describes, and what it allows a store to keep beside it. */
export const ledgerStep: Step = {
  number: 1,
  name: "ledger",
  statements(dialect) {
    const text = `${textColumn(dialect)} NOT NULL`;
    const end = tableEnd(dialect);
    return [
      `CREATE TABLE casebook (id ${text} PRIMARY KEY) ${end}`,
      `CREATE TABLE secrets (name ${text} PRIMARY KEY, value ${text}) ${end}`,
      `CREATE TABLE entries (
         chain ${text}, seq INTEGER NOT NULL, hash ${text}, kind ${text}, envelope ${text},
         PRIMARY KEY (chain, seq)) ${end}`,
      "CREATE INDEX entries_by_kind ON entries (chain, kind, seq)",
      `CREATE TABLE bodies (
         chain ${text}, seq INTEGER NOT NULL, salt ${text}, body ${text},
         PRIMARY KEY (chain, seq)) ${end}`,
      `CREATE TABLE subjects (
         chain ${text}, seq INTEGER NOT NULL, report ${text},
         PRIMARY KEY (chain, seq, report)) ${end}`,
      "CREATE INDEX subjects_by_report ON subjects (report, chain, seq)",
      `CREATE TABLE heads (
         chain ${text} PRIMARY KEY, size INTEGER NOT NULL, last ${text}, frontier ${text}, checkpoint ${text}) ${end}`,
      `CREATE TABLE reports (
         report ${text} PRIMARY KEY, chain ${text}, seq INTEGER NOT NULL, blob ${text}, blob_key ${text},
         UNIQUE (chain, seq)) ${end}`,
      `CREATE TABLE tasks (kind ${text}, subject ${text}, PRIMARY KEY (kind, subject)) ${end}`,
      ...withoutStatistics(dialect, ["bodies.salt", "bodies.body", "reports.blob_key"]),
      ...guards(dialect),
    ];
  },
};

/**
 * Entries are never changed or taken out, bodies never changed. The guards stop mistakes; whoever holds the database
 * can remove them, and `verify` is what finds out.
 */
function guards(dialect: Dialect): readonly string[] {
  const guarded = [
    ["entries", "UPDATE"],
    ["entries", "DELETE"],
    ["bodies", "UPDATE"],
  ] as const;
  if (dialect === "sqlite")
    return guarded.map(
      ([table, verb]) =>
        `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
         BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`,
    );
  return [
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$`,
    ...guarded.map(
      ([table, verb]) =>
        `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
         FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    ),
  ];
}
