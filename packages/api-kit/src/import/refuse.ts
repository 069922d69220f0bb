import { DomainError, type ErrorRegistry } from '@county/kernel/errors'
import { fill } from '@county/kernel/text'
import { rowMessage, type WorkRow } from './importer.ts'

/** Refuses a row of an import with the words of the module's error; throws what is no refusal of the module. */
export function refuseRow(
  row: Pick<WorkRow<any>, 'messages' | 'state'>,
  error: unknown,
  registry: ErrorRegistry<any>,
): void {
  const text = error instanceof DomainError ? registry.definitions[error.code] : undefined
  if (!(error instanceof DomainError) || !text) throw error
  row.messages.push(
    rowMessage('error', error.code, { zh: fill(text.zh, error.params), en: fill(text.en, error.params) }),
  )
  row.state = 'refused'
}
