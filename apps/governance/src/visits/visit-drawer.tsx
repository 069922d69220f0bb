import { HouseholdVisit } from '@county/governance/visit/household-visit'
import { todayIn } from '@county/kernel/local-date'
import { getSession, useT } from '@county/platform'
import { Drawer, useDialogs } from '@county/ui'
import { LedgerForm } from '@county/ui/form'
import { api } from '../api.ts'

/** Whom a visit is about. */
export interface VisitedHousehold {
  householdId: string
  householdNo: string
  headName: string | null
  address: string | null
}

/** Records a visit. What is typed stays on the device until it was saved, and is saved once however often it is sent. */
export function VisitDrawer({ household, onClose }: { household: VisitedHousehold; onClose: () => void }) {
  const t = useT()
  const dialogs = useDialogs()
  const { householdId, householdNo, headName, address } = household
  return (
    <Drawer open title={t('visit.of', { name: headName ?? householdNo })} onClose={onClose} size={560}>
      <LedgerForm
        ledger={HouseholdVisit}
        api={api}
        subject={{ id: householdId, title: `${headName ?? ''} ${householdNo}`.trim(), detail: address ?? '' }}
        initial={{ visitedOn: todayIn(new Date()), method: 'visit', visitor: getSession()?.name }}
        onSaved={() => {
          void api.refresh()
          dialogs.done(t('visit.done'))
          onClose()
        }}
        onCancel={onClose}
      >
        <p className="nc-muted nc-small">{t('visit.hint')}</p>
      </LedgerForm>
    </Drawer>
  )
}
