import type { Step } from "./step.ts";
import { tableEnd, textColumn } from "./step.ts";

/**
 * Digests of derived rows, kept beside them. Rows that are there already were put without: nothing can be compared
 * until they are put again.
 */
export const digestsStep: Step = {
  number: 4,
  name: "digests of derived rows",
  statements(dialect) {
    const text = `${textColumn(dialect)} NOT NULL`;
    const insert = "INSERT INTO derived_digests (name, digest) SELECT";
    return [
      `CREATE TABLE derived_digests (name ${text} PRIMARY KEY, digest ${text}) ${tableEnd(dialect)}`,
      `${insert} 'reading ' || report, 'put before' FROM documents`,
      `${insert} 'state', 'put before' FROM derived WHERE name = 'state'`,
      `${insert} DISTINCT 'incidents', 'put before' FROM heads`,
    ];
  },
};
