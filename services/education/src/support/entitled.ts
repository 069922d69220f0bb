import { query } from '@county/api-kit/verb'
import { schoolYearOf } from '@county/education/schooling/age'
import { entitled } from '@county/education/support/rules'
import { EntitledAsk, EntitledPupils } from '@county/education/support/verbs'
import { settingsOn } from '../rule/read-rules.ts'

interface Pupil {
  personId: string
  personName: string
  state: string
  stage: string | null
  grade: string | null
  schoolName: string | null
  povertyCategory: string | null
  received: { kind: string; amount: number }[] | null
}

/** For a household's children: support that the rules give this school year, and what was received (应享未享). */
export const entitledVerb = query({
  name: 'education.support.entitled',
  title: { zh: '学生资助应享未享', en: 'Support due and received' },
  permission: 'education.support.read',
  input: EntitledAsk,
  output: EntitledPupils,
  async run(c, asked) {
    const schoolYear = schoolYearOf(c.today, await settingsOn(c, c.today))
    const rows = await c.tx.query<Pupil>(SQL, [String(schoolYear), asked.householdId ?? null, asked.personId ?? null])
    const pupils = rows.map(({ received, povertyCategory, ...pupil }) => {
      const due = new Set<string>(pupil.stage ? entitled({ stage: pupil.stage, povertyCategory }) : [])
      const got = new Map((received ?? []).map((r) => [r.kind, r.amount]))
      const supports = [...new Set([...due, ...got.keys()])].map((kind) => ({
        kind,
        entitled: due.has(kind),
        received: got.has(kind),
        amount: Number(got.get(kind) ?? 0),
      }))
      return { ...pupil, supports }
    })
    return { schoolYear, pupils }
  },
})

const SQL = `
  select s.person_id as "personId", s.person_name as "personName", s.state, s.stage, s.grade, s.school_name as "schoolName",
    f.poverty_category as "povertyCategory",
    (select jsonb_agg(jsonb_build_object('kind', g.kind, 'amount', g.amount)) from (
       select x.kind, sum(x.amount) as amount from education.support x
       where x.person_id = s.person_id and x.school_year = $1 and x.paid_on is not null and education.counts(x.closed_reason)
       group by x.kind) g) as received
  from education.schooling s
  join residents.person_card p on p.id = s.person_id
  left join residents.person_profile f on f.id = s.person_id
  where s.closed_on is null and ($2::uuid is null or p.household_id = $2) and ($3::uuid is null or p.id = $3)
    and ($2::uuid is not null or $3::uuid is not null)
  order by p.birth_date, s.person_id limit 30`
