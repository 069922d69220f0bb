import { grade, transferReason, transferState } from '@county/education/codes'
import { Link, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'
import { StepButtons } from './step-buttons.tsx'

type TransferCard = Out<'transfer.board'>['applied'][number]

/** A transfer: who, from where to where, until when the step is due, and the steps that are possible. */
export function TransferCardView({ card }: { card: TransferCard }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/education/transfer/${card.id}`}>
            {card.personName}
          </Link>
          <span className="nc-muted nc-small">{code(grade, card.grade)}</span>
          <span className="nc-spread">
            <Standing card={card} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span>
          {card.fromSchool} → <strong>{card.toSchool}</strong>
        </span>
        <span className="nc-muted nc-num">
          {t('transfer.asked', { on: card.appliedOn, reason: code(transferReason, card.reason) })}
          {card.releasedOn && t('transfer.releasedOn', { on: card.releasedOn })}
          {card.startsOn && t('transfer.startsOn', { on: card.startsOn })}
        </span>
        {card.decision && <span className="nc-muted">{card.decision}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <StepButtons transfer={card} />
        </span>
      </div>
    </Card>
  )
}

function Standing({ card }: { card: TransferCard }) {
  const t = useT()
  const code = useCode()
  const { daysLeft } = card
  if (daysLeft === null)
    return <StateTag tone={card.state === 'approved' ? 'good' : 'neutral'}>{code(transferState, card.state)}</StateTag>
  if (daysLeft < 0) return <StateTag tone="danger">{t('transfer.overdue', { n: -daysLeft })}</StateTag>
  return <StateTag tone={daysLeft <= 3 ? 'warn' : 'neutral'}>{t('transfer.left', { n: daysLeft })}</StateTag>
}
