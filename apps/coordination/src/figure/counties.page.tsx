import type { PublishedCounty, PublishedLine } from '@county/coordination/figure/published'
import { sayMonth } from '@county/kernel/month'
import { ErrorNotice, useLang, useSay, useSearchParams } from '@county/platform'
import { EmptyState, Page, PageHeader, PrintButton, Section, sayMoment, TableSkeleton } from '@county/ui'
import { DataTable } from '@county/ui/data'
import { Select } from '@county/ui/form'
import { verbs } from '../api.ts'
import { useSayFigure } from '../shared/value.tsx'

/** Published figures of a closed month: in a county what leaves it, in a prefecture its counties side by side. */
export default function CountiesPage() {
  const [lang, say] = [useLang(), useSay()]
  const [search, setSearch] = useSearchParams()
  const asked = search.get('month')
  const figures = verbs.useQuery('figure.published', asked ? { month: asked } : {}, { keepPrevious: true })
  const { month, months = [], counties = [], lines = [] } = figures.data ?? {}
  return (
    <Page>
      <PageHeader
        title={say({ zh: '上报数据', en: 'Published figures' })}
        subtitle={say({
          zh: '封存月份的县级指标，是唯一离开本县的数据：只有数字，没有人员和户的信息',
          en: 'County figures of closed months: all that leaves a county. Numbers, no persons and no households',
        })}
        actions={<PrintButton />}
      />
      {months.length > 0 && (
        <div className="nc-row nc-no-print">
          <Select
            aria-label={say({ zh: '月份', en: 'Month' })}
            style={{ minWidth: 140 }}
            value={month}
            options={months.map((m) => ({ value: m, label: sayMonth(m, lang) }))}
            onChange={(m: string | null) => setSearch(m ? { month: m } : {}, { replace: true })}
          />
        </div>
      )}
      {figures.error ? (
        <ErrorNotice error={figures.error} onRetry={() => void figures.refetch()} />
      ) : !figures.data ? (
        <TableSkeleton />
      ) : lines.length === 0 ? (
        <EmptyState
          title={say({ zh: '还没有上报数据', en: 'Nothing is published yet' })}
          why={say({ zh: '月度封存后，各项指标会自动出现在这里。', en: 'Figures appear here when a month is closed.' })}
        />
      ) : (
        <>
          <Section title={say({ zh: '各县到数情况', en: 'What has come' })} flush>
            <Arrivals counties={counties} />
          </Section>
          <Section
            flush
            title={say({ zh: '指标', en: 'Figures' })}
            hint={say({ zh: `共${lines.length}项`, en: `${lines.length}` })}
          >
            <DataTable<PublishedLine>
              caption={say({ zh: '各县指标', en: 'Figures by county' })}
              rows={lines}
              rowKey={(l) => l.indicatorId}
              columns={[
                { key: 'title', title: say({ zh: '指标', en: 'Indicator' }), render: (l) => say(l.title) },
                {
                  key: 'measure',
                  title: say({ zh: '措施', en: 'Measure' }),
                  render: (l) => <span className="nc-num">{l.measure}</span>,
                  end: true,
                },
                ...counties.map((county, i) => ({
                  key: county.code,
                  title: county.name,
                  render: (l: PublishedLine) => <Cell line={l} at={i} />,
                  end: true,
                })),
              ]}
            />
          </Section>
        </>
      )}
    </Page>
  )
}

function Cell({ line, at }: { line: PublishedLine; at: number }) {
  const sayFigure = useSayFigure()
  const cell = line.cells[at]
  if (!cell) return <span className="nc-muted">—</span>
  return (
    <>
      <span className="nc-num">{sayFigure({ value: cell.value, unit: line.unit })}</span>
      {line.unit === '%' && cell.total > 0 && (
        <span className="nc-muted nc-small nc-num">{` ${cell.hits}/${cell.total}`}</span>
      )}
    </>
  )
}

function Arrivals({ counties }: { counties: readonly PublishedCounty[] }) {
  const say = useSay()
  return (
    <DataTable<PublishedCounty>
      caption={say({ zh: '各县到数情况', en: 'What has come' })}
      rows={counties}
      rowKey={(c) => c.code}
      columns={[
        { key: 'name', title: say({ zh: '县', en: 'County' }), render: (c) => c.name },
        {
          key: 'code',
          title: say({ zh: '区划代码', en: 'Code' }),
          render: (c) => <span className="nc-num">{c.code}</span>,
        },
        {
          key: 'closed',
          title: say({ zh: '封存时间', en: 'Closed' }),
          render: (c) => (c.closedAt ? sayMoment(c.closedAt) : say({ zh: '尚未封存', en: 'Not closed yet' })),
        },
        {
          key: 'received',
          title: say({ zh: '到达时间', en: 'Received' }),
          render: (c) => (c.receivedAt ? sayMoment(c.receivedAt) : '—'),
        },
      ]}
    />
  )
}
