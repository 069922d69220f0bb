import type { LedgerRow } from '@county/core/ledger/ledger'
import type { MinimumWage, RuleSetting, WorkingAgeRule } from '@county/employment/rule-setting/rule-setting'
import { type SettingRow, settingKey, settingsOn } from '@county/employment/rule-setting/setting-key'
import { wageFloorOn } from '@county/employment/rule-setting/wage'
import { labelOf } from '@county/kernel/codes/code-table'
import { todayIn } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import { can, useLang, useT } from '@county/platform'
import { ErrorNotice, LinkButton, Notice, Page, PageHeader, Section, TableSkeleton } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api } from '../api.ts'

/** The rules and rates in force today, with their sources, and where to enter later-dated ones. */
export default function RulesPage() {
  const t = useT()
  return (
    <Page>
      <PageHeader
        title={t('rules.title')}
        subtitle={t('rules.subtitle')}
        back={{ to: '/employment', label: t('home.title') }}
      />
      <WageSection />
      <SettingSection />
      <RetirementSection />
    </Page>
  )
}

/** All rows of a ledger of rules; there are few. */
function useRules<V>(ledger: string) {
  const query = api.useQuery(`${ledger}.list`, { limit: 200 })
  return { query, rows: (query.data as { rows: LedgerRow<V>[] } | undefined)?.rows }
}

function Actions({ path }: { path: string }) {
  const t = useT()
  return (
    <>
      <LinkButton to={`/employment/${path}`}>{t('rules.all')}</LinkButton>
      {can('employment.rule.write') && <LinkButton to={`/employment/${path}/new`}>{t('rules.new')}</LinkButton>}
    </>
  )
}

function WageSection() {
  const t = useT()
  const lang = useLang()
  const { query, rows } = useRules<MinimumWage>('minimumWage')
  const today = todayIn(new Date())
  const columns: TableColumn<LedgerRow<MinimumWage>>[] = [
    { key: 'region', title: t('col.region'), render: (r) => `${r.values.regionCode}（${r.values.category}）` },
    {
      key: 'wage',
      title: t('col.wage'),
      render: (r) => sayYuan(r.values.monthlyWage, { digits: 0, lang }),
      end: true,
      nowrap: true,
    },
    { key: 'from', title: t('col.validFrom'), render: (r) => r.values.validFrom, nowrap: true },
    { key: 'document', title: t('col.document'), render: (r) => r.values.document },
  ]
  const regions = new Set(rows?.map((r) => r.values.regionCode))
  const inForce = [...regions].some(
    (region) => wageFloorOn(rows?.map((r) => r.values) ?? [], region, today) !== undefined,
  )
  return (
    <Section title={t('rules.wage')} extra={<Actions path="minimum-wage" />} flush>
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('rules.wage')} onRetry={() => void query.refetch()} />
      ) : !rows ? (
        <TableSkeleton rows={2} />
      ) : (
        <>
          {!inForce && (
            <Notice tone="warn" title={t('rules.noWage')}>
              <p>{t('rules.noWageWhy')}</p>
            </Notice>
          )}
          {rows.length > 0 && (
            <DataTable
              caption={t('rules.wage')}
              columns={columns}
              rows={rows}
              rowKey={(r) => r.id}
              rowTo={(r) => `/employment/minimum-wage/${r.id}`}
            />
          )}
        </>
      )}
    </Section>
  )
}

function SettingSection() {
  const t = useT()
  const lang = useLang()
  const { query, rows } = useRules<RuleSetting>('ruleSetting')
  const today = todayIn(new Date())
  const values = settingsOn((rows?.map((r) => r.values) ?? []) as SettingRow[], today)
  const current = rows?.filter(
    (r) => values[r.values.key as keyof typeof values] === r.values.value && r.values.validFrom <= today,
  )
  const columns: TableColumn<LedgerRow<RuleSetting>>[] = [
    { key: 'key', title: t('col.parameter'), render: (r) => labelOf(settingKey, r.values.key, lang) ?? r.values.key },
    { key: 'value', title: t('col.value'), render: (r) => r.values.value, end: true, nowrap: true },
    { key: 'from', title: t('col.validFrom'), render: (r) => r.values.validFrom, nowrap: true },
    { key: 'document', title: t('col.document'), render: (r) => r.values.document },
  ]
  return (
    <Section title={t('rules.settings')} extra={<Actions path="rule-setting" />} flush>
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('rules.settings')} onRetry={() => void query.refetch()} />
      ) : !current ? (
        <TableSkeleton rows={5} />
      ) : (
        <DataTable
          caption={t('rules.settings')}
          columns={columns}
          rows={current}
          rowKey={(r) => r.id}
          rowTo={(r) => `/employment/rule-setting/${r.id}`}
        />
      )}
    </Section>
  )
}

function RetirementSection() {
  const t = useT()
  const { query, rows } = useRules<WorkingAgeRule>('workingAgeRule')
  return (
    <Section title={t('rules.retirement')} extra={<Actions path="working-age-rule" />}>
      {query.error ? (
        <ErrorNotice error={query.error} doing={t('rules.retirement')} onRetry={() => void query.refetch()} />
      ) : !rows ? (
        <TableSkeleton rows={1} />
      ) : (
        <p>{t('rules.retirementText', { n: rows.length })}</p>
      )}
    </Section>
  )
}
