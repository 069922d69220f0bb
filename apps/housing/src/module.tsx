import { errors } from '@county/housing/errors'
import { LEDGERS } from '@county/housing/ledgers'
import { defineModule } from '@county/platform'
import { ledgerRoutes } from '@county/ui'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./figure-rows.page.tsx') },
    ...LEDGERS.flatMap((ledger) => ledgerRoutes(ledger, api)),
  ],
  slots: {
    HouseholdTab: () => import('./slots/household-tab.slot.tsx'),
  },
  messages: { 'zh-CN': zh, en },
  errors,
})
