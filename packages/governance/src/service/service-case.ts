import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { caseState, channel } from '../codes.ts'
import { casePermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Cases of the one-stop service centre (一门受理、协同办理): one intake, timed hand-offs, the result told. */
export const ServiceCase = defineLedger({
  id: 'governance.serviceCase',
  title: { zh: '一门受理台账', en: 'Cases of the service centre' },
  subject: 'person',
  identity: ['itemName', 'receivedOn'],
  institution: 'open',
  permissions: casePermissions,
  columns: ['caseNo', 'itemName', 'state', 'department', 'receivedOn', 'dueOn', 'trips', 'toldOn'],
  filters: ['state', 'channel', 'receivedOn', 'dueOn', 'toldOn'],
  sort: { key: 'receivedOn', descending: true },
  closeReasons: [
    { zh: '已办结', en: 'Done' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    caseNo: field.text({ label: { zh: '受理编号', en: 'Case number' }, ...derived }),
    itemName: field.text({ label: { zh: '事项', en: 'Item' }, aliases: ['事项名称', '办理事项'] }),
    department: field.text({
      label: { zh: '办理部门', en: 'Department' },
      optional: true,
      suggests: 'governance.serviceItem.department',
      aliases: ['责任部门', '承办单位'],
    }),
    channel: field.code({ label: channel.title, codes: channel, aliases: ['渠道', '受理方式'] }),
    receivedOn: field.date({ label: { zh: '受理日期', en: 'Received on' }, aliases: ['收件日期', '申请日期'] }),
    papers: field.longText({ label: { zh: '已收材料', en: 'Papers' }, optional: true, max: 500, aliases: ['材料'] }),
    state: field.code({ label: caseState.title, codes: caseState, ...derived }),
    handedOn: field.date({ label: { zh: '转办日期', en: 'Handed over on' }, ...derived }),
    dueOn: field.date({ label: { zh: '办理期限', en: 'Due on' }, ...derived }),
    answeredOn: field.date({ label: { zh: '答复日期', en: 'Answered on' }, ...derived }),
    answer: field.longText({
      label: { zh: '办理结果', en: 'Answer' },
      optional: true,
      max: 1000,
      aliases: ['结果', '办理情况'],
    }),
    toldOn: field.date({ label: { zh: '告知日期', en: 'Told on' }, optional: true, aliases: ['办结日期', '反馈日期'] }),
    trips: field.int({ label: { zh: '跑动次数', en: 'Trips' }, unit: '次', max: 50, aliases: ['跑动', '到场次数'] }),
    tripReason: field.text({
      label: { zh: '多跑原因', en: 'Why more than once' },
      optional: true,
      max: 200,
      aliases: ['原因'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type ServiceCase = LedgerValues<typeof ServiceCase>
