import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { standing, stepCode } from '../codes.ts'
import { developmentPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/**
 * People on the way to membership (发展党员台账): one open row a person. What is derived follows from the recorded steps
 * and is kept with every record, so that lists and figures need no rules.
 */
export const Candidate = defineLedger({
  id: 'party.candidate',
  title: { zh: '发展党员台账', en: 'Candidates' },
  subject: 'person',
  identity: ['appliedOn'],
  permissions: developmentPermissions,
  columns: ['standing', 'branchName', 'appliedOn', 'nextStep', 'nextDue', 'doneSteps', 'acceptedOn'],
  filters: ['standing', 'nextStep', 'nextDue', 'appliedOn', 'acceptedOn'],
  sort: { key: 'nextDue' },
  closeReasons: [
    { zh: '本人放弃', en: 'Gave up' },
    { zh: '转出', en: 'Went elsewhere' },
    { zh: '去世', en: 'Died' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    branchName: field.text({
      label: { zh: '党支部', en: 'Branch' },
      aliases: ['所在党支部', '培养党支部', '所属党支部'],
    }),
    appliedOn: field.date({
      label: { zh: '申请入党日期', en: 'Applied on' },
      aliases: ['申请入党时间', '递交申请书时间', '递交入党申请书日期'],
    }),
    talkedOn: field.date({
      label: { zh: '谈话日期', en: 'Talk on' },
      aliases: ['派人谈话时间', '谈话时间'],
      ...derived,
    }),
    activistOn: field.date({ label: { zh: '确定积极分子日期', en: 'Activist on' }, ...derived }),
    targetOn: field.date({ label: { zh: '确定发展对象日期', en: 'Development target on' }, ...derived }),
    acceptedOn: field.date({ label: { zh: '接收预备党员审批日期', en: 'Accepted on' }, ...derived }),
    probationUntil: field.date({ label: { zh: '预备期满', en: 'Probation until' }, ...derived }),
    fullOn: field.date({ label: { zh: '转正审批日期', en: 'Full membership approved on' }, ...derived }),
    standing: field.code({ label: { zh: '发展阶段', en: 'Standing' }, codes: standing, ...derived }),
    doneSteps: field.int({ label: { zh: '已完成步骤', en: 'Steps done' }, unit: '步', ...derived }),
    nextStep: field.code({ label: { zh: '下一步', en: 'Next step' }, codes: stepCode, ...derived }),
    nextDue: field.date({
      label: { zh: '下一步期限', en: 'Next due' },
      help: { zh: '有期限的为期限，没有的为最早可办日期', en: 'Its limit, else the first day on which it may be' },
      ...derived,
    }),
    lateSteps: field.int({ label: { zh: '超期步骤', en: 'Late steps' }, unit: '步', ...derived }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
    branchId: field.reference({
      label: { zh: '党支部档案', en: 'Branch record' },
      refersTo: 'party.organisation',
      ...derived,
    }),
  }),
})
export type Candidate = LedgerValues<typeof Candidate>
