import { can, useT } from '@county/platform'
import { Household } from '@county/residents/household/household'
import { LinkButton } from '@county/ui'
import { LedgerListPage } from '@county/ui/data'
import { api } from '../api.ts'

/** The list of households. */
export default function HouseholdsPage() {
  const t = useT()
  return (
    <LedgerListPage
      ledger={Household}
      api={api}
      basePath="/residents/households"
      creatable={false}
      actions={
        can('residents.change.write') && <LinkButton to="/residents/move-in">{t('household.moveIn')}</LinkButton>
      }
    />
  )
}
