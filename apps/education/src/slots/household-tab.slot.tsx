import { Support } from '@county/education/support/support'
import { can, useT } from '@county/platform'
import { Grid, ledgerPath, Section } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { CaseCard } from '../watch/case-card.tsx'
import { VisitDialog } from '../watch/visit-dialog.tsx'
import type { Case } from '../watch/watch.page.tsx'
import { PupilSupports } from './pupil-supports.tsx'

/** Education on a household's page: its children with what they should receive and do, those not in school, support paid. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  return (
    <div className="nc-stack">
      {can('education.absence.read') && <Absent householdId={householdId} />}
      {can('education.support.read') && <PupilSupports of={{ householdId }} />}
      {can('education.support.read') && (
        <LedgerListSection
          ledger={Support}
          api={api}
          basePath={ledgerPath(Support)}
          householdId={householdId}
          limit={10}
        />
      )}
    </div>
  )
}

/** Children of the household who are not in school, with the visit at hand. */
function Absent({ householdId }: { householdId: string }) {
  const t = useT()
  const board = api.useQuery('absence.board', { householdId })
  const [card, setCard] = useState<Case | null>(null)
  const cases = board.data?.cases ?? []
  if (cases.length === 0) return null
  return (
    <Section title={t('watch.title')}>
      <Grid min={320}>
        {cases.map((k) => (
          <CaseCard key={k.id} card={k} onVisit={can('education.absence.visit') ? () => setCard(k) : undefined} />
        ))}
      </Grid>
      {card && <VisitDialog card={card} today={board.data?.today ?? ''} onClose={() => setCard(null)} />}
    </Section>
  )
}
