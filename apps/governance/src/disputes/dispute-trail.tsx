import { disputeLevel, disputeStep } from '@county/governance/codes'
import { useT } from '@county/platform'
import { EmptyState, ErrorNotice, Section, Skeleton, Timeline, useCode } from '@county/ui'
import { api, type Out } from '../api.ts'

/** Everything that was done about a dispute, the latest first. */
export default function DisputeTrail({ id }: { id: string }) {
  const t = useT()
  const code = useCode()
  const steps = api.useQuery('dispute.steps', { id })
  const items = steps.data as Out<'dispute.steps'> | undefined
  return (
    <Section title={t('dispute.trail')}>
      {steps.error ? (
        <ErrorNotice error={steps.error} doing={t('dispute.trail')} onRetry={() => void steps.refetch()} />
      ) : !items ? (
        <Skeleton />
      ) : items.length === 0 ? (
        <EmptyState title={t('dispute.noTrail')} />
      ) : (
        <Timeline
          items={items.map((s) => ({
            key: s.id,
            head: (
              <>
                <strong>{code(disputeStep, s.step)}</strong>
                <span className="nc-muted">{code(disputeLevel, s.level)}</span>
                <time className="nc-num nc-muted">{s.on}</time>
                <span className="nc-muted">{s.by}</span>
              </>
            ),
            body: <p style={{ margin: 0 }}>{s.text}</p>,
          }))}
        />
      )}
    </Section>
  )
}
