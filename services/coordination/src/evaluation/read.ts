import { allows } from '@county/api-kit/actor'
import { type Context, query } from '@county/api-kit/verb'
import { Evaluation, type Evidence, Recount, ScoreSheet } from '@county/coordination/evaluation/evaluation'
import { ranksOf, scoreOf, totalOf } from '@county/coordination/evaluation/score'
import { DomainError } from '@county/kernel/errors'
import { z } from 'zod'
import { isOfUnit } from '../support/access.ts'
import { countYear } from './count.ts'
import { findYear, listRules, type YearRow } from './year.ts'

interface ScoreRow {
  rule_id: string
  unit_id: string
  unit_name: string
  weight: number
  hits: number
  total: number
  score: number | null
  adjusted: number | null
  evidence: Evidence[]
  digest: string
}

const listScores = (c: Context, year: number) =>
  c.tx.query<ScoreRow>(
    `select rule_id, unit_id, unit_name, weight, hits, total, score, adjusted, evidence, digest
     from coordination.evaluation_score where year = $1 order by unit_name`,
    [year],
  )

/** Units with their totals, the best first. */
function totalsOf(scores: readonly ScoreRow[]) {
  const units = [...Map.groupBy(scores, (s) => s.unit_id).values()].map((rows) => ({
    unitId: (rows[0] as ScoreRow).unit_id,
    unitName: (rows[0] as ScoreRow).unit_name,
    scores: Object.fromEntries(rows.map((r) => [r.rule_id, r.adjusted ?? r.score])),
    total: totalOf(rows.map((r) => ({ weight: r.weight, score: r.adjusted ?? r.score }))),
  }))
  const ranks = ranksOf(units.map((u) => u.total))
  return units.map((u, i) => ({ ...u, rank: ranks[i] ?? null })).sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999))
}

/** A year's tree, and once published the units' scores and ranks. */
export const get = query({
  name: 'coordination.evaluation.get',
  title: { zh: '年度考核', en: 'Evaluation of a year' },
  permission: 'coordination.evaluation.read',
  input: z.object({ year: z.int() }),
  output: Evaluation,
  async run(c, { year }) {
    const row = await findYear(c, year)
    const years = await c.tx.query<{ year: number }>(`select year from coordination.evaluation_year order by year desc`)
    const appeals = await c.tx.query<{ unit_id: string; n: number }>(
      `select unit_id, count(*)::int as n from coordination.evaluation_appeal where year = $1 and state = 'open' group by unit_id`,
      [year],
    )
    const open = new Map(appeals.map((a) => [a.unit_id, a.n]))
    return {
      year,
      years: years.map((y) => y.year),
      state: row?.state ?? null,
      version: row?.version ?? null,
      frozenOn: row?.frozen_on ?? null,
      appealUntil: row?.appeal_until ?? null,
      rules: await listRules(c, year),
      units: totalsOf(await listScores(c, year)).map((u) => ({
        ...u,
        openAppeals: open.get(u.unitId) ?? 0,
        own: c.actor.unitId === u.unitId,
      })),
      offers: offersOf(c, row, year),
    }
  },
})

function offersOf(c: Context, row: YearRow | undefined, year: number): ('begin' | 'freeze' | 'publish' | 'close')[] {
  const [run, decide] = ['run', 'freeze'].map((p) => allows(c.actor, `coordination.evaluation.${p}`))
  if (!row) return run ? ['begin'] : []
  if (row.state === 'draft') return decide ? ['freeze'] : []
  if (row.state === 'frozen') return run && String(year) < c.today.slice(0, 4) ? ['publish'] : []
  return row.state === 'published' && decide ? ['close'] : []
}

const Unit = z.object({ year: z.int(), unitId: z.uuid() })

/** The sheet is the unit's own, and the bureau's and the county leaders'. Throws NOT_FOUND. */
async function readable(
  c: Context,
  { year, unitId }: z.infer<typeof Unit>,
): Promise<{ row: YearRow; all: ScoreRow[] }> {
  const row = await findYear(c, year)
  const sees = isOfUnit(c.actor, unitId) || allows(c.actor, 'coordination.evaluation.run') || c.actor.role === 'leader'
  const all = sees && row ? await listScores(c, year) : []
  if (!row || !all.some((s) => s.unit_id === unitId))
    throw new DomainError('NOT_FOUND', { status: 'NOT_FOUND', params: { id: unitId } })
  return { row, all }
}

/** A unit's score sheet with the rows each score was counted from, and its appeals. */
export const sheet = query({
  name: 'coordination.evaluation.sheet',
  title: { zh: '考核得分表', en: 'Score sheet' },
  permission: 'coordination.evaluation.read',
  input: Unit,
  output: ScoreSheet,
  async run(c, input) {
    const { row, all } = await readable(c, input)
    const unit = totalsOf(all).find((u) => u.unitId === input.unitId)
    const scores = new Map(all.filter((s) => s.unit_id === input.unitId).map((s) => [s.rule_id, s]))
    const appeals = await c.tx.query<any>(
      `select id, version, rule_id as "ruleId", unit_name as "unitName", reason, state, asked_by_name as "askedByName",
         asked_on as "askedOn", answer, decided_by_name as "decidedByName"
       from coordination.evaluation_appeal where year = $1 and unit_id = $2 order by asked_on, id`,
      [input.year, input.unitId],
    )
    const open = row.state === 'published'
    return {
      year: input.year,
      unitId: input.unitId,
      unitName: unit?.unitName ?? '',
      state: row.state as 'published' | 'closed',
      appealUntil: row.appeal_until,
      total: unit?.total ?? null,
      rank: unit?.rank ?? null,
      mayAppeal:
        open &&
        isOfUnit(c.actor, input.unitId) &&
        allows(c.actor, 'coordination.evaluation.appeal') &&
        (row.appeal_until === null || c.today <= row.appeal_until),
      mayDecide: open && allows(c.actor, 'coordination.evaluation.freeze'),
      lines: (await listRules(c, input.year)).flatMap((rule) => {
        const s = scores.get(rule.id)
        if (!s) return []
        const { hits, total, score, adjusted, evidence, digest } = s
        const own = appeals.filter((a) => a.ruleId === rule.id)
        return [{ rule, hits, total, score, adjusted, evidence, digest, appeals: own }]
      }),
    }
  },
})

/** Counts a unit's scores anew from the ledgers as they are now, and names the rows that differ. */
export const recount = query({
  name: 'coordination.evaluation.recount',
  title: { zh: '复算得分', en: 'Count a score again' },
  permission: 'coordination.evaluation.read',
  input: Unit,
  output: Recount,
  async run(c, input) {
    const { all } = await readable(c, input)
    const counted = await countYear(c, input.year)
    const basis = new Map((await listRules(c, input.year)).map((r) => [r.id, r.basis]))
    const lines = all
      .filter((s) => s.unit_id === input.unitId)
      .map((s) => {
        const fresh = counted.get(`${input.unitId}|${basis.get(s.rule_id)}`) ?? []
        const now = scoreOf(s.weight, { hits: fresh.filter((e) => e.hit).length, total: fresh.length })
        const mark = (e: Evidence) => `${e.id}:${e.hit}`
        const [before, after] = [new Set(s.evidence.map(mark)), new Set(fresh.map(mark))]
        return {
          ruleId: s.rule_id,
          published: s.score,
          now,
          gone: s.evidence.filter((e) => !after.has(mark(e))).map((e) => e.label),
          came: fresh.filter((e) => !before.has(mark(e))).map((e) => e.label),
        }
      })
    return { same: lines.every((l) => l.published === l.now && !l.gone.length && !l.came.length), lines }
  },
})
