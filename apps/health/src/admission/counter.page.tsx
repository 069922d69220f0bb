import { manifest } from '@county/health/manifest'
import { sayYuan } from '@county/kernel/money'
import { can, useLang, useSay, useT } from '@county/platform'
import {
  EmptyState,
  ErrorNotice,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  PrintButton,
  Section,
  StateTag,
  TableSkeleton,
} from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { type SubjectFound, SubjectPicker } from '@county/ui/form'
import { useState } from 'react'
import { api, type Out } from '../api.ts'

type Owed = Out<'admission.arrears'>['rows'][number]

/** The counter of a hospital: whether somebody is treated before payment, and what is still owed. */
export default function CounterPage() {
  const t = useT()
  const say = useSay()
  const [found, setFound] = useState<SubjectFound | null>(null)
  return (
    <Page>
      <PageHeader
        title={t('counter.title')}
        subtitle={t('counter.subtitle')}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <LinkButton to="/health/admission">{t('counter.ledger')}</LinkButton>
            <PrintButton />
          </>
        }
      />
      <Section title={t('counter.check')}>
        <div className="nc-stack">
          <div className="nc-field" style={{ maxWidth: 480 }}>
            <label htmlFor="counter-person">{t('counter.who')}</label>
            <SubjectPicker id="counter-person" kind="person" value={found?.id ?? null} onChange={setFound} />
          </div>
          {found && <Verdict personId={found.id} />}
        </div>
      </Section>
      <Arrears />
    </Page>
  )
}

function Verdict({ personId }: { personId: string }) {
  const t = useT()
  const query = api.useQuery('admission.eligibility', { personId })
  const data = query.data
  if (query.error)
    return <ErrorNotice error={query.error} doing={t('counter.check')} onRetry={() => void query.refetch()} />
  if (!data) return <TableSkeleton rows={2} columns={2} />
  const admit = `/health/admission/new?subject=${personId}&name=${encodeURIComponent(data.personName)}`
  return (
    <Notice
      tone={data.covered ? 'good' : 'warn'}
      title={t(data.covered ? 'counter.covered' : 'counter.notCovered', { name: data.personName })}
      actions={
        can('health.admission.write') && (
          <LinkButton type="primary" to={admit}>
            {t('counter.admit')}
          </LinkButton>
        )
      }
    >
      <p>{t(data.covered ? 'counter.coveredWhy' : 'counter.notCoveredWhy')}</p>
      <p>{t('counter.hospitals', { names: data.hospitals.join('、') || t('counter.noHospital') })}</p>
      {data.open.map((a) => (
        <p key={a.id}>
          <OpenAdmission admission={a} />
        </p>
      ))}
    </Notice>
  )
}

function OpenAdmission({ admission: a }: { admission: Out<'admission.eligibility'>['open'][number] }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      {t('counter.open', { hospital: a.hospital, on: a.admittedOn })}
      {a.arrears === null ? t('counter.noBill') : t('counter.owes', { sum: sayYuan(a.arrears, { lang }) })}
    </>
  )
}

function Arrears() {
  const t = useT()
  const lang = useLang()
  const query = api.useQuery('admission.arrears', {})
  const data = query.data
  const columns: TableColumn<Owed>[] = [
    { key: 'name', title: t('contracts.name'), render: (r) => r.personName, nowrap: true },
    { key: 'hospital', title: t('counter.hospital'), render: (r) => r.hospital },
    { key: 'out', title: t('counter.discharged'), render: (r) => r.dischargedOn ?? '—', nowrap: true },
    { key: 'owed', title: t('counter.owed'), render: (r) => sayYuan(r.arrears, { lang }), end: true, nowrap: true },
    { key: 'by', title: t('counter.payBy'), render: (r) => r.payBy ?? '—', nowrap: true },
    {
      key: 'left',
      title: t('counter.state'),
      render: (r) =>
        r.daysLeft !== null && r.daysLeft < 0 ? (
          <StateTag tone="danger">{t('followUps.late', { n: -r.daysLeft })}</StateTag>
        ) : (
          <StateTag>{t('counter.within')}</StateTag>
        ),
      nowrap: true,
      onCard: 'head',
    },
  ]
  return (
    <Section
      title={t('counter.arrears')}
      hint={
        data && t('counter.sum', { sum: sayYuan(data.owed, { lang }), persons: data.persons, overdue: data.overdue })
      }
      flush
    >
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('counter.arrears')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={4} columns={5} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={t('counter.none')} why={t('counter.noneWhy')} />
      ) : (
        <DataTable
          caption={t('counter.arrears')}
          columns={columns}
          rows={data.rows}
          rowKey={(r) => r.id}
          rowTo={(r) => `/health/admission/${r.id}`}
        />
      )}
    </Section>
  )
}
