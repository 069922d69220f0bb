import { getRow } from '@county/api-kit/ledger/verbs'
import type { CommandContext } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { Candidate } from '@county/party/development/candidate'
import { violations } from '@county/party/development/engine'
import type { StepKey } from '@county/party/development/step'
import { getStep } from '@county/party/development/steps'
import { errors } from '@county/party/errors'
import { settingsOn } from '../rule/read-rules.ts'
import { lockFile, refreshFile, type StoredStep, whyNot } from './file.ts'
import { follow } from './follow.ts'

/**
 * Changes one record of a file. The history after it must break no rule that it did not break before; the old version of
 * the record stays in its history. Throws PARTY_CORRECTION_REFUSED.
 */
export async function revise(
  c: CommandContext,
  input: { id: string; recordId: string; reason: string },
  change: (record: StoredStep) => StoredStep | null,
  store: (record: StoredStep) => Promise<unknown>,
) {
  const { row, records, file } = await lockFile(c, input.id)
  const before = records.find((r) => r.id === input.recordId)
  if (!before) throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id: input.recordId } })
  const rules = await settingsOn(c, c.today)
  const known = new Set(violations(file, rules).map((v) => records[v.index]?.id))
  const after = records.flatMap((r) => (r.id === before.id ? (change(r) ?? []) : r))
  const broken = violations({ ...file, records: after }, rules).find(
    (v) => after[v.index]?.id === before.id || !known.has(after[v.index]?.id),
  )
  if (broken)
    throw errors.error('PARTY_CORRECTION_REFUSED', {
      step: getStep((after[broken.index] as StoredStep).step as StepKey).title.zh,
      why: whyNot(broken.reasons),
    })
  await store(before)
  const done = await refreshFile(c, input.id, file.birthDate, rules)
  await follow(c, row, done.file, rules, true)
  const changed = change(before)
  const audit = { entityId: input.id, areaPath: row.area_path as string, before, after: changed, reason: input.reason }
  return { value: await getRow(c, Candidate, input.id), audit }
}
