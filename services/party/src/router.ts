import { ledgerVerbs } from '@county/api-kit/ledger/verbs'
import type { VerbTree } from '@county/api-kit/verb'
import { Organisation } from '@county/party/organisation/organisation'
import { hooks } from './hooks.ts'

/** The module's verbs by name. A verb of its own is one file, named here beside its ledger. */
export const router = {
  organisation: ledgerVerbs(Organisation, hooks),
} satisfies VerbTree
