import { caseState } from '@county/governance/codes'
import { Link, useT } from '@county/platform'
import { Card, StateTag, useCode } from '@county/ui'
import type { Out } from '../api.ts'
import { DaysLeft } from '../shared/days-left.tsx'
import { CaseSteps } from './case-steps.tsx'

/** A case on a board. */
export type CaseOnBoard = Out<'serviceCase.board'>['open'][number]

const TONES: Readonly<Record<string, 'warn' | 'info' | 'good' | 'danger'>> = {
  received: 'warn',
  handed: 'info',
  returned: 'danger',
  answered: 'good',
  told: 'good',
}

/** A case: who asked for what, where it is, until when, and the steps that are possible. */
export function CaseCard({ card, as }: { card: CaseOnBoard; as: 'window' | 'unit' }) {
  const t = useT()
  const code = useCode()
  return (
    <Card
      title={
        <>
          {as === 'window' ? (
            <Link className="nc-link" to={`/governance/service-case/${card.id}`}>
              {card.personName} · {card.itemName}
            </Link>
          ) : (
            <strong>
              {card.personName} · {card.itemName}
            </strong>
          )}
          <span className="nc-spread">
            <DaysLeft days={card.daysLeft} />
          </span>
        </>
      }
    >
      <div className="nc-stack nc-small" style={{ gap: 4 }}>
        <span className="nc-row" style={{ flexWrap: 'wrap', gap: 6 }}>
          <StateTag tone={TONES[card.state] ?? 'neutral'}>{code(caseState, card.state)}</StateTag>
          <span className="nc-muted nc-num">{card.caseNo}</span>
        </span>
        <span className="nc-muted nc-num">
          {card.department} · {t('case.receivedOn', { on: card.receivedOn })}
          {card.dueOn && ` · ${t('case.dueOn', { on: card.dueOn })}`}
        </span>
        {card.papers && <span>{t('case.papers', { papers: card.papers })}</span>}
        {card.note && <span className="nc-muted">{card.note}</span>}
        {card.answer && <span>{t('case.answer', { answer: card.answer })}</span>}
        <span className="nc-row nc-no-print" style={{ marginTop: 6 }}>
          <CaseSteps of={card} as={as} />
        </span>
      </div>
    </Card>
  )
}
