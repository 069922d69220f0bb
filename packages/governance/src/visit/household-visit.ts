import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { visitMethod, visitResult } from '../codes.ts'
import { visitPermissions } from '../ledger-permissions.ts'

/** Visits to households (入户走访). */
export const HouseholdVisit = defineLedger({
  id: 'governance.householdVisit',
  title: { zh: '入户走访台账', en: 'Visits to households' },
  subject: 'household',
  identity: ['visitedOn', 'method'],
  permissions: visitPermissions,
  columns: ['visitedOn', 'method', 'visitor', 'result', 'finding', 'need', 'followUpBy'],
  sort: { key: 'visitedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    visitedOn: field.date({ label: { zh: '走访日期', en: 'Day' }, aliases: ['日期', '入户日期'] }),
    method: field.code({ label: visitMethod.title, codes: visitMethod, aliases: ['走访方式'] }),
    visitor: field.text({ label: { zh: '走访人', en: 'Visitor' }, max: 50, aliases: ['网格员', '走访干部'] }),
    result: field.code({ label: visitResult.title, codes: visitResult, aliases: ['结果'] }),
    finding: field.longText({ label: { zh: '了解情况', en: 'Finding' }, max: 1000, aliases: ['走访情况', '情况'] }),
    need: field.longText({
      label: { zh: '诉求', en: 'Need' },
      optional: true,
      max: 500,
      aliases: ['困难诉求', '存在问题'],
    }),
    needDepartment: field.text({
      label: { zh: '涉及部门', en: 'Department' },
      optional: true,
      max: 50,
      aliases: ['责任部门'],
    }),
    followUpBy: field.date({ label: { zh: '回访日期', en: 'Follow up by' }, optional: true, aliases: ['回访期限'] }),
  }),
})
export type HouseholdVisit = LedgerValues<typeof HouseholdVisit>
