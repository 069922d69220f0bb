import type { Context } from '@county/api-kit/verb'
import type { AuditBreak, AuditVerification } from '@county/core/audit'
import type { CoreConfig } from '../config.ts'
import { merkleRoot } from './merkle.ts'
import { DIGEST_SQL, hashSeal, readHead, SEAL_COLUMNS, type Seal } from './seal.ts'
import { isOwnSignature } from './seal-key.ts'

interface Line {
  id: string
  xact: number
  digest: Buffer
  /** The digest stored when the line was written. */
  stored: Buffer
}

/** Ids told for one break; more would be noise. */
const MOST_IDS = 20
const PAGE = 20_000

/**
 * Checks every seal and every sealed line. Found are: an edited, removed, added or replaced line, a changed seal, and
 * seals cut off the end. Pass a context whose transaction may read the audit; runs under the auditor's role.
 */
export function verifyAudit(context: Context, config: CoreConfig): Promise<AuditVerification> {
  return context.asModule('auditor', async (c) => {
    const seals = await c.tx.query<Seal>(`select ${SEAL_COLUMNS} from core.audit_seal order by seq`)
    const breaks = [...checkChain(seals, config), ...checkTail(seals, config)]
    let lines = 0
    const pending = [...seals]
    for await (const group of linesBySeal(c, pending)) {
      lines += group.lines.length
      breaks.push(...checkLines(group.seal, group.lines))
    }
    const { unsealed } = await c.tx.one<{ unsealed: number }>(
      `select count(*)::int as unsealed from core.audit where xact > $1::text::xid8`,
      [String(seals.at(-1)?.toXact ?? 0)],
    )
    const last = seals.at(-1)
    return {
      ok: breaks.length === 0,
      seals: seals.length,
      lines,
      unsealed,
      lastSealAt: last?.at ?? null,
      head: last?.hash.toString('hex') ?? null,
      breaks,
    }
  })
}

function checkChain(seals: readonly Seal[], config: CoreConfig): AuditBreak[] {
  const breaks: AuditBreak[] = []
  let before: Seal | undefined
  for (const seal of seals) {
    const at = new Date(seal.at).toISOString()
    const follows =
      seal.seq === (before?.seq ?? 0) + 1 &&
      seal.fromXact === (before?.toXact ?? 0) &&
      seal.prevHash.equals(before?.hash ?? Buffer.alloc(32))
    const whole = hashSeal({ ...seal, at }).equals(seal.hash) && isOwnSignature(config, seal.hash, seal.signature)
    if (!follows || !whole) breaks.push({ kind: 'sealChanged', seal: seal.seq, lines: [] })
    before = seal
  }
  return breaks
}

/** The head file names a seal that must be there; it may be one behind when a process died between the two. */
function checkTail(seals: readonly Seal[], config: CoreConfig): AuditBreak[] {
  const head = readHead(config)
  if (head === 'invalid' || (head === null && seals.length > 1)) return [{ kind: 'noAnchor', seal: null, lines: [] }]
  if (head === null) return []
  const named = seals.find((s) => s.seq === head.seq)
  return named?.hash.toString('hex') === head.hash ? [] : [{ kind: 'tailCut', seal: head.seq, lines: [] }]
}

function checkLines(seal: Seal, lines: readonly Line[]): AuditBreak[] {
  const tell = (kind: AuditBreak['kind'], ids: string[] = []): AuditBreak[] => [
    { kind, seal: seal.seq, lines: ids.slice(0, MOST_IDS) },
  ]
  if (lines.length === seal.count && merkleRoot(lines.map((l) => l.digest)).equals(seal.merkleRoot)) return []
  const edited = lines.filter((l) => !l.digest.equals(l.stored)).map((l) => l.id)
  if (lines.length < seal.count) return tell('missing', edited)
  if (lines.length > seal.count) return tell('added', edited)
  return edited.length ? tell('edited', edited) : tell('replaced')
}

/** Lines in the order they were sealed, a page at a time, grouped by the seal that must hold them. */
async function* linesBySeal(c: Context, seals: Seal[]): AsyncGenerator<{ seal: Seal; lines: Line[] }> {
  const until = seals.at(-1)?.toXact ?? 0
  let after = { xact: 0, id: '00000000-0000-0000-0000-000000000000' }
  let held: Line[] = []
  for (;;) {
    const page = await c.tx.query<Line>(
      `select l.id, l.xact::text::bigint as xact, ${DIGEST_SQL} as digest, l.digest as stored from core.audit l
       where (l.xact, l.id) > ($1::text::xid8, $2::uuid) and l.xact <= $3::text::xid8 order by l.xact, l.id limit ${PAGE}`,
      [String(after.xact), after.id, String(until)],
    )
    held.push(...page)
    const last = page.at(-1)
    const done = page.length < PAGE
    while (seals[0] && (done || (last && seals[0].toXact < last.xact))) {
      const seal = seals.shift() as Seal
      const end = held.findIndex((l) => l.xact > seal.toXact)
      const lines = end < 0 ? held : held.slice(0, end)
      held = end < 0 ? [] : held.slice(end)
      yield { seal, lines }
    }
    if (done || !last) return
    after = last
  }
}
