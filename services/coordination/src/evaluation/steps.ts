import { type CommandContext, command } from '@county/api-kit/verb'
import { errors } from '@county/coordination/errors'
import { STANDARD_RULES } from '@county/coordination/evaluation/evaluation-rule'
import { isWhole, scoreOf } from '@county/coordination/evaluation/score'
import { addWorkdays } from '@county/kernel/workdays'
import { z } from 'zod'
import { countyPath } from '../support/areas.ts'
import { loadCalendar, settingNumber } from '../support/calendar.ts'
import { countYear, digestOf, listUnits } from './count.ts'
import { findYear, listRules, yearAt } from './year.ts'

const Year = z.object({ year: z.int().min(2021).max(2100) })
const Done = z.object({ year: z.int(), state: z.string() })
const entity = 'coordination.evaluation_year'

/** Begins a year's evaluation with the rules of the year before, or the standard tree. Throws EVALUATION_STEP. */
export const begin = command({
  name: 'coordination.evaluation.begin',
  title: { zh: '开始年度考核', en: 'Begin a year’s evaluation' },
  permission: 'coordination.evaluation.run',
  entity,
  alsoChanges: ['coordination.evaluation_rule'],
  input: Year,
  output: Done,
  async run(c, { year }) {
    if (await findYear(c, year)) throw errors.error('EVALUATION_STEP', { year })
    const area = await countyPath(c)
    const { id } = await c.tx.one<{ id: string }>(
      `insert into coordination.evaluation_year (year, area_path) values ($1, $2) returning id`,
      [year, area],
    )
    const earlier = await listRules(c, year - 1)
    if (!(await listRules(c, year)).length)
      await c.tx.query(
        `insert into coordination.evaluation_rule (year, "group", code, title, basis, weight, note, area_path, source)
         select $1, r->>'group', r->>'code', r->>'title', r->>'basis', (r->>'weight')::float8, r->>'note', $3,
           '{"kind":"derived","by":"上年度指标"}' from jsonb_array_elements($2::jsonb) r`,
        [year, JSON.stringify(earlier.length ? earlier : STANDARD_RULES), area],
      )
    return { value: { year, state: 'draft' }, audit: { entityId: id, after: { year } } }
  },
})

const move = (c: CommandContext, id: string, set: string, values: unknown[]) =>
  c.tx.exec(`update coordination.evaluation_year set ${set} where id = $1`, [id, ...values])

/** Freezes the tree with its weights for the year. Throws EVALUATION_STEP, EVALUATION_WEIGHTS. */
export const freeze = command({
  name: 'coordination.evaluation.freeze',
  title: { zh: '冻结考核指标', en: 'Freeze the rules' },
  permission: 'coordination.evaluation.freeze',
  entity,
  input: Year,
  output: Done,
  async run(c, { year }) {
    const row = await yearAt(c, year, 'draft')
    const rules = await listRules(c, year)
    if (!isWhole(rules))
      throw errors.error('EVALUATION_WEIGHTS', { sum: Math.round(rules.reduce((s, r) => s + r.weight, 0) * 100) / 100 })
    await move(c, row.id, `state = 'frozen', frozen_on = $2, frozen_by = $3`, [c.today, c.actor.name])
    return { value: { year, state: 'frozen' }, audit: { entityId: row.id, after: { rules } } }
  },
})

/** Counts every unit's scores from the year's closed months and ledgers, and opens the appeals. Throws EVALUATION_STEP, EVALUATION_YEAR_RUNNING. */
export const publish = command({
  name: 'coordination.evaluation.publish',
  title: { zh: '计算并公布得分', en: 'Count and publish the scores' },
  permission: 'coordination.evaluation.run',
  entity,
  alsoChanges: ['coordination.evaluation_score'],
  input: Year,
  output: Done,
  async run(c, { year }) {
    const row = await yearAt(c, year, 'frozen')
    if (String(year) >= c.today.slice(0, 4)) throw errors.error('EVALUATION_YEAR_RUNNING', { year })
    const [rules, units, counted] = [await listRules(c, year), await listUnits(c, year), await countYear(c, year)]
    const scores = units.flatMap((u) =>
      rules.map((r) => {
        const evidence = counted.get(`${u.id}|${r.basis}`) ?? []
        const share = { hits: evidence.filter((e) => e.hit).length, total: evidence.length }
        const score = scoreOf(r.weight, share)
        return {
          rule: r.id,
          unit: u.id,
          name: u.name,
          weight: r.weight,
          ...share,
          score,
          evidence,
          digest: digestOf(evidence),
        }
      }),
    )
    await c.tx.query(
      `insert into coordination.evaluation_score
         (year, rule_id, unit_id, unit_name, weight, hits, total, score, evidence, digest, area_path)
       select $1, s.rule, s.unit, s.name, s.weight, s.hits, s.total, s.score, s.evidence, s.digest, $3
       from jsonb_to_recordset($2::jsonb) as s(rule uuid, unit uuid, name text, weight float8, hits int, total int,
         score float8, evidence jsonb, digest text)`,
      [year, JSON.stringify(scores), await countyPath(c)],
    )
    const days = await settingNumber(c, 'coordination.appealDays')
    const until = addWorkdays(c.today, days, await loadCalendar(c))
    await move(c, row.id, `state = 'published', published_on = $2, appeal_until = $3`, [c.today, until])
    const after = { units: units.length, appealUntil: until, digests: scores.map((s) => s.digest) }
    return { value: { year, state: 'published' }, audit: { entityId: row.id, after } }
  },
})

/** Confirms a year's scores when every appeal is decided. Throws EVALUATION_STEP, APPEAL_OPEN. */
export const close = command({
  name: 'coordination.evaluation.close',
  title: { zh: '确认考核结果', en: 'Confirm the scores' },
  permission: 'coordination.evaluation.freeze',
  entity,
  input: Year,
  output: Done,
  async run(c, { year }) {
    const row = await yearAt(c, year, 'published')
    const { n } = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from coordination.evaluation_appeal where year = $1 and state = 'open'`,
      [year],
    )
    if (n > 0) throw errors.error('APPEAL_OPEN', { count: n })
    await move(c, row.id, `state = 'closed'`, [])
    return { value: { year, state: 'closed' }, audit: { entityId: row.id } }
  },
})
