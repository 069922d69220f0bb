import { getRow } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import type { CommandContext, Context } from '@county/api-kit/verb'
import { calendarPort } from '@county/core/ports/calendar'
import { transferState } from '@county/education/codes'
import { errors } from '@county/education/errors'
import { mayStep, type Step } from '@county/education/transfer/steps'
import { Transfer } from '@county/education/transfer/transfer'
import { labelOf } from '@county/kernel/codes/code-table'
import { addWorkdays } from '@county/kernel/workdays'
import { settingsOn } from '../rule/read-rules.ts'

/** The last day of a step that begins today: ten workdays (dated parameter) by the county's calendar. */
export async function stepDue(c: Context, from: string): Promise<string> {
  const { transferWorkdays } = await settingsOn(c, c.today)
  return addWorkdays(from, transferWorkdays, await c.ports.get(calendarPort).days())
}

/** One step of a transfer: it must follow on the state. Gives the row after it with its audit entry. */
export async function takeStep(
  c: CommandContext,
  id: string,
  step: Step,
  columns: (before: Record<string, any>) => Promise<Record<string, unknown>>,
) {
  const before = await lockRow(c, Transfer.table, id)
  if (before.closed_on || !mayStep(before.state, step))
    throw errors.error('EDUCATION_TRANSFER_STATE', {
      state: labelOf(transferState, before.state, 'zh-CN') ?? before.state,
    })
  const set = await columns(before)
  await updateRow(c, Transfer.table, id, new Map(Object.entries(set)))
  const was = Object.fromEntries(Object.keys(set).map((key) => [key, before[key]]))
  const audit = { entityId: id, areaPath: before.area_path as string, before: was, after: set }
  return { value: await getRow(c, Transfer, id), audit }
}
