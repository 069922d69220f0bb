import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { systemActor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { Context } from '@county/api-kit/verb'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { merkleRoot } from './merkle.ts'
import { isOwnSignature, signSeal } from './seal-key.ts'

/** A seal over the audit lines of the transactions after `fromXact` up to `toXact`. */
export interface Seal {
  seq: number
  fromXact: number
  toXact: number
  count: number
  merkleRoot: Buffer
  prevHash: Buffer
  hash: Buffer
  signature: Buffer
  at: string
}

/** Columns of a {@link Seal}. */
export const SEAL_COLUMNS = `seq, from_xact as "fromXact", to_xact as "toXact", count, merkle_root as "merkleRoot",
  prev_hash as "prevHash", hash, signature, at`

/** A seal names at most this many lines; more are sealed by the next. */
const MOST_LINES = 50_000

/**
 * A line's digest, computed from its content with built-in functions only: neither the stored digest nor
 * core.audit_digest is believed. The writing is that of core.audit_digest.
 */
export const DIGEST_SQL = `sha256(convert_to(jsonb_build_array(
  l.id, l.at, l.xact::text, l.verb, l.actor_id, l.actor_name, l.post_id, l.area_path,
  l.entity, l.entity_id, l.reason, l.before, l.after, l.request_id, l.ip)::text, 'UTF8'))`

/** The hash that chains a seal to the one before it. */
export function hashSeal(seal: Omit<Seal, 'hash' | 'signature'>): Buffer {
  const { seq, fromXact, toXact, count, merkleRoot: root, prevHash, at } = seal
  const text = JSON.stringify([seq, fromXact, toXact, count, root.toString('hex'), prevHash.toString('hex'), at])
  return createHash('sha256').update(text).digest()
}

/** What the head file says: the newest seal, signed, outside the database. */
const SealHead = z.object({ seq: z.int(), hash: z.string(), at: z.string(), signature: z.string() })
type SealHead = z.infer<typeof SealHead>

const headFile = (config: CoreConfig) => path.join(config.dataDir, 'audit-head.json')
const headText = (head: Omit<SealHead, 'signature'>) => Buffer.from(JSON.stringify([head.seq, head.hash, head.at]))

/** The head file; null when there is none, 'invalid' when it is not what this installation signed. */
export function readHead(config: CoreConfig): SealHead | 'invalid' | null {
  if (!fs.existsSync(headFile(config))) return null
  try {
    const head = SealHead.parse(JSON.parse(fs.readFileSync(headFile(config), 'utf8')))
    return isOwnSignature(config, headText(head), Buffer.from(head.signature, 'base64')) ? head : 'invalid'
  } catch {
    return 'invalid'
  }
}

function writeHead(config: CoreConfig, seal: Seal): void {
  const head = { seq: seal.seq, hash: seal.hash.toString('hex'), at: seal.at }
  const signature = signSeal(config, headText(head)).toString('base64')
  const partial = `${headFile(config)}.part`
  fs.mkdirSync(config.dataDir, { recursive: true })
  fs.writeFileSync(partial, JSON.stringify({ ...head, signature }), { mode: 0o600, flush: true })
  fs.renameSync(partial, headFile(config))
}

/**
 * Seals the audit lines written since the last seal by transactions older than every running one, so that no late
 * commit can slip under a seal. Answers the new seal, or null when there is nothing to seal or another process seals.
 */
export async function sealAudit(kit: Kit, config: CoreConfig): Promise<Seal | null> {
  const actor = systemActor('审计封存', '')
  const seal = await openContext(kit, 'core', actor, { readOnly: false }, (c) => addSeal(c, config))
  if (seal) writeHead(config, seal)
  return seal
}

async function addSeal(c: Context, config: CoreConfig): Promise<Seal | null> {
  const { mine } = await c.tx.one<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('core.auditSeal', 0)) as mine`,
  )
  if (!mine) return null
  const last = await c.tx.maybe<Seal>(`select ${SEAL_COLUMNS} from core.audit_seal order by seq desc limit 1`)
  const fromXact = last?.toXact ?? 0
  const lines = await c.asModule('auditor', (a) =>
    a.tx.query<{ xact: number; digest: Buffer }>(
      `select l.xact::text::bigint as xact, ${DIGEST_SQL} as digest from core.audit l
       where l.xact > $1::text::xid8 and l.xact < pg_snapshot_xmin(pg_current_snapshot())
       order by l.xact, l.id limit $2`,
      [String(fromXact), MOST_LINES + 1],
    ),
  )
  // A transaction is sealed whole: where the limit cuts through one, it waits for the next seal.
  const cut = lines.length > MOST_LINES ? (lines.at(-1)?.xact as number) : Number.POSITIVE_INFINITY
  const whole = lines.filter((l) => l.xact < cut)
  const taken = whole.length ? whole : lines
  const toXact = taken.at(-1)?.xact
  if (toXact === undefined) return null
  const unsigned = {
    seq: (last?.seq ?? 0) + 1,
    fromXact,
    toXact,
    count: taken.length,
    merkleRoot: merkleRoot(taken.map((l) => l.digest)),
    prevHash: last?.hash ?? Buffer.alloc(32),
    at: c.now.toISOString(),
  }
  const hash = hashSeal(unsigned)
  const seal: Seal = { ...unsigned, hash, signature: signSeal(config, hash) }
  await c.tx.query(
    `insert into core.audit_seal (seq, from_xact, to_xact, count, merkle_root, prev_hash, hash, signature, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [seal.seq, fromXact, toXact, seal.count, seal.merkleRoot, seal.prevHash, hash, seal.signature, seal.at],
  )
  return seal
}
