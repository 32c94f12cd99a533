/**
 * Writes what answered reports say of pairs of statements, as `vigil train --judgements` takes it: two statements read
 * right are the same happening where the answers give both one id, and different ones where they do not.
 * Run: node scripts/judge-answers.ts READING.json ANSWERS.json … > judgements.json
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Statement } from "../src/3-statement/types.ts";
import type { Judgement } from "../src/4-incident/types.ts";

type AnsweredEvent = {
  readonly id: string;
  readonly act: string;
  readonly people: { readonly min: number; readonly max: number | null; readonly who: string };
  readonly evidence: string;
};
type Answers = {
  readonly documents: readonly { readonly doc: string; readonly events: readonly AnsweredEvent[] }[];
};
type ReadOutput = {
  readonly documents: readonly {
    readonly document: { readonly path: string; readonly text: string };
    readonly statements: readonly Statement[];
  }[];
};

const [readingPath = "", ...answerPaths] = process.argv.slice(2);
const load = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const { documents } = load(readingPath) as ReadOutput;
const byName = new Map(documents.map((one) => [basename(one.document.path), one]));
// Ids of two sets of answers are not compared: one event may have a name in each.
const judgements = answerPaths.flatMap((path) => judgementsOf(mentionsOf(load(path) as Answers)));
process.stdout.write(`${JSON.stringify({ judgements }, null, 1)}\n`);

type Mention = { readonly statement: Statement; readonly event: string };

/** The statements that were read as the answers have them, with the answered event. */
function mentionsOf(answers: Answers): Mention[] {
  return answers.documents.flatMap(({ doc, events }) => {
    const reading = byName.get(basename(doc));
    if (!reading) return [];
    const left = new Set(reading.statements.filter(({ kind }) => kind === "event"));
    return events.flatMap((event): Mention[] => {
      const start = reading.document.text.indexOf(event.evidence);
      const statement = [...left].find((one) => isReadRight(one, event, start));
      if (!statement) return [];
      left.delete(statement);
      return [{ statement, event: event.id }];
    });
  });
}

function isReadRight({ act, people, quote }: Statement, event: AnsweredEvent, start: number): boolean {
  return (
    act === event.act &&
    people.min === event.people.min &&
    people.max === event.people.max &&
    people.who === event.people.who &&
    quote.start < start + event.evidence.length &&
    quote.end > start
  );
}

function judgementsOf(mentions: readonly Mention[]): Judgement[] {
  return mentions.flatMap((one, at) =>
    mentions
      .slice(at + 1)
      .filter(({ statement }) => statement.act === one.statement.act)
      .map(
        (other): Judgement => ({
          verdict: one.event === other.event ? "same" : "different",
          statements: [one.statement.id, other.statement.id],
        }),
      ),
  );
}
