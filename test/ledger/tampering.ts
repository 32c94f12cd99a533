import type { Random } from "../../src/core/randomness.ts";
import type { Tables } from "./memory-casebook.ts";

type TableName = Exclude<keyof Tables, "blobs">;

/** One way to spoil a casebook: what was done, and the spoilt copy. */
export type Tampering = { readonly what: string; readonly tables: Tables };

const TABLES: readonly TableName[] = ["entries", "bodies", "subjects", "heads", "reports"];

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
  const table = draw(random, TABLES);
  const row = draw(random, tables[table]);
  const column = draw(random, Object.keys(row));
  row[column] = spoilt(row[column] ?? "", random);
  return `a byte of ${table}.${column}`;
}

function deleteOne(tables: Tables, random: Random): string {
  const table = draw(random, [...TABLES, "blobs"] as const);
  const at = drawBelow(random, tables[table].length);
  tables[table].splice(at, 1);
  return `row ${at} of ${table} deleted`;
}

function swapTwo(tables: Tables, random: Random): string | null {
  if (drawBelow(random, 6) === 0) {
    const [a, b] = [draw(random, tables.blobs), draw(random, tables.blobs)];
    [a.file, b.file] = [b.file, a.file];
    return "two blobs swapped";
  }
  const table = draw(random, TABLES);
  const [a, b] = [draw(random, tables[table]), draw(random, tables[table])];
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
  const table = draw(random, TABLES);
  if (drawBelow(random, 2) === 0) {
    const kept = drawBelow(random, tables[table].length);
    tables[table] = tables[table].slice(0, kept);
    return `${table} cut to ${kept} rows`;
  }
  const row = draw(random, tables[table]);
  const column = draw(random, Object.keys(row));
  const value = String(row[column]);
  const cut = value.slice(0, drawBelow(random, value.length));
  row[column] = typeof row[column] === "number" ? Number(cut) : cut;
  return `${table}.${column} cut short`;
}

/** Whether two casebooks hold the same rows, whatever their order: then nothing was tampered with. */
function sameTables(a: Tables, b: Tables): boolean {
  const rows = (tables: Tables, table: TableName): string =>
    tables[table]
      .map((row) => JSON.stringify(row))
      .sort()
      .join("\n");
  const blobs = (tables: Tables): string =>
    tables.blobs.map(({ name, file }) => name + Buffer.from(file).toString("hex")).join("\n");
  return TABLES.every((table) => rows(a, table) === rows(b, table)) && blobs(a) === blobs(b);
}
