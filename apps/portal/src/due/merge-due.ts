import type { DueItem } from '@county/core/home'

/** Due items of all modules, most urgent first: overdue, then by date, then those without one. */
export function mergeDue(lists: readonly (readonly DueItem[])[]): DueItem[] {
  return lists.flat().sort(compare)
}

function compare(a: DueItem, b: DueItem): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  if (a.dueOn !== b.dueOn) return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
  return a.title.localeCompare(b.title, 'zh-CN')
}
