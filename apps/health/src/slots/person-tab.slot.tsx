import { Admission } from '@county/health/admission/admission'
import { Care } from '@county/health/care/care'
import { FollowUp } from '@county/health/care/follow-up'
import { Contract } from '@county/health/contract/contract'
import { Service } from '@county/health/contract/service'
import { Illness } from '@county/health/illness/illness'
import { IllnessCost } from '@county/health/illness/illness-cost'
import { can } from '@county/platform'
import { ledgerPath } from '@county/ui'
import { LedgerListSection } from '@county/ui/data'
import { api } from '../api.ts'
import { StatusTable } from './status-table.tsx'

const LEDGERS = [Contract, Service, Care, FollowUp, Illness, IllnessCost, Admission]

/** Health on a person's page: what everybody may know, and of the ledgers those that the reader may see. */
export default function PersonTab({ personId }: { personId: string }) {
  return (
    <div className="nc-stack">
      <StatusTable of={{ personId }} />
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
