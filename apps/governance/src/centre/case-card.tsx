import { caseState } from '@county/governance/codes'
import { can, Link, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'
import { Countdown } from '../countdown.tsx'
import { CaseSteps } from './case-steps.tsx'

type CaseCard = Out<'serviceCase.board'>['open'][number]

/** A case: who asked for what, with whom it is and until when, and the steps that are possible. */
export function CaseCardView({ card, department }: { card: CaseCard; department?: boolean }) {
  const t = useT()
  const code = useCode()
  const name = (
    <span>
      {card.itemName} · {card.personName}
    </span>
  )
  return (
    <Card
      title={
        <>
          {can('governance.case.read') ? (
            <Link className="nc-link" to={`/governance/service-case/${card.id}`}>
              {name}
            </Link>
          ) : (
            name
          )}
          <span className="nc-spread">
            {card.daysLeft === null ? (
              <StateTag tone="good">{code(caseState, card.state)}</StateTag>
            ) : (
              <Countdown daysLeft={card.daysLeft} soon={1} />
            )}
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-num">
          {card.caseNo} · {t('centre.received', { on: card.receivedOn })}
        </span>
        <span>
          {card.department} · {code(caseState, card.state)}
          {card.state === 'told' && t('centre.trips', { n: card.trips })}
        </span>
        {card.papers && <span className="nc-muted">{t('centre.papers', { papers: card.papers })}</span>}
        {card.answer && <span>{card.answer}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <CaseSteps of={card} department={department ?? false} />
        </span>
      </div>
    </Card>
  )
}
