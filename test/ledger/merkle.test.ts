import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bytesOfHex, hexOf } from "../../src/core/hash.ts";
import {
  consistencyProof,
  EMPTY_FRONTIER,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOfFrontier,
  rootOfLeaves,
  withLeaf,
} from "../../src/ledger/merkle.ts";
import { GrowingTree } from "../../src/ledger/verify/tree-check.ts";

// The inputs and roots that certificate transparency's implementations of RFC 6962 are tested with.
const INPUTS = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const vectors = INPUTS.map((input) => leafHash(bytesOfHex(input)));
const leavesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHash(`leaf ${index}`));

/** The definition of RFC 6962 section 2.1, word for word. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

describe("Merkle tree", () => {
  it("has the roots of the RFC 6962 test vectors", () => {
    assert.equal(hexOf(rootOfLeaves([])), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (const [index, root] of ROOTS.entries())
      assert.equal(hexOf(rootOfLeaves(vectors.slice(0, index + 1))), root);
  });

  it("has the audit path of leaf 5 of 8 and the growth from 6 to 8 of the test vectors", () => {
    assert.deepEqual(inclusionProof(vectors, 5).map(hexOf), [
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    assert.deepEqual(consistencyProof(vectors, 6).map(hexOf), [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });

  it("agrees with the definition and with the verifier's own tree at every size", () => {
    let frontier = EMPTY_FRONTIER;
    const growing = new GrowingTree();
    const leaves = leavesOf(130);
    for (const [index, leaf] of leaves.entries()) {
      frontier = withLeaf(frontier, leaf);
      growing.add(leaf);
      const root = hexOf(definedRoot(leaves.slice(0, index + 1)));
      assert.equal(hexOf(rootOfFrontier(frontier)), root);
      assert.equal(growing.root(), root);
      assert.equal(growing.frontier(), frontier.roots.map(hexOf).join(" "));
    }
  });

  it("proves what is in it and nothing else", () => {
    const sizes = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), fc.nat(), (size, a, b, flip) => {
        const leaves = leavesOf(size);
        const root = rootOfLeaves(leaves);
        const index = a % size;
        const proof = inclusionProof(leaves, index);
        const leaf = leaves[index] as Uint8Array;
        assert.ok(isIncluded(leaf, index, size, proof, root));
        const other = b % size;
        if (other !== index) assert.ok(!isIncluded(leaf, other, size, proof, root));
        assert.ok(!isIncluded(leafHash("other"), index, size, proof, root));
        const earlier = 1 + (b % size);
        const growth = consistencyProof(leaves, earlier);
        const earlierRoot = rootOfLeaves(leaves.slice(0, earlier));
        assert.ok(isConsistent(earlier, earlierRoot, size, root, growth));
        assert.ok(!isConsistent(earlier, leafHash("other"), size, root, growth));
        assert.ok(!isConsistent(earlier, earlierRoot, size, leafHash("other"), growth));
        if (growth.length > 0) {
          const bad = growth.map((hash, at) => (at === flip % growth.length ? leafHash(hash) : hash));
          assert.ok(!isConsistent(earlier, earlierRoot, size, root, bad));
          assert.ok(!isConsistent(earlier, earlierRoot, size, root, growth.slice(1)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
