import { zeroCause } from '@county/employment/codes'
import type { ZeroCard } from '@county/employment/zero-household/verbs'
import { can, Link, useT } from '@county/platform'
import { Button, Card, StateTag, useCode } from '@county/ui'
import type { Step } from './step-dialog.tsx'

/** A household on the board: since when, until when, who helps, and the steps that are next. */
export function ZeroHouseholdCard({ card, onStep }: { card: ZeroCard; onStep: (step: Step) => void }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <span className="nc-row">
          <Link className="nc-link" to={`/residents/households/${card.householdId}`}>
            {card.householdName}
          </Link>
          <Countdown card={card} />
        </span>
      }
    >
      <div className="nc-small" style={{ display: 'grid', gap: 4 }}>
        {card.address && <span className="nc-muted">{card.address}</span>}
        <span>{t('zero.people', { labourers: card.labourers, willing: card.willing })}</span>
        <span className="nc-num">{t('zero.foundOn', { on: card.foundOn })}</span>
        {card.cause && <span>{t('zero.cause', { cause: code(zeroCause, card.cause) })}</span>}
        {card.responsible && <span>{t('zero.responsible', { name: card.responsible })}</span>}
        {card.plan && <span>{card.plan}</span>}
        {card.resolvedOn && <span className="nc-num">{t('zero.resolvedOn', { on: card.resolvedOn })}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          {stepsOf(card).map((step, i) => (
            <Button
              key={step}
              size="small"
              type={i === 0 && !(step === 'plan' && card.plan) ? 'primary' : 'default'}
              onClick={() => onStep(step)}
            >
              {t(`zero.action.${step}`)}
            </Button>
          ))}
          <Link className="nc-link" to={`/employment/zero-household/${card.id}`}>
            {t('zero.record')}
          </Link>
        </span>
      </div>
    </Card>
  )
}

function Countdown({ card }: { card: ZeroCard }) {
  const t = useT()
  if (card.resolvedOn) return <StateTag tone="good">{t('zero.employed')}</StateTag>
  if (card.daysLeft === null) return <StateTag tone="info">{t('zero.new')}</StateTag>
  if (card.daysLeft < 0) return <StateTag tone="danger">{t('zero.overdue', { n: -card.daysLeft })}</StateTag>
  return <StateTag tone={card.daysLeft <= 15 ? 'warn' : 'neutral'}>{t('zero.left', { n: card.daysLeft })}</StateTag>
}

/** The steps that the officer may take now, the usual one first. */
function stepsOf(card: ZeroCard): Step[] {
  const steps: Step[] = []
  const decide = can('employment.zeroHousehold.decide')
  if (card.state === 'found' && decide) steps.push('recognise')
  if (card.state === 'recognised' && decide && card.resolvedOn) steps.push('clear')
  if (can('employment.zeroHousehold.plan')) steps.push('plan')
  if (card.state === 'recognised' && decide && !card.resolvedOn) steps.push('clear')
  if (card.state === 'found' && decide) steps.push('dismiss')
  return steps
}
