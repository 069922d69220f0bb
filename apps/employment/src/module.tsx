import { errors } from '@county/employment/errors'
import { LEDGERS, READ_ONLY } from '@county/employment/ledgers'
import { JobMatch } from '@county/employment/opening/job-match'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const OutcomeActions = lazy(() => import('./matching/outcome-actions.tsx'))

/** Ledgers whose rows come from verbs show them only; a recommendation also takes its outcome. */
function optionsOf(id: string): LedgerRoutesOptions {
  if (!READ_ONLY.has(id)) return {}
  const list = { creatable: false, importable: false }
  if (id !== JobMatch.id) return { list, record: { editable: false } }
  return { list, record: { editable: false, actions: (row) => <OutcomeActions row={row} /> } }
}

/** The user interface of the employment module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'service-cards', lazy: () => import('./service-card/service-cards.page.tsx') },
    { path: 'unvisited', lazy: () => import('./service-card/unvisited.page.tsx') },
    { path: 'zero-board', lazy: () => import('./zero-household/zero-board.page.tsx') },
    { path: 'matching', lazy: () => import('./matching/matching.page.tsx') },
    { path: 'training', lazy: () => import('./training/training.page.tsx') },
    { path: 'training/:id', lazy: () => import('./training/training-batch.page.tsx') },
    { path: 'welfare', lazy: () => import('./welfare/welfare.page.tsx') },
    { path: 'low-income', lazy: () => import('./home/low-income.page.tsx') },
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
