import { getRow, type LedgerHooks, ledgerVerbs } from '@county/api-kit/ledger/verbs'
import { lockRow, updateRow } from '@county/api-kit/ledger/write'
import { type CommandContext, command, query } from '@county/api-kit/verb'
import { ActionItem } from '@county/coordination/action-item/action-item'
import { type ItemAction, itemNumber, nextItemState } from '@county/coordination/action-item/rules'
import { errors } from '@county/coordination/errors'
import { ledgerRow } from '@county/core/ledger/ledger'
import { LocalDate, partsOf } from '@county/kernel/local-date'
import { z } from 'zod'
import { isBureau, isOfUnit } from '../support/access.ts'
import { loadUnits } from '../support/units.ts'

/** New items get a number and a unit; the state is changed by the steps only. */
const actionItemHooks: LedgerHooks = {
  async beforeWrite(c, values, before) {
    if (before) {
      const { no, state, extensions, result, appliedOn, appliedBy, doneOn, doneBy } = before
      const dueOn = before.dueOn
      return { no, state, extensions, result, appliedOn, appliedBy, doneOn, doneBy, dueOn }
    }
    const units = await loadUnits(c)
    if (!units.find(values.unitName, c.today)) throw errors.error('UNITS_NOT_ALLOWED', { unit: values.unitName })
    return {
      no: null,
      state: 'working',
      extensions: 0,
      result: null,
      appliedOn: null,
      appliedBy: null,
      doneOn: null,
      doneBy: null,
    }
  },
  async afterWrite(c, row) {
    if (row.no) return
    const year = partsOf(c.today).year
    await c.tx.query(`select pg_advisory_xact_lock(hashtext('coordination.action_item'))`)
    const { seq } = await c.tx.one<{ seq: number }>(
      `select coalesce(max(seq), 0)::int + 1 as seq from coordination.action_item where year = $1`,
      [year],
    )
    const unit = (await loadUnits(c)).find(row.unit_name, c.today)
    await c.tx.exec(`update coordination.action_item set year = $2, seq = $3, no = $4, unit_id = $5 where id = $1`, [
      row.id,
      year,
      seq,
      itemNumber(year, seq),
      unit?.id ?? null,
    ])
  },
}

const entity = ActionItem.table
const output = ledgerRow(ActionItem) as z.ZodType<any>

/** Takes a step with an item: rules, change, row as the list shows it. */
async function step(
  c: CommandContext,
  id: string,
  action: ItemAction,
  change: (row: Record<string, any>) => Record<string, unknown>,
) {
  const row = await lockRow(c, entity, id)
  const state = nextItemState({ state: row.state, dueOn: row.due_on, appliedById: row.applied_by_id }, action, {
    id: c.actor.id,
    today: c.today,
  })
  if ((action === 'apply' || action === 'extend') && !isOfUnit(c.actor, row.unit_id) && !isBureau(c.actor))
    throw errors.error('NOT_YOUR_UNIT', { unit: row.unit_name })
  const columns = { state, ...change(row) }
  await updateRow(c, entity, id, new Map(Object.entries(columns)))
  return { value: await getRow(c, ActionItem, id), before: { state: row.state, dueOn: row.due_on }, after: columns }
}

const Reason = z.string().trim().min(2).max(500)

/** Moves the due day; only before it, with a reason. */
const extendItem = command({
  name: 'coordination.actionItem.extend',
  title: { zh: '申请延期', en: 'Extend an action item' },
  permission: 'coordination.actionItem.work',
  entity,
  needsVersion: true,
  input: z.strictObject({ id: z.uuid(), dueOn: LocalDate, reason: Reason }),
  output,
  async run(c, { id, dueOn, reason }) {
    const done = await step(c, id, 'extend', (row) => ({ due_on: dueOn, extensions: (row.extensions ?? 0) + 1 }))
    return { value: done.value, audit: { entityId: id, before: done.before, after: done.after, reason } }
  },
})

/** The unit applies for the close-out with the result. */
const applyItem = command({
  name: 'coordination.actionItem.applyCloseOut',
  title: { zh: '申请销号', en: 'Apply for the close-out' },
  permission: 'coordination.actionItem.work',
  entity,
  needsVersion: true,
  input: z.strictObject({ id: z.uuid(), result: z.string().trim().min(2).max(2000) }),
  output,
  async run(c, { id, result }) {
    const done = await step(c, id, 'apply', () => ({
      result,
      applied_on: c.today,
      applied_by: c.actor.name,
      applied_by_id: c.actor.id,
    }))
    return { value: done.value, audit: { entityId: id, before: done.before, after: done.after } }
  },
})

/** Sends an application back with a reason. */
const sendBackItem = command({
  name: 'coordination.actionItem.sendBack',
  title: { zh: '退回办理', en: 'Send back' },
  permission: 'coordination.actionItem.close',
  entity,
  needsVersion: true,
  input: z.strictObject({ id: z.uuid(), reason: Reason }),
  output,
  async run(c, { id, reason }) {
    const done = await step(c, id, 'sendBack', () => ({ applied_on: null, applied_by: null, applied_by_id: null }))
    return { value: done.value, audit: { entityId: id, before: done.before, after: done.after, reason } }
  },
})

/** Another person than the one who applied closes the item (销号). */
const closeItem = command({
  name: 'coordination.actionItem.closeOut',
  title: { zh: '销号', en: 'Close out' },
  permission: 'coordination.actionItem.close',
  entity,
  needsVersion: true,
  input: z.strictObject({ id: z.uuid() }),
  output,
  async run(c, { id }) {
    const done = await step(c, id, 'close', () => ({
      done_on: c.today,
      done_by: c.actor.name,
      closed_on: c.today,
      closed_reason: '销号',
    }))
    return { value: done.value, audit: { entityId: id, before: done.before, after: done.after } }
  },
})

/** Items past their due day, the oldest first: they open the agenda of the next meeting. */
const listOverdue = query({
  name: 'coordination.actionItem.overdue',
  title: { zh: '逾期事项', en: 'Overdue items' },
  permission: 'coordination.meeting.read',
  input: z.object({}),
  output: z.array(
    z.object({ id: z.uuid(), no: z.string().nullable(), title: z.string(), unitName: z.string(), dueOn: z.string() }),
  ),
  run: (c) =>
    c.tx.query(
      `select id, no, title, unit_name as "unitName", due_on as "dueOn" from coordination.action_item
       where state = 'working' and due_on < $1 and closed_on is null order by due_on, id limit 200`,
      [c.today],
    ),
})

/** Verbs of action items: the ledger's own without its close, and the steps. */
export function actionItemVerbs() {
  const { list, get, history, create, update } = ledgerVerbs(ActionItem, actionItemHooks)
  return {
    list,
    get,
    history,
    create,
    update,
    extend: extendItem,
    applyCloseOut: applyItem,
    sendBack: sendBackItem,
    closeOut: closeItem,
    overdue: listOverdue,
  }
}
