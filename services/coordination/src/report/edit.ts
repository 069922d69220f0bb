import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { Report, SetLine, SetNarrative } from '@county/coordination/report/report'
import { filesPort } from '@county/core/ports/files'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { recountLines } from './fill.ts'
import { loadReport } from './load.ts'
import { addEvent, beginEdit, changeReport, lockReport } from './repository.ts'

const entity = 'coordination.report'
const ById = z.strictObject({ reportId: z.uuid() })

/** Counts the lines again from the ledgers as they are now. Only while the month is open. */
export const refillReport = command({
  name: 'coordination.report.refill',
  title: { zh: '重新取数', en: 'Recount from the ledgers' },
  permission: 'coordination.report.fill',
  entity: 'coordination.report_line',
  input: ById,
  output: Report,
  async run(c, { reportId }) {
    const r = await lockReport(c, reportId)
    if (r.month_state === 'closed') throw errors.error('MONTH_CLOSED', { month: r.month })
    await beginEdit(c, r)
    const changed = await recountLines(c, r.month, reportId)
    await addEvent(c, reportId, 'refilled', String(changed))
    return { value: await loadReport(c, reportId), audit: { entityId: reportId, after: { changed } } }
  },
})

/** Tells the value of a line that no ledger counts, or explains a change. */
export const setLine = command({
  name: 'coordination.report.setLine',
  title: { zh: '填写月报行', en: 'Fill in a line' },
  permission: 'coordination.report.fill',
  entity: 'coordination.report_line',
  alsoChanges: [entity],
  input: SetLine,
  output: Report,
  async run(c, { reportId, lineId, ...change }) {
    const r = await lockReport(c, reportId)
    await beginEdit(c, r)
    const before = await lineOf(c, reportId, lineId)
    if (before.origin === 'counted' && (change.value !== undefined || change.achievedOn !== undefined))
      throw errors.error('LINE_IS_COUNTED', { label: before.label })
    await c.tx.exec(
      `update coordination.report_line set value = case when $2 then $3 else value end, achieved_on = case when $4 then $5::date else achieved_on end,
         explanation = case when $6 then $7 else explanation end where id = $1`,
      [
        lineId,
        change.value !== undefined,
        change.value ?? null,
        change.achievedOn !== undefined,
        change.achievedOn ?? null,
        change.explanation !== undefined,
        change.explanation || null,
      ],
    )
    const { value, explanation, achieved_on } = before
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: lineId, before: { value, explanation, achievedOn: achieved_on }, after: change },
    }
  },
})

async function lineOf(c: CommandContext, reportId: string, lineId: string) {
  const line = await c.tx.maybe<{
    origin: string
    label: string
    value: number | null
    explanation: string | null
    achieved_on: string | null
  }>(`select * from coordination.report_line where id = $1 and report_id = $2`, [lineId, reportId])
  if (!line) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { lineId } })
  return line
}

/** Writes the words of a report: what was done, problems, next steps. */
export const setNarrative = command({
  name: 'coordination.report.setNarrative',
  title: { zh: '填写文字部分', en: 'Write the words of a report' },
  permission: 'coordination.report.fill',
  entity,
  input: SetNarrative,
  output: Report,
  async run(c, { reportId, ...words }) {
    const r = await lockReport(c, reportId)
    await beginEdit(c, r)
    const columns = { narrative: words.narrative, problems: words.problems, next_steps: words.nextSteps }
    const change = Object.fromEntries(
      Object.entries(columns)
        .filter(([, v]) => v !== undefined)
        .map(([k, v]) => [k, v || null]),
    )
    await changeReport(c, reportId, change)
    return { value: await loadReport(c, reportId), audit: { entityId: reportId, after: words } }
  },
})

/** Attaches a stored file as evidence. */
export const attachFile = command({
  name: 'coordination.report.attach',
  title: { zh: '添加佐证材料', en: 'Attach evidence' },
  permission: 'coordination.report.fill',
  entity: 'coordination.report_file',
  input: z.strictObject({ reportId: z.uuid(), fileId: z.uuid() }),
  output: Report,
  async run(c, { reportId, fileId }) {
    const r = await lockReport(c, reportId)
    await beginEdit(c, r)
    const store = c.ports.get(filesPort)
    const { file } = await store.read(fileId)
    await store.attach(fileId, {
      areaPath: c.actor.areaPath,
      permission: 'coordination.report.read',
      entity,
      entityId: reportId,
    })
    const id = newId()
    await c.tx.exec(
      `insert into coordination.report_file (id, report_id, file_id, name, added_by_name, added_at, area_path)
       select $1, $2, $3, $4, $5, $6, area_path from coordination.report where id = $2
       on conflict (report_id, file_id) do update set closed_on = null, closed_reason = null`,
      [id, reportId, fileId, file.name, c.actor.name, c.now],
    )
    await addEvent(c, reportId, 'attached', file.name)
    return { value: await loadReport(c, reportId), audit: { entityId: reportId, after: { fileId, name: file.name } } }
  },
})

/** Takes evidence out of a report; the file stays in the record. */
export const detachFile = command({
  name: 'coordination.report.detach',
  title: { zh: '移除佐证材料', en: 'Take out evidence' },
  permission: 'coordination.report.fill',
  entity: 'coordination.report_file',
  input: z.strictObject({ reportId: z.uuid(), fileId: z.uuid() }),
  output: Report,
  async run(c, { reportId, fileId }) {
    const r = await lockReport(c, reportId)
    await beginEdit(c, r)
    await c.tx.exec(
      `update coordination.report_file set closed_on = $3, closed_reason = '移除' where report_id = $1 and file_id = $2`,
      [reportId, fileId, c.today],
    )
    await addEvent(c, reportId, 'detached')
    return { value: await loadReport(c, reportId), audit: { entityId: reportId, after: { fileId } } }
  },
})

/** Hands the filled-in report to the reviewer; completeness is computed, not claimed. */
export const sendReport = command({
  name: 'coordination.report.send',
  title: { zh: '送审', en: 'Send for review' },
  permission: 'coordination.report.fill',
  entity,
  input: ById,
  output: Report,
  async run(c, { reportId }) {
    const r = await lockReport(c, reportId)
    await beginEdit(c, r)
    await assertAllComplete(c, reportId)
    await changeReport(c, reportId, { filled_at: c.now, edited_by: c.actor.id })
    await addEvent(c, reportId, 'sent')
    return { value: await loadReport(c, reportId), audit: { entityId: reportId } }
  },
})

/** Throws REPORT_INCOMPLETE while a value or an explanation is missing. */
export async function assertAllComplete(c: CommandContext, reportId: string): Promise<void> {
  const open = await c.tx.query<{ label: string }>(
    `select label from coordination.report_line where report_id = $1
       and ((origin = 'reported' and value is null) or (needs_explanation and coalesce(trim(explanation), '') = '')) order by position`,
    [reportId],
  )
  if (open.length)
    throw errors.error('REPORT_INCOMPLETE', {
      count: open.length,
      lines: open
        .slice(0, 3)
        .map((l) => l.label)
        .join('、'),
    })
}
