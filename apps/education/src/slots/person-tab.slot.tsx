import { Absence } from '@county/education/absence/absence'
import { AbsenceVisit } from '@county/education/absence/absence-visit'
import { Schooling } from '@county/education/schooling/schooling'
import { Support } from '@county/education/support/support'
import { Transfer } from '@county/education/transfer/transfer'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'
import { PupilSupports } from './pupil-supports.tsx'

const LEDGERS = [Schooling, Absence, AbsenceVisit, Transfer, Support]

/** Education on a person's page: schooling over the years, support due and received, cases, visits, transfers. */
export default function PersonTab({ personId }: { personId: string }) {
  return (
    <div className="nc-stack">
      {can('education.support.read') && <PupilSupports of={{ personId }} />}
      {LEDGERS.filter((ledger) => can(ledger.permissions.read)).map((ledger) => (
        <LedgerListSection
          key={ledger.id}
          ledger={ledger}
          api={api}
          basePath={ledgerPath(ledger)}
          personId={personId}
          limit={5}
        />
      ))}
    </div>
  )
}
