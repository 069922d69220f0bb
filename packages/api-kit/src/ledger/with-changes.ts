import type { Command, Query } from '../verb.ts'

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

/** Reading verbs only: rows of these ledgers come from the module's own verbs. */
export function readingVerbs<T extends { list: unknown; get: unknown; history: unknown }>({ list, get, history }: T) {
  return { list, get, history } as Pick<T, 'list' | 'get' | 'history'>
}
