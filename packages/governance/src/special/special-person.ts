import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { specialGroup } from '../codes.ts'
import { specialPermissions } from '../ledger-permissions.ts'

const secret = { sensitivity: 'special' } as const

/** Special populations (特殊人群), apart from everything else: lists show neither who nor why. */
export const SpecialPerson = defineLedger({
  id: 'governance.specialPerson',
  title: { zh: '特殊人群', en: 'Special populations' },
  subject: 'person',
  identity: ['since'],
  beginsOn: 'since',
  permissions: specialPermissions,
  hidesSubject: true,
  columns: ['since', 'nextVisitOn', 'lastVisitOn'],
  sort: { key: 'nextVisitOn' },
  closeReasons: [
    { zh: '帮扶期满', en: 'Support ended' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    group: field.code({ label: specialGroup.title, codes: specialGroup, ...secret }),
    measure: field.longText({ label: { zh: '帮扶措施', en: 'Support' }, max: 1000, ...secret }),
    since: field.date({ label: { zh: '纳入日期', en: 'Since' } }),
    responsible: field.text({ label: { zh: '帮扶责任人', en: 'Responsible' }, max: 50, ...secret }),
    nextVisitOn: field.date({ label: { zh: '下次走访', en: 'Next visit' }, optional: true }),
    lastVisitOn: field.date({ label: { zh: '最近走访', en: 'Last visit' }, optional: true }),
  }),
})
export type SpecialPerson = LedgerValues<typeof SpecialPerson>
