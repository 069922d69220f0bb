import { command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { Report } from '@county/coordination/report/report'
import { nextState } from '@county/coordination/report/states'
import { noticesPort } from '@county/core/ports/notices'
import { sayMonth } from '@county/kernel/month'
import { z } from 'zod'
import { assertAllComplete } from './edit.ts'
import { loadReport } from './load.ts'
import { addEvent, assertStep, changeReport, lockReport, stateOf } from './repository.ts'

const entity = 'coordination.report'
const ById = z.strictObject({ reportId: z.uuid() })

/** The reviewer confirms what another person filled in and sent. */
export const confirmReport = command({
  name: 'coordination.report.confirm',
  title: { zh: '审核通过', en: 'Confirm' },
  permission: 'coordination.report.review',
  entity,
  input: ById,
  output: Report,
  async run(c, { reportId }) {
    const r = await lockReport(c, reportId)
    const state = assertStep(c, r, 'confirm')
    if (!r.filled_at) throw errors.error('REPORT_STATE', { state: '填报中（未送审）', action: '审核' })
    if (c.actor.id !== null && r.edited_by === c.actor.id) throw errors.error('SAME_PERSON')
    await assertAllComplete(c, reportId)
    await changeReport(c, reportId, { state, reviewed_at: c.now, reviewed_by: c.actor.id })
    await addEvent(c, reportId, 'confirmed')
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: reportId, before: { state: r.state }, after: { state } },
    }
  },
})

/** Submits a reviewed report to the bureau; a reopening ends with it. */
export const submitReport = command({
  name: 'coordination.report.submit',
  title: { zh: '上报', en: 'Submit' },
  permission: 'coordination.report.submit',
  entity,
  alsoChanges: ['coordination.report_unlock'],
  input: ById,
  output: Report,
  async run(c, { reportId }) {
    const r = await lockReport(c, reportId)
    const state = assertStep(c, r, 'submit')
    await assertAllComplete(c, reportId)
    await changeReport(c, reportId, {
      state,
      submitted_at: c.now,
      first_submitted_at: r.first_submitted_at ?? c.now,
      return_reason: null,
    })
    await c.tx.exec(`update coordination.report_unlock set ended_at = $2 where report_id = $1 and ended_at is null`, [
      reportId,
      c.now,
    ])
    await addEvent(c, reportId, 'submitted')
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: reportId, before: { state: r.state }, after: { state } },
    }
  },
})

/** The bureau sends a report back with a reason. */
export const returnReport = command({
  name: 'coordination.report.return',
  title: { zh: '退回', en: 'Return' },
  permission: 'coordination.report.receive',
  entity,
  input: z.strictObject({ reportId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  output: Report,
  async run(c, { reportId, reason }) {
    const r = await lockReport(c, reportId)
    const state = nextState(stateOf(r, c.now), 'return')
    await changeReport(c, reportId, { state, returned: r.returned + 1, return_reason: reason, filled_at: null })
    await addEvent(c, reportId, 'returned', reason)
    if (r.unit_id)
      await c.ports.find(noticesPort)?.send({
        module: 'coordination',
        title: `${sayMonth(r.month, 'zh-CN')}月报已退回：${r.title}`,
        body: reason,
        level: 'todo',
        href: `/coordination/reports/${reportId}`,
        toUnit: r.unit_id,
      })
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: reportId, before: { state: r.state }, after: { state }, reason },
    }
  },
})
