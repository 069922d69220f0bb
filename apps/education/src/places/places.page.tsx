import { stage } from '@county/education/codes'
import { manifest } from '@county/education/manifest'
import { useSay, useT } from '@county/platform'
import { ErrorNotice, LinkButton, Page, PageHeader, PrintButton, Section, TableSkeleton, useCode } from '@county/ui'
import { BarChart } from '@county/ui/chart'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api, type Out } from '../api.ts'
import { ForecastTable } from './forecast-table.tsx'

type Forecast = Out<'schoolPlace.forecast'>
type School = Forecast['schools'][number]

const STAGES = ['kindergarten', 'primary', 'junior'] as const

/** Places of the sites' schools against the need of this school year and the next three, from the registry. */
export default function PlacesPage() {
  const t = useT()
  const say = useSay()
  const query = api.useQuery('schoolPlace.forecast', {})
  const data = query.data
  const short = data?.cells.filter((k) => k.gap !== null && k.gap < 0) ?? []
  return (
    <Page>
      <PageHeader
        title={t('places.title')}
        subtitle={data && (short.length ? t('places.short', { n: short.length }) : t('places.enough'))}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <LinkButton to="/education/school-place">{t('places.ledger')}</LinkButton>
            <LinkButton to="/education/school">{t('places.schools')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('places.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={12} columns={8} />
      ) : (
        <>
          <Charts data={data} />
          <Section title={t('places.byGrade')} hint={t('places.how')} flush>
            <ForecastTable data={data} />
          </Section>
          <Section title={t('places.bySchool')} flush>
            <SchoolTable schools={data.schools} />
          </Section>
        </>
      )}
    </Page>
  )
}

/** One chart a stage: places and need, year by year. */
function Charts({ data }: { data: Forecast }) {
  const t = useT()
  const code = useCode()
  const years = [...new Set(data.cells.map((k) => k.year))]
  return (
    <Section title={t('places.byStage')}>
      <div style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))' }}>
        {STAGES.map((s) => {
          const of = (year: number) => data.cells.filter((k) => k.stage === s && k.year === year)
          const sum = (year: number, value: (k: Forecast['cells'][number]) => number) =>
            of(year).reduce((n, k) => n + value(k), 0)
          return (
            <BarChart
              key={s}
              title={code(stage, s)}
              height={220}
              unit="人"
              categories={years.map((y) => t('places.year', { n: y }))}
              series={[
                { name: t('places.need'), values: years.map((y) => sum(y, (k) => k.children - k.elsewhere)) },
                {
                  name: t('places.places'),
                  values: years.map((y) =>
                    of(y).every((k) => k.places === null) ? null : sum(y, (k) => k.places ?? 0),
                  ),
                },
              ]}
            />
          )
        })}
      </div>
    </Section>
  )
}

function SchoolTable({ schools }: { schools: readonly School[] }) {
  const t = useT()
  const number = (key: keyof School & string): TableColumn<School> => ({
    key,
    title: t(`places.${key}`),
    render: (r) =>
      key === 'left' && r.left < 0 ? <strong style={{ color: 'var(--nc-danger)' }}>{r.left}</strong> : r[key],
    end: true,
    nowrap: true,
  })
  const columns: TableColumn<School>[] = [
    { key: 'schoolName', title: t('places.school'), render: (r) => r.schoolName },
    number('classes'),
    number('places'),
    number('otherPupils'),
    number('pupils'),
    number('left'),
  ]
  return (
    <DataTable
      caption={t('places.bySchool')}
      columns={columns}
      rows={schools}
      rowKey={(r) => r.schoolName}
      rowTo={(r) => `/education/school-place?q=${encodeURIComponent(r.schoolName)}`}
    />
  )
}
