import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { meetingKind } from '../codes.ts'
import { organisationPermissions } from '../ledger-permissions.ts'

/** Meetings of branches (三会一课): kind, attendance and minutes. */
export const Meeting = defineLedger({
  id: 'party.meeting',
  title: { zh: '三会一课', en: 'Meetings' },
  subject: 'area',
  identity: ['branchName', 'kind', 'heldOn'],
  permissions: organisationPermissions,
  columns: ['branchName', 'kind', 'heldOn', 'topic', 'expected', 'present', 'chair'],
  filters: ['kind', 'heldOn'],
  sort: { key: 'heldOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    branchName: field.text({
      label: { zh: '党支部', en: 'Branch' },
      aliases: ['党支部名称', '支部', '支部名称'],
      help: { zh: '台账中已有的党支部全称', en: 'Full name of a branch in the ledger' },
    }),
    kind: field.code({ label: { zh: '会议类别', en: 'Kind' }, codes: meetingKind, aliases: ['会议类型', '类别'] }),
    heldOn: field.date({ label: { zh: '召开日期', en: 'Held on' }, aliases: ['会议时间', '召开时间', '日期'] }),
    topic: field.text({ label: { zh: '主题', en: 'Topic' }, max: 200, aliases: ['会议主题', '议题'] }),
    chair: field.text({ label: { zh: '主持人（授课人）', en: 'Chair' }, max: 50, aliases: ['主持人', '授课人'] }),
    expected: field.int({
      label: { zh: '应到', en: 'Expected' },
      unit: '人',
      min: 1,
      max: 5000,
      aliases: ['应到人数'],
    }),
    present: field.int({
      label: { zh: '实到', en: 'Present' },
      unit: '人',
      max: 5000,
      aliases: ['实到人数', '出席人数'],
    }),
    absent: field.text({ label: { zh: '缺席人员', en: 'Absent' }, optional: true, max: 500, aliases: ['缺席'] }),
    minutes: field.longText({
      label: { zh: '会议记录', en: 'Minutes' },
      optional: true,
      max: 5000,
      aliases: ['记录', '主要内容'],
    }),
    branchId: field.reference({
      label: { zh: '党支部档案', en: 'Branch record' },
      refersTo: 'party.organisation',
      optional: true,
      derived: true,
    }),
  }),
})
export type Meeting = LedgerValues<typeof Meeting>
