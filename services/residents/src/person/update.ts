import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/residents/errors'
import { householdRenamed, personRenamed } from '@county/residents/events'
import { PersonCorrection, PersonPage } from '@county/residents/person/person'
import { z } from 'zod'
import { noteDuplicates } from '../duplicate/note.ts'
import { nameKeys } from '../shared/names.ts'
import { numberColumns, phoneColumns } from '../shared/numbers.ts'
import { personPage } from './get.ts'
import { assertFree, readNumber, readPhone } from './number.ts'

const PLAIN: Readonly<Partial<Record<keyof PersonCorrection, string>>> = {
  sex: 'sex',
  birthDate: 'birth_date',
  ethnicity: 'ethnicity',
  education: 'education',
  political: 'political',
  marital: 'marital',
  hukouStatus: 'hukou_status',
  disabilityCategory: 'disability_category',
  disabilityGrade: 'disability_grade',
  note: 'note',
}

/** Corrects what the registry says of a person. Nothing has happened in life; changes have verbs of their own. */
export const updatePerson = command({
  name: 'residents.person.update',
  title: { zh: '更正居民信息', en: 'Correct a person' },
  permission: 'residents.person.write',
  entity: 'residents.person',
  needsVersion: true,
  input: z.object({
    id: z.uuid(),
    values: PersonCorrection.partial(),
    reason: z.string().trim().min(2).max(200),
  }),
  output: PersonPage,
  async run(c, { id, values, reason }) {
    const before = await lockRow(c, 'residents.person', id)
    if (before.state === 'merged') errors.fail('PERSON_GONE', { name: before.name })
    const columns = new Map<string, unknown>()
    for (const [key, column] of Object.entries(PLAIN))
      if (key in values) columns.set(column, values[key as keyof typeof PLAIN] ?? null)
    if (values.name !== undefined) setName(columns, values.name)
    if (values.phone !== undefined) set(columns, phoneColumns(c.cipher, values.phone ? readPhone(values.phone) : null))
    await setNumber(c, columns, before, values)
    if (values.away !== undefined) setAway(c, columns, before, values.away)
    const after = await updateRow(c, 'residents.person', id, columns)
    if (after.name !== before.name) await renamed(c, id, after.name)
    if (columns.has('name') || columns.has('birth_date') || columns.has('id_number_index')) await noteDuplicates(c, id)
    const told = (row: Record<string, unknown>) =>
      Object.fromEntries(['name', ...Object.values(PLAIN), 'state'].map((key) => [key, row[key as string] ?? null]))
    return {
      value: await personPage(c, id),
      audit: { entityId: id, areaPath: after.area_path, before: told(before), after: told(after), reason },
    }
  },
})

const set = (columns: Map<string, unknown>, values: object) => {
  for (const [key, value] of Object.entries(values)) columns.set(key, value)
}

function setName(columns: Map<string, unknown>, name: string): void {
  const keys = nameKeys(name)
  set(columns, { name, name_pinyin: keys.pinyin, initials: keys.initials, search: keys.search })
}

/** A number brings its sex and birth date; without a new one, sex and birth date must fit the number that is there. */
async function setNumber(
  c: CommandContext,
  columns: Map<string, unknown>,
  before: Record<string, any>,
  values: Partial<PersonCorrection>,
): Promise<void> {
  if (values.idNumber === null) return set(columns, numberColumns(c.cipher, null))
  const told = { sex: values.sex, birthDate: values.birthDate }
  if (values.idNumber === undefined) {
    if (before.id_number_sealed && (told.sex !== undefined || told.birthDate !== undefined))
      readNumber(c, c.cipher.open(before.id_number_sealed), told)
    return
  }
  const read = readNumber(c, values.idNumber, told)
  await assertFree(c, read.number, before.id)
  set(columns, { ...numberColumns(c.cipher, read.number), sex: read.sex, birth_date: read.birthDate })
}

function setAway(c: CommandContext, columns: Map<string, unknown>, before: Record<string, any>, away: boolean): void {
  if (before.state !== 'living' && before.state !== 'away') errors.fail('PERSON_GONE', { name: before.name })
  const state = away ? 'away' : 'living'
  if (state !== before.state) set(columns, { state, state_on: c.today })
}

/** A head's name stands on the household too, and ledgers repeat names. */
async function renamed(c: CommandContext, personId: string, name: string): Promise<void> {
  await c.emit(personRenamed, { personId, name })
  const households = await c.tx.query<{ id: string; no: string }>(
    `update residents.household set head_name = $2, head_pinyin = $3 where head_person_id = $1 returning id, no`,
    [personId, name, nameKeys(name).pinyin],
  )
  for (const { id, no } of households) await c.emit(householdRenamed, { householdId: id, name: `${name} ${no}` })
}
