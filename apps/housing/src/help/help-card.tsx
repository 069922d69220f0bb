import { helpKind, housingNeed } from '@county/housing/codes'
import { Link, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'

/** An application on the board. */
export type BoardCard = Out<'help.board'>['stages'][number]['cards'][number]

/** An application: who, where, how much room, what it waits for and until when. */
export function HelpCardView({ card }: { card: BoardCard }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/housing/help/${card.id}`}>
            {card.applicantName}
          </Link>
          <span className="nc-spread">
            <Countdown card={card} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span>
          <strong>{code(helpKind, card.kind)}</strong>
          <span className="nc-muted"> · {code(housingNeed, card.need)}</span>
        </span>
        <span className="nc-muted">{[card.householdNo, card.address].filter(Boolean).join(' · ')}</span>
        <span className="nc-num">
          {card.m2PerPerson === null
            ? t('board.people', { n: card.members })
            : t('board.space', { n: card.members, m2: card.m2PerPerson })}
        </span>
        {card.stage === 'waiting' && (
          <span className="nc-num">
            {t('board.position', { no: card.waitingNo ?? '—', place: card.position ?? '—', since: card.waitingSince })}
          </span>
        )}
        {card.objections > 0 && <StateTag tone="danger">{t('board.objections', { n: card.objections })}</StateTag>}
      </div>
    </Card>
  )
}

/** How long the stage has, in words that suit it. */
export function Countdown({ card }: { card: BoardCard }) {
  const t = useT()
  const { daysLeft, stage } = card
  if (daysLeft === null) return null
  if (stage === 'publicity')
    return daysLeft < 0 ? (
      <StateTag tone="good">{t('board.noticeOver')}</StateTag>
    ) : (
      <StateTag tone="info">{t('board.noticeLeft', { n: daysLeft + 1 })}</StateTag>
    )
  if (daysLeft < 0) return <StateTag tone="danger">{t('board.overdue', { n: -daysLeft })}</StateTag>
  if (stage === 'waiting' && daysLeft > 180) return null
  return <StateTag tone={daysLeft <= 7 ? 'warn' : 'neutral'}>{t('board.left', { n: daysLeft })}</StateTag>
}
