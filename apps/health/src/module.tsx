import { Care } from '@county/health/care/care'
import { Contract } from '@county/health/contract/contract'
import { errors } from '@county/health/errors'
import { Illness } from '@county/health/illness/illness'
import { LEDGERS } from '@county/health/ledgers'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const ContractSections = lazy(() => import('./records/contract-sections.tsx'))
const PatientSections = lazy(() => import('./records/patient-sections.tsx'))

/** What stands on a record beside its fields. */
const RECORDS: Readonly<Record<string, LedgerRoutesOptions>> = {
  [Contract.id]: { record: { sections: (row) => <ContractSections row={row} /> } },
  [Illness.id]: { record: { sections: (row) => <PatientSections row={row} costs /> } },
  [Care.id]: { record: { sections: (row) => <PatientSections row={row} /> } },
}

/** The user interface of the health module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'follow-ups', lazy: () => import('./care/follow-ups.page.tsx') },
    { path: 'contracts', lazy: () => import('./contract/contracts.page.tsx') },
    { path: 'counter', lazy: () => import('./admission/counter.page.tsx') },
    { path: 'institutions', lazy: () => import('./institution/institutions.page.tsx') },
    { path: 'rules', lazy: () => import('./rules/rules.page.tsx') },
    ...LEDGERS.flatMap((ledger) => ledgerRoutes(ledger, api, RECORDS[ledger.id])),
  ],
  slots: {
    HouseholdTab: () => import('./slots/household-tab.slot.tsx'),
    PersonTab: () => import('./slots/person-tab.slot.tsx'),
    HomeCard: () => import('./slots/home-card.slot.tsx'),
  },
  messages: { 'zh-CN': zh, en },
  errors,
})
