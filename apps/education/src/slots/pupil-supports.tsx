import { grade, schoolingState, supportKind } from '@county/education/codes'
import { sayYuan } from '@county/kernel/money'
import { Link, useLang, useT } from '@county/platform'
import { EmptyState, ErrorNotice, Section, StateTag, TableSkeleton, useCode } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api, type In, type Out } from '../api.ts'

type Pupil = Out<'support.entitled'>['pupils'][number]

/** Children with where they go to school, and support by rule against what was received this school year (应享未享). */
export function PupilSupports({ of }: { of: In<'support.entitled'> }) {
  const t = useT()
  const code = useCode()
  const query = api.useQuery('support.entitled', of)
  const data = query.data
  const columns: TableColumn<Pupil>[] = [
    {
      key: 'name',
      title: t('supports.child'),
      render: (p) => (
        <Link className="nc-link" to={`/residents/persons/${p.personId}`}>
          {p.personName}
        </Link>
      ),
      nowrap: true,
    },
    { key: 'state', title: t('supports.state'), render: (p) => code(schoolingState, p.state), nowrap: true },
    {
      key: 'school',
      title: t('supports.school'),
      render: (p) => (p.schoolName ? `${p.schoolName} ${code(grade, p.grade)}` : '—'),
    },
    { key: 'supports', title: t('supports.due'), render: (p) => <Supports pupil={p} /> },
  ]
  return (
    <Section
      title={t('supports.title')}
      hint={data && t('states.year', { from: data.schoolYear, to: data.schoolYear + 1 })}
      flush
    >
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('supports.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={2} columns={4} />
      ) : data.pupils.length === 0 ? (
        <EmptyState title={t('supports.none')} why={t('supports.noneWhy')} />
      ) : (
        <DataTable caption={t('supports.title')} columns={columns} rows={data.pupils} rowKey={(p) => p.personId} />
      )}
    </Section>
  )
}

function Supports({ pupil }: { pupil: Pupil }) {
  const t = useT()
  const code = useCode()
  const lang = useLang()
  if (pupil.supports.length === 0) return <span className="nc-muted">{t('supports.nothing')}</span>
  return (
    <span className="nc-row" style={{ flexWrap: 'wrap' }}>
      {pupil.supports.map((s: Pupil['supports'][number]) => (
        <StateTag key={s.kind} tone={s.received ? 'good' : 'warn'} title={s.entitled ? undefined : t('supports.extra')}>
          {code(supportKind, s.kind)}
          {s.received ? ` ${sayYuan(s.amount, { digits: 0, lang })}` : ` ${t('supports.missing')}`}
        </StateTag>
      ))}
    </span>
  )
}
