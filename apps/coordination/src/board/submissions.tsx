import { sayMonth } from '@county/kernel/month'
import { can, useLang, useSay } from '@county/platform'
import { LinkButton, ReportGrid, Section, TableSkeleton } from '@county/ui'
import { verbs } from '../api.ts'
import { ARRIVALS } from '../shared/states.tsx'

/** Who filed when: units × months, on time and late kept apart. */
export function Submissions({ month, months = 6 }: { month: string; months?: number }) {
  const [lang, say] = [useLang(), useSay()]
  const grid = verbs.useQuery('report.grid', { month, months }, { keepPrevious: true })
  if (grid.error) return null
  return (
    <Section
      flush
      title={say({ zh: '月报报送情况', en: 'Submissions' })}
      hint={say({ zh: '单位 × 月份，点开可看月报', en: 'unit × month' })}
      extra={
        can('coordination.month.run') && (
          <LinkButton to={`/coordination/months?month=${month}`}>
            {say({ zh: '催报与封存', en: 'Remind and close' })}
          </LinkButton>
        )
      }
    >
      {!grid.data ? (
        <TableSkeleton rows={6} />
      ) : (
        <ReportGrid
          caption={say({ zh: '月报报送情况', en: 'Submissions' })}
          corner={say({ zh: '单位（按时/逾期/应报）', en: 'Unit (on time/late/due)' })}
          rows={grid.data.rows.map((r) => ({
            key: r.unitName,
            title: `${r.unitName}（${r.onTime}/${r.late}/${r.expected}）`,
          }))}
          columns={grid.data.months.map((m) => ({ key: m, title: sayMonth(m, lang) }))}
          cell={(unit, m) => {
            const cells = grid.data.rows.find((r) => r.unitName === unit)?.cells.filter((x) => x.month === m) ?? []
            const worst = cells.toSorted((a, b) => ORDER.indexOf(a.arrival) - ORDER.indexOf(b.arrival))[0]
            if (!worst) return undefined
            const a = ARRIVALS[worst.arrival]
            const more =
              cells.length > 1
                ? `（${cells.filter((x) => x.arrival === 'onTime' || x.arrival === 'late').length}/${cells.length}）`
                : ''
            return {
              word: `${say(a)}${more}`,
              tone: a.tone,
              to: `/coordination/reports/${worst.reportId}`,
              title: cells.map((x) => `M${x.measure}`).join(' '),
            }
          }}
        />
      )}
    </Section>
  )
}

const ORDER = ['missing', 'overdue', 'waiting', 'late', 'onTime']
