import { Link, useT } from '@county/platform'
import { Card, StateTag } from '@county/ui'
import type { Out } from '../api.ts'
import { DaysLeft } from '../shared/days-left.tsx'
import { EndorseButton } from './endorse-button.tsx'

type PermitCard = Out<'residencePermit.board'>['cards'][number]

/** A permit to endorse: whose, until when, and the button. */
export function PermitView({ card }: { card: PermitCard }) {
  const t = useT()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/persons/${card.personId}`}>
            {card.personName}
          </Link>
          <span className="nc-spread">
            <DaysLeft days={card.daysLeft} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{[card.householdNo, card.address].filter(Boolean).join(' · ')}</span>
        <span className="nc-num">
          <Link className="nc-link" to={`/governance/residence-permit/${card.id}`}>
            {card.number}
          </Link>{' '}
          {card.station}
        </span>
        <span className="nc-row" style={{ gap: 6 }}>
          {card.standing === 'suspended' && <StateTag tone="danger">{t('permit.suspended')}</StateTag>}
          <span className="nc-muted nc-num">{t('permit.dueOn', { on: card.dueOn })}</span>
        </span>
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <EndorseButton id={card.id} version={card.version} name={card.personName} />
        </span>
      </div>
    </Card>
  )
}
