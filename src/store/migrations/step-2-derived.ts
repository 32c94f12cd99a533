import type { Step } from "./step.ts";
import { tableEnd, textColumn, withoutStatistics } from "./step.ts";

/**
 * What is derived from the ledger and can be made again: `content` is the whole thing as canonical JSON, the other
 * columns are there to be searched by.
 */
export const derivedStep: Step = {
  number: 2,
  name: "derived tables",
  statements(dialect) {
    const maybe = textColumn(dialect);
    const text = `${maybe} NOT NULL`;
    const end = tableEnd(dialect);
    return [
      `CREATE TABLE derived (name ${text} PRIMARY KEY, value ${text}) ${end}`,
      `CREATE TABLE documents (
         report ${text} PRIMARY KEY, language ${text}, publisher ${maybe}, earliest ${maybe}, latest ${maybe},
         content ${text}) ${end}`,
      "CREATE INDEX documents_by_date ON documents (latest, report)",
      `CREATE TABLE statements (
         id ${text} PRIMARY KEY, report ${text}, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
         kind ${text}, act ${text}, who ${text}, least INTEGER NOT NULL, most INTEGER,
         country ${maybe}, admin1 ${maybe}, place_name ${maybe}, place_id ${maybe},
         earliest ${maybe}, latest ${maybe}, modality ${text}, content ${text}) ${end}`,
      "CREATE INDEX statements_by_report ON statements (report, start_at, end_at, id)",
      "CREATE INDEX statements_by_act ON statements (act, earliest)",
      `CREATE TABLE incidents (
         id ${text} PRIMARY KEY, act ${text}, who ${text}, least INTEGER NOT NULL, most INTEGER,
         country ${maybe}, admin1 ${maybe}, earliest ${maybe}, latest ${maybe}, status ${text},
         content ${text}) ${end}`,
      `CREATE TABLE incident_statements (
         incident ${text}, statement ${text}, PRIMARY KEY (incident, statement)) ${end}`,
      "CREATE INDEX incidents_by_statement ON incident_statements (statement)",
      ...withoutStatistics(dialect, [
        "documents.publisher",
        "documents.content",
        "statements.admin1",
        "statements.place_name",
        "statements.place_id",
        "statements.content",
        "incidents.admin1",
        "incidents.content",
      ]),
    ];
  },
};
