import { followedFor } from '@county/health/codes'
import { Link, useT } from '@county/platform'
import { Button, Card, StateTag, useCode } from '@county/ui'
import type { Due } from './follow-ups.page.tsx'

/** What a card of the list takes. */
export interface DueCardProps {
  due: Due
  /** The one that a due item pointed at. */
  marked?: boolean
  onRecord?: (() => void) | undefined
}

/** Somebody who is to be followed up: who, where, by when; for health roles also why. */
export function DueCard({ due, marked, onRecord }: DueCardProps) {
  const t = useT()
  const code = useCode()
  return (
    <div
      id={`due-${due.personId}`}
      style={marked ? { outline: '2px solid var(--nc-accent)', borderRadius: 'var(--nc-radius)' } : undefined}
    >
      <Card
        title={
          <>
            <Link className="nc-link" to={`/residents/persons/${due.personId}`}>
              {due.personName}
            </Link>
            {due.about && <StateTag tone="info">{code(followedFor, due.about)}</StateTag>}
            <span className="nc-spread">
              <Countdown due={due} />
            </span>
          </>
        }
      >
        <div className="nc-stack nc-small" style={{ gap: 4 }}>
          <span className="nc-muted">{[due.householdNo, due.address].filter(Boolean).join(' · ')}</span>
          <span className="nc-num">
            {t('followUps.by', { on: due.dueOn })}
            {due.lastOn ? t('followUps.last', { on: due.lastOn }) : t('followUps.first')}
          </span>
          <span className="nc-row">
            {due.institutionName && <span className="nc-muted">{due.institutionName}</span>}
            {!due.contracted && <StateTag tone="warn">{t('followUps.unsigned')}</StateTag>}
          </span>
          <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
            {onRecord && (
              <Button type="primary" onClick={onRecord}>
                {t('followUps.record')}
              </Button>
            )}
            {due.householdId && (
              <Link className="nc-link" to={`/residents/households/${due.householdId}`}>
                {t('followUps.household')}
              </Link>
            )}
          </span>
        </div>
      </Card>
    </div>
  )
}

function Countdown({ due }: { due: Due }) {
  const t = useT()
  const { daysLeft } = due
  if (daysLeft < 0) return <StateTag tone="danger">{t('followUps.late', { n: -daysLeft })}</StateTag>
  if (daysLeft === 0) return <StateTag tone="warn">{t('followUps.today')}</StateTag>
  return <StateTag tone={daysLeft <= 7 ? 'warn' : 'neutral'}>{t('followUps.left', { n: daysLeft })}</StateTag>
}
