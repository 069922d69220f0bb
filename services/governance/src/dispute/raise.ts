import { type Context, command } from '@county/api-kit/verb'
import { ledgerRow } from '@county/core/ledger/ledger'
import { disputeLevel } from '@county/governance/codes'
import { Dispute } from '@county/governance/dispute/dispute'
import { dueOn, levelAbove } from '@county/governance/dispute/rules'
import { RaiseDispute } from '@county/governance/dispute/verbs'
import type { Settings } from '@county/governance/setting/setting-key'
import { labelOf } from '@county/kernel/codes/code-table'
import type { z } from 'zod'
import type { Stored } from '../change-row.ts'
import { settingsOn } from '../rule/read-rules.ts'
import { DISPUTE, STEP } from '../tables.ts'
import { noteStep } from './note-step.ts'
import { takeStep } from './take-step.ts'

/** What a dispute says after it was raised a level: the limit of the new level runs from today. */
export async function raised(c: Context, before: Stored, rules: Settings, reason: string, mediator: string | null) {
  const level = levelAbove(before.level)
  await noteStep(c, before, 'raised', c.today, `升级到${labelOf(disputeLevel, level, 'zh-CN')}办理：${reason}`, level)
  const after = { foundOn: before.found_on, grade: before.grade ?? 'ordinary', level, outcome: null }
  return {
    level,
    grade: after.grade,
    mediator,
    state: 'mediating',
    dueOn: dueOn(after, c.today, rules),
    raised: (before.raised ?? 0) + 1,
  }
}

/** Hands a dispute to the level above, with the reason. */
export const raise = command({
  name: 'governance.dispute.raise',
  title: { zh: '纠纷升级', en: 'Raise a dispute' },
  permission: 'governance.dispute.raise',
  entity: DISPUTE,
  alsoChanges: [STEP],
  needsVersion: true,
  input: RaiseDispute,
  output: ledgerRow(Dispute) as z.ZodType<any>,
  run: (c, { id, reason, mediator }) =>
    takeStep(c, id, ['mediating'], async (before) => raised(c, before, await settingsOn(c, c.today), reason, mediator)),
})
