import type { LedgerRow } from '@county/core/ledger/ledger'
import { todayIn } from '@county/kernel/local-date'
import { manifest } from '@county/party/manifest'
import type { RuleSetting } from '@county/party/setting/rule-setting'
import { settingKey } from '@county/party/setting/setting-key'
import { can, useSay, useT } from '@county/platform'
import { ErrorNotice, LinkButton, Page, PageHeader, PrintButton, Section, TableSkeleton, useCode } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api } from '../api.ts'

type Row = LedgerRow<RuleSetting>

/** The parameters in force today with their sources, and where later-dated ones are entered. */
export default function RulesPage() {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const query = api.useQuery('ruleSetting.list', { limit: 200 })
  const rows = query.data?.rows as Row[] | undefined
  const columns: TableColumn<Row>[] = [
    { key: 'key', title: t('rules.parameter'), render: (r) => code(settingKey, r.values.key) },
    { key: 'value', title: t('rules.value'), render: (r) => r.values.value, end: true, nowrap: true },
    { key: 'from', title: t('rules.from'), render: (r) => r.values.validFrom, nowrap: true },
    { key: 'document', title: t('rules.document'), render: (r) => r.values.document },
  ]
  return (
    <Page>
      <PageHeader
        title={t('rules.title')}
        subtitle={t('rules.subtitle')}
        back={{ to: manifest.basePath, label: say(manifest.title) }}
        actions={
          <>
            <LinkButton to="/party/rule-setting">{t('rules.all')}</LinkButton>
            {can('party.rule.write') && <LinkButton to="/party/rule-setting/new">{t('rules.new')}</LinkButton>}
            <PrintButton />
          </>
        }
      />
      <Section flush>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('rules.title')} onRetry={() => void query.refetch()} />
        ) : !rows ? (
          <TableSkeleton rows={12} columns={4} />
        ) : (
          <DataTable
            caption={t('rules.title')}
            columns={columns}
            rows={inForce(rows, todayIn(new Date()))}
            rowKey={(r) => r.id}
            rowTo={(r) => `/party/rule-setting/${r.id}`}
          />
        )}
      </Section>
    </Page>
  )
}

/** For each parameter the latest value on or before a day, in the order of the declaration. */
function inForce(rows: readonly Row[], day: string): Row[] {
  return settingKey.items.flatMap((item) => {
    const own = rows.filter((r) => r.values.key === item.code && r.values.validFrom <= day)
    return own.sort((a, b) => (a.values.validFrom < b.values.validFrom ? 1 : -1)).slice(0, 1)
  })
}
