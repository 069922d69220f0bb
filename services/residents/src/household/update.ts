import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { command } from '@county/api-kit/verb'
import { errors } from '@county/residents/errors'
import { householdRenamed } from '@county/residents/events'
import { HouseholdCorrection, HouseholdPage } from '@county/residents/household/household'
import { z } from 'zod'
import { assertNumberFree } from '../change/new-household.ts'
import { householdSearch } from '../shared/household-search.ts'
import { householdPage } from './get.ts'

const COLUMNS: Readonly<Record<keyof HouseholdCorrection, string>> = {
  no: 'no',
  originTownship: 'origin_township',
  originVillage: 'origin_village',
  originGroup: 'origin_group',
  wholeVillage: 'whole_village',
  contractedMu: 'contracted_mu',
  forestMu: 'forest_mu',
  homesteadM2: 'homestead_m2',
  movedInOn: 'moved_in_on',
  povertyCategory: 'poverty_category',
  note: 'note',
}

/** Corrects what the registry says of a household; room, head and members change by verbs of their own. */
export const updateHousehold = command({
  name: 'residents.household.update',
  title: { zh: '更正家庭信息', en: 'Correct a household' },
  permission: 'residents.person.write',
  entity: 'residents.household',
  alsoChanges: ['residents.person'],
  needsVersion: true,
  input: z.object({
    id: z.uuid(),
    values: HouseholdCorrection.partial(),
    reason: z.string().trim().min(2).max(200),
  }),
  output: HouseholdPage,
  async run(c, { id, values, reason }) {
    const before = await lockRow(c, 'residents.household', id)
    if (before.state === 'closed') errors.fail('HOUSEHOLD_CLOSED', { no: before.no })
    const columns = new Map<string, unknown>()
    for (const [key, value] of Object.entries(values))
      columns.set(COLUMNS[key as keyof HouseholdCorrection], value ?? null)
    if (values.no !== undefined && values.no !== before.no) {
      await assertNumberFree(c, values.no)
      columns.set('search', householdSearch(values.no, before.room_label))
    }
    const after = await updateRow(c, 'residents.household', id, columns)
    await c.tx.query(
      `update residents.person set household_no = $2, origin_township = $3, poverty_category = $4
       where household_id = $1 and (household_no, origin_township, poverty_category) is distinct from ($2, $3, $4)`,
      [id, after.no, after.origin_township, after.poverty_category],
    )
    if (after.no !== before.no)
      await c.emit(householdRenamed, { householdId: id, name: `${after.head_name} ${after.no}` })
    const told = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(COLUMNS).map(([key, column]) => [key, row[column] ?? null]))
    return {
      value: await householdPage(c, id, c.today),
      audit: { entityId: id, areaPath: after.area_path, before: told(before), after: told(after), reason },
    }
  },
})
