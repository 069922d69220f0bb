import type { LedgerRow } from '@county/core/ledger/ledger'
import { type HelpKind, helpStage, helpStep } from '@county/housing/codes'
import { Payment } from '@county/housing/help/payment'
import { stepsOf } from '@county/housing/help/steps'
import { addMonths, todayIn } from '@county/kernel/local-date'
import { sayYuan } from '@county/kernel/money'
import { useLang, useT } from '@county/platform'
import { ErrorNotice, LinkButton, ledgerPath, Notice, Section, TableSkeleton, Timeline, useCode } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api, type Out } from '../api.ts'
import { StageLine } from '../flow/stage-line.tsx'
import { StepsPanel } from '../flow/steps-panel.tsx'

const STAGES = ['applied', 'checked', 'publicity', 'waiting', 'inForce', 'ended']
type Case = Out<'help.case'>

/** What the record page of an application adds: stage, what is possible now and why not, conditions, time line, payments. */
export default function HelpCase({ row }: { row: LedgerRow<any> }) {
  const t = useT()
  const lang = useLang()
  const query = api.useQuery('help.case', { id: row.id })
  if (query.error)
    return <ErrorNotice error={query.error} doing={t('flow.title')} onRetry={() => void query.refetch()} />
  const data = query.data
  if (!data) return <TableSkeleton rows={4} columns={2} />
  const { stage, kind } = data.card
  const fails = data.unmet.map((u) => (lang === 'en' ? u.en : u.zh))
  return (
    <>
      <Section>
        <StageLine
          stages={STAGES.includes(stage) ? STAGES : [...STAGES.slice(0, 1), stage]}
          table={helpStage}
          now={stage}
        />
      </Section>
      {fails.length > 0 && (
        <Notice tone="warn" title={t('case.unmet')}>
          {fails.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      {stage === 'publicity' && (
        <Notice
          title={t('case.notice', { until: data.card.publicityUntil })}
          actions={<LinkButton to={`/housing/notice?kind=${kind}`}>{t('case.openNotice')}</LinkButton>}
        />
      )}
      <StepsPanel
        ledger="help"
        row={row}
        steps={stepsOf(kind as HelpKind)}
        judged={data.possible}
        initial={(step) => initialOf(step, row, data)}
        about={(step) =>
          step === 'grant' && data.suggestedSubsidy !== null ? (
            <p>{t('case.subsidy', { amount: sayYuan(data.suggestedSubsidy), n: data.card.members })}</p>
          ) : step === 'allocate' && data.card.position !== null ? (
            <p>{t('case.position', { n: data.card.position })}</p>
          ) : null
        }
      />
      <TimeLine steps={data.steps} />
      {kind === 'subsidy' && (
        <LedgerListSection
          ledger={Payment}
          api={api}
          basePath={ledgerPath(Payment)}
          householdId={data.card.householdId}
          limit={12}
        />
      )}
    </>
  )
}

/** What a step's form begins with. */
function initialOf(step: string, row: LedgerRow<any>, { card }: Case): Record<string, unknown> {
  const today = todayIn(new Date())
  switch (step) {
    case 'publish':
      return { publicityFrom: today, publicityPlace: row.subject?.address ? '社区公示栏' : undefined }
    case 'allocate':
      return { startsOn: today, contractUntil: addMonths(today, 36) }
    case 'grant':
      return { startsOn: today }
    case 'exit':
      return { endedOn: today }
    case 'review':
      return { members: card.members, income: card.income }
    case 'renew':
      return { rent: row.values.rent, contractUntil: row.values.contractUntil }
    default:
      return {}
  }
}

function TimeLine({ steps }: { steps: Case['steps'] }) {
  const t = useT()
  const code = useCode()
  return (
    <Section title={t('case.steps')} hint={t('case.stepCount', { n: steps.length })}>
      {steps.length === 0 ? (
        <p className="nc-muted">{t('case.noSteps')}</p>
      ) : (
        <Timeline
          items={steps
            .map((s, i) => ({
              key: String(i),
              head: (
                <>
                  <span className="nc-timeline__who">{code(helpStep, s.step)}</span>
                  <time className="nc-num nc-muted" dateTime={s.takenOn}>
                    {s.takenOn}
                  </time>
                  <span className="nc-muted nc-small">
                    {s.officer} · {code(helpStage, s.stage)}
                  </span>
                </>
              ),
              body: s.opinion ? <p style={{ margin: 0 }}>{s.opinion}</p> : undefined,
            }))
            .reverse()}
        />
      )}
    </Section>
  )
}
