import {
  Entitled,
  EntitledFilter,
  type EntitlementCard,
  EntitlementCount,
  ExplainEntitlement,
  HouseholdEntitlement,
} from '@county/core/entitlement'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { allows } from '../actor.ts'
import { readCursor, writeCursor } from '../keyset.ts'
import type { EntitlementQuery } from '../module.ts'
import { type Context, command, query } from '../verb.ts'
import { countEntitled, countListed, listEntitled, subjectsOf } from './ask.ts'
import { saveList } from './save-list.ts'

const shown = (card: EntitlementCard) => ({
  entitlementId: card.id,
  title: card.title,
  definition: card.definition,
  source: card.source,
})
const missing = (id: string) => new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { entitlement: id } })

/** Verbs of every module over what persons and households should receive by its rules (应享未享). */
export function entitlementVerbs(module: string, entitlements: readonly EntitlementQuery[]) {
  const seen = (c: Context) => entitlements.filter((q) => allows(c.actor, q.card.permission))
  const find = (c: Context, id: string) => {
    const q = seen(c).find((e) => e.card.id === id)
    if (!q) throw missing(id)
    return q
  }
  const named = (verb: string) => `${module}.entitlement.${verb}`
  return {
    household: query({
      name: named('household'),
      title: { zh: '一户应享未享', en: 'What a household should receive' },
      permission: 'signedIn',
      input: z.object({ householdId: z.uuid() }),
      output: z.array(HouseholdEntitlement),
      async run(c, { householdId }) {
        const subjects = await subjectsOf(c, householdId)
        const lists = []
        for (const q of seen(c)) {
          const { card } = q
          const rows = await listEntitled(c, q, { subjects: subjects[card.subject] })
          const more = { ...shown(card), mayExplain: allows(c.actor, card.explain) }
          lists.push(rows.map((r) => ({ ...r, ...more, href: card.href?.replace('{subject}', r.subjectId) ?? null })))
        }
        return lists.flat()
      },
    }),
    counts: query({
      name: named('counts'),
      title: { zh: '应享未享汇总', en: 'How many should receive and do' },
      permission: 'signedIn',
      input: z.object({ area: z.string().max(200).optional() }),
      output: z.array(EntitlementCount),
      async run(c, { area }) {
        const counts: EntitlementCount[] = []
        for (const q of seen(c))
          counts.push({
            ...shown(q.card),
            subject: q.card.subject,
            mayExplain: allows(c.actor, q.card.explain),
            mayExport: allows(c.actor, q.card.export ?? q.card.explain),
            ...(await countEntitled(c, q, area)),
          })
        return counts
      },
    }),
    list: query({
      name: named('list'),
      title: { zh: '应享未享清单', en: 'Who should receive something' },
      permission: 'signedIn',
      input: EntitledFilter.extend({
        cursor: z.string().max(500).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
      output: z.object({ rows: z.array(Entitled), next: z.string().nullable(), count: z.int() }),
      async run(c, { entitlementId, cursor, limit, ...asked }) {
        const q = find(c, entitlementId)
        const rows = await listEntitled(c, q, { ...asked, after: readCursor(cursor, 2), limit: limit + 1 })
        const page = rows.slice(0, limit)
        const last = rows.length > limit ? page.at(-1) : undefined
        const next = last ? writeCursor([last.areaPath, last.subjectId]) : null
        return { rows: page, next, count: await countListed(c, q, asked) }
      },
    }),
    explain: command({
      name: named('explain'),
      title: { zh: '登记未享受原因', en: 'Record why something is not received' },
      permission: 'signedIn',
      entity: 'core.entitlement_note',
      input: ExplainEntitlement,
      output: Entitled,
      async run(c, { entitlementId, subjectId, reason, note }) {
        const q = find(c, entitlementId)
        if (!allows(c.actor, q.card.explain))
          throw new DomainError('NOT_PERMITTED', { status: 'FORBIDDEN', params: { permission: q.card.explain } })
        const [before] = await listEntitled(c, q, { subjects: [subjectId] })
        if (!before) throw missing(entitlementId)
        if (before.received)
          throw new DomainError('ENTITLEMENT_RECEIVED', { status: 'CONFLICT', params: { name: before.name } })
        const values = [entitlementId, subjectId, reason, note, c.today, c.actor.id]
        const changed = await c.tx.query<{ id: string }>(
          `update core.entitlement_note set reason = $3, note = $4, told_on = $5, updated_by = $6
           where entitlement_id = $1 and subject_id = $2 and closed_on is null returning id`,
          values,
        )
        const [row] = changed.length
          ? changed
          : await c.tx.query<{ id: string }>(
              `insert into core.entitlement_note (entitlement_id, subject_id, reason, note, told_on, updated_by, module,
                 area_path, ${q.card.subject}_id, source)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $2, '{"kind":"typed"}') returning id`,
              [...values, module, before.areaPath],
            )
        const [value] = await listEntitled(c, q, { subjects: [subjectId] })
        const told = (e: Entitled) => ({ reason: e.whyNot, note: e.told?.note ?? null })
        return {
          value: value ?? before,
          audit: {
            entityId: row?.id ?? null,
            areaPath: before.areaPath,
            before: told(before),
            after: { entitlementId, subjectId, reason, note },
          },
        }
      },
    }),
    export: command({
      name: named('export'),
      title: { zh: '导出应享未享清单', en: 'Export who should receive something' },
      permission: 'signedIn',
      entity: 'core.file',
      input: EntitledFilter,
      output: z.object({ fileId: z.uuid(), rows: z.int() }),
      async run(c, { entitlementId, ...asked }) {
        const q = find(c, entitlementId)
        const permission = q.card.export ?? q.card.explain
        if (!allows(c.actor, permission))
          throw new DomainError('NOT_PERMITTED', { status: 'FORBIDDEN', params: { permission } })
        const value = await saveList(c, q, asked)
        return { value, audit: { entityId: value.fileId, after: { entitlementId, ...asked, rows: value.rows } } }
      },
    }),
  }
}
