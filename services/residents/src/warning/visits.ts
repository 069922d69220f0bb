import { rangeOf } from '@county/api-kit/keyset'
import { type Context, query } from '@county/api-kit/verb'
import { findRule } from '@county/residents/warning/rules'
import { VisitTask } from '@county/residents/warning/warning'
import { z } from 'zod'
import { HOLDER } from './read.ts'
import { visibleRules } from './visible.ts'

type Row = Omit<VisitTask, 'titles' | 'overdue'> & { rules: string[] }

/** Households to be visited, the first first: one line a household, whatever is to be asked there. */
export async function readVisits(
  c: Context,
  asked: { area?: string | undefined; mine?: boolean | undefined; limit: number; offset?: number },
): Promise<VisitTask[]> {
  const { from, to } = rangeOf(c, asked.area)
  const rows = await c.tx.query<Row>(
    `select h.id as "householdId", h.no as "householdNo", h.head_name as "headName", h.address, h.area_path as "areaPath",
       g.holder_name as holder, coalesce(g.officer_id = $5, false) as mine, count(*)::int as warnings,
       array_agg(w.rule_id order by w.priority desc, w.due_on, w.id) as rules, bool_or(w.priority) as priority, min(w.due_on) as "dueOn"
     from residents.warning w join residents.household h on h.id = w.household_id
     ${HOLDER('$1')}
     where w.closed_on is null and w.area_path >= $2 and w.area_path < $3 and w.rule_id = any($4)
       and (not $6::boolean or g.officer_id = $5 or g.officer_id is null)
     group by h.id, g.holder_name, g.officer_id
     order by bool_or(w.priority) desc, min(w.due_on), h.id limit $7 offset $8`,
    [
      c.today,
      from,
      to,
      visibleRules(c).map((r) => r.id),
      c.actor.id,
      asked.mine ?? false,
      asked.limit,
      asked.offset ?? 0,
    ],
  )
  return rows.map(({ rules, ...row }) => ({
    ...row,
    titles: [...new Set(rules)].flatMap((id) => findRule(id)?.title ?? []),
    overdue: row.dueOn < c.today,
  }))
}

/** The grid worker's list: households to be visited in the officer's area. */
export const listVisits = query({
  name: 'residents.warning.visits',
  title: { zh: '入户核实清单', en: 'Households to be visited' },
  permission: 'residents.warning.answer',
  input: z.object({
    area: z.string().max(200).optional(),
    /** Only those of the officer's own grids, and of grids that nobody holds. */
    mine: z.boolean().default(false),
    cursor: z.string().max(20).optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({ rows: z.array(VisitTask), next: z.string().nullable() }),
  async run(c, { cursor, limit, ...asked }) {
    const offset = Math.min(Number(cursor) || 0, 100_000)
    const rows = await readVisits(c, { ...asked, limit: limit + 1, offset })
    return { rows: rows.slice(0, limit), next: rows.length > limit ? String(offset + limit) : null }
  },
})
