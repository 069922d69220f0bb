import type { MeasureFact, SafeguardFact, SiteFact, TargetFact } from './fact.ts'
import { MEASURES_1_5 } from './measures-1-5.ts'
import { MEASURES_6_10 } from './measures-6-10.ts'
import { MEASURES_11_19 } from './measures-11-19.ts'
import { SAFEGUARDS } from './safeguards.ts'

/** The resettlement sites of the plan. */
export const SITES: readonly SiteFact[] = [
  { name: '腾龙街道安置区', street: '腾龙街道', households: 2923, persons: 13744 },
  { name: '三宝街道安置区', street: '三宝街道', households: 3093, persons: 14907, aka: '阿妹戚托小镇' },
  { name: '幸福家园安置区', street: null, households: null, persons: null },
]

/** The plan of 2021-03-11 as data. */
export const PLAN = {
  title: '晴隆县深入推进新市民计划高质量巩固提升易地扶贫搬迁后续扶持成果实施方案',
  documentNo: '晴党办发〔2021〕15号',
  issuedBy: ['中共晴隆县委办公室', '晴隆县人民政府办公室'],
  issuedOn: '2021-03-11',
  county: { name: '晴隆县', regionCode: '522324', prefecture: '黔西南布依族苗族自治州', province: '贵州省' },
  horizon: { stableIntegration: 2025, fullIntegration: 2035 },
  goal: '稳得住、有就业、逐步能致富',
  fiveSystems: ['基本公共服务', '培训和就业服务', '文化服务', '社区治理', '基层党建'],
  wholeVillageRelocationPoints: 572,
  sites: SITES,
  measures: [...MEASURES_1_5, ...MEASURES_6_10, ...MEASURES_11_19] as readonly MeasureFact[],
  safeguards: SAFEGUARDS as readonly SafeguardFact[],
  annex: '工作任务分解表（方案列为附件而未附，由本系统按上述事实生成）',
} as const

/** A target with its measure and its place in the plan; `key` such as `M6.4` is stable. */
export interface PlacedTarget extends TargetFact {
  readonly key: string
  readonly measure: number
  readonly position: number
}

/** Every target row of the plan in the plan's order: 72 of them. */
export function listTargets(): PlacedTarget[] {
  return PLAN.measures.flatMap((m) =>
    m.targets.map((t, i) => ({ ...t, key: `M${m.id}.${i + 1}`, measure: m.id, position: i + 1 })),
  )
}

/** A measure by its number; throws RangeError when the plan has none. */
export function getMeasure(no: number): MeasureFact {
  const found = PLAN.measures.find((m) => m.id === no)
  if (!found) throw new RangeError(`no measure ${no}`)
  return found
}

/** The construction projects the plan names, with their site: 18 of them. */
export function listNamedProjects(): { name: string; site: string }[] {
  return listTargets()
    .filter((t) => t.kind === 'projects')
    .flatMap((t) => (t.items ?? []).map((name) => ({ name, site: t.site ?? '' })))
}
