import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Root of a Merkle tree over digests, built as RFC 6962 §2.1 does: leaves and inner nodes are hashed differently. */
export function merkleRoot(digests: readonly Uint8Array[]): Buffer {
  if (digests.length === 0) return createHash('sha256').digest()
  let level: Buffer[] = digests.map((digest) => createHash('sha256').update(LEAF).update(digest).digest())
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Buffer
      const right = level[i + 1]
      // A node without a partner moves up as it is.
      next.push(right ? createHash('sha256').update(NODE).update(left).update(right).digest() : left)
    }
    level = next
  }
  return level[0] as Buffer
}
