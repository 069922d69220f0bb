import { standing, stepCode } from '@county/party/codes'
import { Link, useSay, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'
import { Countdown } from '../shared/countdown.tsx'

type CardData = Out<'candidate.board'>['candidates'][number]

/** A candidate: how far, what is next, and why it is not possible yet. */
export function CandidateCardView({ card, today }: { card: CardData; today: string }) {
  const t = useT()
  const say = useSay()
  const code = useCode()
  const [why] = card.reasons
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/party/development/${card.id}`}>
            {card.personName}
          </Link>
          <span className="nc-muted nc-small">{code(standing, card.standing)}</span>
          {card.due && (
            <span className="nc-spread">
              <Countdown today={today} due={card.due} />
            </span>
          )}
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{card.branchName}</span>
        <progress
          value={card.doneSteps}
          max={25}
          style={{ width: '100%', accentColor: 'var(--nc-accent)' }}
          aria-label={t('file.progress', { n: card.doneSteps })}
        />
        <span className="nc-muted nc-num">{t('file.progress', { n: card.doneSteps })}</span>
        {card.nextStep && (
          <span>
            {t('file.next')}
            <strong>{code(stepCode, card.nextStep)}</strong>
          </span>
        )}
        {why && <span>{say(why)}</span>}
        <span className="nc-row" style={{ gap: 6, flexWrap: 'wrap' }}>
          {!why && card.nextStep && <StateTag tone="good">{t('file.possible')}</StateTag>}
          {card.lateSteps > 0 && <StateTag tone="warn">{t('file.lateSteps', { n: card.lateSteps })}</StateTag>}
        </span>
      </div>
    </Card>
  )
}
