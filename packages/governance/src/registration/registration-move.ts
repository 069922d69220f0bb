import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { channel, moveKind, stationSide } from '../codes.ts'
import { registrationPermissions } from '../ledger-permissions.ts'

/** Registration business (户籍业务): births, deaths, moves in and out; how many trips it took (只跑一次). */
export const RegistrationMove = defineLedger({
  id: 'governance.registrationMove',
  title: { zh: '户籍业务台账', en: 'Registration business' },
  subject: 'person',
  identity: ['kind', 'appliedOn'],
  institution: 'open',
  permissions: registrationPermissions,
  columns: ['kind', 'side', 'station', 'channel', 'appliedOn', 'doneOn', 'trips', 'tripReason'],
  sort: { key: 'appliedOn', descending: true },
  closeReasons: [
    { zh: '不予办理', en: 'Refused' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    kind: field.code({ label: moveKind.title, codes: moveKind, aliases: ['业务', '办理业务'] }),
    side: field.code({ label: stationSide.title, codes: stationSide, aliases: ['受理地点'] }),
    station: field.text({
      label: { zh: '派出所', en: 'Police station' },
      suggests: 'governance.registrationMove.station',
      aliases: ['受理派出所', '办理单位'],
    }),
    channel: field.code({ label: channel.title, codes: channel, aliases: ['渠道', '方式'] }),
    appliedOn: field.date({ label: { zh: '申请日期', en: 'Asked for on' }, aliases: ['受理日期'] }),
    doneOn: field.date({ label: { zh: '办结日期', en: 'Done on' }, optional: true, aliases: ['完成日期'] }),
    trips: field.int({ label: { zh: '跑动次数', en: 'Trips' }, unit: '次', max: 50, aliases: ['跑动', '到场次数'] }),
    tripReason: field.text({
      label: { zh: '多跑原因', en: 'Why more than once' },
      optional: true,
      max: 200,
      aliases: ['原因'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type RegistrationMove = LedgerValues<typeof RegistrationMove>
