import { type CommandContext, command } from '@county/api-kit/verb'
import { assertAttendance } from '@county/employment/training/rules'
import { TrainingEnrolment } from '@county/employment/training/training'
import { Certified, CertifyTrainees } from '@county/employment/training/verbs'
import { DomainError } from '@county/kernel/errors'
import { settingOn } from '../rule/read-rules.ts'
import { RECORD_TABLE } from '../tables.ts'
import { type BatchRow, getBatch } from './batch.ts'

type Result = { enrolmentId: string; result: string; certificateNo: string | null }

/** Records results and certificates. To pass takes the attendance in force; who passes has the skill of the trade. */
export const certify = command({
  name: 'employment.training.certify',
  title: { zh: '登记培训结果和证书', en: 'Record results and certificates' },
  permission: 'employment.training.write',
  entity: TrainingEnrolment.table,
  alsoChanges: [RECORD_TABLE],
  input: CertifyTrainees,
  output: Certified,
  async run(c, input) {
    const batch = await getBatch(c, input.batchId)
    if (input.completedOn > c.today)
      throw new DomainError('DATE_IN_FUTURE', { status: 'BAD_REQUEST', params: { on: input.completedOn } })
    await assertPassing(c, batch, input.results)
    const rows = await c.tx.query<{ person_id: string; result: string }>(
      `update employment.training_enrolment e set result = x.result, certificate_no = x."certificateNo", updated_by = $4,
         completed_on = case when x.result = 'enrolled' then null else $2::date end
       from jsonb_to_recordset($1) as x("enrolmentId" uuid, result text, "certificateNo" text)
       where e.id = x."enrolmentId" and e.batch_id = $3 and e.closed_on is null returning e.person_id, e.result`,
      [JSON.stringify(input.results), input.completedOn, batch.id, c.actor.id],
    )
    if (rows.length !== input.results.length)
      throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { batchId: batch.id } })
    const passed = rows.filter((r) => r.result === 'passed').map((r) => r.person_id)
    await c.tx.query(
      `update employment.labour_record set skills = array_append(skills, $2), updated_by = $3
       where person_id = any($1) and closed_on is null and not skills @> array[$2]`,
      [passed, batch.trade, c.actor.id],
    )
    return { value: { recorded: rows.length, passed: passed.length }, audit: { entityId: batch.id, after: input } }
  },
})

async function assertPassing(c: CommandContext, batch: BatchRow, results: readonly Result[]): Promise<void> {
  const percent = await settingOn(c, 'trainingAttendance', c.today)
  const passing = results.filter((r) => r.result === 'passed').map((r) => r.enrolmentId)
  const rows = await c.tx.query<{ days_attended: number }>(
    `select days_attended from employment.training_enrolment where id = any($1) order by days_attended`,
    [passing],
  )
  for (const row of rows) assertAttendance(row.days_attended, batch.days, percent)
}
