import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { INSPECTION_KIND } from '../code/codes.ts'

/** Inspections with their findings and what was put right (保障措施三). */
export const Inspection = defineLedger({
  id: 'coordination.inspection',
  title: { zh: '督查检查台账', en: 'Inspections' },
  subject: 'county',
  identity: ['kind', 'checker', 'checked', 'heldOn'],
  permissions: {
    read: 'coordination.meeting.read',
    write: 'coordination.meeting.write',
    export: 'coordination.meeting.read',
  },
  fields: z.object({
    kind: field.code({ label: { zh: '检查方式', en: 'Kind' }, codes: INSPECTION_KIND }),
    checker: field.text({ label: { zh: '检查单位', en: 'Checked by' } }),
    checked: field.text({ label: { zh: '被检查单位', en: 'Checked' } }),
    heldOn: field.date({ label: { zh: '检查日期', en: 'Held on' } }),
    measure: field.int({ label: { zh: '措施序号', en: 'Measure' }, min: 1, max: 19, optional: true }),
    finding: field.longText({ label: { zh: '发现问题', en: 'Finding' }, optional: true }),
    dueOn: field.date({ label: { zh: '整改时限', en: 'To be put right by' }, optional: true }),
    rectified: field.longText({ label: { zh: '整改情况', en: 'What was put right' }, optional: true }),
    rectifiedOn: field.date({ label: { zh: '整改完成日期', en: 'Put right on' }, optional: true }),
  }),
  columns: ['kind', 'checker', 'checked', 'heldOn', 'finding', 'rectifiedOn'],
  sort: { key: 'heldOn', descending: true },
})
