import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { EVALUATION_BASIS, EVALUATION_GROUP } from './codes.ts'

/** The indicator tree of a year's evaluation with its weights; frozen with the year. */
export const EvaluationRule = defineLedger({
  id: 'coordination.evaluationRule',
  title: { zh: '考核指标', en: 'Rules of the evaluation' },
  subject: 'county',
  identity: ['year', 'code'],
  permissions: { read: 'coordination.evaluation.read', write: 'coordination.evaluation.run' },
  columns: ['year', 'group', 'code', 'title', 'basis', 'weight'],
  filters: ['group', 'basis'],
  sort: { key: 'code' },
  closeReasons: [{ zh: '本年度不再考核', en: 'Not evaluated this year' }],
  fields: z.object({
    year: field.int({ label: { zh: '考核年度', en: 'Year' }, min: 2021, max: 2100, aliases: ['年度', '年份'] }),
    group: field.code({ label: { zh: '一级指标', en: 'Group' }, codes: EVALUATION_GROUP }),
    code: field.text({ label: { zh: '指标编号', en: 'Rule no.' }, max: 10, aliases: ['编号'] }),
    title: field.text({ label: { zh: '二级指标', en: 'Rule' }, aliases: ['指标名称', '考核内容'] }),
    basis: field.code({ label: { zh: '计分依据', en: 'Counted from' }, codes: EVALUATION_BASIS }),
    weight: field.decimal({ label: { zh: '分值', en: 'Weight' }, unit: '分', max: 100, aliases: ['权重', '满分'] }),
    note: field.longText({ label: { zh: '评分办法', en: 'How it is scored' }, optional: true, max: 500 }),
  }),
})
export type EvaluationRule = LedgerValues<typeof EvaluationRule>

/** The tree a year begins with where there is none of the year before; weights add up to 100. */
export const STANDARD_RULES: readonly Omit<EvaluationRule, 'year'>[] = [
  {
    group: 'results',
    code: '1.1',
    title: '牵头措施目标完成情况',
    basis: 'targets',
    weight: 60,
    note: '年末月报中已达到方案目标的任务数，占有目标的任务数的比例',
  },
  {
    group: 'reporting',
    code: '2.1',
    title: '月报按时上报',
    basis: 'onTime',
    weight: 10,
    note: '按截止日前上报的月报数，占应报数的比例',
  },
  {
    group: 'reporting',
    code: '2.2',
    title: '月报质量',
    basis: 'accepted',
    weight: 10,
    note: '没有被退回的月报数，占已报数的比例',
  },
  {
    group: 'supervision',
    code: '3.1',
    title: '交办事项销号',
    basis: 'actionItems',
    weight: 12,
    note: '到期事项中按时限销号的比例',
  },
  {
    group: 'supervision',
    code: '3.2',
    title: '督查问题整改',
    basis: 'rectified',
    weight: 8,
    note: '发现的问题中按时限完成整改的比例',
  },
]
