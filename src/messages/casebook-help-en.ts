import type { CommandHelp } from "./command-help.ts";

type Options = Readonly<Record<string, string>>;

const en = {
  json: "print one JSON object and nothing else",
  casebook: "folder of the casebook (otherwise DATABASE_URL, then the default folder)",
  actor: "who acts, e.g. person:kim (otherwise VIGIL_ACTOR, then the configured one)",
  reason: "why; kept in the ledger",
} as const satisfies Options;

const filtersEn = {
  act: "only this act, e.g. detention or return",
  who: "only refugee, helper or other",
  place: "a country code, or a province or place by its English name or id",
  from: "what may have been on or after this day, month or year",
  to: "what may have been on or before this day, month or year",
  status: "reported, corroborated, acknowledged, contested or withdrawn",
} as const satisfies Options;

/** Help in English of the commands that work on a casebook. */
export const casebookHelpEnglish: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: "make a casebook",
    usage: "init [OPTIONS]",
    paragraphs: [
      "Makes an empty casebook: a folder with database, encrypted reports and signing keys, or, where DATABASE_URL names a PostgreSQL database, its tables there and the files in a folder. With --actor the name is also kept for later calls.",
      "--encrypt encrypts the whole database under a passphrase, which is asked for on the terminal or read from the file that VIGIL_PASSPHRASE_FILE names.",
    ],
    options: {
      encrypt: "encrypt the whole database under a passphrase",
      json: en.json,
      casebook: en.casebook,
      actor: en.actor,
    },
    examples: ["vigil init --actor person:kim", "vigil init --encrypt --casebook ~/casebook"],
  },
  add: {
    summary: "add reports to the casebook",
    usage: "add [OPTIONS] PATH…",
    paragraphs: [
      "Receives files, folders and standard input (-) into the ledger, reads them and links what they tell of. The same bytes are received once, so that adding a folder again adds what is new. What is told of as added is on disk.",
      "--watch goes on and adds what comes into the folders until it is stopped.",
    ],
    options: {
      watch: "go on, and add what comes into the folders",
      json: en.json,
      strict: "exit with 1 if anything could not be read",
      published: "when the reports were published: 2013-11-18, 2013-11 or 2013",
      publisher: "who published them",
      url: "where they were published",
      casebook: en.casebook,
      actor: en.actor,
    },
    examples: ["vigil add reports", "vigil add --published 2013-11-18 kunming.txt", "vigil add -"],
  },
  list: {
    summary: "list incidents, totals, reports or orphaned decisions",
    usage: "list [OPTIONS] [incidents|totals|reports|orphaned]",
    paragraphs: [
      "Lists the incidents of the casebook, the earliest first, with their status and what they rest on; or the totals that sources tell; or the reports held; or the decisions whose statement a later reading does not have, which a person has to settle.",
    ],
    options: { json: en.json, ...filtersEn, casebook: en.casebook },
    examples: [
      "vigil list --act detention --place CN --from 2012 --to 2013",
      "vigil list reports",
      "vigil list orphaned",
    ],
  },
  show: {
    summary: "show everything about an incident, a statement or a report",
    usage: "show [OPTIONS] ID",
    paragraphs: [
      "Shows the dossier of an incident: every statement with its quote and its chain of speakers, where the sources differ, why the statements are held to be one, related incidents, and what people decided. Of a report it shows its statements and all entries about it. The beginning of an identifier is enough.",
    ],
    options: { json: en.json, casebook: en.casebook },
    examples: ["vigil show 3f1c09ab77d2"],
  },
  decide: {
    summary: "record a decision on a statement or an incident",
    usage: "decide [OPTIONS] KIND …",
    paragraphs: [
      "Appends a decision to the ledger with who made it and why, and applies it. KIND is one of:",
      "accept ID, reject ID: a statement is right, or none. correct ID PART VALUE: PART is act, modality, people (10, 10-12, 10+), place (CN, CN/Jilin, CN/Jilin/Tumen), time (2012-02-08, 2012-02, 2012-02-08..2012-02-12), groups or speakers (JSON); null takes place or time out. add REPORT: a statement that was not read, by --quote, --act and --people.",
      "same ID ID, different ID ID, unsure ID ID: whether two statements or incidents are one. grade ID 1–6: credibility of a statement. grade SOURCE A–F: reliability of a source. status ID STATUS, estimate ID NUMBER: of an incident. note ID TEXT: a remark; ID may be the number of an entry. weights FILE: what comparisons of statements weigh from now on, from “vigil train --output”; weights shipped: as Vigil ships them.",
      "Decisions are kept by report, words and act: they hold when a better version reads the report again, or are listed as orphaned.",
    ],
    options: {
      reason: en.reason,
      quote: "the words of a statement that is added, as the report has them",
      act: "the act of a statement that is added",
      people: "the number of a statement that is added: 10, 10-12 or 10+",
      who: "refugee, helper or other, for a statement that is added",
      place: "the place of a statement that is added: CN or CN/Jilin/Tumen",
      time: "the time of a statement that is added",
      modality: "reported, feared, planned, denied or unclear",
      aggregate: "the added statement is a total over several occasions",
      json: en.json,
      casebook: en.casebook,
      actor: en.actor,
    },
    examples: [
      'vigil decide reject 3f1c09ab --reason "a summary, not a source"',
      'vigil decide correct 3f1c09ab people 10-12 --reason "two were agents"',
      'vigil decide same 3f1c09ab 77d2e410 --reason "same day, place and activist"',
    ],
  },
  undo: {
    summary: "take a decision back",
    usage: "undo [OPTIONS] NUMBER",
    paragraphs: [
      "Appends an entry that takes back the decision with this number. Nothing is removed: the log shows both. Taking back an undo brings the decision into force again.",
    ],
    options: { reason: en.reason, json: en.json, casebook: en.casebook, actor: en.actor },
    examples: ['vigil undo 42 --reason "wrong statement"'],
  },
  log: {
    summary: "show the ledger",
    usage: "log [OPTIONS]",
    paragraphs: [
      "Shows the entries of the ledger in their order: what was received and read, what people decided, what was taken back or erased. Without --limit, on a terminal and in files alike, all of them.",
    ],
    options: {
      json: en.json,
      kind: "only entries of this kind, e.g. decision or reportReceived",
      report: "only entries about this report",
      from: "from this number on",
      limit: "only the last so many",
      casebook: en.casebook,
    },
    examples: ["vigil log --limit 20", "vigil log --kind decision"],
  },
  verify: {
    summary: "prove that the casebook is whole",
    usage: "verify [OPTIONS]",
    paragraphs: [
      "Checks the ledger against its specification (chain, tree, signatures, erasures), every stored report, the store's own rows, and that reading everything again gives what is stored. Names the first bad entry. Changes nothing.",
      "--save keeps the signed checkpoint; --checkpoint later proves that the ledger is a continuation of it. Keep checkpoints where whoever could change the casebook cannot reach them.",
    ],
    options: {
      json: en.json,
      checkpoint: "an older checkpoint that the ledger must continue",
      save: "write the checkpoint to this file",
      casebook: en.casebook,
    },
    examples: ["vigil verify --save 2026-02.checkpoint", "vigil verify --checkpoint 2026-02.checkpoint"],
  },
  rebuild: {
    summary: "derive everything again from the ledger",
    usage: "rebuild [OPTIONS]",
    paragraphs: [
      "Reads every report again with this version, applies all decisions, links, and puts the result in the place of what was there in one step. The same version gives the same bytes on every store. Decisions that fit no statement any more are counted and listed by “vigil list orphaned”.",
    ],
    options: { json: en.json, casebook: en.casebook },
    examples: ["vigil rebuild --json"],
  },
  search: {
    summary: "search the reports",
    usage: "search [OPTIONS] [TEXT…]",
    paragraphs: [
      "Finds reports by their words, in English, Korean and Chinese, and by what their statements say. All words must occur; “quoted words” must follow each other; word* finds beginnings. Without text the filters alone decide. What was found is marked.",
    ],
    options: {
      json: en.json,
      ...filtersEn,
      language: "only reports in this language: en, ko, zh",
      publisher: "only reports of this publisher",
      limit: "at most so many reports (50 otherwise)",
      casebook: en.casebook,
    },
    examples: ["vigil search Tumen detained", "vigil search repatriated --from 2012 --act return"],
  },
  backup: {
    summary: "copy the casebook to a folder",
    usage: "backup [OPTIONS] FOLDER",
    paragraphs: [
      "Copies the whole casebook, as it is at one moment, to an empty folder, and verifies the copy. The copy is a casebook like any other, encrypted under the same passphrase where this one is. Others may go on working meanwhile. Of a PostgreSQL casebook --encrypt makes an encrypted copy.",
    ],
    options: {
      encrypt: "encrypt the copy of a PostgreSQL casebook under a passphrase",
      json: en.json,
      casebook: en.casebook,
    },
    examples: ["vigil backup /media/disk/2026-02-14"],
  },
  restore: {
    summary: "make a casebook from a backup",
    usage: "restore [OPTIONS] FOLDER",
    paragraphs: [
      "Copies a backup to the place of the casebook, which must be empty: a folder or, by DATABASE_URL, a PostgreSQL database. Verifies the result. So a casebook also moves from one store to the other.",
    ],
    options: { json: en.json, casebook: en.casebook },
    examples: ["vigil restore /media/disk/2026-02-14 --casebook ~/casebook"],
  },
  erase: {
    summary: "erase a report or entries for ever",
    usage: "erase [OPTIONS] REPORT | --entry NUMBER",
    paragraphs: [
      "Destroys a report with everything derived from it and every entry about it, or the body of one entry: keys, bytes, search index, free pages and logs of the database. That it was erased, by whom and why, stays in the ledger, and the rest still verifies. It cannot be taken back.",
    ],
    options: {
      entry: "erase the body of this entry instead of a report",
      reason: en.reason,
      json: en.json,
      casebook: en.casebook,
      actor: en.actor,
    },
    examples: ['vigil erase 6f1c87c68d6e --reason "consent withdrawn"'],
  },
  doctor: {
    summary: "check the surroundings and say what to mend",
    usage: "doctor [OPTIONS]",
    paragraphs: [
      "Checks runtime, engine and packs, who acts, where the casebook is and whether it opens, encryption, disk space, unfinished work, signing keys, and what waits for a person. Finishes erasures that others held up. Exits with 1 where something is bad.",
    ],
    options: { json: en.json, casebook: en.casebook },
    examples: ["vigil doctor --json"],
  },
};
