import { insertRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { serviceCardChecked } from '@county/employment/events'
import { assertStatus } from '@county/employment/labour-record/labour'
import { assertCheckDate } from '@county/employment/service-card/rules'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { CheckDone, RecordCheck } from '@county/employment/service-card/verbs'
import { monthOf } from '@county/kernel/month'
import { afterJobs, endJob, findMainJob, jobsFromStatus, startJob } from '../job/store.ts'
import { lockRecord, type StoredRecord } from '../labour-record/store.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { describeChange } from './describe-change.ts'
import { labourColumns } from './labour-columns.ts'

/**
 * Records the monthly check of a service card. With changes, the labour record and the job follow in the same
 * transaction, and the household is judged again. One check a card and month.
 */
export const recordCheck = command({
  name: 'employment.serviceCard.recordCheck',
  title: { zh: '核查就业服务卡', en: 'Check a service card' },
  permission: 'employment.serviceCard.check',
  entity: ServiceCardCheck.table,
  alsoChanges: [RECORD_TABLE, JOB_TABLE, ZERO_TABLE],
  input: RecordCheck,
  output: CheckDone,
  async run(c, input) {
    const record = await lockRecord(c, input.personId)
    const checkedOn = input.checkedOn ?? c.today
    const month = input.month ?? monthOf(checkedOn)
    assertCheckDate(month, checkedOn, c.today)
    await assertFirst(c, input.personId, month)
    const check = await insertRow(c, ServiceCardCheck, {
      subjectId: input.personId,
      values: {
        month,
        checkedOn,
        method: input.method,
        checker: c.actor.name,
        changed: input.change !== undefined,
        changes: input.change ? describeChange(record, input.change) : null,
        note: input.note || null,
      },
    })
    const status = await applyChange(c, record, input, checkedOn)
    await c.emit(serviceCardChecked, {
      personId: input.personId,
      on: checkedOn,
      method: input.method,
      areaPath: record.area_path,
    })
    const value = { checkId: check.id as string, month, checkedOn, changed: input.change !== undefined, status }
    const audit = { entityId: check.id as string, areaPath: record.area_path, after: { ...input, checkedOn, month } }
    return { value, audit }
  },
})

async function assertFirst(c: CommandContext, personId: string, month: string): Promise<void> {
  const earlier = await c.tx.maybe<{ checked_on: string }>(
    `select checked_on from employment.service_card_check where person_id = $1 and month = $2 and closed_on is null`,
    [personId, month],
  )
  if (earlier) throw errors.error('EMPLOYMENT_CARD_CHECKED', { month, on: earlier.checked_on })
}

async function applyChange(
  c: CommandContext,
  record: StoredRecord,
  input: RecordCheck,
  checkedOn: string,
): Promise<string> {
  const { labour, job } = input.change ?? {}
  const columns = labourColumns(labour ?? {})
  columns.set('evidence_on', checkedOn)
  const stored = await updateRow(c, RECORD_TABLE, record.id, columns)
  if (labour) {
    // A job that comes with the same check decides the status; without one the typed status must stand by itself.
    if (!job)
      assertStatus({
        status: stored.status,
        statusReason: stored.status_reason,
        fullTimeStudent: stored.full_time_student,
        labourAbility: stored.labour_ability,
      })
    if (labour.status && !job) await jobsFromStatus(c, [record.id])
  }
  if (job?.action === 'start') await startJob(c, record.person_id, { ...job.job, endedOn: null, openingId: null })
  else if (job) await changeMainJob(c, record.person_id, job, checkedOn)
  if (input.change) await afterJobs(c, [record.person_id])
  const { status } = await c.tx.one<{ status: string }>(`select status from employment.labour_record where id = $1`, [
    record.id,
  ])
  return status
}

async function changeMainJob(
  c: CommandContext,
  personId: string,
  change: Exclude<NonNullable<NonNullable<RecordCheck['change']>['job']>, { action: 'start' }>,
  checkedOn: string,
): Promise<void> {
  const current = await findMainJob(c, personId)
  if (!current) throw errors.error('EMPLOYMENT_NO_JOB')
  if (change.action === 'end') return endJob(c, current, change.endedOn, change.reason)
  await c.tx.query(`update employment.job set monthly_income = $2, evidence_on = $3, updated_by = $4 where id = $1`, [
    current.id,
    change.monthlyIncome,
    checkedOn,
    c.actor.id,
  ])
}
