import { field } from '@county/core/ledger/field'
import { stepResult } from '@county/party/codes'
import type { Step } from '@county/party/development/step'
import { z } from 'zod'

const people = (zh: string, en: string, optional = false) => ({
  label: { zh, en },
  help: { zh: '姓名之间用顿号分开', en: 'Names separated by commas' },
  max: 100,
  optional,
})
const PASS_FAIL = { ...stepResult, items: stepResult.items.slice(0, 2) }
const count = (zh: string, en: string) => field.int({ label: { zh, en }, unit: '人', max: 5000 })
const PAPER = { zh: '入档材料', en: 'Papers filed' }

/** What a step asks for; only what its rules need. */
export function stepFields(step: Step): z.ZodObject<any> {
  const until = { zh: step.key === 'publicity' ? '公示结束' : '结束日期', en: 'Until' }
  const period = step.key === 'publicity' || step.key === 's11'
  return z.object({
    on: field.date({ label: period ? { zh: '开始日期', en: 'From' } : { zh: '日期', en: 'Day' } }),
    ...(period ? { until: field.date({ label: until }) } : {}),
    ...(step.judged
      ? { result: field.code({ label: stepResult.title, codes: step.key === 's23' ? stepResult : PASS_FAIL }) }
      : {}),
    ...(step.key === 's23'
      ? {
          extendMonths: field.int({
            label: { zh: '延长月数', en: 'Extended by' },
            help: { zh: '结果为延长预备期时填写', en: 'When the probation is extended' },
            unit: '个月',
            max: 24,
            optional: true,
          }),
        }
      : {}),
    ...(step.votes
      ? {
          eligible: count('应到（有表决权）', 'Entitled to vote'),
          present: count('实到', 'Present'),
          inFavour: count('赞成', 'In favour'),
        }
      : {}),
    ...(step.key === 's05' ? { persons: field.text(people('培养联系人', 'Contacts')) } : {}),
    ...(step.key === 's09' ? { persons: field.text(people('入党介绍人', 'Introducers')) } : {}),
    ...(step.key === 's11'
      ? { hours: field.int({ label: { zh: '学时', en: 'Hours' }, max: 500, optional: true }) }
      : {}),
    ...(step.intervals?.some((i) => i.kind === 'special')
      ? {
          specialReason: field.longText({
            label: { zh: '特殊情况', en: 'Special case' },
            help: { zh: '超过三个月审批的须写明', en: 'Needed after three months' },
            max: 500,
            optional: true,
          }),
        }
      : {}),
    handler: field.text({ label: { zh: '经办人', en: 'Handled by' }, max: 50, optional: true }),
    paper: field.longText({ label: PAPER, max: 500, optional: true }),
    note: field.longText({ label: { zh: '办理意见', en: 'Opinion' }, max: 1000, optional: true }),
  })
}
