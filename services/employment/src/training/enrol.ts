import { command } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { TrainingEnrolment } from '@county/employment/training/training'
import { Enrolled, EnrolTrainees } from '@county/employment/training/verbs'
import { getBatch } from './batch.ts'

/** Enrols persons into a batch, as long as there are seats. */
export const enrol = command({
  name: 'employment.training.enrol',
  title: { zh: '培训报名', en: 'Enrol trainees' },
  permission: 'employment.training.write',
  entity: TrainingEnrolment.table,
  input: EnrolTrainees,
  output: Enrolled,
  async run(c, input) {
    const batch = await getBatch(c, input.batchId, true)
    const rows = await c.tx.query<{ id: string }>(
      `insert into employment.training_enrolment (person_id, person_name, area_path, batch_no, batch_id, batch_name, enrolled_on,
         days_attended, result, employed_after, source, created_by, updated_by)
       select p.id, p.name, p.area_path, $2, $3, $4, $5, 0, 'enrolled', false, '{"kind":"typed"}', $6, $6
       from residents.person_card p where p.id = any($1) and p.state in ('living', 'away')
       on conflict (person_id, batch_no) where closed_on is null do nothing returning id`,
      [input.personIds, batch.batch_no, batch.id, batch.name, c.today, c.actor.id],
    )
    const { taken } = await c.tx.one<{ taken: number }>(
      `select count(*)::int as taken from employment.training_enrolment where batch_id = $1 and closed_on is null`,
      [batch.id],
    )
    if (taken > batch.seats) throw errors.error('EMPLOYMENT_TRAINING_FULL', { seats: batch.seats })
    const value = { enrolled: rows.length, already: input.personIds.length - rows.length }
    return { value, audit: { entityId: batch.id, after: { batchNo: batch.batch_no, ids: rows.map((r) => r.id) } } }
  },
})
