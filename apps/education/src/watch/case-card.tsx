import { absenceReason, absenceState, grade } from '@county/education/codes'
import { Link, useT } from '@county/platform'
import { Button, Card, StateTag, useCode } from '@county/ui'
import type { Case } from './watch.page.tsx'

/** What a card of the list takes. */
export interface CaseCardProps {
  card: Case
  /** The one that a due item pointed at. */
  marked?: boolean
  onVisit?: (() => void) | undefined
  onAssign?: (() => void) | undefined
}

/** A child not in school: who, where, since when and why, who answers, and until when the next visit is. */
export function CaseCard({ card, marked, onVisit, onAssign }: CaseCardProps) {
  const t = useT()
  const code = useCode()
  const last = card.lastSchool ? `${card.lastSchool} ${code(grade, card.lastGrade)}` : t('watch.never')
  return (
    <div
      id={`case-${card.id}`}
      style={marked ? { outline: '2px solid var(--nc-accent)', borderRadius: 'var(--nc-radius)' } : undefined}
    >
      <Card
        title={
          <>
            <Link className="nc-link" to={`/residents/persons/${card.personId}`}>
              {card.personName}
            </Link>
            {card.age !== null && <span className="nc-muted nc-small nc-num">{t('watch.age', { n: card.age })}</span>}
            <span className="nc-spread">
              <Countdown card={card} />
            </span>
          </>
        }
      >
        <div className="nc-stack nc-small" style={{ gap: 4 }}>
          <span className="nc-muted">{[card.householdNo, card.address].filter(Boolean).join(' · ')}</span>
          <span>
            {t('watch.reason', { reason: code(absenceReason, card.reason) })}
            <span className="nc-num">{t('watch.since', { on: card.absentSince })}</span>
          </span>
          <span>{t('watch.last', { last })}</span>
          <span>
            {code(absenceState, card.state)}
            <span className="nc-num">
              {card.visits > 0 ? t('watch.visits', { n: card.visits, on: card.lastVisitOn }) : t('watch.unvisited')}
            </span>
          </span>
          {card.lastFinding && <span className="nc-muted">{card.lastFinding}</span>}
          <span>{card.responsible ? t('watch.responsible', { name: card.responsible }) : t('watch.nobody')}</span>
          <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
            {onVisit && (
              <Button type="primary" onClick={onVisit}>
                {t('watch.visit')}
              </Button>
            )}
            {onAssign && <Button onClick={onAssign}>{t('watch.assign')}</Button>}
            <Link className="nc-link" to={`/education/absence/${card.id}`}>
              {t('watch.record')}
            </Link>
          </span>
        </div>
      </Card>
    </div>
  )
}

function Countdown({ card }: { card: Case }) {
  const t = useT()
  const { daysLeft } = card
  if (daysLeft === null) return null
  if (daysLeft < 0) return <StateTag tone="danger">{t('watch.overdue', { n: -daysLeft })}</StateTag>
  if (daysLeft === 0) return <StateTag tone="warn">{t('watch.today')}</StateTag>
  return <StateTag tone={daysLeft <= 3 ? 'warn' : 'neutral'}>{t('watch.left', { n: daysLeft })}</StateTag>
}
