import { command } from '@county/api-kit/verb'
import { assertTrainingDay } from '@county/employment/training/rules'
import { TrainingEnrolment } from '@county/employment/training/training'
import { AttendanceDone, RecordAttendance } from '@county/employment/training/verbs'
import { getBatch } from './batch.ts'

/** Records who attended on a day; attended days are counted anew from the class list. */
export const recordAttendance = command({
  name: 'employment.training.recordAttendance',
  title: { zh: '登记培训考勤', en: 'Record attendance' },
  permission: 'employment.training.write',
  entity: 'employment.training_attendance',
  alsoChanges: [TrainingEnrolment.table],
  input: RecordAttendance,
  output: AttendanceDone,
  async run(c, input) {
    const batch = await getBatch(c, input.batchId)
    assertTrainingDay({ startsOn: batch.starts_on, endsOn: batch.ends_on }, input.day, c.today)
    const ids = [...input.present, ...input.absent]
    const marks = await c.tx.query<{ present: boolean }>(
      `insert into employment.training_attendance (enrolment_id, person_id, person_name, area_path, day, present, source,
         created_by, updated_by)
       select e.id, e.person_id, e.person_name, e.area_path, $3, e.id = any($2), '{"kind":"typed"}', $5, $5
       from employment.training_enrolment e where e.batch_id = $4 and e.id = any($1) and e.closed_on is null
       on conflict (enrolment_id, day) do update set present = excluded.present, updated_by = excluded.updated_by
       returning present`,
      [ids, input.present, input.day, batch.id, c.actor.id],
    )
    await c.tx.query(
      `update employment.training_enrolment e set days_attended = x.days, updated_by = $2
       from (select a.enrolment_id, (count(*) filter (where a.present))::int as days from employment.training_attendance a
             where a.enrolment_id = any($1) group by a.enrolment_id) x
       where e.id = x.enrolment_id and e.days_attended <> x.days`,
      [ids, c.actor.id],
    )
    const present = marks.filter((m) => m.present).length
    const value = { present, absent: marks.length - present }
    return { value, audit: { entityId: batch.id, after: input } }
  },
})
