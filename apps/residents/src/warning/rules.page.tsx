import { addDays, todayIn } from '@county/kernel/local-date'
import { can, useSay, useSearchParams, useT } from '@county/platform'
import type { RulePrecision } from '@county/residents/warning/warning'
import {
  Button,
  ErrorNotice,
  LinkButton,
  Notice,
  NumberLink,
  Page,
  PageHeader,
  PrintButton,
  Section,
  Segmented,
  Sparkline,
  StateTag,
  TableSkeleton,
  useDialogs,
} from '@county/ui'
import { DataTable, type TableColumn, useArea } from '@county/ui/data'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { useModuleNames } from './parts.tsx'
import { SwitchDialog } from './switch-dialog.tsx'

const PERIODS = ['90', '365', 'all'] as const

/** How precise each rule is: true among answered, by period; rules below the county's limit are marked. */
export default function WarningRulesPage() {
  const t = useT()
  const dialogs = useDialogs()
  const { input, field } = useArea()
  const [search, setSearch] = useSearchParams()
  const period = PERIODS.find((p) => p === search.get('period')) ?? '90'
  const from = period === 'all' ? {} : { from: addDays(todayIn(new Date()), -Number(period)) }
  const query = verbs.useQuery('warning.rules', { ...input, ...from }, { keepPrevious: true })
  const refresh = verbs.useCommand('warning.refresh', {
    onDone: (done) => dialogs.done(t('rule.refreshed', done)),
    onError: () => dialogs.failed(t('rule.refreshFailed')),
  })
  const [turning, setTurning] = useState<RulePrecision | null>(null)
  const manages = can('residents.warningRule.manage')
  const data = query.data
  const weak = data?.rules.filter((r) => r.weak && r.on) ?? []
  return (
    <Page>
      <PageHeader
        title={t('rule.title')}
        subtitle={data && t('rule.hint', { floor: data.floor, sample: data.sample })}
        back={{ to: '/residents', label: t('home.title') }}
        actions={
          <>
            {can('residents.warning.read') && (
              <LinkButton to="/residents/warnings">{t('warning.listTitle')}</LinkButton>
            )}
            <LinkButton to="/residents/rule-setting">{t('rule.settings')}</LinkButton>
            {manages && (
              <Button loading={refresh.running} onClick={() => void refresh.run({})}>
                {t('rule.refresh')}
              </Button>
            )}
            <PrintButton />
          </>
        }
      />
      {weak.length > 0 && <WeakNotice rules={weak} />}
      <Section>
        <div className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
          <Segmented
            label={t('rule.period')}
            value={period}
            options={PERIODS.map((value) => ({ value, label: t(`rule.periods.${value}`) }))}
            onChange={(value) => {
              const next = new URLSearchParams(search)
              next.set('period', value)
              setSearch(next, { replace: true })
            }}
          />
          {field}
          {data?.refreshedAt && (
            <span className="nc-muted nc-small">{t('rule.asOf', { at: sayTime(data.refreshedAt) })}</span>
          )}
        </div>
      </Section>
      <Section flush>
        {query.error ? (
          <ErrorNotice error={query.error} doing={t('rule.title')} onRetry={() => void query.refetch()} />
        ) : !data ? (
          <TableSkeleton rows={7} columns={7} />
        ) : (
          <Rules rules={data.rules} sample={data.sample} onTurn={manages ? setTurning : undefined} />
        )}
      </Section>
      {turning && <SwitchDialog rule={turning} onClose={() => setTurning(null)} />}
    </Page>
  )
}

const sayTime = (iso: string) =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))

function WeakNotice({ rules }: { rules: readonly RulePrecision[] }) {
  const t = useT()
  const say = useSay()
  return (
    <Notice tone="warn" title={t('rule.weak', { names: rules.map((r) => say(r.title)).join('、') })}>
      {t('rule.weakWhy')}
    </Notice>
  )
}

function Rules({
  rules,
  sample,
  onTurn,
}: {
  rules: readonly RulePrecision[]
  sample: number
  onTurn: ((rule: RulePrecision) => void) | undefined
}) {
  const t = useT()
  const to = (r: RulePrecision, state: string) =>
    can('residents.warning.read') ? `/residents/warnings?rule=${r.ruleId}&state=${state}` : undefined
  const number = (key: 'open' | 'true' | 'false' | 'ended'): TableColumn<RulePrecision> => ({
    key,
    title: t(`rule.${key}`),
    end: true,
    nowrap: true,
    render: (r) => {
      const door = to(r, key)
      return door && r[key] > 0 ? <NumberLink to={door} value={r[key]} label={t(`rule.${key}`)} /> : r[key]
    },
  })
  const columns: TableColumn<RulePrecision>[] = [
    { key: 'rule', title: t('warning.rule'), render: (r) => <RuleName rule={r} /> },
    number('open'),
    number('true'),
    number('false'),
    number('ended'),
    {
      key: 'precision',
      title: t('rule.precision'),
      end: true,
      nowrap: true,
      onCard: 'head',
      render: (r) => <Precision rule={r} sample={sample} />,
    },
    {
      key: 'months',
      title: t('rule.months'),
      render: (r) => <Sparkline points={r.months.map((m) => ({ month: m.month, value: m.precision }))} />,
    },
  ]
  return (
    <DataTable
      caption={t('rule.title')}
      columns={columns}
      rows={rules}
      rowKey={(r) => r.ruleId}
      rowClosed={(r) => !r.on}
      {...(onTurn
        ? {
            rowActions: (r: RulePrecision) => (
              <Button size="small" onClick={() => onTurn(r)}>
                {t(r.on ? 'rule.turnOff' : 'rule.turnOn')}
              </Button>
            ),
          }
        : {})}
    />
  )
}

function RuleName({ rule: r }: { rule: RulePrecision }) {
  const t = useT()
  const say = useSay()
  const nameOf = useModuleNames()
  const missing = r.facts.filter((f) => !f.running)
  return (
    <>
      <strong>{say(r.title)}</strong> {r.priority && <StateTag tone="accent">{t('warning.priority')}</StateTag>}{' '}
      {!r.on && <StateTag tone="neutral">{t('rule.off')}</StateTag>}
      <div className="nc-muted nc-small">{say(r.definition)}</div>
      {!r.on && (
        <div className="nc-small">
          {t('rule.offSince', { on: r.offSince ?? '', why: r.offReason ?? '', by: r.offBy ?? '—' })}
        </div>
      )}
      {missing.length > 0 && (
        <div className="nc-small nc-muted">
          {t('rule.missing', { names: [...new Set(missing.map((f) => nameOf(f.module)))].join('、') })}
        </div>
      )}
    </>
  )
}

function Precision({ rule: r, sample }: { rule: RulePrecision; sample: number }) {
  const t = useT()
  if (r.precision === null) return <span className="nc-muted">{t('rule.unknown')}</span>
  const judged = r.true + r.false >= sample
  return (
    <StateTag
      tone={r.weak ? 'danger' : judged ? 'good' : 'neutral'}
      title={t('rule.counted', { yes: r.true, n: r.true + r.false })}
    >
      {r.precision} %
    </StateTag>
  )
}
