import { sayNumber } from '@county/kernel/counted'
import { sayDate } from '@county/kernel/local-date'
import type { TargetFact } from './fact.ts'

type Said = Pick<TargetFact, 'kind' | 'value' | 'unit' | 'items' | 'site' | 'per' | 'parts' | 'staffing'>

/** What a target asks, in the words of a task table: `3,000人`, `100%`, `8个项目`, `“十个一”：文化服务中心……`. */
export function sayGoal(t: Said): string {
  const where = t.per === 'site' ? '每个安置区' : t.per === 'community' ? '每个有条件的社区' : ''
  if (t.items?.length) return `${where}${t.items.length}项：${t.items.join('、')}`
  if (t.staffing) return sayStaffing(t.staffing)
  if (t.value === undefined || t.value === null) return t.kind === 'milestone' ? '完成' : '长期坚持'
  const figure = `${where}${sayAmount(t.value)}${t.unit ?? ''}`
  const parts = Object.entries(t.parts ?? {})
  return parts.length
    ? `${figure}（${parts.map(([k, v]) => `${k}${sayAmount(v)}${t.unit ?? ''}`).join('、')}）`
    : figure
}

/** A large number as officials write it: 1.1亿, 6万; others with separators. */
export function sayAmount(value: number): string {
  if (value >= 1e8) return `${sayNumber(value / 1e8)}亿`
  if (value >= 1e4) return `${sayNumber(value / 1e4)}万`
  return sayNumber(value)
}

function sayStaffing(s: NonNullable<TargetFact['staffing']>): string {
  const posts = (s.establishment ?? []).map(
    (e) =>
      `${e.name}${e.total}名${e.missing ? `（需补充${e.missing}名）` : ''}${e.toAdd ? `（需增${e.toAdd}名）` : ''}`,
  )
  const missing = Object.entries(s.missing ?? {}).map(([k, v]) => `需${k === '调入' ? '' : '补充'}${k}${v}名`)
  return [`现有干部${s.cadres}名`, s.seconded ? `抽调${s.seconded}名` : '', ...posts, ...missing]
    .filter(Boolean)
    .join('，')
}

/** The deadline of a target in words; standing targets have none. */
export function sayDeadline(t: Pick<TargetFact, 'by' | 'from' | 'kind'>): string | null {
  if (t.by) return t.from ? `${sayDate(t.from, 'zh-CN')}至${sayDate(t.by, 'zh-CN')}` : `${sayDate(t.by, 'zh-CN')}前`
  return t.kind === 'standing' ? '长期坚持' : null
}
