import { manifest } from '@county/health/manifest'
import { can, useSay, useT } from '@county/platform'
import { ErrorNotice, Grid, LinkButton, Page, PageHeader, PrintButton, Section, Stat, TableSkeleton } from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { api, type Out } from '../api.ts'

type Team = Out<'contract.overview'>['teams'][number]
type Person = Out<'contract.overview'>['unsigned'][number]

const share = (part: number, of: number) => (of === 0 ? '—' : `${Math.round((part * 1000) / of) / 10}%`)

/** Contracts signed and performed, two figures apart; teams; and those for whom a contract should be signed. */
export default function ContractsPage() {
  const t = useT()
  const say = useSay()
  const { input, field } = useArea()
  const query = api.useQuery('contract.overview', input)
  const data = query.data
  return (
    <Page>
      <PageHeader
        title={t('contracts.title')}
        subtitle={data && t('contracts.subtitle', { n: data.needed })}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            {field}
            <LinkButton to="/health/contract">{t('contracts.ledger')}</LinkButton>
            {can('health.contract.write') && (
              <LinkButton type="primary" to="/health/contract/new">
                {t('contracts.new')}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('contracts.title')} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <TableSkeleton rows={8} columns={5} />
      ) : (
        <>
          <Grid min={200}>
            <Stat title={t('contracts.signed')} value={data.signed} unit="人" to="/health/figures/contractsSigned" />
            <Stat
              title={t('contracts.performed')}
              value={data.performed}
              unit="人"
              to="/health/figures/contractsPerformed"
              of={data.signed}
            />
            <Stat title={t('contracts.shouldSign')} value={data.shouldSign} unit="人" />
          </Grid>
          <Section title={t('contracts.teams')} flush>
            <Teams teams={data.teams} />
          </Section>
          <Section
            title={t('contracts.unsigned')}
            hint={data.unsigned.length === 100 ? t('contracts.first100') : undefined}
            flush
          >
            <Unsigned persons={data.unsigned} />
          </Section>
        </>
      )}
    </Page>
  )
}

function Teams({ teams }: { teams: readonly Team[] }) {
  const t = useT()
  const columns: TableColumn<Team>[] = [
    { key: 'institution', title: t('contracts.institution'), render: (r) => r.institutionName },
    { key: 'team', title: t('contracts.team'), render: (r) => r.team },
    { key: 'signed', title: t('contracts.signed'), render: (r) => r.signed, end: true },
    { key: 'performed', title: t('contracts.performed'), render: (r) => r.performed, end: true },
    { key: 'rate', title: t('contracts.rate'), render: (r) => share(r.performed, r.signed), end: true },
    { key: 'services', title: t('contracts.services'), render: (r) => r.services, end: true },
    { key: 'ending', title: t('contracts.ending'), render: (r) => r.endingSoon, end: true },
  ]
  return (
    <DataTable
      caption={t('contracts.teams')}
      columns={columns}
      rows={teams}
      rowKey={(r) => `${r.institutionName} ${r.team}`}
    />
  )
}

function Unsigned({ persons }: { persons: readonly Person[] }) {
  const t = useT()
  const columns: TableColumn<Person>[] = [
    { key: 'name', title: t('contracts.name'), render: (p) => p.personName, nowrap: true },
    { key: 'age', title: t('contracts.age'), render: (p) => p.age ?? '—', end: true },
    { key: 'no', title: t('contracts.household'), render: (p) => p.householdNo ?? '—', nowrap: true },
    { key: 'address', title: t('contracts.address'), render: (p) => p.address ?? '—', clip: true },
  ]
  return (
    <DataTable
      caption={t('contracts.unsigned')}
      columns={columns}
      rows={persons}
      rowKey={(p) => p.personId}
      rowTo={(p) => `/residents/persons/${p.personId}`}
      {...(can('health.contract.write')
        ? {
            rowActions: (p: Person) => (
              <LinkButton to={`/health/contract/new?subject=${p.personId}&name=${encodeURIComponent(p.personName)}`}>
                {t('contracts.sign')}
              </LinkButton>
            ),
          }
        : {})}
    />
  )
}
