import type { LocalDate } from '@county/kernel/local-date'

/** A unit that belongs to a group of the plan for a time; `to` is the last day, null while it belongs. */
export interface GroupMember {
  readonly group: string
  readonly unit: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** Names under which the plan speaks of several units at once. */
export const UNIT_GROUPS = ['县直相关部门', '各乡镇（街道）', '各安置点街道', '易地扶贫搬迁点学校'] as const
export type UnitGroup = (typeof UNIT_GROUPS)[number]

const PLAN_DAY = '2021-03-11'

const DEPARTMENTS = [
  '县发改局',
  '县生态移民局',
  '县住建局',
  '县园区办',
  '县投促局',
  '县农业农村局',
  '县文体广旅局',
  '县自然资源局',
  '县林业局',
  '县委宣传部',
  '县教育局',
  '县人社局',
  '县卫健局',
  '县民政局',
  '县委组织部',
  '县委政法委',
  '县委编办',
  '县公安局',
  '县市监局',
  '县财政局',
  '县税务局',
  '县扶贫办',
] as const

const TOWNSHIPS = [
  '莲城街道',
  '东观街道',
  '三宝街道',
  '腾龙街道',
  '沙子镇',
  '碧痕镇',
  '大厂镇',
  '鸡场镇',
  '花贡镇',
  '中营镇',
  '光照镇',
  '茶马镇',
  '长流乡',
  '紫马乡',
  '安谷乡',
] as const

const SITE_STREETS = ['腾龙街道', '三宝街道'] as const

/** The seven schools of the resettlement sites. */
export const SCHOOLS = [
  '晴隆县第四幼儿园',
  '晴隆县幼儿园小露分园',
  '沙子镇第三幼儿园',
  '晴隆县第六小学',
  '沙子镇第二小学',
  '晴隆县第六中学',
  '晴隆县第三中学',
] as const

const members = (group: UnitGroup, units: readonly string[]): GroupMember[] =>
  units.map((unit) => ({ group, unit, from: PLAN_DAY, to: null }))

/** Members of every group from the day the plan was issued; later changes are dated rows of the database. */
export const GROUP_MEMBERS: readonly GroupMember[] = [
  ...members('县直相关部门', DEPARTMENTS),
  ...members('各乡镇（街道）', TOWNSHIPS),
  ...members('各安置点街道', SITE_STREETS),
  ...members('易地扶贫搬迁点学校', SCHOOLS),
]

/** Whether a name of the plan stands for a group of units. */
export function isUnitGroup(name: string): name is UnitGroup {
  return (UNIT_GROUPS as readonly string[]).includes(name)
}
