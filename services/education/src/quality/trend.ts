import { query } from '@county/api-kit/verb'
import { QualityTrend } from '@county/education/quality/verbs'
import { z } from 'zod'

interface Row {
  stage: string
  measure: string
  school_name: string | null
  school_year: string
  value: number
  prefecture: number | null
  rank: number | null
}

/** Quality over the years, by stage and measure; `all` adds the lines of single schools. */
export const trend = query({
  name: 'education.quality.trend',
  title: { zh: '教育质量走势', en: 'Quality over the years' },
  permission: 'education.quality.read',
  input: z.object({ all: z.boolean().default(false) }),
  output: QualityTrend,
  async run(c, asked) {
    const rows = await c.tx.query<Row>(
      `select stage, measure, school_name, school_year, value, prefecture, rank from education.quality
       where closed_on is null and ($1 or school_name is null)
       order by stage, measure, school_name nulls first, school_year`,
      [asked.all],
    )
    const years = [...new Set(rows.map((r) => Number(r.school_year)))].sort((a, b) => a - b)
    const groups = Map.groupBy(rows, (r) => JSON.stringify([r.stage, r.measure, r.school_name]))
    const lines = [...groups.values()].map((group) => line(group, years))
    const compared = lines.filter((l) => latest(l.prefecture) !== null)
    const behind = compared.filter((l) => (latest(l.values) as number) < (latest(l.prefecture) as number))
    return { years, lines, behind: behind.length, compared: compared.length }
  },
})

const latest = (values: readonly (number | null)[]) => values.findLast((v) => v !== null) ?? null

/** One line of the table: values in the order of the years; `rose` compares the two latest. */
function line(group: readonly Row[], years: readonly number[]) {
  const byYear = new Map(group.map((r) => [Number(r.school_year), r]))
  const values = years.map((y) => byYear.get(y)?.value ?? null)
  const [before, last] = group.slice(-2)
  const first = group[0] as Row
  return {
    stage: first.stage,
    measure: first.measure,
    schoolName: first.school_name,
    values,
    prefecture: years.map((y) => byYear.get(y)?.prefecture ?? null),
    rank: group.at(-1)?.rank ?? null,
    rose: before && last && before !== last ? last.value > before.value : null,
  }
}
