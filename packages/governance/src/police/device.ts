import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { deviceState } from '../codes.ts'
import { policePermissions } from '../ledger-permissions.ts'

/** Devices that guard a site (安防设备), by place and kind. */
export const Device = defineLedger({
  id: 'governance.device',
  title: { zh: '安防设备', en: 'Devices' },
  subject: 'area',
  identity: ['place', 'kind'],
  permissions: policePermissions,
  columns: ['place', 'kind', 'count', 'state', 'checkedOn'],
  sort: { key: 'place' },
  closeReasons: [
    { zh: '拆除', en: 'Removed' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    place: field.text({ label: { zh: '点位', en: 'Place' }, max: 100, aliases: ['安装位置', '位置'] }),
    kind: field.text({
      label: { zh: '设备', en: 'Kind' },
      max: 50,
      suggests: 'governance.listItem.name',
      aliases: ['设备类型'],
    }),
    count: field.int({ label: { zh: '数量', en: 'Number' }, unit: '台', min: 1, max: 10_000 }),
    state: field.code({ label: deviceState.title, codes: deviceState }),
    checkedOn: field.date({ label: { zh: '检查日期', en: 'Checked on' }, optional: true, aliases: ['巡检日期'] }),
  }),
})
export type Device = LedgerValues<typeof Device>
