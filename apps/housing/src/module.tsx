import { Certificate } from '@county/housing/certificate/certificate'
import { errors } from '@county/housing/errors'
import { Help } from '@county/housing/help/help'
import { Payment } from '@county/housing/help/payment'
import { LEDGERS, READ_ONLY } from '@county/housing/ledgers'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const HelpCase = lazy(() => import('./help/help-case.tsx'))
const CertificateCase = lazy(() => import('./certificate/certificate-case.tsx'))
const PayMonth = lazy(() => import('./help/pay-month.tsx'))

/** Ledgers whose rows come from steps show them only; their records say what is possible now. */
function optionsOf(id: string): LedgerRoutesOptions {
  if (id === Payment.id) return { list: { actions: <PayMonth /> } }
  if (!READ_ONLY.has(id)) return {}
  const list = { creatable: false }
  if (id === Help.id)
    return { list, record: { editable: false, sections: (row) => <HelpCase key={row.version} row={row} /> } }
  if (id === Certificate.id)
    return { list, record: { editable: false, sections: (row) => <CertificateCase key={row.version} row={row} /> } }
  return { list, record: { editable: false } }
}

/** The user interface of the housing module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'board', lazy: () => import('./help/board.page.tsx') },
    { path: 'waiting', lazy: () => import('./help/waiting.page.tsx') },
    { path: 'notice', lazy: () => import('./help/notice.page.tsx') },
    { path: 'reviews', lazy: () => import('./help/reviews.page.tsx') },
    { path: 'rooms', lazy: () => import('./rooms/rooms.page.tsx') },
    { path: 'certificates', lazy: () => import('./certificate/certificates.page.tsx') },
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
