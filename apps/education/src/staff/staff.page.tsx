import { platform, postClass } from '@county/education/codes'
import { manifest } from '@county/education/manifest'
import { useSay, useT } from '@county/platform'
import {
  Card,
  ErrorNotice,
  Grid,
  LinkButton,
  NumberLink,
  Page,
  PageHeader,
  PrintButton,
  Section,
  TableSkeleton,
  useCode,
} from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type School = Out<'teacher.overview'>['schools'][number]

/** Each school's staff against its approved posts and pupils; this year's training on the centre and the three platforms. */
export default function StaffPage() {
  const t = useT()
  const say = useSay()
  const query = api.useQuery('teacher.overview', {})
  const data = query.data
  return (
    <Page>
      <PageHeader
        title={t('staff.title')}
        subtitle={data && t('staff.subtitle', { hours: data.hoursNeeded })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <LinkButton to="/education/teacher">{t('staff.teachers')}</LinkButton>
            <LinkButton to="/education/staff-post">{t('staff.posts')}</LinkButton>
            <LinkButton to="/education/teacher-training">{t('staff.trainings')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('staff.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={7} columns={7} />
      ) : (
        <>
          <Section title={t('staff.bySchool')} flush>
            <SchoolTable schools={data.schools} />
          </Section>
          <Platforms platforms={data.platforms} year={data.year} />
        </>
      )}
    </Page>
  )
}

function SchoolTable({ schools }: { schools: readonly School[] }) {
  const t = useT()
  const code = useCode()
  const number = (key: string, value: (r: School) => React.ReactNode): TableColumn<School> => ({
    key,
    title: t(`staff.${key}`),
    render: value,
    end: true,
    nowrap: true,
  })
  const columns: TableColumn<School>[] = [
    { key: 'school', title: t('staff.school'), render: (r) => r.schoolName },
    number('approved', (r) => r.approved || '—'),
    number('established', (r) => <Filled approved={r.approved} filled={r.established} />),
    number('staff', (r) => r.staff),
    number('fullTime', (r) => r.teachers),
    number('ratio', (r) => (r.teachers && r.pupils ? `1 : ${(r.pupils / r.teachers).toFixed(1)}` : '—')),
    number('trained', (r) => (r.teachers ? `${r.trained} / ${r.teachers}` : '—')),
    {
      key: 'post',
      title: t('staff.byPost'),
      render: (r) => (
        <span className="nc-small">
          {[...r.posts]
            .sort((a, b) => rank(a.post) - rank(b.post))
            .map((p: { post: string; approved: number; filled: number }) =>
              t('staff.postOf', { post: code(postClass, p.post), filled: p.filled, approved: p.approved }),
            )
            .join('；') || '—'}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('staff.bySchool')}
      columns={columns}
      rows={schools}
      rowKey={(r) => r.schoolName}
      rowTo={(r) => `/education/teacher?q=${encodeURIComponent(r.schoolName)}`}
    />
  )
}

const rank = (post: string) => postClass.items.findIndex((i) => i.code === post)

function Filled({ approved, filled }: { approved: number; filled: number }) {
  const t = useT()
  if (!approved || filled === approved) return <>{filled}</>
  const text = filled > approved ? t('staff.over', { n: filled - approved }) : t('staff.open', { n: approved - filled })
  return (
    <>
      {filled} <span className="nc-small nc-muted">{text}</span>
    </>
  )
}

function Platforms({ platforms, year }: { platforms: Out<'teacher.overview'>['platforms']; year: number }) {
  const t = useT()
  const code = useCode()
  return (
    <Section title={t('staff.platforms')} hint={t('staff.year', { n: year })}>
      <Grid min={220}>
        {platform.items.map((p) => {
          const found = platforms.find((x: { platform: string }) => x.platform === p.code)
          const to = `/education/teacher-training?f.platform=${p.code}&f.startedOn=${year}-01-01..${year}-12-31`
          return (
            <Card key={p.code} title={code(platform, p.code)}>
              <NumberLink value={found?.times ?? 0} unit="人次" to={to} label={code(platform, p.code)} />
              <p className="nc-muted nc-small">
                {t('staff.of', { teachers: found?.teachers ?? 0, hours: found?.hours ?? 0 })}
              </p>
            </Card>
          )
        })}
      </Grid>
    </Section>
  )
}
