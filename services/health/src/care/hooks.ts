import { sealedIndex } from '@county/api-kit/ledger/columns'
import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { insertRow } from '@county/api-kit/ledger/write'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { Care } from '@county/health/care/care'
import type { FollowUp } from '@county/health/care/follow-up'
import { assertNextOn } from '@county/health/care/rules'
import type { Condition, FollowedFor } from '@county/health/codes'
import { Service } from '@county/health/contract/service'
import { errors } from '@county/health/errors'
import { findContract, refreshContracts } from '../contract/performed.ts'
import { assertInstitution } from '../institution/hooks.ts'
import { assertHappened, settingsOn } from '../rule/read-rules.ts'
import { computeNext, refreshFollowUps } from './follow.ts'

/** Who is managed is followed up in turn. */
export const careHooks: LedgerHooks<Care> = {
  async beforeWrite(c, values, before, subjectId) {
    assertHappened(c, values.foundOn)
    await assertInstitution(c, values.institutionName)
    return computeNext(c, subjectId as string, values.condition as Condition, before)
  },
}

/** Where a person is managed for what a follow-up is about; undefined: nowhere. */
async function managedAt(c: Context, personId: string, about: FollowedFor): Promise<{ at: string | null } | undefined> {
  if (about === 'illness')
    return c.tx.maybe(
      `select institution_name as at from health.illness where person_id = $1 and closed_on is null limit 1`,
      [personId],
    )
  return c.tx.maybe(
    `select institution_name as at from health.care where person_id = $1 and condition_index = $2 and closed_on is null`,
    [personId, sealedIndex(Care, 'condition', about, c.cipher)],
  )
}

/** A follow-up is of somebody who is managed; the next one follows from it, and it is a service of the family doctor. */
export const followUpHooks: LedgerHooks<FollowUp> = {
  async beforeWrite(c, values, _before, subjectId) {
    assertHappened(c, values.performedOn)
    await assertInstitution(c, values.institutionName)
    const about = values.about as FollowedFor
    const managed = await managedAt(c, subjectId as string, about)
    if (!managed) throw errors.error('HEALTH_NOT_MANAGED')
    if (values.nextOn) assertNextOn(about, values.performedOn, values.nextOn, await settingsOn(c, c.today))
    return { reached: values.result !== 'lost', institutionName: values.institutionName ?? managed.at }
  },
  async afterWrite(c, row) {
    await refreshFollowUps(c, [row.person_id])
    if (row.closed_on) await takeBack(c, row)
    else if (row.version === 1) await perform(c, row)
  },
}

const BY = '随访记录'

/** A follow-up that reached the person is typed once: it counts as a service under the contract in force. */
async function perform(c: CommandContext, row: Record<string, any>): Promise<void> {
  if (!row.reached) return
  const contract = await findContract(c, row.person_id, row.performed_on)
  const known = await c.tx.maybe(
    `select from health.service where person_id = $1 and served_on = $2 and kind = 'followUp' and closed_on is null`,
    [row.person_id, row.performed_on],
  )
  if (!contract || known) return
  const values = {
    servedOn: row.performed_on,
    kind: 'followUp',
    performer: row.performer,
    institutionName: contract.institution_name,
    finding: null,
    contractId: contract.id,
  }
  await insertRow(c, Service, { subjectId: row.person_id, values, source: { kind: 'derived', by: BY } })
  await refreshContracts(c, row.person_id)
}

/** What followed from a follow-up that was a mistake goes with it. */
async function takeBack(c: CommandContext, row: Record<string, any>): Promise<void> {
  await c.tx.query(
    `update health.service set closed_on = $3, closed_reason = $4, updated_by = $5
     where person_id = $1 and served_on = $2 and kind = 'followUp' and closed_on is null and source->>'by' = $6
       and not exists (select from health.follow_up f where f.person_id = $1 and f.performed_on = $2 and f.closed_on is null)`,
    [row.person_id, row.performed_on, row.closed_on, row.closed_reason, c.actor.id, BY],
  )
  await refreshContracts(c, row.person_id)
}
