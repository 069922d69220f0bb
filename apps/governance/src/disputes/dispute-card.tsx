import { disputeGrade, disputeKind, disputeLevel } from '@county/governance/codes'
import { Link, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'
import { Countdown } from '../countdown.tsx'
import { StepButtons } from './step-buttons.tsx'

type DisputeCard = Out<'dispute.board'>['found'][number]

/** A dispute: what, where, at which level, until when, what was done last, and the steps that are possible. */
export function DisputeCardView({ card }: { card: DisputeCard }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/governance/dispute/${card.id}`}>
            {card.title}
          </Link>
          <span className="nc-spread">
            <Countdown daysLeft={card.daysLeft} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span>
          {card.areaName} · {code(disputeKind, card.kind)}
        </span>
        <span className="nc-row">
          {card.grade && (
            <StateTag tone={card.grade === 'major' ? 'danger' : card.grade === 'difficult' ? 'warn' : 'neutral'}>
              {code(disputeGrade, card.grade)}
            </StateTag>
          )}
          <StateTag tone={card.level === 'community' ? 'neutral' : 'warn'}>{code(disputeLevel, card.level)}</StateTag>
        </span>
        <span className="nc-muted">{t('dispute.parties', { parties: card.parties })}</span>
        <span className="nc-muted nc-num">
          {t('dispute.found', { on: card.foundOn })}
          {card.mediator && ` · ${card.mediator}`}
        </span>
        {card.lastStep && <span className="nc-muted">{card.lastStep}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <StepButtons dispute={card} />
        </span>
      </div>
    </Card>
  )
}
