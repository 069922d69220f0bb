import { type Importer, rowMessage } from '@county/api-kit/import/importer'
import { ledgerImporter } from '@county/api-kit/import/ledger-importer'
import type { ImportMessage } from '@county/core/import'
import { type Dates, endsTooEarly } from '@county/housing/dates'
import { errors } from '@county/housing/errors'
import { Help } from '@county/housing/help/help'
import { fill } from '@county/kernel/text'

/** A row of a file that ends before it begins is refused, with the same words as on the form. */
function check(values: Record<string, unknown>): ImportMessage[] {
  const dates = { startedOn: String(values.startedOn ?? ''), endsOn: (values.endsOn ?? null) as Dates['endsOn'] }
  if (!endsTooEarly(dates)) return []
  const { zh, en } = errors.definitions.HOUSING_ENDS_BEFORE_START
  return [rowMessage('error', 'HOUSING_ENDS_BEFORE_START', { zh: fill(zh, { ...dates }), en: fill(en, { ...dates }) })]
}

/** Every import of the module. */
export const importers: Importer<any>[] = [ledgerImporter(Help, { check })]
