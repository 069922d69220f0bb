import { field } from '@county/core/ledger/field'
import type { Text } from '@county/kernel/text'
import { api } from '../api.ts'

/** Names of the branches that the officer sees; undefined while they are fetched. */
export function useBranchNames(): string[] | undefined {
  const board = api.useQuery('organisation.board', {})
  return board.data?.organisations.filter((o) => o.kind === 'branch').map((o) => o.name)
}

/** A field that offers the branches by name. */
export function branchField(names: readonly string[], label: Text) {
  const items = names.map((name) => ({ code: name, zh: name, en: name }))
  return items.length
    ? field.code({ label, codes: { id: 'party.branchChoice', title: label, items } })
    : field.text({ label })
}
