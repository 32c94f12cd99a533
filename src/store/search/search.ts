import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Span } from "../../core/quote.ts";
import type { Sql, SqlValue, TermIndex } from "../contract/sql.ts";
import { parseContent } from "../rows/content.ts";
import { selectContent, selectStatementsOf } from "../rows/derived-rows.ts";
import type { Clause, Token } from "./terms.ts";
import { clausesOf, countOf, occurrencesOf, termsOf, tokensOf } from "./terms.ts";
import type { Excerpt, FoundStatement, SearchHit, SearchQuery, SearchResult } from "./types.ts";

/** How many of the matching documents are ranked: the latest. Twice the limit of these are looked at for quotes. */
const RANKED = 300;
const LIMIT = 50;
const EXCERPTS = 3;
/** UTF-16 units of text to either side of a find. */
const AROUND = 80;

// Weights of a find in the title and in a statement's quote, and how soon more finds in the text stop counting.
const TITLE = 4;
const QUOTE = 2;
const SATURATION = 1.5;
/** Terms of a text of usual length; longer ones need more finds for the same score. */
const USUAL_LENGTH = 800;

/**
 * Finds documents by their words and by what their statements say. The database finds candidates; ranking and marking
 * are done here, so that every store answers alike.
 */
export async function search(sql: Sql, index: TermIndex, query: SearchQuery): Promise<SearchResult> {
  const clauses = clausesOf(query.text);
  // Marks without a word (`"`, `*`) ask for something, and nothing holds it.
  if (clauses.length === 0 && query.text.trim() !== "") return { hits: [], total: 0, ranked: 0 };
  const where = conditionsOf(query, clauses, index);
  // Counted and put in order without their contents, which are long.
  const latest = await sql.all<{ report: string; total: number | string }>(
    `SELECT d.report, COUNT(*) OVER () AS total FROM documents d WHERE ${where.text}
      ORDER BY COALESCE(d.latest, '') DESC, d.report LIMIT ?`,
    ...where.values,
    RANKED,
  );
  const limit = query.limit ?? LIMIT;
  const scored: Scored[] = [];
  for (const { report } of latest) {
    const content = await selectContent(sql, "documents", "report", report);
    if (content === null) continue;
    const document = parseContent<Document>(content);
    scored.push({ document, score: textScore(document, clauses) });
  }
  scored.sort((a, b) => b.score - a.score);
  const found: Found[] = [];
  for (const { document, score } of scored.slice(0, limit * 2)) {
    const contents = await selectStatementsOf(sql, document.id);
    const statements = contents
      .map((content) => parseContent<Statement>(content))
      .filter((one) => passes(one, query))
      .map((one) => foundStatement(one, clauses));
    const marked = statements.filter(({ quote }) => quote.marks.length > 0).length;
    found.push({ document, statements, score: score + Math.min(marked, 3) * QUOTE });
  }
  found.sort(byScore);
  const hits = found.slice(0, limit).map((one) => hitOf(one, clauses));
  return { hits, total: Number(latest[0]?.total ?? 0), ranked: latest.length };
}

/** A document with what its text scores. */
type Scored = { readonly document: Document; readonly score: number };

/** The same with the statements that pass, and what their quotes score besides. */
type Found = Scored & { readonly statements: readonly FoundStatement[] };

/** The reports among whose incidents one has a status are found by the database; the rest is `passes`. */
function conditionsOf(
  query: SearchQuery,
  clauses: readonly Clause[],
  index: TermIndex,
): { readonly text: string; readonly values: readonly SqlValue[] } {
  const parts: string[] = ["1 = 1"];
  const values: SqlValue[] = [];
  const add = (text: string, ...more: readonly SqlValue[]): void => {
    parts.push(text);
    values.push(...more);
  };
  for (const clause of clauses) {
    const condition = index.condition("d.report", clause);
    add(condition.text, ...condition.values);
  }
  if (query.language !== undefined) add("d.language = ?", query.language);
  if (query.publisher !== undefined) add("d.publisher = ?", query.publisher);
  const said: string[] = [];
  const saidValues: SqlValue[] = [];
  const say = (text: string, ...more: readonly SqlValue[]): void => {
    said.push(text);
    saidValues.push(...more);
  };
  const { act, who, place, from, to, status } = query;
  if (act !== undefined) say("s.act = ?", act);
  if (who !== undefined) say("s.who = ?", who);
  if (place !== undefined)
    say("(s.country = ? OR s.admin1 = ? OR s.place_name = ? OR s.place_id = ?)", place, place, place, place);
  if (from !== undefined) say("s.latest >= ?", from);
  if (to !== undefined) say("s.earliest <= ?", to);
  if (status !== undefined)
    say(
      `s.id IN (SELECT l.statement FROM incident_statements l JOIN incidents i ON i.id = l.incident
                 WHERE i.status = ?)`,
      status,
    );
  if (said.length > 0)
    add(`d.report IN (SELECT s.report FROM statements s WHERE ${said.join(" AND ")})`, ...saidValues);
  return { text: parts.join(" AND "), values };
}

/** Whether a statement itself passes the filters; status is its incident's. */
function passes(statement: Statement, query: SearchQuery): boolean {
  const { act, people, place, time } = statement;
  if (query.act !== undefined && act !== query.act) return false;
  if (query.who !== undefined && people.who !== query.who) return false;
  if (
    query.place !== undefined &&
    ![place?.country, place?.admin1, place?.name, place?.id].includes(query.place)
  )
    return false;
  if (query.from !== undefined && (time === null || time.latest < query.from)) return false;
  return query.to === undefined || (time !== null && time.earliest <= query.to);
}

function textScore(document: Document, clauses: readonly Clause[]): number {
  const title = termsOf(document.title ?? "");
  const terms = termsOf(document.text);
  const length = 0.25 + (0.75 * terms.length) / USUAL_LENGTH;
  let score = 0;
  for (const clause of clauses) {
    const found = countOf(clause, terms);
    score += found / (found + SATURATION * length);
    if (countOf(clause, title) > 0) score += TITLE;
  }
  return score;
}

function hitOf({ document, statements, score }: Found, clauses: readonly Clause[]): SearchHit {
  const isMarked = ({ quote }: FoundStatement): boolean => quote.marks.length > 0;
  const { title, publisher, language, published } = document;
  return {
    report: document.id,
    title,
    publisher,
    language,
    published: published === null ? null : { earliest: published.earliest, latest: published.latest },
    score,
    excerpts: excerptsOf(document.text, marksIn(clauses, tokensOf(document.text))),
    statements: [...statements.filter(isMarked), ...statements.filter((one) => !isMarked(one))],
  };
}

function foundStatement(statement: Statement, clauses: readonly Clause[]): FoundStatement {
  const {
    speakers: _speakers,
    rules: _rules,
    parts: _parts,
    sameAs: _same,
    follows: _follows,
    among: _among,
    ...read
  } = statement;
  const { start, end, text } = statement.quote;
  return { ...read, quote: { start, end, text, marks: marksIn(clauses, tokensOf(text)) } };
}

/** The stretches that any of the clauses covers, in order, joined where they touch. */
function marksIn(clauses: readonly Clause[], tokens: readonly Token[]): readonly Span[] {
  const spans = clauses.flatMap((clause) => occurrencesOf(clause, tokens)).sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** Stretches of the text around the first finds. */
function excerptsOf(text: string, marks: readonly Span[]): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  let next = 0;
  while (next < marks.length && excerpts.length < EXCERPTS) {
    const first = marks[next] as Span;
    const start = wordStart(text, Math.max(0, first.start - AROUND));
    const end = wordEnd(text, Math.min(text.length, first.end + AROUND));
    const inside = marks.slice(next).filter((mark) => mark.end <= end);
    const marked = inside.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    excerpts.push({ start, end, text: text.slice(start, end), marks: marked });
    next += Math.max(1, inside.length);
  }
  return excerpts;
}

/** Not before the last space, so that no word and no pair of surrogates is cut. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  if (at === 0) return 0;
  return space < 0 ? at + (isLowSurrogate(text, at) ? 1 : 0) : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(Math.max(0, at - 20), at).search(/\s\S*$/u);
  return space < 0 ? at - (isLowSurrogate(text, at) ? 1 : 0) : Math.max(0, at - 20) + space;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function byScore({ document: a, score }: Found, { document: b, score: other }: Found): number {
  if (score !== other) return other - score;
  const [latestA, latestB] = [a.published?.latest ?? "", b.published?.latest ?? ""];
  if (latestA !== latestB) return latestA < latestB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
