import type { Command, Query } from '@county/api-kit/verb'

/** A ledger's verbs whose commands also name the other tables that their rules change, for the audit and for figures. */
export function withChanges<T extends Record<string, Query<any, any> | Command<any, any>>>(
  verbs: T,
  tables: readonly string[],
): T {
  return Object.fromEntries(
    Object.entries(verbs).map(([name, verb]) => [
      name,
      verb.kind === 'command' ? { ...verb, alsoChanges: tables } : verb,
    ]),
  ) as T
}

/** Tables that follow from a labour record or a job. */
export const RECORD_TABLE = 'employment.labour_record'
export const JOB_TABLE = 'employment.job'
export const ZERO_TABLE = 'employment.zero_household'
