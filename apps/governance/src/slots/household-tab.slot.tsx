import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { can, useT } from '@county/platform'
import { Button, Grid, ledgerPath, Section } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { PermitCardView } from '../permits/permit-card.tsx'
import { VisitDialog } from '../visits/visit-dialog.tsx'

/** Governance on a household's page: permits to endorse, visits with the next one at hand. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  const t = useT()
  const [visiting, setVisiting] = useState(false)
  return (
    <div className="nc-stack">
      {can('governance.registration.read') && <Permits householdId={householdId} />}
      {can('governance.visit.write') && (
        <div className="nc-row">
          <Button type="primary" onClick={() => setVisiting(true)}>
            {t('visit.record')}
          </Button>
        </div>
      )}
      <LedgerListSection
        ledger={HouseholdVisit}
        api={api}
        basePath={ledgerPath(HouseholdVisit)}
        householdId={householdId}
        limit={10}
      />
      {visiting && <VisitDialog household={{ id: householdId, name: '' }} onClose={() => setVisiting(false)} />}
    </div>
  )
}

function Permits({ householdId }: { householdId: string }) {
  const t = useT()
  const board = api.useQuery('residencePermit.board', { householdId })
  const cards = board.data?.cards ?? []
  if (cards.length === 0) return null
  return (
    <Section title={t('permit.title')}>
      <Grid min={300}>
        {cards.map((card) => (
          <PermitCardView key={card.id} card={card} />
        ))}
      </Grid>
    </Section>
  )
}
