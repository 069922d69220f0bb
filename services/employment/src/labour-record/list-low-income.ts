import { rangeOf, readCursor, writeCursor } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { ListLowIncome, LowIncomePersons } from '@county/employment/labour-record/verbs'

const HELD = `
  select j.id as "jobId", j.person_id as "personId", j.person_name as "personName", p.household_id as "householdId",
    p.household_no as "householdNo", j.area_path as "areaPath", j.employer, j.kind, j.place, j.started_on as "startedOn",
    j.monthly_income as "monthlyIncome", f.floor
  from employment.job j
  join employment.wage_floors($1::date) f on f.region_code = split_part(j.area_path, '.', 1)
  join residents.person_card p on p.id = j.person_id
  where j.main and j.started_on <= $1::date and (j.ended_on is null or j.ended_on >= $1::date)
    and employment.counts(j.closed_reason) and j.monthly_income is not null and j.area_path >= $2 and j.area_path < $3`

interface LowRow {
  jobId: string
  monthlyIncome: number
}

/** Persons whose main job pays less than the minimum wage in force today, lowest first. */
export const listLowIncome = query({
  name: 'employment.lowIncome.list',
  title: { zh: '收入低于最低工资标准的就业人员', en: 'Incomes below the minimum wage' },
  permission: 'employment.labour.read',
  input: ListLowIncome,
  output: LowIncomePersons,
  async run(c, asked) {
    const range = rangeOf(c, asked.area)
    const after = readCursor(asked.cursor, 2)
    const args = [c.today, range.from, range.to]
    const rows = await c.tx.query<LowRow>(
      `select * from (${HELD}) k where k."monthlyIncome" < k.floor
         and ($4::bigint is null or (k."monthlyIncome", k."jobId") > ($4, $5::uuid))
       order by k."monthlyIncome", k."jobId" limit $6`,
      [...args, after?.[0] ?? null, after?.[1] ?? null, asked.limit + 1],
    )
    const total = await c.tx.one<{ of: number; count: number }>(
      `select count(*)::int as of, (count(*) filter (where k."monthlyIncome" < k.floor))::int as count from (${HELD}) k`,
      args,
    )
    const page = rows.slice(0, asked.limit)
    const last = page.at(-1)
    const next = rows.length > asked.limit && last ? writeCursor([last.monthlyIncome, last.jobId]) : null
    return { rows: page as never, next, ...total }
  },
})
