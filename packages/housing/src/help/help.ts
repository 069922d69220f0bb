import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { exitReason, helpKind, helpStage, housingNeed } from '../codes.ts'
import { helpPermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Housing help (住房保障): one row an application, from the day it is made until the help ends. */
export const Help = defineLedger({
  id: 'housing.help',
  title: { zh: '住房保障台账', en: 'Housing help' },
  subject: 'household',
  identity: ['kind', 'appliedOn'],
  permissions: helpPermissions,
  columns: ['kind', 'stage', 'members', 'm2PerPerson', 'appliedOn', 'waitingNo', 'startsOn', 'reviewDueOn'],
  filters: ['kind', 'stage', 'need', 'appliedOn', 'publicityUntil', 'startsOn', 'reviewDueOn', 'contractUntil'],
  sort: { key: 'appliedOn', descending: true },
  fields: z.object({
    kind: field.code({ label: helpKind.title, codes: helpKind, aliases: ['保障类型', '保障类别', '住房保障方式'] }),
    stage: field.code({ label: helpStage.title, codes: helpStage, derived: true }),
    applicantName: field.text({ label: { zh: '申请人', en: 'Applicant' }, max: 50, derived: true }),
    appliedOn: field.date({ label: { zh: '申请日期', en: 'Applied on' }, aliases: ['申请时间', '受理日期'] }),
    need: field.code({
      label: housingNeed.title,
      codes: housingNeed,
      aliases: ['申请原因', '住房困难原因', '困难情形'],
    }),
    members: field.int({
      label: { zh: '保障人口', en: 'Members' },
      unit: '人',
      min: 1,
      max: 20,
      aliases: ['家庭人口', '人口数', '人数'],
    }),
    m2PerPerson: field.decimal({
      label: { zh: '人均住房面积', en: 'm² a person' },
      unit: '平方米',
      max: 1000,
      optional: true,
      aliases: ['人均面积', '人均建筑面积'],
    }),
    income: field.money({
      label: { zh: '人均月收入', en: 'Income a person' },
      unit: '元/月',
      optional: true,
      aliases: ['家庭人均月收入', '月人均收入'],
    }),
    checkDueOn: field.date({ label: { zh: '核查期限', en: 'Check due on' }, ...derived }),
    checkedOn: field.date({ label: { zh: '核查日期', en: 'Checked on' }, ...derived }),
    publicityFrom: field.date({ label: { zh: '公示开始', en: 'Notice from' }, ...derived }),
    publicityUntil: field.date({ label: { zh: '公示截止', en: 'Notice until' }, ...derived }),
    publicityPlace: field.text({ label: { zh: '公示地点', en: 'Notice at' }, ...derived }),
    objections: field.int({ label: { zh: '未处理异议', en: 'Open objections' }, unit: '件', ...derived }),
    waitingNo: field.int({
      label: { zh: '轮候号', en: 'Waiting number' },
      optional: true,
      aliases: ['轮候序号', '摇号顺序'],
    }),
    waitingSince: field.date({
      label: { zh: '轮候开始', en: 'Waiting since' },
      optional: true,
      aliases: ['登记轮候日期', '轮候日期'],
    }),
    waitingUntil: field.date({ label: { zh: '轮候期限', en: 'To be served by' }, ...derived }),
    dwellingId: field.reference({
      label: { zh: '配租房源', en: 'Dwelling' },
      refersTo: 'housing.dwelling',
      ...derived,
    }),
    dwellingName: field.text({
      label: { zh: '房源', en: 'Dwelling' },
      optional: true,
      aliases: ['房源地址', '配租房号', '租住地址', '房屋坐落'],
    }),
    rent: field.money({
      label: { zh: '月租金', en: 'Rent' },
      unit: '元/月',
      optional: true,
      aliases: ['租金', '月租金（元）'],
    }),
    subsidy: field.money({
      label: { zh: '月补贴', en: 'Subsidy' },
      unit: '元/月',
      optional: true,
      aliases: ['补贴金额', '月补贴标准', '补贴标准'],
    }),
    startsOn: field.date({
      label: { zh: '保障开始', en: 'In force from' },
      optional: true,
      aliases: ['入住日期', '起租日期', '补贴起始', '合同开始日期'],
    }),
    contractUntil: field.date({
      label: { zh: '合同到期', en: 'Contract until' },
      optional: true,
      aliases: ['合同到期日期', '租期截止'],
    }),
    reviewedOn: field.date({
      label: { zh: '最近复核', en: 'Last review' },
      optional: true,
      aliases: ['年审日期', '复核日期'],
    }),
    reviewDueOn: field.date({ label: { zh: '复核期限', en: 'Review due on' }, ...derived }),
    endedOn: field.date({
      label: { zh: '退出日期', en: 'Ended on' },
      optional: true,
      aliases: ['退租日期', '停发日期'],
    }),
    exitReason: field.code({
      label: exitReason.title,
      codes: exitReason,
      optional: true,
      aliases: ['退租原因', '停发原因'],
    }),
    decision: field.longText({ label: { zh: '办理意见', en: 'Decision' }, max: 500, ...derived }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500, aliases: ['说明'] }),
  }),
})
export type Help = LedgerValues<typeof Help>
