import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { PRACTICE_STATE, SITE } from '../code/codes.ts'

/** Good practice collected, reviewed and spread (保障措施四). */
export const Practice = defineLedger({
  id: 'coordination.practice',
  title: { zh: '经验做法', en: 'Good practice' },
  subject: 'county',
  identity: ['title'],
  permissions: {
    read: 'coordination.meeting.read',
    write: 'coordination.meeting.write',
    export: 'coordination.meeting.read',
  },
  fields: z.object({
    title: field.text({ label: { zh: '标题', en: 'Title' } }),
    unitName: field.text({ label: { zh: '报送单位', en: 'Unit' } }),
    site: field.code({ label: { zh: '安置区', en: 'Site' }, codes: SITE, optional: true }),
    measure: field.int({ label: { zh: '措施序号', en: 'Measure' }, min: 1, max: 19, optional: true }),
    summary: field.longText({ label: { zh: '做法和成效', en: 'What was done, and the effect' } }),
    state: field.code({ label: { zh: '推广状态', en: 'State' }, codes: PRACTICE_STATE }),
    reviewedOn: field.date({ label: { zh: '评审日期', en: 'Reviewed on' }, optional: true }),
    spreadOn: field.date({ label: { zh: '推广日期', en: 'Spread on' }, optional: true }),
  }),
  columns: ['title', 'unitName', 'site', 'measure', 'state'],
})
