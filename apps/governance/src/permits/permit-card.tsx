import { Link, useT } from '@county/platform'
import { Card, StateTag } from '@county/ui'
import type { Out } from '../api.ts'
import { Countdown } from '../countdown.tsx'
import { EndorseButton } from './endorse-button.tsx'

type PermitCard = Out<'residencePermit.board'>['cards'][number]

/** A permit to be endorsed: whose, until when, and the endorsement at hand. */
export function PermitCardView({ card }: { card: PermitCard }) {
  const t = useT()
  return (
    <Card
      title={
        <>
          <Link className="nc-link" to={`/residents/persons/${card.personId}`}>
            {card.personName}
          </Link>
          <span className="nc-spread">
            <Countdown daysLeft={card.daysLeft} soon={30} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-muted">{[card.householdNo, card.address].filter(Boolean).join(' · ')}</span>
        <span className="nc-num">
          {card.number} · {card.station}
        </span>
        <span className="nc-row">
          <span className="nc-num">{t('permit.due', { on: card.dueOn })}</span>
          {card.standing === 'suspended' && <StateTag tone="danger">{t('permit.suspended')}</StateTag>}
        </span>
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <EndorseButton permit={{ id: card.id, version: card.version, name: card.personName }} />
          <Link className="nc-link" to={`/governance/residence-permit/${card.id}`}>
            {t('record')}
          </Link>
        </span>
      </div>
    </Card>
  )
}
