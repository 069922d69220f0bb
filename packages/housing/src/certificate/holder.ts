import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { certificatePermissions } from '../ledger-permissions.ts'

/** Those who hold a home together (共有人). The holder on the certificate stands there; these are the others, or all by shares. */
export const Holder = defineLedger({
  id: 'housing.holder',
  title: { zh: '不动产共有人', en: 'Holders of homes' },
  subject: 'person',
  identity: ['roomLabel'],
  permissions: certificatePermissions,
  columns: ['roomLabel', 'share', 'since'],
  filters: ['since'],
  sort: { key: 'roomLabel' },
  closeReasons: [
    { zh: '份额已转移', en: 'Share passed on' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    roomLabel: field.text({ label: { zh: '房号', en: 'Room' }, max: 60, aliases: ['坐落', '房屋坐落', '安置房号'] }),
    share: field.decimal({
      label: { zh: '份额', en: 'Share' },
      unit: '%',
      max: 100,
      optional: true,
      aliases: ['共有份额', '占比'],
      help: { zh: '按份共有时填写', en: 'For holding by shares' },
    }),
    since: field.date({ label: { zh: '登记日期', en: 'Since' }, aliases: ['登记时间'] }),
    certificateId: field.reference({
      label: { zh: '办证', en: 'Certificate' },
      refersTo: 'housing.certificate',
      optional: true,
      derived: true,
    }),
  }),
})
export type Holder = LedgerValues<typeof Holder>
