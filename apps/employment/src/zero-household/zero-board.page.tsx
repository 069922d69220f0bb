import type { ZeroBoard, ZeroCard } from '@county/employment/zero-household/verbs'
import { can, useT } from '@county/platform'
import {
  Button,
  CardsSkeleton,
  EmptyState,
  ErrorNotice,
  Grid,
  LinkButton,
  Page,
  PageHeader,
  Section,
  useDialogs,
  useFail,
} from '@county/ui'
import { useArea } from '@county/ui/data'
import { useState } from 'react'
import { verbs } from '../api.ts'
import { type Step, StepDialog } from './step-dialog.tsx'
import { ZeroHouseholdCard } from './zero-card.tsx'

/** Zero-employment households by step, the nearest deadline first. */
export default function ZeroBoardPage() {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const { input, field } = useArea()
  const board = verbs.useQuery('zeroHousehold.board', input)
  const [step, setStep] = useState<{ step: Step; card: ZeroCard } | null>(null)
  const refresh = verbs.useCommand('zeroHousehold.refresh', {
    onDone: (d) => dialogs.done(t('zero.refreshed', { found: d.found, resolved: d.resolved })),
    onError: fail,
  })
  return (
    <Page>
      <PageHeader
        title={t('zero.title')}
        subtitle={board.data ? t('zero.subtitle', summary(board.data)) : undefined}
        back={{ to: '/employment', label: t('home.title') }}
        actions={
          <>
            {field}
            <LinkButton to="/employment/zero-household">{t('zero.ledger')}</LinkButton>
            {can('employment.zeroHousehold.plan') && (
              <Button loading={refresh.running} onClick={() => void refresh.run({})}>
                {t('zero.refresh')}
              </Button>
            )}
          </>
        }
      />
      {board.error ? (
        <ErrorNotice error={board.error} doing={t('zero.title')} onRetry={() => void board.refetch()} />
      ) : !board.data ? (
        <CardsSkeleton cards={6} />
      ) : (
        (['found', 'recognised', 'toClear'] as const).map((key) => (
          <Section key={key} title={t(`zero.step.${key}`)} hint={t('zero.count', { n: board.data[key].length })}>
            {board.data[key].length === 0 ? (
              <EmptyState title={t(`zero.empty.${key}`)} why={t(`zero.hint.${key}`)} />
            ) : (
              <Grid min={300}>
                {board.data[key].map((card) => (
                  <ZeroHouseholdCard key={card.id} card={card} onStep={(s) => setStep({ step: s, card })} />
                ))}
              </Grid>
            )}
          </Section>
        ))
      )}
      {step && <StepDialog {...step} today={board.data?.today ?? ''} onClose={() => setStep(null)} />}
    </Page>
  )
}

const summary = (b: ZeroBoard) => ({
  open: b.found.length + b.recognised.length,
  overdue: b.overdue,
  cleared: b.clearedThisQuarter,
})
