import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '../errors.ts'

/** States of an action item. */
export type ItemState = 'working' | 'applied' | 'closed'
/** Steps that can be taken with it. */
export type ItemAction = 'extend' | 'apply' | 'sendBack' | 'close'

const NAMES: Record<ItemState, string> = { working: '办理中', applied: '申请销号', closed: '已销号' }
const ACTIONS: Record<ItemAction, string> = { extend: '延期', apply: '申请销号', sendBack: '退回', close: '销号' }

/** From which state a step leads where. */
const ITEM_STEPS: Record<ItemAction, Partial<Record<ItemState, ItemState>>> = {
  extend: { working: 'working' },
  apply: { working: 'applied' },
  sendBack: { applied: 'working' },
  close: { applied: 'closed' },
}

/** What the rules look at in an item. */
export interface ItemFacts {
  state: ItemState
  dueOn: LocalDate
  /** Officer who applied for the close-out. */
  appliedById: string | null
}

/**
 * The state a step leads to. Throws ITEM_STATE when the state does not allow it, SAME_PERSON when the one who applied
 * would close the item, EXTENSION_TOO_LATE when more time is asked for on or after the due day.
 */
export function nextItemState(
  item: ItemFacts,
  action: ItemAction,
  by: { id: string | null; today: LocalDate },
): ItemState {
  const next = ITEM_STEPS[action][item.state]
  if (!next) throw errors.error('ITEM_STATE', { state: NAMES[item.state], action: ACTIONS[action] })
  if (action === 'extend' && by.today >= item.dueOn) throw errors.error('EXTENSION_TOO_LATE', { due: item.dueOn })
  if (action === 'close' && by.id !== null && by.id === item.appliedById) throw errors.error('SAME_PERSON')
  return next
}

/** Whether an item is past its due day and not applied for. */
export function isItemOverdue(item: Pick<ItemFacts, 'state' | 'dueOn'>, today: LocalDate): boolean {
  return item.state === 'working' && today > item.dueOn
}

/** The number of an item: year and running number, `〔2026〕15号`. */
export function itemNumber(year: number, n: number): string {
  return `〔${year}〕${n}号`
}
