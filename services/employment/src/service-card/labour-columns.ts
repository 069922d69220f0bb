import { snake } from '@county/core/ledger/ledger'
import { WORKING } from '@county/employment/labour-record/labour'
import type { LabourChange } from '@county/employment/service-card/verbs'

/** Columns of a labour record that a check changes; a working status drops the reason for being without work. */
export function labourColumns(change: LabourChange): Map<string, unknown> {
  const columns = new Map<string, unknown>()
  for (const [key, value] of Object.entries(change)) if (value !== undefined) columns.set(snake(key), value)
  if (change.status && WORKING.includes(change.status)) columns.set('status_reason', null)
  return columns
}
