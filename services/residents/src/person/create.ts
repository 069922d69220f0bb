import type { CommandContext } from '@county/api-kit/verb'
import { DomainError } from '@county/kernel/errors'
import { newId } from '@county/kernel/id'
import type { Someone } from '@county/residents/change/state'
import type { NewPerson } from '@county/residents/person/person'
import { noteDuplicates } from '../duplicate/note.ts'
import { nameKeys } from '../shared/names.ts'
import { numberColumns, phoneColumns } from '../shared/numbers.ts'
import { temporaryNumbers } from '../shared/temp-number.ts'
import { assertFree, readNumber, readPhone } from './number.ts'

/** Makes a person who has no household yet; a plan of change gives one. Notes likely duplicates. */
export async function createPerson(c: CommandContext, told: NewPerson, areaPath: string): Promise<Someone> {
  const read = told.idNumber ? readNumber(c, told.idNumber, told) : null
  if (read) await assertFree(c, read.number, null)
  const sex = read?.sex ?? told.sex
  const birthDate = read?.birthDate ?? told.birthDate
  if (!sex || !birthDate)
    throw new DomainError('INVALID_INPUT', { status: 'BAD_REQUEST', params: { path: sex ? 'birthDate' : 'sex' } })
  const [temporary] = read ? [null] : await temporaryNumbers(c, [{ sex, birthDate }], c.actor.areaPath)
  const id = newId()
  const keys = nameKeys(told.name)
  const number = numberColumns(c.cipher, read?.number ?? null)
  const phone = phoneColumns(c.cipher, told.phone ? readPhone(told.phone) : null)
  await c.tx.query(
    `insert into residents.person (id, area_path, name, name_pinyin, initials, search, id_number_sealed, id_number_index,
       id_tail_index, temp_number, sex, birth_date, ethnicity, education, political, marital, hukou_status, phone_sealed,
       phone_index, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, '{"kind": "typed"}')`,
    [
      id,
      areaPath,
      told.name,
      keys.pinyin,
      keys.initials,
      keys.search,
      number.id_number_sealed,
      number.id_number_index,
      number.id_tail_index,
      temporary,
      sex,
      birthDate,
      told.ethnicity ?? null,
      told.education ?? null,
      told.political ?? null,
      told.marital ?? null,
      told.hukouStatus ?? null,
      phone.phone_sealed,
      phone.phone_index,
    ],
  )
  await noteDuplicates(c, id)
  return { personId: id, name: told.name, sex, birthDate, marital: told.marital ?? null, state: 'living' }
}
