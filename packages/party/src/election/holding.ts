import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { bodyKind, post } from '../codes.ts'
import { electionPermissions } from '../ledger-permissions.ts'

/** Who holds which post of a body, with the term (班子名册). Closed when somebody leaves; the vacancy is then counted. */
export const Holding = defineLedger({
  id: 'party.holding',
  title: { zh: '班子名册', en: 'Roster' },
  subject: 'person',
  identity: ['bodyName', 'post'],
  permissions: electionPermissions,
  columns: ['bodyName', 'bodyKind', 'post', 'startedOn', 'termUntil'],
  filters: ['bodyKind', 'post', 'startedOn', 'termUntil'],
  sort: { key: 'termUntil' },
  closeReasons: [
    { zh: '届满', en: 'Term over' },
    { zh: '辞职', en: 'Resigned' },
    { zh: '调离', en: 'Moved' },
    { zh: '罢免', en: 'Recalled' },
    { zh: '去世', en: 'Died' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    bodyName: field.text({
      label: { zh: '班子名称', en: 'Body' },
      aliases: ['居委会名称', '所在居委会', '所在班子', '单位'],
    }),
    bodyKind: field.code({ label: { zh: '班子类别', en: 'Kind' }, codes: bodyKind, aliases: ['类别'] }),
    post: field.code({ label: post.title, codes: post, aliases: ['现任职务', '担任职务'] }),
    startedOn: field.date({ label: { zh: '任职日期', en: 'Since' }, aliases: ['任职时间', '当选日期'] }),
    termUntil: field.date({ label: { zh: '任期届满', en: 'Term until' }, aliases: ['届满时间', '任期至'] }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
    electionId: field.reference({
      label: { zh: '换届选举', en: 'Election' },
      refersTo: 'party.election',
      optional: true,
      derived: true,
    }),
  }),
})
export type Holding = LedgerValues<typeof Holding>
