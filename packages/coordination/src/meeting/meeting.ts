import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { MEETING_KIND } from '../code/codes.ts'

/** Dispatch meetings and joint conferences with their minutes (保障措施二). */
export const Meeting = defineLedger({
  id: 'coordination.meeting',
  title: { zh: '会议台账', en: 'Meetings' },
  subject: 'county',
  identity: ['kind', 'heldOn'],
  permissions: {
    read: 'coordination.meeting.read',
    write: 'coordination.meeting.write',
    export: 'coordination.meeting.read',
  },
  fields: z.object({
    title: field.text({ label: { zh: '会议名称', en: 'Meeting' } }),
    kind: field.code({ label: { zh: '会议类别', en: 'Kind' }, codes: MEETING_KIND }),
    heldOn: field.date({ label: { zh: '召开日期', en: 'Held on' } }),
    place: field.text({ label: { zh: '地点', en: 'Place' }, optional: true }),
    convener: field.text({ label: { zh: '召集人', en: 'Convener' } }),
    present: field.longText({ label: { zh: '参会单位', en: 'Present' } }),
    absent: field.longText({ label: { zh: '缺席单位', en: 'Absent' }, optional: true }),
    minutes: field.longText({ label: { zh: '会议议定事项', en: 'Minutes' }, max: 20_000, optional: true }),
    documentNo: field.text({ label: { zh: '纪要文号', en: 'Document no.' }, optional: true }),
  }),
  columns: ['title', 'kind', 'heldOn', 'convener', 'documentNo'],
  sort: { key: 'heldOn', descending: true },
})
