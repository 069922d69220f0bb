import { type Context, query } from '@county/api-kit/verb'
import { AuditFilter, AuditRow, AuditVerification } from '@county/core/audit'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { verifyAudit } from './verify.ts'

const ADMINISTRATION = ['account', 'post', 'unit', 'area', 'site', 'release', 'setting', 'calendar', 'notice'].map(
  (part) => `core.${part}.%`,
)

const Page = z.object({ rows: z.array(AuditRow), next: z.string().nullable() })

/** Lines of the audit, newest first. */
export const list = query({
  name: 'core.audit.list',
  title: { zh: '审计记录', en: 'Audit' },
  permission: 'core.audit.read',
  reads: 'reporting',
  input: AuditFilter,
  output: Page,
  run: (c, input) => readLines(c, input, 'true'),
})

/** Who revealed whose sensitive fields, when and why. */
export const reveals = query({
  name: 'core.reveal.list',
  title: { zh: '敏感信息查看记录', en: 'Reveals' },
  permission: 'core.reveal.read',
  input: AuditFilter,
  output: Page,
  run: (c, input) => readLines(c, input, `l.verb like '%.reveal.subject'`),
})

/** Checks the whole chain of seals. */
export const verify = (config: CoreConfig) =>
  query({
    name: 'core.audit.verify',
    title: { zh: '校验审计记录', en: 'Verify the audit' },
    permission: 'core.audit.read',
    input: z.strictObject({}),
    output: AuditVerification,
    run: (c) => verifyAudit(c, config),
  })

async function readLines(c: Context, input: z.output<typeof AuditFilter>, condition: string) {
  const sealed = await c.tx.maybe<{ xact: string }>(
    `select to_xact::text as xact from core.audit_seal order by seq desc limit 1`,
  )
  const rows = await c.asModule('auditor', (a) =>
    a.tx.query<AuditRow>(
      `select l.id, l.at, l.verb, l.actor_id as "actorId", l.actor_name as "actorName", l.area_path as "areaPath",
         l.entity, l.entity_id as "entityId", l.reason, l.before, l.after, l.request_id as "requestId", l.ip,
         l.xact <= $1::text::xid8 as sealed
       from core.audit l where ${condition}
         and ($2::uuid is null or l.actor_id = $2) and ($3::text is null or l.verb = $3 or starts_with(l.verb, $3 || '.'))
         and ($4::text is null or l.entity = $4) and ($5::uuid is null or l.entity_id = $5)
         and ($6::date is null or l.at >= $6::date::timestamp at time zone 'Asia/Shanghai')
         and ($7::date is null or l.at < ($7::date + 1)::timestamp at time zone 'Asia/Shanghai')
         and ($8::text[] is null or l.verb like any ($8)) and ($9::uuid is null or l.id < $9)
       order by l.id desc limit $10`,
      [
        sealed?.xact ?? '0',
        input.actorId ?? null,
        input.verb ?? null,
        input.entity ?? null,
        input.entityId ?? null,
        input.from ?? null,
        input.to ?? null,
        input.administration ? ADMINISTRATION : null,
        input.cursor ?? null,
        input.limit + 1,
      ],
    ),
  )
  const page = rows.slice(0, input.limit)
  return { rows: page, next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null }
}
