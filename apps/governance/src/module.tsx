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
const CaseActions = lazy(() => import('./centre/record-actions.tsx'))
const PermitActions = lazy(() => import('./permits/record-actions.tsx'))
const SpecialActions = lazy(() => import('./special/record-actions.tsx'))

/** Records take the steps that are possible; ledgers whose rows come from verbs show them only. */
function optionsOf(id: string): LedgerRoutesOptions {
  if (id === Dispute.id) return { record: { actions: (row) => <DisputeActions row={row} /> } }
  if (id === ServiceCase.id) return { record: { actions: (row) => <CaseActions row={row} /> } }
  if (id === ResidencePermit.id) return { record: { actions: (row) => <PermitActions row={row} /> } }
  if (!READ_ONLY.has(id)) return {}
  const list = { creatable: false, importable: false }
  if (id !== SpecialPerson.id) return { list, record: { editable: false } }
  return { list, record: { editable: false, actions: (row) => <SpecialActions row={row} /> } }
}

/** The user interface of the governance module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'disputes', lazy: () => import('./disputes/disputes.page.tsx') },
    { path: 'centre', lazy: () => import('./centre/centre.page.tsx') },
    { path: 'inbox', lazy: () => import('./centre/inbox.page.tsx') },
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
