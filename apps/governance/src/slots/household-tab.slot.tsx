import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { can, useT } from '@county/platform'
import { Button, ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { useState } from 'react'
import { api } from '../api.ts'
import { VisitDrawer } from '../visits/visit-drawer.tsx'

/** Governance on a household's page: its visits, and the next one at hand. */
export default function HouseholdTab({ householdId }: { householdId: string }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    <div className="nc-stack">
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
