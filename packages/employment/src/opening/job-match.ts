import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { matchOutcome } from '../codes.ts'
import { matchPermissions } from '../ledger-permissions.ts'

/** Recommendations (推荐记录): a person, an opening, why they fit, and what became of it. */
export const JobMatch = defineLedger({
  id: 'employment.jobMatch',
  title: { zh: '岗位推荐', en: 'Recommendations' },
  subject: 'person',
  identity: ['openingId'],
  permissions: { ...matchPermissions, import: undefined },
  columns: ['openingName', 'score', 'reasons', 'recommendedOn', 'outcome', 'outcomeReason'],
  filters: ['outcome', 'recommendedOn', 'outcomeOn'],
  sort: { key: 'recommendedOn', descending: true },
  fields: z.object({
    openingId: field.reference({ label: { zh: '岗位', en: 'Opening' }, refersTo: 'employment.jobOpening' }),
    openingName: field.text({ label: { zh: '岗位名称', en: 'Opening' }, max: 210, derived: true }),
    recommendedOn: field.date({ label: { zh: '推荐日期', en: 'Recommended on' } }),
    score: field.int({ label: { zh: '匹配分', en: 'Score' }, unit: '分', max: 100, derived: true }),
    distanceScore: field.int({ label: { zh: '地点', en: 'Distance' }, unit: '分', max: 100, derived: true }),
    skillScore: field.int({ label: { zh: '技能', en: 'Skill' }, unit: '分', max: 100, derived: true }),
    wageScore: field.int({ label: { zh: '工资', en: 'Wage' }, unit: '分', max: 100, derived: true }),
    shiftScore: field.int({ label: { zh: '班次', en: 'Shift' }, unit: '分', max: 100, derived: true }),
    careScore: field.int({ label: { zh: '照料', en: 'Care' }, unit: '分', max: 100, derived: true }),
    reasons: field.longText({ label: { zh: '匹配理由', en: 'Reasons' }, max: 1000, derived: true }),
    outcome: field.code({ label: { zh: '推荐结果', en: 'Outcome' }, codes: matchOutcome }),
    outcomeOn: field.date({ label: { zh: '结果日期', en: 'Outcome on' }, optional: true }),
    outcomeReason: field.longText({ label: { zh: '结果说明', en: 'Reason' }, optional: true, max: 500 }),
  }),
})
export type JobMatch = LedgerValues<typeof JobMatch>
