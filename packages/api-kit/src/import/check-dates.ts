import { endsTooEarly } from '@county/core/dates'
import { commonErrors } from '@county/core/errors'
import type { ImportMessage } from '@county/core/import'
import { fill } from '@county/kernel/text'
import { rowMessage } from './importer.ts'

/** A row of a file that ends before it begins is refused, with the same words as on the form. */
export function checkDates(values: Record<string, unknown>): ImportMessage[] {
  const dates = { startedOn: String(values.startedOn ?? ''), endsOn: (values.endsOn ?? null) as string | null }
  if (!endsTooEarly(dates)) return []
  const { zh, en } = commonErrors.definitions.ENDS_BEFORE_START
  return [rowMessage('error', 'ENDS_BEFORE_START', { zh: fill(zh, { ...dates }), en: fill(en, { ...dates }) })]
}
