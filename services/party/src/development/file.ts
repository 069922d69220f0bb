import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { type Assessment, assess } from '@county/party/development/assess'
import { wasLate } from '@county/party/development/engine'
import { type CandidateFile, passed, type StepRecord } from '@county/party/development/file'
import { type Reason, sayReason } from '@county/party/development/reason'
import type { StepKey } from '@county/party/development/step'
import { errors } from '@county/party/errors'
import { type SettingKey, type Settings, settingKey } from '@county/party/setting/setting-key'
import { CANDIDATE } from '../tables.ts'

/** A recorded step with its row. */
export interface StoredStep extends StepRecord {
  id: string
  version: number
  seq: number
  handler: string | null
  paper: string | null
  note: string | null
  personsText: string | null
  late: boolean
}

/** Names that stand in one text, separated as people write them. */
export function namesIn(text: string | null): string[] {
  return (text ?? '').split(/[、,，;；\s]+/).filter(Boolean)
}

const RECORDS = `
  select id, version, candidate_id, seq, step, "on", until, result, handler, persons, hours, eligible, present,
    in_favour, extend_months, special_reason, paper, note, late
  from party.development_step where candidate_id = any($1) and closed_on is null order by candidate_id, seq`

/** The recorded steps of candidates, each in the order in which they were made. */
export async function readRecords(c: Context, ids: readonly string[]): Promise<Map<string, StoredStep[]>> {
  const rows = await c.tx.query<Record<string, any>>(RECORDS, [ids])
  const found = new Map<string, StoredStep[]>()
  for (const r of rows)
    found.set(r.candidate_id, [
      ...(found.get(r.candidate_id) ?? []),
      {
        id: r.id,
        version: r.version,
        seq: r.seq,
        step: r.step as StepKey,
        on: r.on,
        until: r.until,
        hours: r.hours,
        persons: namesIn(r.persons),
        personsText: r.persons,
        eligible: r.eligible,
        present: r.present,
        inFavour: r.in_favour,
        result: r.result,
        extendMonths: r.extend_months,
        specialReason: r.special_reason,
        handler: r.handler,
        paper: r.paper,
        note: r.note,
        late: r.late,
      },
    ])
  return found
}

/** The person's birth date as the registry knows it. */
export async function birthDateOf(c: Context, personId: string): Promise<string | null> {
  const row = await c.tx.maybe<{ birth_date: string | null }>(
    `select birth_date from residents.person_card where id = $1`,
    [personId],
  )
  return row?.birth_date ?? null
}

/** A locked open file with its records. Throws PARTY_FILE_CLOSED. */
export async function lockFile(c: CommandContext, id: string) {
  const row = await lockRow(c, CANDIDATE, id)
  if (row.closed_on) throw errors.error('PARTY_FILE_CLOSED')
  const records = (await readRecords(c, [id])).get(id) ?? []
  const file = { birthDate: await birthDateOf(c, row.person_id), records }
  return { row, records, file }
}

const label = (key: SettingKey) => settingKey.items.find((i) => i.code === key) ?? { zh: key, en: key }

/** Reasons in Chinese, one after the other. */
export function whyNot(reasons: readonly Reason[]): string {
  return reasons.map((r) => sayReason(r, label).zh).join('；')
}

/** A reason in both languages, for lists. */
export const reasonText = (reason: Reason) => sayReason(reason, label)

/** What lists and figures need of a file, from its records. */
export function summary(file: CandidateFile, assessment: Assessment): Record<string, unknown> {
  const on = (step: StepKey) => passed(file, step)?.on ?? null
  const { next, standing, steps, probationEnd } = assessment
  return {
    applied_on: on('s01') ?? undefined,
    talked_on: on('s02'),
    activist_on: on('s03'),
    target_on: on('s07'),
    accepted_on: on('s17'),
    probation_until: probationEnd,
    full_on: on('s24'),
    standing,
    done_steps: steps.filter((s) => s.standing === 'done' && s.key !== 'publicity').length,
    next_step: next?.step ?? null,
    next_due: next ? (next.due ?? next.earliest) : null,
    late_steps: steps.filter((s) => s.late).length,
  }
}

/** Stores what follows from the records of a file, in the transaction that changed them. */
export async function refreshFile(
  c: Context,
  id: string,
  birthDate: string | null,
  rules: Settings,
): Promise<{ file: CandidateFile; assessment: Assessment }> {
  const records = (await readRecords(c, [id])).get(id) ?? []
  const file = { birthDate, records }
  for (const [i, r] of records.entries()) {
    const late = wasLate({ birthDate, records: records.slice(0, i) }, r, rules)
    if (late !== r.late) await c.tx.query(`update party.development_step set late = $2 where id = $1`, [r.id, late])
  }
  const assessment = assess(file, c.today, rules)
  const set = Object.entries(summary(file, assessment)).filter(([, v]) => v !== undefined)
  await updateRow(c, CANDIDATE, id, new Map(set))
  return { file, assessment }
}
