import { command, query } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { ReopenReport, Report } from '@county/coordination/report/report'
import { assertExpiry, nextState } from '@county/coordination/report/states'
import { noticesPort } from '@county/core/ports/notices'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import { z } from 'zod'
import { loadReport } from './load.ts'
import { addEvent, changeReport, lockReport, stateOf } from './repository.ts'

/** Reopens a report of a closed month for one named person of its unit, with a reason, until a moment. Frozen figures stay. */
export const reopenReport = command({
  name: 'coordination.month.reopen',
  title: { zh: '批准重新填报', en: 'Reopen a report' },
  permission: 'coordination.month.reopen',
  entity: 'coordination.report_unlock',
  alsoChanges: ['coordination.report'],
  input: ReopenReport,
  output: Report,
  async run(c, { reportId, personId, reason, expiresAt }) {
    const r = await lockReport(c, reportId)
    const state = nextState(stateOf(r, c.now), 'unlock')
    assertExpiry(expiresAt, c.now)
    const person = await c.tx.maybe<{ name: string; in_unit: boolean }>(
      `select o.name, exists (select 1 from core.post p where p.officer_id = o.id and p.unit_id = $2 and p.valid_from <= $3
         and (p.valid_to is null or p.valid_to > $3)) as in_unit from core.officer o where o.id = $1`,
      [personId, r.unit_id, c.today],
    )
    if (!person) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { personId } })
    if (!person.in_unit) throw errors.error('NOT_YOUR_UNIT', { unit: r.unit_name })
    await c.tx.exec(`update coordination.report_unlock set ended_at = $2 where report_id = $1 and ended_at is null`, [
      reportId,
      c.now,
    ])
    const id = newId()
    await c.tx.exec(
      `insert into coordination.report_unlock (id, report_id, person_id, person_name, reason, granted_by_name, granted_at, expires_at, area_path)
       select $1, $2, $3, $4, $5, $6, $7, $8, area_path from coordination.report where id = $2`,
      [id, reportId, personId, person.name, reason, c.actor.name, c.now, expiresAt],
    )
    await changeReport(c, reportId, { state, filled_at: null, reviewed_at: null, reviewed_by: null })
    await addEvent(c, reportId, 'reopened', `${person.name}：${reason}`)
    await c.ports.find(noticesPort)?.send({
      module: 'coordination',
      title: `月报已重新开放：${r.title}`,
      body: reason,
      level: 'todo',
      href: `/coordination/reports/${reportId}`,
      toOfficer: personId,
    })
    return {
      value: await loadReport(c, reportId),
      audit: { entityId: id, reason, after: { reportId, personId, expiresAt } },
    }
  },
})

/** Officers of the unit that files a report: the persons it can be reopened for. */
export const listFilers = query({
  name: 'coordination.report.filers',
  title: { zh: '填报单位人员', en: 'Officers of the filing unit' },
  permission: 'coordination.month.reopen',
  input: z.object({ reportId: z.uuid() }),
  output: z.array(z.object({ id: z.uuid(), name: z.string() })),
  run: (c, { reportId }) =>
    c.tx.query(
      `select distinct o.id, o.name from coordination.report r join core.post p on p.unit_id = r.unit_id join core.officer o on o.id = p.officer_id
       where r.id = $1 and o.state = 'active' and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2) order by o.name`,
      [reportId, c.today],
    ),
})
