import type { Random } from "../../src/core/randomness.ts";
export type Row = Record<string, string | number | null>;

/** A casebook's rows, table by table, and its files. */
export type Tables = { rows: Record<string, Row[]>; blobs: { name: string; file: Uint8Array }[] };

/** One way to spoil a casebook: what was done, and the spoilt copy. */
export type Tampering = { readonly what: string; readonly tables: Tables };

/** A number from 0 to `below` − 1. */
export function drawBelow(random: Random, below: number): number {
  return Buffer.from(random(6)).readUIntBE(0, 6) % below;
}

/** A copy of the tables with one random byte changed, or something deleted, swapped or cut off. */
export function tamper(tables: Tables, random: Random): Tampering {
  for (;;) {
    const copy = structuredClone(tables);
    const what = [changeByte, deleteOne, swapTwo, truncate][drawBelow(random, 4)]?.(copy, random) ?? null;
    if (what !== null && !sameTables(tables, copy)) return { what, tables: copy };
  }
}

function draw<T>(random: Random, from: readonly T[]): T {
  return from[drawBelow(random, from.length)] as T;
}

/** One byte of a value; digits of numbers become other digits, so that the value keeps its type. */
function spoilt(value: string | number, random: Random): string | number {
  const bytes = Buffer.from(String(value), "utf8");
  if (bytes.length === 0) return "x";
  const at = drawBelow(random, bytes.length);
  bytes[at] =
    typeof value === "number" ? 48 + drawBelow(random, 10) : (bytes[at] ?? 0) ^ (1 + drawBelow(random, 127));
  return typeof value === "number" ? Number(bytes.toString()) : bytes.toString("utf8");
}

function changeByte(tables: Tables, random: Random): string | null {
  if (drawBelow(random, 5) === 0) {
    const blob = draw(random, tables.blobs);
    const at = drawBelow(random, blob.file.length);
    blob.file[at] = (blob.file[at] ?? 0) ^ (1 + drawBelow(random, 255));
    return `byte ${at} of a blob`;
  }
  const { table, rows } = drawTable(tables, random);
  const row = draw(random, rows);
  const column = draw(random, Object.keys(row));
  row[column] = spoilt(row[column] ?? "", random);
  return `a byte of ${table}.${column}`;
}

function deleteOne(tables: Tables, random: Random): string {
  if (drawBelow(random, 6) === 0) {
    tables.blobs.splice(drawBelow(random, tables.blobs.length), 1);
    return "a blob deleted";
  }
  const { table, rows } = drawTable(tables, random);
  const at = drawBelow(random, rows.length);
  rows.splice(at, 1);
  return `row ${at} of ${table} deleted`;
}

function swapTwo(tables: Tables, random: Random): string | null {
  if (drawBelow(random, 6) === 0) {
    const [a, b] = [draw(random, tables.blobs), draw(random, tables.blobs)];
    [a.file, b.file] = [b.file, a.file];
    return "two blobs swapped";
  }
  const { table, rows } = drawTable(tables, random);
  const [a, b] = [draw(random, rows), draw(random, rows)];
  if (a === b) return null;
  const column = draw(random, Object.keys(a));
  const [left, right] = [a[column], b[column]];
  if (left === undefined || right === undefined) return null;
  a[column] = right;
  b[column] = left;
  return `${table}.${column} of two rows swapped`;
}

function truncate(tables: Tables, random: Random): string {
  if (drawBelow(random, 4) === 0) {
    const blob = draw(random, tables.blobs);
    blob.file = blob.file.slice(0, drawBelow(random, blob.file.length));
    return "a blob cut short";
  }
  const { table, rows } = drawTable(tables, random);
  if (drawBelow(random, 2) === 0) {
    const kept = drawBelow(random, rows.length);
    tables.rows[table] = rows.slice(0, kept);
    return `${table} cut to ${kept} rows`;
  }
  const row = draw(random, rows);
  const column = draw(random, Object.keys(row));
  const value = String(row[column] ?? "");
  const cut = value.slice(0, drawBelow(random, Math.max(1, value.length)));
  row[column] = typeof row[column] === "number" ? Number(cut) : cut;
  return `${table}.${column} cut short`;
}

function drawTable(tables: Tables, random: Random): { readonly table: string; readonly rows: Row[] } {
  const table = draw(
    random,
    Object.keys(tables.rows).filter((name) => tables.rows[name]?.length !== 0),
  );
  return { table, rows: tables.rows[table] ?? [] };
}

/** Whether two casebooks hold the same rows, whatever their order: then nothing was tampered with. */
function sameTables(a: Tables, b: Tables): boolean {
  const flat = ({ rows, blobs }: Tables): string =>
    [
      ...Object.entries(rows).map(
        ([table, list]) => `${table}${list.map((row) => JSON.stringify(row)).sort()}`,
      ),
      ...blobs.map(({ name, file }) => name + Buffer.from(file).toString("hex")),
    ].join("\n");
  return flat(a) === flat(b);
}
