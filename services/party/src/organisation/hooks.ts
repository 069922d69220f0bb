import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import { labelOf } from '@county/kernel/codes/code-table'
import { addDays, addYears } from '@county/kernel/local-date'
import { organisationKind } from '@county/party/codes'
import { errors } from '@county/party/errors'
import type { Organisation } from '@county/party/organisation/organisation'
import { mayStandBelow } from '@county/party/organisation/tree'
import { settingsOn } from '../rule/read-rules.ts'
import { findOrganisation } from './find-branch.ts'

const kindName = (code: string) => labelOf(organisationKind, code, 'zh-CN') ?? code

/** An organisation stands below a higher one; its term ends by the length of a term; a new name follows to its rows. */
export const organisationHooks: LedgerHooks<Organisation> = {
  async beforeWrite(c, values) {
    if (values.termUntil && values.termFrom && values.termUntil <= values.termFrom)
      throw errors.error('PARTY_DATES_WRONG', { later: '本届届满', earlier: '本届起始', on: values.termFrom })
    const { partyTermYears } = await settingsOn(c, c.today)
    const termUntil =
      values.termUntil ?? (values.termFrom ? addDays(addYears(values.termFrom, partyTermYears), -1) : null)
    if (!values.parentName) return { parentId: null, termUntil }
    const parent = await findOrganisation(c, values.parentName)
    if (!parent) throw errors.error('PARTY_UNKNOWN_PARENT', { name: values.parentName })
    if (!mayStandBelow(values.kind, parent.kind))
      throw errors.error('PARTY_WRONG_PARENT', { kind: kindName(values.kind), above: kindName(parent.kind) })
    return { parentId: parent.id, termUntil }
  },
  async afterWrite(c, row) {
    const follow = (table: string, column: string, id: string) =>
      c.tx.query(
        `update party.${table} set ${column} = $2, updated_by = $3 where ${id} = $1 and ${column} <> $2 and closed_on is null`,
        [row.id, row.name, c.actor.id],
      )
    await follow('organisation', 'parent_name', 'parent_id')
    await follow('member', 'branch_name', 'branch_id')
    await follow('candidate', 'branch_name', 'branch_id')
    await follow('meeting', 'branch_name', 'branch_id')
  },
}
