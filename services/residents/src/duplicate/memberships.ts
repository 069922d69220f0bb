import type { CommandContext } from '@county/api-kit/verb'
import { leaveSteps } from '@county/residents/change/leave'
import { errors } from '@county/residents/errors'
import { executePlan } from '../change/execute.ts'
import { loadHousehold } from '../change/load.ts'

type Row = Record<string, any>

/**
 * Lets one membership stay. In one household, the membership of the row that goes ends. In two, the officer has said
 * which household stays: the membership in the other ends; nobody is put into a household by a merge.
 */
export async function settleMemberships(c: CommandContext, from: Row, into: Row, keep: string | null): Promise<void> {
  if (from.household_id === null) return
  const source = await loadHousehold(c, from.household_id)
  if (from.household_id === into.household_id) {
    const heir = source.headId === from.id ? into.id : null
    return end(c, source.id, from.id, heir)
  }
  if (into.household_id === null) return hand(c, from, into)
  const target = await loadHousehold(c, into.household_id)
  if (keep === null) errors.fail('MERGE_HOUSEHOLDS_DIFFER', { first: source.no, second: target.no })
  if (keep === target.id) return end(c, source.id, from.id, null)
  if (keep !== source.id) errors.fail('MERGE_HOUSEHOLDS_DIFFER', { first: source.no, second: target.no })
  await end(c, target.id, into.id, null)
  await hand(c, from, into)
}

/** Ends a membership today. A head with others in the household must be followed first, unless the heir is the same person. */
async function end(c: CommandContext, householdId: string, personId: string, heir: string | null): Promise<void> {
  const household = await loadHousehold(c, householdId)
  if (heir !== null) {
    await c.tx.query(`update residents.household set head_person_id = $2 where id = $1`, [householdId, heir])
    await c.tx.query(
      `update residents.membership set relation = '02' where household_id = $1 and person_id = $2 and valid_to is null`,
      [householdId, heir],
    )
    await c.tx.query(`update residents.person set relation_to_head = '02' where id = $1`, [heir])
  }
  const state = { ...household, headId: heir ?? household.headId }
  const began = state.members.find((m) => m.personId === personId)?.from ?? c.today
  const on = [began, c.today].sort()[1] as string
  await executePlan(c, { steps: leaveSteps(state, [personId], on, 'personMerged') })
}

/** The remaining row follows the row that goes as a member, from today; the days before stay with the row that goes. */
async function hand(c: CommandContext, from: Row, into: Row): Promise<void> {
  const [membership] = await c.tx.query<{ relation: string | null; areaPath: string }>(
    `update residents.membership set valid_to = greatest(valid_from, $2::date), reason_out = 'personMerged'
     where person_id = $1 and valid_to is null returning relation, area_path as "areaPath"`,
    [from.id, c.today],
  )
  if (!membership) return
  await c.tx.query(
    `insert into residents.membership (person_id, household_id, relation, valid_from, reason_in, area_path, source)
     values ($1, $2, $3, $4, 'personMerged', $5, '{"kind": "typed"}')`,
    [into.id, from.household_id, membership.relation, c.today, membership.areaPath],
  )
  await c.tx.query(
    `update residents.person p set household_id = f.household_id, household_no = f.household_no, site_id = f.site_id,
       address = f.address, origin_township = f.origin_township, poverty_category = f.poverty_category,
       area_path = f.area_path, relation_to_head = $3
     from residents.person f where f.id = $1 and p.id = $2`,
    [from.id, into.id, membership.relation],
  )
  await c.tx.query(`update residents.household set head_person_id = $2 where id = $3 and head_person_id = $1`, [
    from.id,
    into.id,
    from.household_id,
  ])
  await c.tx.query(`select core.sync_area(array[$1]::uuid[], '{}', $2)`, [into.id, from.area_path])
}
