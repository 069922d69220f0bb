import { query } from '@county/api-kit/verb'
import { TrainingRoster } from '@county/employment/training/verbs'
import { z } from 'zod'
import { settingOn } from '../rule/read-rules.ts'
import { getBatch } from './batch.ts'

/** The class list of a batch in the officer's area, with attendance by day. */
export const roster = query({
  name: 'employment.training.roster',
  title: { zh: '培训花名册', en: 'Class list' },
  permission: 'employment.training.read',
  input: z.object({ batchId: z.uuid() }),
  output: TrainingRoster,
  async run(c, { batchId }) {
    const b = await getBatch(c, batchId)
    const rows = await c.tx.query<z.infer<typeof TrainingRoster>['rows'][number]>(
      `select e.id as "enrolmentId", e.person_id as "personId", e.person_name as "personName", e.area_path as "areaPath",
         e.days_attended as "daysAttended", e.result, e.completed_on as "completedOn", e.certificate_no as "certificateNo",
         coalesce(a.present, '{}') as "presentOn", coalesce(a.absent, '{}') as "absentOn"
       from employment.training_enrolment e
       left join lateral (select array_agg(t.day::text order by t.day) filter (where t.present) as present,
           array_agg(t.day::text order by t.day) filter (where not t.present) as absent
         from employment.training_attendance t where t.enrolment_id = e.id) a on true
       where e.batch_id = $1 and e.closed_on is null order by e.person_name, e.id`,
      [batchId],
    )
    const recordedDays = [...new Set(rows.flatMap((r) => [...r.presentOn, ...r.absentOn]))].sort()
    const batch = {
      id: b.id,
      batchNo: b.batch_no,
      name: b.name,
      trade: b.trade,
      startsOn: b.starts_on,
      endsOn: b.ends_on,
      days: b.days,
      seats: b.seats,
    }
    return { batch, recordedDays, rows, leastPercent: await settingOn(c, 'trainingAttendance', c.today) }
  },
})
