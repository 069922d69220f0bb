import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { MergePersons } from '@county/residents/duplicate/duplicate'
import { errors } from '@county/residents/errors'
import { personMerged } from '@county/residents/events'
import { PersonPage } from '@county/residents/person/person'
import { personPage } from '../person/get.ts'
import { addLifeEvents } from '../shared/life-events.ts'
import { settleMemberships } from './memberships.ts'

type Row = Record<string, any>

const TAKEN: Readonly<Record<MergePersons['take'][number], readonly string[]>> = {
  phone: ['phone_sealed', 'phone_index'],
  ethnicity: ['ethnicity'],
  education: ['education'],
  political: ['political'],
  marital: ['marital'],
  hukouStatus: ['hukou_status'],
  disabilityCategory: ['disability_category', 'disability_grade'],
  note: ['note'],
}

/**
 * Merges one row of a person into another. Both rows and their histories stay; the one that goes points to the one
 * that remains. Where they belong to two households, the officer says which membership stays. The other modules'
 * rows follow by the event.
 */
export const mergePersons = command({
  name: 'residents.person.merge',
  title: { zh: '合并重复人员', en: 'Merge two rows of a person' },
  permission: 'residents.duplicate.decide',
  entity: 'residents.person',
  alsoChanges: ['residents.membership', 'residents.household', 'residents.duplicate_candidate'],
  input: MergePersons,
  output: PersonPage,
  async run(c, input) {
    if (input.from === input.into) errors.fail('MERGE_SAME', {})
    const [first, second] = [input.from, input.into].sort() as [string, string]
    const locked = new Map([
      [first, await lockRow(c, 'residents.person', first)],
      [second, await lockRow(c, 'residents.person', second)],
    ])
    const from = locked.get(input.from) as Row
    const into = locked.get(input.into) as Row
    assertMergeable(c, from, into)
    await settleMemberships(c, from, into, input.keepHouseholdId ?? null)
    await retire(c, from, into)
    await complete(c, from, into, input.take)
    await c.tx.query(
      `insert into residents.person_merge (from_id, into_id, reason, before, area_path, source)
       values ($1, $2, $3, $4, $5, '{"kind": "typed"}')`,
      [from.id, into.id, input.reason, JSON.stringify({ from: plain(from), into: plain(into) }), into.area_path],
    )
    await c.tx.query(
      `update residents.duplicate_candidate set state = 'merged', decided_on = $3, note = $4
       where state = 'open' and first_id = $1 and second_id = $2`,
      [first, second, c.today, input.reason],
    )
    await c.tx.query(
      `update residents.duplicate_candidate set state = 'dismissed', decided_on = $2, note = '已合并到另一条记录'
       where state = 'open' and $1 in (first_id, second_id)`,
      [from.id, c.today],
    )
    await addLifeEvents(c, [
      {
        kind: 'personMerged',
        personId: into.id,
        householdId: null,
        on: c.today,
        areaPath: into.area_path,
        payload: { from: from.id },
        note: input.reason,
      },
    ])
    await c.emit(personMerged, { from: from.id, into: into.id, intoName: into.name, areaPath: into.area_path })
    return {
      value: await personPage(c, into.id),
      audit: {
        entityId: into.id,
        areaPath: into.area_path,
        before: { from: plain(from), into: plain(into) },
        after: { into: into.id },
        reason: input.reason,
      },
    }
  },
})

/** Two rows with two valid citizen numbers, or of two sexes or birth dates, are not one person. */
function assertMergeable(c: CommandContext, from: Row, into: Row): void {
  for (const row of [from, into]) if (row.state === 'merged') errors.fail('PERSON_GONE', { name: row.name })
  if (from.id_number_sealed && into.id_number_sealed) {
    const [a, b] = [c.cipher.open(from.id_number_sealed), c.cipher.open(into.id_number_sealed)]
    if (a !== b) errors.fail('MERGE_CONTRADICTS', { field: '公民身份号码' })
  }
  if (from.sex !== into.sex) errors.fail('MERGE_CONTRADICTS', { field: '性别' })
  if (from.birth_date !== into.birth_date) errors.fail('MERGE_CONTRADICTS', { field: '出生日期' })
}

/** The row that goes keeps what it said, gives up its number, and points to the one that remains. */
async function retire(c: CommandContext, from: Row, into: Row): Promise<void> {
  const columns = new Map<string, unknown>([
    ['state', 'merged'],
    ['state_on', c.today],
    ['closed_on', c.today],
    ['closed_reason', 'merged'],
    ['merged_into', into.id],
    ['household_id', null],
    ['id_number_index', null],
    ['temp_number', null],
    ['search', []],
  ])
  await updateRow(c, 'residents.person', from.id, columns)
}

/** The row that remains takes the number it lacked and what the officer chose. */
async function complete(c: CommandContext, from: Row, into: Row, take: MergePersons['take']): Promise<void> {
  const columns = new Map<string, unknown>()
  if (!into.id_number_sealed && from.id_number_sealed)
    for (const name of ['id_number_sealed', 'id_number_index', 'id_tail_index']) columns.set(name, from[name])
  for (const key of take) for (const name of TAKEN[key]) columns.set(name, from[name])
  if (columns.size > 0) await updateRow(c, 'residents.person', into.id, columns)
}

/** What the audit keeps of a row: nothing sealed. */
const plain = (row: Row) => ({
  id: row.id,
  name: row.name,
  birthDate: row.birth_date,
  householdId: row.household_id,
  householdNo: row.household_no,
  state: row.state,
})
