import { rowHistory } from '@county/api-kit/ledger/history'
import { type Context, query } from '@county/api-kit/verb'
import { RowVersion } from '@county/core/ledger/ledger'
import { ageOn } from '@county/kernel/local-date'
import { Person, PersonPage } from '@county/residents/person/person'
import { z } from 'zod'
import { lifeEvents } from '../shared/life-events.ts'
import { getPersonRow } from './rows.ts'

/** A person's page: facts, memberships with their days, what happened. */
export const getPerson = query({
  name: 'residents.person.get',
  title: { zh: '查看居民', en: 'Get a person' },
  permission: 'residents.person.read',
  input: z.object({ id: z.uuid() }),
  output: PersonPage,
  run: (c, { id }) => personPage(c, id),
})

/** The page as {@link getPerson} and the commands on a person return it. Throws NOT_FOUND. */
export async function personPage(c: Context, id: string): Promise<PersonPage> {
  const person = await getPersonRow(c, id)
  const { birthDate, state, stateOn, idNumber } = person.values
  const gone = state === 'deceased' && stateOn ? stateOn : c.today
  const merged = await c.tx.maybe<{ id: string; name: string }>(
    `select o.id, o.name from residents.person p join residents.person o on o.id = p.merged_into where p.id = $1`,
    [id],
  )
  const { n } = await c.tx.one<{ n: number }>(
    `select count(*)::int as n from residents.duplicate_candidate where state = 'open' and $1 in (first_id, second_id)`,
    [id],
  )
  return {
    person,
    age: birthDate === null ? null : ageOn(birthDate, gone),
    numberProblem: idNumber === null ? 'NUMBER_MISSING' : null,
    mergedInto: merged ?? null,
    memberships: await memberships(c, id),
    events: await lifeEvents(c, 'e.person_id', id),
    openDuplicates: n,
  }
}

function memberships(c: Context, personId: string): Promise<PersonPage['memberships']> {
  return c.tx.query(
    `select m.id, m.household_id as "householdId", h.no as "householdNo", h.head_name as "headName", m.relation,
       m.valid_from as "from", m.valid_to as "to", m.reason_in as "reasonIn", m.reason_out as "reasonOut"
     from residents.membership m join residents.household h on h.id = m.household_id
     where m.person_id = $1 order by m.valid_from desc, m.valid_to desc nulls first`,
    [personId],
  )
}

/** Every version of a person's row, newest first. */
export const personHistory = query({
  name: 'residents.person.history',
  title: { zh: '查看居民修改记录', en: 'History of a person' },
  permission: 'residents.person.read',
  input: z.object({ id: z.uuid() }),
  output: z.array(RowVersion),
  run: (c, { id }) => rowHistory(c, Person, id),
})
