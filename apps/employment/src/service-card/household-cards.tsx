import { employmentStatus, workPlace } from '@county/employment/codes'
import { WORKING } from '@county/employment/labour-record/labour'
import type { DueCard } from '@county/employment/service-card/verbs'
import { sayYuan } from '@county/kernel/money'
import { can, Link, useLang, useT } from '@county/platform'
import { Button, Section, StateTag, useCode, useDialogs, useFail } from '@county/ui'
import { useState } from 'react'
import { type In, verbs } from '../api.ts'
import { ChangeDrawer } from './change-drawer.tsx'

/** The cards of one household with one press for each, and one for all that are due. */
export function HouseholdCards({ cards, method }: { cards: readonly DueCard[]; method: string }) {
  const t = useT()
  const dialogs = useDialogs()
  const fail = useFail()
  const [first] = cards
  const due = cards.filter((c) => c.checkedOn === null)
  const check = verbs.useCommand('serviceCard.recordCheck', { onError: fail })
  const [changing, setChanging] = useState<DueCard | null>(null)
  const confirmAll = async () => {
    for (const card of due)
      if (!(await check.run({ personId: card.personId, method } as In<'serviceCard.recordCheck'>))) return
    dialogs.done(t('cards.doneAll', { n: due.length }))
  }
  if (!first) return null
  const may = can('employment.serviceCard.check')
  return (
    <Section
      title={
        first.householdId ? (
          <Link className="nc-link" to={`/residents/households/${first.householdId}`}>
            {first.address ?? first.householdNo}
          </Link>
        ) : (
          t('cards.noHousehold')
        )
      }
      hint={first.householdNo}
      extra={
        may && due.length > 1 ? (
          <Button loading={check.running} onClick={() => void confirmAll()}>
            {t('cards.allSame', { n: due.length })}
          </Button>
        ) : undefined
      }
    >
      <ul className="nc-stack" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {cards.map((card) => (
          <li key={card.recordId} className="nc-row" style={{ flexWrap: 'wrap', gap: 8 }}>
            <CardFacts card={card} />
            {may && card.checkedOn === null && (
              <span className="nc-row nc-spread">
                <Button onClick={() => setChanging(card)}>{t('cards.changed')}</Button>
                <Button
                  type="primary"
                  loading={check.running}
                  onClick={async () => {
                    const done = await check.run({ personId: card.personId, method } as In<'serviceCard.recordCheck'>)
                    if (done) dialogs.done(t('cards.done', { name: card.personName }))
                  }}
                >
                  {t('cards.same')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changing && <ChangeDrawer card={changing} method={method} onClose={() => setChanging(null)} />}
    </Section>
  )
}

function CardFacts({ card }: { card: DueCard }) {
  const t = useT()
  const lang = useLang()
  const code = useCode()
  const job = [
    card.employer,
    card.place && code(workPlace, card.place),
    card.monthlyIncome !== null && t('cards.income', { income: sayYuan(card.monthlyIncome, { digits: 0, lang }) }),
  ].filter(Boolean)
  return (
    <div>
      <div className="nc-row">
        <Link className="nc-link" to={`/employment/labour-record/${card.recordId}`}>
          {card.personName}
        </Link>
        <StateTag tone={WORKING.includes(card.status) ? 'good' : 'warn'}>
          {code(employmentStatus, card.status)}
        </StateTag>
        {card.checkedOn && <StateTag tone="info">{t('cards.checkedOn', { on: card.checkedOn })}</StateTag>}
      </div>
      {job.length > 0 && <div className="nc-small">{job.join(' · ')}</div>}
      <div className="nc-muted nc-small nc-num">
        {card.lastVisitOn ? t('cards.lastVisit', { on: card.lastVisitOn }) : t('cards.neverVisited')}
      </div>
    </div>
  )
}
