import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { closeEnded } from '../job/store.ts'
import { reflectJobs } from '../labour-record/store.ts'
import { syncFromRegistry } from '../labour-record/sync.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { refreshZero } from '../zero-household/store.ts'

/** What the module does by itself every night. */
export const jobs: Job[] = [
  {
    name: 'employment.syncFromRegistry',
    schedule: '10 2 * * *',
    async run(c) {
      const { opened, closed } = await syncFromRegistry(c)
      if (opened.length || closed.length)
        await noteChange(c, 'employment.nightly.sync', [RECORD_TABLE, JOB_TABLE, ZERO_TABLE], null, {
          opened: opened.length,
          closed: closed.length,
        })
    },
  },
  {
    name: 'employment.endDueJobs',
    schedule: '5 0 * * *',
    async run(c) {
      await c.tx.query(
        `update employment.welfare_assignment set ended_on = agreed_until, end_reason = 'expired', closed_on = agreed_until,
           closed_reason = '合同期满' where ended_on is null and closed_on is null and agreed_until < $1::date`,
        [c.today],
      )
      await c.tx.query(
        `update employment.job j set ended_on = a.ended_on from employment.welfare_assignment a
         where a.job_id = j.id and a.ended_on is not null and j.ended_on is null`,
      )
      const ended = await closeEnded(c, null)
      const persons = await c.tx.query<{ person_id: string }>(
        `select distinct person_id from employment.job where id = any($1)`,
        [ended.map((e) => e.rowId)],
      )
      await reflectJobs(
        c,
        persons.map((p) => p.person_id),
      )
      await refreshZero(c)
      if (ended.length) {
        const tables = [JOB_TABLE, RECORD_TABLE, ZERO_TABLE, 'employment.welfare_assignment']
        await noteChange(c, 'employment.nightly.endJobs', tables, null, { ended: ended.length })
      }
    },
  },
]
