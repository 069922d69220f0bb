import { field } from '@county/core/ledger/field'
import { labelOf } from '@county/kernel/codes/code-table'
import { z } from 'zod'
import { exitReason, type HelpKind, type HelpStep, helpStep, objectionResult, verdict } from '../codes.ts'
import type { FlowStep } from '../flow/flow.ts'
import { KINDS } from './kinds.ts'

const OPEN = ['applied', 'checked', 'publicity', 'waiting']
const opinion = field.longText({ label: { zh: '意见', en: 'Opinion' }, max: 500, optional: true })
const reason = field.longText({ label: { zh: '原因', en: 'Reason' }, max: 500 })
const begins = field.date({ label: { zh: '起租日期', en: 'Begins on' } })
const until = field.date({ label: { zh: '合同到期', en: 'Contract until' } })
const rent = field.money({ label: { zh: '月租金', en: 'Rent' }, unit: '元/月' })
const income = field.money({ label: { zh: '人均月收入', en: 'Income a person' }, unit: '元/月', optional: true })
const members = field.int({ label: { zh: '保障人口', en: 'Members' }, unit: '人', min: 1, max: 20 })

type Declared = Omit<FlowStep, 'name' | 'title' | 'permission' | 'done'> & {
  permission: string
  done: [string, string]
}

const STEPS: Readonly<Record<Exclude<HelpStep, 'apply'>, Declared>> = {
  check: {
    from: ['applied'],
    permission: 'check',
    fields: z.object({
      result: field.code({ label: verdict.title, codes: verdict }),
      opinion: field.longText({ label: { zh: '核查意见', en: 'Finding' }, max: 500 }),
    }),
    done: ['已核查', 'Checked'],
  },
  publish: {
    from: ['checked'],
    permission: 'publish',
    fields: z.object({
      publicityPlace: field.text({ label: { zh: '公示地点', en: 'Notice at' } }),
      publicityFrom: field.date({ label: { zh: '公示开始', en: 'Notice from' } }),
    }),
    done: ['已公示', 'Published'],
  },
  object: {
    from: ['publicity'],
    permission: 'publish',
    fields: z.object({ opinion: field.longText({ label: { zh: '异议内容', en: 'Objection' }, max: 500 }) }),
    done: ['已登记异议', 'Objection recorded'],
  },
  settle: {
    from: ['publicity'],
    permission: 'publish',
    fields: z.object({
      result: field.code({ label: objectionResult.title, codes: objectionResult }),
      opinion: field.longText({ label: { zh: '核实情况', en: 'Finding' }, max: 500 }),
    }),
    done: ['异议已处理', 'Objection settled'],
  },
  pass: {
    from: ['publicity'],
    permission: 'decide',
    fields: z.object({ opinion }),
    done: ['已进入轮候', 'On the waiting list'],
  },
  allocate: {
    from: ['waiting'],
    permission: 'decide',
    fields: z.object({
      dwellingId: field.reference({ label: { zh: '配租房源', en: 'Dwelling' }, refersTo: 'housing.dwelling' }),
      startsOn: begins,
      contractUntil: until,
      rent,
      skipReason: field.text({
        label: { zh: '不按轮候顺序的理由', en: 'Reason for passing over others' },
        optional: true,
        help: { zh: '排在第一位时不填', en: 'Not for the first on the list' },
      }),
    }),
    done: ['已配租', 'Dwelling allocated'],
  },
  grant: {
    from: ['waiting'],
    permission: 'decide',
    fields: z.object({
      startsOn: field.date({ label: { zh: '补贴起始', en: 'Paid from' } }),
      opinion,
    }),
    done: ['已核定补贴', 'Subsidy granted'],
  },
  review: {
    from: ['inForce'],
    permission: 'review',
    fields: z.object({
      result: field.code({ label: verdict.title, codes: verdict }),
      members,
      income,
      opinion: field.longText({ label: { zh: '复核情况', en: 'Finding' }, max: 500 }),
    }),
    done: ['已复核', 'Reviewed'],
  },
  renew: {
    from: ['inForce'],
    permission: 'review',
    fields: z.object({ contractUntil: until, rent, opinion }),
    done: ['已续租', 'Renewed'],
  },
  exit: {
    from: ['inForce'],
    permission: 'review',
    fields: z.object({
      exitReason: field.code({ label: exitReason.title, codes: exitReason }),
      endedOn: field.date({ label: { zh: '退出日期', en: 'Ended on' } }),
      opinion,
    }),
    done: ['已退出', 'Ended'],
    negative: true,
  },
  refuse: {
    from: OPEN,
    permission: 'decide',
    fields: z.object({ opinion: reason }),
    done: ['已办结：不予保障', 'Refused'],
    negative: true,
  },
  withdraw: {
    from: OPEN,
    permission: 'apply',
    fields: z.object({ opinion: reason }),
    done: ['已撤回', 'Withdrawn'],
    negative: true,
  },
}

/** Every step after the application, with its fields; the verb of each is made from it. */
export const HELP_STEPS: readonly FlowStep[] = Object.entries(STEPS).map(([name, s]) => ({
  ...s,
  name,
  title: { zh: labelOf(helpStep, name, 'zh-CN') as string, en: labelOf(helpStep, name, 'en') as string },
  permission: `housing.help.${s.permission}`,
  done: { zh: s.done[0], en: s.done[1] },
}))

/** The steps of a kind of help, in order. */
export function stepsOf(kind: HelpKind): FlowStep[] {
  return KINDS[kind].steps.map((name) => HELP_STEPS.find((s) => s.name === name) as FlowStep)
}
