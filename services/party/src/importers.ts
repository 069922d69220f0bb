import { type Importer, rowMessage } from '@county/api-kit/import/importer'
import { ledgerImporter } from '@county/api-kit/import/ledger-importer'
import type { ImportMessage } from '@county/core/import'
import { fill } from '@county/kernel/text'
import { type Dates, endsTooEarly } from '@county/party/dates'
import { errors } from '@county/party/errors'
import { Organisation } from '@county/party/organisation/organisation'

/** A row of a file that ends before it begins is refused, with the same words as on the form. */
function check(values: Record<string, unknown>): ImportMessage[] {
  const dates = { startedOn: String(values.startedOn ?? ''), endsOn: (values.endsOn ?? null) as Dates['endsOn'] }
  if (!endsTooEarly(dates)) return []
  const { zh, en } = errors.definitions.PARTY_ENDS_BEFORE_START
  return [rowMessage('error', 'PARTY_ENDS_BEFORE_START', { zh: fill(zh, { ...dates }), en: fill(en, { ...dates }) })]
}

/** Every import of the module. */
export const importers: Importer<any>[] = [ledgerImporter(Organisation, { check })]
