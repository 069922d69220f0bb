import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { can, useT } from '@county/platform'
import { Button, Grid, ledgerPath, Section } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { PermitView } from '../permits/permit-view.tsx'
import { VisitDrawer } from '../visits/visit-drawer.tsx'

/** Governance on a household's page: permits to endorse, its visits, and the next one at hand. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <div className="nc-stack">
      {can('governance.registration.read') && <Permits householdId={householdId} />}
      <LedgerListSection
        ledger={HouseholdVisit}
        api={api}
        basePath={ledgerPath(HouseholdVisit)}
        householdId={householdId}
        limit={10}
        extra={
          can('governance.visit.write') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('visit.record')}
            </Button>
          ) : undefined
        }
      />
      {open && (
        <VisitDrawer
          household={{ householdId, householdNo: '', headName: t('visit.thisHousehold'), address: null }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

/** Permits of the household that are to be endorsed. */
function Permits({ householdId }: { householdId: string }) {
  const t = useT()
  const board = api.useQuery('residencePermit.board', { householdId })
  const cards = board.data?.cards ?? []
  if (cards.length === 0) return null
  return (
    <Section title={t('permit.title')}>
      <Grid min={290}>
        {cards.map((card) => (
          <PermitView key={card.id} card={card} />
        ))}
      </Grid>
    </Section>
  )
}
