import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { Disagree, Report } from '@county/coordination/report/report'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { isOfUnit } from '../support/access.ts'
import { type LineRow, listLineRows, settledLine } from './lines.ts'
import { loadReport } from './load.ts'
import { addEvent, lockReport, type ReportRow } from './repository.ts'

/** The actor's co-signature row of a report in an open month. Throws NOT_A_COLEAD, MONTH_NOT_OPEN. */
async function ownCosign(c: CommandContext, r: ReportRow): Promise<{ id: string; unit_name: string }> {
  const rows = await c.tx.query<{ id: string; unit_id: string | null; unit_name: string }>(
    `select id, unit_id, unit_name from coordination.cosign where report_id = $1 for update`,
    [r.id],
  )
  const own = rows.find((s) => isOfUnit(c.actor, s.unit_id))
  if (!own) throw errors.error('NOT_A_COLEAD')
  if (r.month_state !== 'open') throw errors.error('MONTH_NOT_OPEN', { month: r.month })
  return own
}

async function lineOf(c: CommandContext, reportId: string, lineId: string): Promise<LineRow> {
  const line = (await listLineRows(c, { report: reportId })).find((l) => l.id === lineId)
  if (!line) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { lineId } })
  return line
}

const sign = (c: CommandContext, id: string, state: 'agreed' | 'disagreed') =>
  c.tx.exec(`update coordination.cosign set state = $2, signed_at = $3, signed_by_name = $4 where id = $1`, [
    id,
    state,
    c.now,
    c.actor.name,
  ])

/** A co-lead agrees with the report as it stands; its other values are withdrawn. */
export const cosignReport = command({
  name: 'coordination.report.cosign',
  title: { zh: '会签', en: 'Co-sign' },
  permission: 'coordination.report.cosign',
  entity: 'coordination.cosign',
  alsoChanges: ['coordination.line_opinion'],
  input: z.strictObject({ reportId: z.uuid() }),
  output: Report,
  async run(c, { reportId }) {
    const r = await lockReport(c, reportId)
    const own = await ownCosign(c, r)
    await c.tx.exec(
      `update coordination.line_opinion set closed_on = $3, closed_reason = '会签同意' where report_id = $1 and unit_name = $2 and closed_on is null`,
      [reportId, own.unit_name, c.today],
    )
    await sign(c, own.id, 'agreed')
    await addEvent(c, reportId, 'cosigned', own.unit_name)
    return { value: await loadReport(c, reportId), audit: { entityId: own.id, after: { unit: own.unit_name } } }
  },
})

/** A co-lead gives its own value of one line, with the reason. Only that line waits for the bureau. */
export const disagree = command({
  name: 'coordination.report.disagree',
  title: { zh: '提出不同数值', en: 'Give another value' },
  permission: 'coordination.report.cosign',
  entity: 'coordination.line_opinion',
  alsoChanges: ['coordination.cosign'],
  input: Disagree,
  output: Report,
  async run(c, { reportId, lineId, value, reason }) {
    const r = await lockReport(c, reportId)
    const own = await ownCosign(c, r)
    const line = await lineOf(c, reportId, lineId)
    if (line.value === value) throw errors.error('SAME_VALUE')
    await c.tx.exec(
      `insert into coordination.line_opinion (id, report_id, line_id, unit_name, value, reason, stated_at, area_path)
       select $1, $2, $3, $4, $5, $6, $7, area_path from coordination.report where id = $2
       on conflict (line_id, unit_name) do update set value = excluded.value, reason = excluded.reason, stated_at = excluded.stated_at,
         closed_on = null, closed_reason = null`,
      [newId(), reportId, lineId, own.unit_name, value, reason, c.now],
    )
    await sign(c, own.id, 'disagreed')
    await addEvent(c, reportId, 'disagreed', `${own.unit_name}：${line.label}`)
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: lineId, before: { value: line.value }, after: { value }, reason },
    }
  },
})

/** The bureau rules which value of a disputed line counts. */
export const arbitrate = command({
  name: 'coordination.report.arbitrate',
  title: { zh: '裁定', en: 'Arbitrate' },
  permission: 'coordination.report.receive',
  entity: 'coordination.arbitration',
  input: Disagree,
  output: Report,
  async run(c, { reportId, lineId, value, reason }) {
    const r = await lockReport(c, reportId)
    if (r.month_state !== 'open') throw errors.error('MONTH_NOT_OPEN', { month: r.month })
    const line = await lineOf(c, reportId, lineId)
    if (settledLine(line).state === 'agreed') throw errors.error('NOTHING_TO_ARBITRATE')
    await c.tx.exec(
      `insert into coordination.arbitration (id, report_id, line_id, value, reason, ruled_by_name, ruled_at, area_path)
       select $1, $2, $3, $4, $5, $6, $7, area_path from coordination.report where id = $2
       on conflict (line_id) do update set value = excluded.value, reason = excluded.reason,
         ruled_by_name = excluded.ruled_by_name, ruled_at = excluded.ruled_at`,
      [newId(), reportId, lineId, value, reason, c.actor.name, c.now],
    )
    await addEvent(c, reportId, 'arbitrated', line.label)
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: lineId, before: { value: line.value }, after: { value }, reason },
    }
  },
})
