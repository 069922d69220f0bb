import { toColumns } from '@county/api-kit/ledger/columns'
import { updateRow } from '@county/api-kit/ledger/write'
import { noteChange } from '@county/api-kit/note-change'
import type { Context } from '@county/api-kit/verb'
import { Dispute } from '@county/governance/dispute/dispute'
import type { Stored } from '../change-row.ts'
import { settingsOn } from '../rule/read-rules.ts'
import { DISPUTE, STEP } from '../tables.ts'
import { raised } from './raise.ts'

/** Hands every dispute whose limit has passed to the level above; those with the county stay and are late. Gives how many. */
export async function raiseOverdue(c: Context): Promise<number> {
  const late = await c.tx.query<Stored>(
    `select * from governance.dispute where closed_on is null and state = 'mediating' and level <> 'county'
       and due_on < $1::date order by id for update`,
    [c.today],
  )
  const rules = await settingsOn(c, c.today)
  for (const dispute of late) {
    const values = await raised(c, dispute, rules, '超过办理期限，自动升级', null)
    await updateRow(c, Dispute.table, dispute.id, toColumns(Dispute, values, c.cipher))
  }
  if (late.length) await noteChange(c, 'governance.nightly.raise', [DISPUTE, STEP], null, { raised: late.length })
  return late.length
}
