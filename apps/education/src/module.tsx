import { errors } from '@county/education/errors'
import { LEDGERS, READ_ONLY } from '@county/education/ledgers'
import { Schooling } from '@county/education/schooling/schooling'
import { Transfer } from '@county/education/transfer/transfer'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const TransferSteps = lazy(() => import('./transfers/transfer-steps.tsx'))
const PupilActions = lazy(() => import('./transfers/pupil-actions.tsx'))

/** Ledgers whose rows come from verbs show them only; their records take the steps that are possible. */
function optionsOf(id: string): LedgerRoutesOptions {
  if (id === Schooling.id) return { record: { actions: (row) => <PupilActions row={row} /> } }
  if (!READ_ONLY.has(id)) return {}
  const list = { creatable: false, importable: false }
  if (id !== Transfer.id) return { list, record: { editable: false } }
  return { list, record: { editable: false, actions: (row) => <TransferSteps row={row} /> } }
}

/** The user interface of the education module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'watch', lazy: () => import('./watch/watch.page.tsx') },
    { path: 'places', lazy: () => import('./places/places.page.tsx') },
    { path: 'transfers', lazy: () => import('./transfers/transfers.page.tsx') },
    { path: 'staff', lazy: () => import('./staff/staff.page.tsx') },
    { path: 'trend', lazy: () => import('./quality/trend.page.tsx') },
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
