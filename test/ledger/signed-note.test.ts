import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesOfHex } from "../../src/core/hash.ts";
import { openCheckpoint, signCheckpoint } from "../../src/ledger/checkpoint.ts";
import { EMPTY_FRONTIER, leafHash, withLeaf } from "../../src/ledger/merkle.ts";
import { noteSigner, noteVerifier, openNote, signNote } from "../../src/ledger/signed-note.ts";
import { isSignedBy, keyOf } from "../../src/ledger/verify/note-check.ts";

// The example of golang.org/x/mod/sumdb/note, the implementation that the specification describes.
const KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const SECRET = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const secret = bytesOfHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const verifiers = [noteVerifier(KEY)].filter((verifier) => verifier !== null);

describe("signed note", () => {
  it("is written and read as in the specification's first implementation", () => {
    const signer = noteSigner("PeterNeumann", new Uint8Array(SECRET));
    assert.equal(signer.verifierKey, KEY);
    assert.equal(signNote(TEXT, [signer]), NOTE);
    assert.equal(openNote(NOTE, verifiers), TEXT);
    const key = keyOf(KEY);
    assert.ok(key !== null && isSignedBy(NOTE, TEXT, key));
  });

  it("ignores signatures of unknown keys and refuses wrong ones", () => {
    const other = noteSigner("other.example", secret);
    const both = signNote(TEXT, [other, noteSigner("PeterNeumann", new Uint8Array(SECRET))]);
    assert.equal(openNote(both, verifiers), TEXT);
    assert.equal(openNote(signNote(TEXT, [other]), verifiers), null);
    assert.equal(openNote(NOTE.replace("think", "drink"), verifiers), null);
  });

  it("is spoilt by any changed byte", () => {
    const bytes = Buffer.from(NOTE, "utf8");
    const key = keyOf(KEY);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const note = changed.toString("utf8");
      assert.equal(openNote(note, verifiers), null, `byte ${at}`);
      assert.ok(key !== null && !isSignedBy(note, TEXT, key), `byte ${at}`);
    }
  });

  it("refuses keys whose identifier is not theirs", () => {
    for (const key of [
      KEY.replace("c74f", "c74e"),
      KEY.replace("Peter", "peter"),
      KEY.slice(0, -1),
      "",
      "a+b",
    ]) {
      assert.equal(noteVerifier(key), null);
      assert.equal(keyOf(key), null);
    }
  });
});

describe("checkpoint", () => {
  const signer = noteSigner("vigil/x/main", secret);
  const verifier = noteVerifier(signer.verifierKey);
  const keys = verifier === null ? [] : [verifier];
  const note = signCheckpoint(withLeaf(EMPTY_FRONTIER, leafHash("a")), signer);

  it("reads back what was signed", () => {
    assert.deepEqual(openCheckpoint(note, keys), { origin: "vigil/x/main", size: 1, root: leafHash("a") });
  });

  it("is refused with another origin, extension lines or a loose number", () => {
    assert.equal(openCheckpoint(note, []), null);
    const [origin = "", size = "", root = ""] = note.split("\n");
    for (const text of [
      `other\n${size}\n${root}\n`,
      `${origin}\n01\n${root}\n`,
      `${origin}\n${size}\n${root.slice(4)}\n`,
      `${origin}\n${size}\n${root}\nextension\n`,
    ])
      assert.equal(openCheckpoint(signNote(text, [signer]), keys), null);
  });
});
