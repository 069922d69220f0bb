import { query } from '@county/api-kit/verb'
import { ArrearsBoard } from '@county/health/admission/verbs'
import { daysBetween } from '@county/kernel/local-date'
import { z } from 'zod'

type Row = Omit<ArrearsBoard['rows'][number], 'daysLeft'>

/** What is still owed after treatment, the earliest day first. For health roles alone. */
export const arrears = query({
  name: 'health.admission.arrears',
  title: { zh: '欠费清单', en: 'Arrears' },
  permission: 'health.admission.read',
  input: z.object({}),
  output: ArrearsBoard,
  async run(c) {
    const rows = await c.tx.query<Row>(
      `select id, person_id as "personId", person_name as "personName", hospital, discharged_on as "dischargedOn",
         arrears::float8 as arrears, pay_by as "payBy"
       from health.admission where closed_on is null and arrears > 0 and settled_on is null
       order by pay_by nulls last, id limit 500`,
    )
    const shown = rows.map((r) => ({ ...r, daysLeft: r.payBy ? daysBetween(c.today, r.payBy) : null }))
    return {
      today: c.today,
      owed: shown.reduce((sum, r) => sum + r.arrears, 0),
      persons: new Set(shown.map((r) => r.personId)).size,
      overdue: shown.filter((r) => r.daysLeft !== null && r.daysLeft < 0).length,
      rows: shown,
    }
  },
})
