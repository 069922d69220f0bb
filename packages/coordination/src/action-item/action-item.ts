import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { ITEM_STATE } from '../code/codes.ts'

/** What a meeting, inspection or leader handed to a unit, from the handing over to the close-out (立项→办理→申请销号→销号). */
export const ActionItem = defineLedger({
  id: 'coordination.actionItem',
  title: { zh: '交办事项', en: 'Action items' },
  subject: 'county',
  identity: ['no'],
  permissions: {
    read: 'coordination.meeting.read',
    write: 'coordination.meeting.write',
    export: 'coordination.meeting.read',
  },
  fields: z.object({
    no: field.text({ label: { zh: '编号', en: 'No.' }, derived: true, optional: true }),
    title: field.text({ label: { zh: '事项', en: 'Item' }, max: 200, aliases: ['交办事项', '内容'] }),
    meetingId: field.reference({
      label: { zh: '来源会议', en: 'Meeting' },
      refersTo: 'coordination.meeting',
      optional: true,
    }),
    measure: field.int({ label: { zh: '措施序号', en: 'Measure' }, min: 1, max: 19, optional: true }),
    unitName: field.text({ label: { zh: '牵头单位', en: 'Lead unit' } }),
    withUnits: field.text({ label: { zh: '配合单位', en: 'With' }, max: 200, optional: true }),
    dueOn: field.date({ label: { zh: '办结时限', en: 'Due on' } }),
    state: field.code({ label: { zh: '状态', en: 'State' }, codes: ITEM_STATE, derived: true, optional: true }),
    extensions: field.int({ label: { zh: '延期次数', en: 'Extensions' }, unit: '次', derived: true, optional: true }),
    result: field.longText({ label: { zh: '办理结果', en: 'Result' }, derived: true, optional: true }),
    appliedOn: field.date({ label: { zh: '申请销号日期', en: 'Applied on' }, derived: true, optional: true }),
    appliedBy: field.text({ label: { zh: '申请人', en: 'Applied by' }, derived: true, optional: true }),
    doneOn: field.date({ label: { zh: '销号日期', en: 'Closed out on' }, derived: true, optional: true }),
    doneBy: field.text({ label: { zh: '销号人', en: 'Closed out by' }, derived: true, optional: true }),
  }),
  columns: ['no', 'title', 'unitName', 'dueOn', 'state', 'extensions'],
  filters: ['state', 'measure', 'dueOn'],
  sort: { key: 'dueOn' },
})
