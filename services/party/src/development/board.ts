import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { assess } from '@county/party/development/assess'
import { type CandidateCard, DevelopmentBoard } from '@county/party/development/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'
import { readRecords, reasonText } from './file.ts'

const OPEN = `
  select k.id, k.person_id as "personId", k.person_name as "personName", p.birth_date as "birthDate",
    p.household_no as "householdNo", k.area_path as "areaPath", k.branch_name as "branchName",
    k.applied_on as "appliedOn", k.done_steps as "doneSteps"
  from party.candidate k left join residents.person_card p on p.id = k.person_id
  where k.closed_on is null and k.area_path >= $1 and k.area_path < $2 and ($3::uuid is null or k.person_id = $3)
  order by k.next_due nulls last, k.id limit 2000`

/** Open files as of today with the next step, computed from the records; the most urgent first. */
export async function readBoard(c: Context, area?: string, personId?: string): Promise<CandidateCard[]> {
  const { from, to } = rangeOf(c, area)
  const rows = await c.tx.query<any>(OPEN, [from, to, personId ?? null])
  const [records, rules] = [
    await readRecords(
      c,
      rows.map((r) => r.id),
    ),
    await settingsOn(c, c.today),
  ]
  const cards = rows.map((r): CandidateCard => {
    const a = assess({ birthDate: r.birthDate, records: records.get(r.id) ?? [] }, c.today, rules)
    const state = a.steps.find((s) => s.key === a.next?.step)
    return {
      ...r,
      doneSteps: r.doneSteps ?? 0,
      standing: a.standing,
      nextStep: a.next?.step ?? null,
      due: a.next?.due ?? null,
      earliest: a.next?.earliest ?? null,
      late: a.next?.late ?? false,
      lateSteps: a.steps.filter((s) => s.late).length,
      reasons: (state?.reasons ?? []).map(reasonText),
    }
  })
  const order = (k: CandidateCard) => `${k.late ? 0 : 1}${k.due ?? k.earliest ?? '9999'}`
  return cards.sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** Candidates with what is next, late or possible. */
export const board = query({
  name: 'party.candidate.board',
  title: { zh: '发展党员进度', en: 'Candidates' },
  permission: 'party.development.read',
  input: z.object({ area: z.string().max(200).optional(), personId: z.uuid().optional() }),
  output: DevelopmentBoard,
  async run(c, { area, personId }) {
    const candidates = await readBoard(c, area, personId)
    const { from, to } = rangeOf(c, area)
    const { n } = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from party.candidate k where k.accepted_on between $1 and $2
         and party.counts(k.closed_reason) and k.area_path >= $3 and k.area_path < $4`,
      [`${c.today.slice(0, 4)}-01-01`, c.today, from, to],
    )
    return {
      today: c.today,
      candidates,
      late: candidates.filter((k) => k.late).length,
      possible: candidates.filter((k) => k.nextStep && k.reasons.length === 0).length,
      accepted: n,
    }
  },
})
