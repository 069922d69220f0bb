import { Covenant } from '@county/party/covenant/covenant'
import { Candidate } from '@county/party/development/candidate'
import { Election } from '@county/party/election/election'
import { errors } from '@county/party/errors'
import { LEDGERS, READ_ONLY } from '@county/party/ledgers'
import { Floating } from '@county/party/member/floating'
import { Member } from '@county/party/member/member'
import { defineModule } from '@county/platform'
import { type LedgerRoutesOptions, ledgerRoutes } from '@county/ui'
import { lazy } from 'react'
import { api } from './api.ts'
import en from './locales/en.json'
import zh from './locales/zh-CN.json'

const ContactButton = lazy(() => import('./transfers/contact-button.tsx'))
const TransferButton = lazy(() => import('./transfers/transfer-button.tsx'))
const OpenLink = lazy(() => import('./shared/open-link.tsx'))

/** Ledgers whose rows come from verbs show them only; records lead to the pages where work is done. */
function optionsOf(id: string): LedgerRoutesOptions {
  if (READ_ONLY.has(id)) return { list: { creatable: false, importable: false }, record: { editable: false } }
  switch (id) {
    case Candidate.id:
      return {
        list: { creatable: false },
        record: { editable: false, actions: (row) => <OpenLink to={`/party/development/${row.id}`} say="file" /> },
      }
    case Election.id:
      return { record: { actions: (row) => <OpenLink to={`/party/elections/${row.id}`} say="election" /> } }
    case Covenant.id:
      return { record: { actions: (row) => <OpenLink to={`/party/covenants/${row.id}`} say="covenant" /> } }
    case Floating.id:
      return { record: { actions: (row) => <ContactButton row={row as never} /> } }
    case Member.id:
      return { record: { actions: (row) => <TransferButton row={row as never} /> } }
    default:
      return {}
  }
}

/** The user interface of the party module. */
export default defineModule({
  routes: [
    { path: '', lazy: () => import('./home/home.page.tsx') },
    { path: 'figures/:id', lazy: () => import('./home/figure.page.tsx') },
    { path: 'due', lazy: () => import('./home/due.page.tsx') },
    { path: 'development', lazy: () => import('./development/development.page.tsx') },
    { path: 'development/:id', lazy: () => import('./development/file.page.tsx') },
    { path: 'development/:id/notice', lazy: () => import('./development/notice.page.tsx') },
    { path: 'branches', lazy: () => import('./branches/branches.page.tsx') },
    { path: 'transfers', lazy: () => import('./transfers/transfers.page.tsx') },
    { path: 'elections', lazy: () => import('./elections/elections.page.tsx') },
    { path: 'elections/:id', lazy: () => import('./elections/election.page.tsx') },
    { path: 'grids', lazy: () => import('./grids/grids.page.tsx') },
    { path: 'covenants/:id', lazy: () => import('./covenants/covenant.page.tsx') },
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
