import { Dispute } from '@county/governance/dispute/dispute'
import { errors } from '@county/governance/errors'
import { LEDGERS, READ_ONLY } from '@county/governance/ledgers'
import { ResidencePermit } from '@county/governance/permit/residence-permit'
import { ServiceCase } from '@county/governance/service/service-case'
import { SpecialPerson } from '@county/governance/special/special-person'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const DisputeActions = lazy(() => import('./disputes/record-actions.tsx'))
const DisputeTrail = lazy(() => import('./disputes/dispute-trail.tsx'))
const CaseActions = lazy(() => import('./centre/record-actions.tsx'))
const Receipt = lazy(() => import('./centre/receipt.tsx'))
const PermitActions = lazy(() => import('./permits/record-actions.tsx'))
const SpecialActions = lazy(() => import('./special/record-actions.tsx'))
const SpecialRegister = lazy(() => import('./special/register-link.tsx'))

const OPTIONS: Readonly<Record<string, LedgerRoutesOptions>> = {
  [Dispute.id]: {
    record: {
      actions: (row) => <DisputeActions row={row} />,
      sections: (row) => <DisputeTrail id={row.id} />,
    },
  },
  [ServiceCase.id]: {
    record: { actions: (row) => <CaseActions row={row} />, sections: (row) => <Receipt row={row} /> },
  },
  [ResidencePermit.id]: { record: { actions: (row) => <PermitActions row={row} /> } },
  [SpecialPerson.id]: {
    list: { creatable: false, importable: false, actions: <SpecialRegister /> },
    record: { editable: false, actions: (row) => <SpecialActions row={row} /> },
  },
}

/** Ledgers whose rows come from verbs show them only; others take what their own steps add. */
function optionsOf(id: string): LedgerRoutesOptions {
  const own = OPTIONS[id]
  if (own) return own
  return READ_ONLY.has(id) ? { list: { creatable: false, importable: false }, record: { editable: false } } : {}
}

/** The user interface of the governance module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'disputes', lazy: () => import('./disputes/disputes.page.tsx') },
    { path: 'centre', lazy: () => import('./centre/centre.page.tsx') },
    { path: 'inbox', lazy: () => import('./inbox/inbox.page.tsx') },
    { path: 'visits', lazy: () => import('./visits/visits.page.tsx') },
    { path: 'permits', lazy: () => import('./permits/permits.page.tsx') },
    { path: 'grids', lazy: () => import('./grids/grids.page.tsx') },
    { path: 'special', lazy: () => import('./special/special.page.tsx') },
    { path: 'rules', lazy: () => import('./rules/rules.page.tsx') },
    ...LEDGERS.flatMap((ledger) => ledgerRoutes(ledger, api, optionsOf(ledger.id))),
  ],
  slots: {
    HouseholdTab: () => import('./slots/household-tab.slot.tsx'),
    PersonTab: () => import('./slots/person-tab.slot.tsx'),
    HomeCard: () => import('./slots/home-card.slot.tsx'),
  },
  messages: { 'zh-CN': zh, en },
  errors,
})
