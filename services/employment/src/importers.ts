import { changed, mergeEffects, type Touched } from '@county/api-kit/import/effects'
import type { Effect, Importer, WorkRow } from '@county/api-kit/import/importer'
import { rowMessage } from '@county/api-kit/import/importer'
import { type LedgerMatch, type LedgerSource, ledgerImporter } from '@county/api-kit/import/ledger-importer'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { Job } from '@county/employment/job/job'
import { assertJobDates, endBeforeNext, readCreditCode } from '@county/employment/job/rules'
import { assertStatus } from '@county/employment/labour-record/labour'
import { LabourRecord } from '@county/employment/labour-record/labour-record'
import { JobOpening } from '@county/employment/opening/job-opening'
import { MinimumWage, RuleSetting, WorkingAgeRule } from '@county/employment/rule-setting/rule-setting'
import { ServiceCardCheck } from '@county/employment/service-card/service-card-check'
import { TrainingBatch, TrainingEnrolment } from '@county/employment/training/training'
import { WelfareAssignment, WelfarePost } from '@county/employment/welfare/welfare'
import { DomainError } from '@county/kernel/errors'
import { fill } from '@county/kernel/text'
import { afterJobs, jobsFromStatus } from './job/store.ts'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from './tables.ts'

type Row = WorkRow<LedgerSource>

/** Refuses a row with the text of a module's error. */
function refuse(row: Row, error: unknown): void {
  if (!(error instanceof DomainError)) throw error
  const text = errors.definitions[error.code as keyof typeof errors.definitions]
  row.messages.push(
    rowMessage('error', error.code, { zh: fill(text.zh, error.params), en: fill(text.en, error.params) }),
  )
  row.state = 'refused'
}

const personOf = (row: Row) => (row.match as LedgerMatch).subjectId as string

/** Stored values overlaid with those of the file: what the row will say. */
async function merged(c: Context, table: string, rows: readonly Row[]): Promise<Map<Row, Record<string, any>>> {
  const ids = rows.flatMap((r) => (r.match as LedgerMatch).existing?.id ?? [])
  const stored = await c.tx.query<Record<string, any>>(`select * from ${table} where id = any($1)`, [ids])
  const byId = new Map(stored.map((s) => [s.id, s]))
  return new Map(rows.map((r) => [r, byId.get((r.match as LedgerMatch).existing?.id ?? '') ?? {}]))
}

/** The ids of rows that an import touched in a table. */
const idsIn = (effects: readonly Effect[], table: string) =>
  effects.filter((e) => e.table === table).map((e) => e.rowId)

/** Persons behind rows that an import touched. */
async function personsOf(c: Context, table: string, ids: readonly string[]): Promise<string[]> {
  const rows = await c.tx.query<{ person_id: string }>(`select distinct person_id from ${table} where id = any($1)`, [
    ids,
  ])
  return rows.map((r) => r.person_id)
}

/** An importer whose consequences are stored, and undone, with its rows. */
function withConsequences(
  importer: Importer<LedgerSource>,
  tables: readonly string[],
  before: ((c: CommandContext, rows: Row[]) => Promise<Effect[]>) | null,
  after: (c: CommandContext, ids: string[]) => Promise<Effect[]>,
): Importer<LedgerSource> {
  const [own] = importer.tables as [string]
  return {
    ...importer,
    tables: [own, ...tables],
    async commit(c, rows, batch, progress) {
      const ended = before ? await before(c, rows) : []
      const effects = await importer.commit(c, rows, batch, progress)
      return mergeEffects([...ended, ...effects, ...(await after(c, idsIn(effects, own)))])
    },
  }
}

/** The labour ledger: statuses must agree with themselves; jobs and households follow. */
const labour = withConsequences(
  ledgerImporter(LabourRecord, {
    async review(c, rows) {
      const open = rows.filter((r) => r.state !== 'refused')
      for (const [row, was] of await merged(c, RECORD_TABLE, open)) {
        const now = row.values.values
        try {
          assertStatus({
            status: String(now.status ?? was.status),
            statusReason: (now.statusReason ?? was.status_reason ?? null) as string | null,
            fullTimeStudent: Boolean(now.fullTimeStudent ?? was.full_time_student),
            labourAbility: String(now.labourAbility ?? was.labour_ability),
          })
        } catch (error) {
          refuse(row, error)
        }
      }
    },
  }),
  [JOB_TABLE, ZERO_TABLE],
  null,
  async (c, ids) => {
    const jobs = await jobsFromStatus(c, ids)
    return [...jobs, ...(await afterJobs(c, await personsOf(c, RECORD_TABLE, ids)))]
  },
)

/** Jobs: dates and codes are checked; a new main job ends the current one the day before. */
const job = withConsequences(
  ledgerImporter(Job, {
    check(values) {
      const row = { values: { values }, messages: [], state: 'new' } as unknown as Row
      try {
        values.creditCode = readCreditCode(values.creditCode as string | null)
        assertJobDates({ startedOn: values.startedOn as string, endedOn: (values.endedOn ?? null) as string | null })
      } catch (error) {
        refuse(row, error)
      }
      return row.messages
    },
    review: reviewJobs,
  }),
  [RECORD_TABLE, ZERO_TABLE],
  endCurrentJobs,
  async (c, ids) => afterJobs(c, await personsOf(c, JOB_TABLE, ids)),
)

const beginsMain = (r: Row) =>
  r.values.values.main === true && !r.values.values.endedOn && !(r.match as LedgerMatch).existing

async function reviewJobs(c: Context, rows: Row[]): Promise<void> {
  const fresh = rows.filter((r) => r.state !== 'refused' && beginsMain(r))
  const current = await currentJobs(c, fresh.map(personOf))
  const seen = new Set<string>()
  for (const row of fresh) {
    const person = personOf(row)
    const startedOn = row.values.values.startedOn as string
    try {
      const job = current.get(person)
      if (job) endBeforeNext({ startedOn: job.started_on, endedOn: null }, startedOn)
      if (seen.has(person)) throw errors.error('EMPLOYMENT_JOB_ACTIVE', { since: startedOn })
      seen.add(person)
    } catch (error) {
      refuse(row, error)
    }
  }
}

async function currentJobs(
  c: Context,
  persons: readonly string[],
): Promise<Map<string, { id: string; started_on: string }>> {
  const rows = await c.tx.query<{ id: string; person_id: string; started_on: string }>(
    `select id, person_id, started_on from employment.job
     where person_id = any($1) and main and ended_on is null and closed_on is null`,
    [persons],
  )
  return new Map(rows.map((r) => [r.person_id, r]))
}

async function endCurrentJobs(c: CommandContext, rows: Row[]): Promise<Effect[]> {
  const starts = rows.filter(beginsMain).map((r) => ({ person: personOf(r), day: r.values.values.startedOn }))
  const ended = await c.tx.query<Touched>(
    `update employment.job j set ended_on = x.day - 1, closed_on = x.day - 1, closed_reason = '更换工作', updated_by = $2
     from jsonb_to_recordset($1) as x(person uuid, day date)
     where j.person_id = x.person and j.main and j.ended_on is null and j.closed_on is null and j.started_on < x.day
     returning j.id, j.version, j.area_path`,
    [JSON.stringify(starts), c.actor.id],
  )
  return changed(JOB_TABLE, ended)
}

/** Enrolments name their batch, assignments their post, by number. */
const enrolment = byNumber(
  ledgerImporter(TrainingEnrolment, {
    review: reviewNumber('batchNo', 'training_batch', 'batch_no', 'EMPLOYMENT_UNKNOWN_BATCH'),
  }),
  `update employment.training_enrolment e set batch_id = b.id, batch_name = b.name from employment.training_batch b
   where e.id = any($1) and b.batch_no = e.batch_no and b.closed_on is null and e.batch_id is distinct from b.id
   returning e.id, e.version, e.area_path`,
)
const assignment = withConsequences(
  byNumber(
    ledgerImporter(WelfareAssignment, {
      review: reviewNumber('postNo', 'welfare_post', 'post_no', 'EMPLOYMENT_UNKNOWN_POST'),
    }),
    `update employment.welfare_assignment a set post_id = p.id, post_name = p.name,
       closed_on = coalesce(a.closed_on, a.ended_on), closed_reason = coalesce(a.closed_reason, case when a.ended_on is not null then '合同期满' end)
     from employment.welfare_post p
     where a.id = any($1) and p.post_no = a.post_no and p.closed_on is null and a.post_id is distinct from p.id
     returning a.id, a.version, a.area_path`,
  ),
  [JOB_TABLE, RECORD_TABLE, ZERO_TABLE],
  null,
  async (c, ids) => afterJobs(c, await personsOf(c, WelfareAssignment.table, ids)),
)

function reviewNumber(
  key: string,
  table: string,
  column: string,
  code: 'EMPLOYMENT_UNKNOWN_BATCH' | 'EMPLOYMENT_UNKNOWN_POST',
) {
  return async (c: Context, rows: Row[]): Promise<void> => {
    const known = await c.tx.query<{ no: string }>(
      `select ${column} as no from employment.${table} where closed_on is null and ${column} = any($1)`,
      [rows.map((r) => String(r.values.values[key]))],
    )
    const numbers = new Set(known.map((k) => k.no))
    for (const row of rows) {
      const no = String(row.values.values[key])
      if (row.state !== 'refused' && !numbers.has(no)) refuse(row, errors.error(code, { no }))
    }
  }
}

function byNumber(importer: Importer<LedgerSource>, sql: string): Importer<LedgerSource> {
  const [own] = importer.tables as [string]
  return {
    ...importer,
    async commit(c, rows, batch, progress) {
      const effects = await importer.commit(c, rows, batch, progress)
      const tied = await c.tx.query<Touched>(sql, [idsIn(effects, own)])
      return mergeEffects([...effects, ...changed(own, tied)])
    },
  }
}

/** Every import of the module, with the rules of its ledgers. */
export const importers: Importer<any>[] = [
  labour,
  job,
  ledgerImporter(ServiceCardCheck),
  ledgerImporter(JobOpening),
  ledgerImporter(TrainingBatch),
  enrolment,
  ledgerImporter(WelfarePost),
  assignment,
  ledgerImporter(MinimumWage),
  ledgerImporter(WorkingAgeRule),
  ledgerImporter(RuleSetting),
]
