import type { ReportSummary } from '@county/coordination/report/report'
import { sayMonth } from '@county/kernel/month'
import { ErrorNotice, useLang, useSay, useSearchParams, useSession } from '@county/platform'
import { EmptyState, Page, PageHeader, PrintButton, Section, Segmented, TableSkeleton } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { verbs } from '../api.ts'
import { MonthChoice, useMonth } from '../shared/month-choice.tsx'
import { ArrivalTag, ReportTag } from '../shared/states.tsx'

/** Monthly reports: of the reader's unit, or all of them. */
export default function ReportsPage() {
  const [lang, say] = [useLang(), useSay()]
  const { month, months, setMonth } = useMonth()
  const [search, setSearch] = useSearchParams()
  const bureau = useSession().permissions.includes('coordination.report.receive')
  const scope = search.get('scope') ?? (bureau ? 'all' : 'mine')
  const reports = verbs.useQuery(
    'report.list',
    { ...(month ? { month } : {}), mine: scope === 'mine' },
    { enabled: !!month, keepPrevious: true },
  )
  const setScope = (value: string) => {
    const next = new URLSearchParams(search)
    next.set('scope', value)
    setSearch(next, { replace: true })
  }
  return (
    <Page>
      <PageHeader
        title={say({ zh: '月报', en: 'Monthly reports' })}
        actions={<PrintButton />}
        {...(month ? { subtitle: sayMonth(month, lang) } : {})}
      />
      <div className="nc-row nc-no-print">
        {month && <MonthChoice month={month} months={months} onChange={setMonth} />}
        <Segmented
          label={say({ zh: '范围', en: 'Scope' })}
          value={scope}
          options={[
            { value: 'mine', label: say({ zh: '本单位', en: 'My unit' }) },
            { value: 'all', label: say({ zh: '全部', en: 'All' }) },
          ]}
          onChange={setScope}
        />
      </div>
      <Section
        flush
        title={say({ zh: '月报列表', en: 'Reports' })}
        hint={reports.data && say({ zh: `共${reports.data.length}份`, en: `${reports.data.length} reports` })}
      >
        {reports.error ? (
          <ErrorNotice error={reports.error} onRetry={() => void reports.refetch()} />
        ) : !reports.data ? (
          <TableSkeleton />
        ) : reports.data.length === 0 ? (
          <EmptyState
            title={say({ zh: '这个月没有月报', en: 'No report in this month' })}
            why={say({
              zh: '月度还没有开启，或者本单位这个月没有牵头和会签的措施。',
              en: 'The month is not open, or your unit neither files nor co-signs.',
            })}
          />
        ) : (
          <ReportTable rows={reports.data} />
        )}
      </Section>
    </Page>
  )
}

function ReportTable({ rows }: { rows: readonly ReportSummary[] }) {
  const say = useSay()
  return (
    <DataTable
      caption={say({ zh: '月报列表', en: 'Reports' })}
      rows={rows}
      rowKey={(r) => r.id}
      rowTo={(r) => `/coordination/reports/${r.id}`}
      columns={[
        { key: 'title', title: say({ zh: '措施', en: 'Measure' }), render: (r) => `${r.measure}. ${r.title}` },
        { key: 'unit', title: say({ zh: '填报单位', en: 'Unit' }), render: (r) => r.unitName, nowrap: true },
        {
          key: 'coleads',
          title: say({ zh: '会签单位', en: 'Co-leads' }),
          render: (r) => r.coleads.join('、') || '—',
          onCard: 'hidden',
        },
        {
          key: 'state',
          title: say({ zh: '状态', en: 'State' }),
          render: (r) => <ReportTag state={r.state} />,
          nowrap: true,
          onCard: 'head',
        },
        {
          key: 'arrival',
          title: say({ zh: '报送', en: 'Arrival' }),
          render: (r) => <ArrivalTag arrival={r.arrival} />,
          nowrap: true,
        },
        {
          key: 'open',
          title: say({ zh: '待填行', en: 'Open lines' }),
          render: (r) => <span className="nc-num">{`${r.open}/${r.lines}`}</span>,
          end: true,
        },
        {
          key: 'disputed',
          title: say({ zh: '有争议', en: 'Disputed' }),
          render: (r) => <span className="nc-num">{r.disputed}</span>,
          end: true,
        },
      ]}
    />
  )
}
