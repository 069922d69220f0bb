import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { noticesPort } from '@county/core/ports/notices'
import { Month, sayMonth } from '@county/kernel/month'
import { z } from 'zod'
import { findMonth } from './status.ts'

/** Reminds every unit whose report of the month has not come: a notice in the portal (and by mail where configured). */
export const remind = command({
  name: 'coordination.month.remind',
  title: { zh: '催报', en: 'Remind' },
  permission: 'coordination.month.run',
  entity: 'coordination.reminder',
  input: z.strictObject({ month: Month }),
  output: z.object({ sent: z.int() }),
  async run(c, { month }) {
    const row = await findMonth(c, month)
    if (row?.state !== 'open') throw errors.error('MONTH_NOT_OPEN', { month })
    const sent = await sendReminders(c, month, row.due_on)
    return { value: { sent }, audit: { entityId: null, after: { month, sent } } }
  },
})

/** Sends one notice a unit and day for what is missing; gives how many units were reminded. */
export async function sendReminders(
  c: Pick<CommandContext, 'tx' | 'ports' | 'now' | 'today' | 'actor'>,
  month: string,
  dueOn: string,
): Promise<number> {
  const missing = await c.tx.query<{ unit_id: string | null; unit_name: string; titles: string[]; ids: string[] }>(
    `select unit_id, unit_name, array_agg(title order by measure_no) as titles, array_agg(id order by measure_no) as ids
     from coordination.report where month = $1 and state <> 'submitted' group by unit_id, unit_name`,
    [month],
  )
  const port = c.ports.find(noticesPort)
  for (const m of missing) {
    if (port && m.unit_id)
      await port.send({
        module: 'coordination',
        key: `coordination.remind.${month}.${m.unit_id}.${c.today}`,
        title: `${sayMonth(month, 'zh-CN')}月报尚未上报`,
        body: `请于${dueOn}前上报：${m.titles.join('、')}。`,
        level: c.today > dueOn ? 'urgent' : 'todo',
        href: `/coordination/reports/${m.ids[0]}`,
        toUnit: m.unit_id,
      })
    await c.tx.exec(
      `insert into coordination.reminder (month, report_id, unit_name, sent_at, sent_by_name, area_path)
       select $1, id, unit_name, $3, $4, area_path from coordination.report where id = any($2)`,
      [month, m.ids, c.now, c.actor.name],
    )
  }
  return missing.length
}
