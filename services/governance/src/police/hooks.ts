import type { LedgerHooks } from '@county/api-kit/ledger/verbs'
import type { Context } from '@county/api-kit/verb'
import { listKind } from '@county/governance/codes'
import { errors } from '@county/governance/errors'
import type { Device } from '@county/governance/police/device'
import type { PostStaff } from '@county/governance/police/post-staff'
import { labelOf } from '@county/kernel/codes/code-table'

/** Throws GOVERNANCE_NOT_IN_LIST unless the department's own list holds a name. */
async function assertListed(c: Context, list: string, name: string): Promise<void> {
  const found = await c.tx.maybe(
    `select from governance.list_item where list = $1 and name = $2 and closed_on is null`,
    [list, name],
  )
  if (!found) throw errors.error('GOVERNANCE_NOT_IN_LIST', { name, list: labelOf(listKind, list, 'zh-CN') ?? list })
}

/** Staff serve at a post of the ledger in a role of the list. */
export const staffHooks: LedgerHooks<PostStaff> = {
  async beforeWrite(c, values) {
    await assertListed(c, 'postRole', values.role)
    const post = await c.tx.maybe(`select from governance.police_post where name = $1 and closed_on is null`, [
      values.post,
    ])
    if (!post) throw errors.error('GOVERNANCE_UNKNOWN_POST', { post: values.post })
    return undefined
  },
}

/** Devices are of a kind in the list. */
export const deviceHooks: LedgerHooks<Device> = {
  async beforeWrite(c, values) {
    await assertListed(c, 'deviceKind', values.kind)
    return undefined
  },
}
