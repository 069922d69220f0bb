import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { type MatchOpening, type MatchPerson, matchScore } from '@county/employment/opening/matching'
import { MatchAnswer, MatchAsk, type MatchOffer } from '@county/employment/opening/verbs'
import { DomainError } from '@county/kernel/errors'
import type { Text } from '@county/kernel/text'
import { floorFor } from '../rule/read-rules.ts'

interface OpeningRow extends MatchOpening {
  id: string
  post: string
  employer: string
  validUntil: string
}
interface PersonRow extends MatchPerson {
  id: string
  name: string
  householdNo: string | null
  areaPath: string
  status: string
  zeroHousehold: boolean
}

/** The best persons for an opening, or openings for a person, with reasons; what was ruled out is counted by reason. */
export const match = query({
  name: 'employment.opening.match',
  title: { zh: '人岗匹配', en: 'Match persons and openings' },
  permission: 'employment.opening.read',
  input: MatchAsk,
  output: MatchAnswer,
  async run(c, asked) {
    const openings = await readOpenings(c, asked.openingId)
    const persons = await readPersons(c, asked.personId, asked.area)
    if (asked.openingId && !openings.length) throw missing(asked.openingId)
    if (asked.personId && !persons.length) throw missing(asked.personId)
    const floor = await floorFor(c, persons[0]?.areaPath ?? c.actor.areaPath, c.today)
    const taken = await readTaken(c, asked)
    const offers: MatchOffer[] = []
    const excluded = new Map<string, { reason: Text; count: number }>()
    for (const opening of openings)
      for (const person of persons) {
        const found = matchScore(person, opening, c.today, floor)
        if (found.excluded) {
          const entry = excluded.get(found.excluded.zh) ?? { reason: found.excluded, count: 0 }
          excluded.set(found.excluded.zh, { ...entry, count: entry.count + 1 })
        } else offers.push(toOffer(opening, person, found, taken.has(`${person.id}|${opening.id}`)))
      }
    offers.sort(
      (a, b) =>
        b.score - a.score || Number(b.zeroHousehold) - Number(a.zeroHousehold) || (a.personId < b.personId ? -1 : 1),
    )
    const considered = openings.length * persons.length
    return { offers: offers.slice(0, asked.limit), considered, excluded: [...excluded.values()] }
  },
})

const missing = (id: string) => new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id } })

/** Openings valid today with free places: one by id, or all. */
export function readOpenings(c: Context, id: string | undefined): Promise<OpeningRow[]> {
  return c.tx.query<OpeningRow>(
    `select o.id, o.post, o.employer, o.valid_until as "validUntil", o.trade, o.skills_wanted as "skillsWanted", o.place, o.shift,
       o.wage_from as "wageFrom", o.wage_to as "wageTo", o.flexible_for_carers as "flexibleForCarers", o.min_age as "minAge",
       o.max_age as "maxAge"
     from employment.job_opening o
     where o.closed_on is null and o.valid_until >= $1 and ($2::uuid is null or o.id = $2)
       and o.headcount > (select count(*) from employment.job_match m where m.opening_id = o.id and m.outcome = 'hired')
     order by o.published_on desc, o.id limit 300`,
    [c.today, id ?? null],
  )
}

const PERSON = `
  select l.person_id as id, l.person_name as name, l.household_no as "householdNo", l.area_path as "areaPath", l.status,
    l.birth_date as "birthDate", l.skills, l.wanted_place as "wantedPlace", l.wanted_shift as "wantedShift",
    l.wanted_wage as "wantedWage", l.willing_to_train as "willingToTrain", l.carer, l.labour_ability as "labourAbility",
    l.household_id in (select z.household_id from employment.zero_household z where z.closed_on is null
      and z.resolved_on is null) as "zeroHousehold"
  from employment.labourer l`

/** A person with an open record by id, or the willing labourers in an area who have no main job. */
export function readPersons(c: Context, id: string | undefined, area?: string): Promise<PersonRow[]> {
  if (id)
    return c.tx.query<PersonRow>(
      `${PERSON} where l.person_id = $1 and l.closed_on is null and l.birth_date is not null`,
      [id],
    )
  const range = rangeOf(c, area)
  return c.tx.query<PersonRow>(
    `${PERSON} join employment.labour_on($1::date) d on d.id = l.id
     where d.labour and d.willing and l.birth_date is not null and l.area_path >= $2 and l.area_path < $3
       and l.person_id not in (select j.person_id from employment.job j where j.main and j.ended_on is null and j.closed_on is null)
     order by l.person_id limit 20000`,
    [c.today, range.from, range.to],
  )
}

async function readTaken(c: Context, asked: { openingId?: string; personId?: string }): Promise<Set<string>> {
  const rows = await c.tx.query<{ person_id: string; opening_id: string }>(
    `select person_id, opening_id from employment.job_match where closed_on is null and outcome in ('recommended', 'interview')
       and (opening_id = $1 or person_id = $2)`,
    [asked.openingId ?? null, asked.personId ?? null],
  )
  return new Set(rows.map((r) => `${r.person_id}|${r.opening_id}`))
}

function toOffer(
  opening: OpeningRow,
  person: PersonRow,
  found: ReturnType<typeof matchScore>,
  recommended: boolean,
): MatchOffer {
  return {
    openingId: opening.id,
    openingName: opening.post,
    employer: opening.employer,
    place: opening.place,
    wageFrom: opening.wageFrom,
    wageTo: opening.wageTo,
    validUntil: opening.validUntil,
    personId: person.id,
    personName: person.name,
    householdNo: person.householdNo,
    areaPath: person.areaPath,
    status: person.status,
    zeroHousehold: person.zeroHousehold,
    score: found.score,
    parts: found.parts,
    reasons: found.reasons,
    recommended,
  }
}
