import { qualityMeasure, stage } from '@county/education/codes'
import { manifest } from '@county/education/manifest'
import { useSay, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  LinkButton,
  Page,
  PageHeader,
  PrintButton,
  Section,
  Segmented,
  StateTag,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { LineChart } from '@county/ui/chart'
import { DataTable, type TableColumn } from '@county/ui/data'
import { useState } from 'react'
import { api, type Out } from '../api.ts'

type Trend = Out<'quality.trend'>
type Line = Trend['lines'][number]
const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const

/** Quality by stage over the years, against the prefecture. */
export default function TrendPage() {
  const t = useT()
  const say = useSay()
  const [all, setAll] = useState('false')
  const query = api.useQuery('quality.trend', { all: all === 'true' }, { keepPrevious: true })
  const data = query.data
  return (
    <Page>
      <PageHeader
        title={t('quality.title')}
        subtitle={
          data && data.compared > 0
            ? t('quality.subtitle', { reached: data.compared - data.behind, of: data.compared })
            : undefined
        }
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <Segmented
              label={t('quality.show')}
              value={all}
              onChange={setAll}
              options={[
                { value: 'false', label: t('quality.stages') },
                { value: 'true', label: t('quality.schools') },
              ]}
            />
            <LinkButton to="/education/quality">{t('quality.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('quality.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={8} columns={6} />
      ) : data.lines.length === 0 ? (
        <EmptyState title={t('quality.none')} why={t('quality.noneWhy')} />
      ) : (
        STAGES.map((s) => <StageSection key={s} of={s} data={data} />)
      )}
    </Page>
  )
}

function StageSection({ of, data }: { of: string; data: Trend }) {
  const t = useT()
  const code = useCode()
  const lines = data.lines.filter((l) => l.stage === of)
  if (lines.length === 0) return null
  const charted = lines.find((l) => l.schoolName === null && l.prefecture.some((v) => v !== null)) ?? (lines[0] as Line)
  const columns: TableColumn<Line>[] = [
    {
      key: 'measure',
      title: t('quality.measure'),
      render: (l) => [code(qualityMeasure, l.measure), l.schoolName].filter(Boolean).join(' · '),
    },
    ...data.years.map(
      (year, i): TableColumn<Line> => ({
        key: String(year),
        title: t('quality.year', { from: year, to: String(year + 1).slice(2) }),
        render: (l) => <span className="nc-num">{l.values[i] ?? '—'}</span>,
        end: true,
        nowrap: true,
      }),
    ),
    {
      key: 'prefecture',
      title: t('quality.prefecture'),
      render: (l) => latest(l.prefecture) ?? '—',
      end: true,
      nowrap: true,
    },
    { key: 'rank', title: t('quality.rank'), render: (l) => l.rank ?? '—', end: true, nowrap: true },
    { key: 'standing', title: t('quality.standing'), render: (l) => <Standing line={l} />, nowrap: true },
  ]
  return (
    <Section title={code(stage, of)}>
      <div className="nc-stack">
        <LineChart
          title={t('quality.chart', { measure: code(qualityMeasure, charted.measure) })}
          unit="%"
          height={200}
          categories={data.years.map((y) => t('quality.year', { from: y, to: String(y + 1).slice(2) }))}
          series={[
            { name: t('quality.ours'), values: charted.values },
            { name: t('quality.prefecture'), values: charted.prefecture },
          ]}
        />
        <DataTable
          caption={code(stage, of)}
          columns={columns}
          rows={lines}
          rowKey={(l) => `${l.measure} ${l.schoolName ?? ''}`}
        />
      </div>
    </Section>
  )
}

const latest = (values: readonly (number | null)[]) => values.findLast((v) => v !== null) ?? null

/** Whether the latest value reaches the prefecture’s, and whether it rose. */
function Standing({ line }: { line: Line }) {
  const t = useT()
  const [own, prefecture] = [latest(line.values), latest(line.prefecture)]
  return (
    <span className="nc-row">
      {own !== null && prefecture !== null && (
        <StateTag tone={own >= prefecture ? 'good' : 'warn'}>
          {t(own >= prefecture ? 'quality.reached' : 'quality.behind')}
        </StateTag>
      )}
      {line.rose !== null && (
        <span className="nc-small nc-muted">{t(line.rose ? 'quality.rose' : 'quality.fell')}</span>
      )}
    </span>
  )
}
