import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { roomState } from '../codes.ts'
import { roomPermissions } from '../ledger-permissions.ts'

/** Rooms and who lives in them (房屋使用台账): one row a room, kept in step with the registry, never typed. */
export const RoomUse = defineLedger({
  id: 'housing.roomUse',
  title: { zh: '房屋使用台账', en: 'Rooms and who lives in them' },
  subject: 'area',
  identity: ['roomId'],
  permissions: roomPermissions,
  columns: ['label', 'siteName', 'state', 'occupant', 'members', 'areaM2', 'm2PerPerson', 'since'],
  filters: ['state', 'siteName', 'since', 'members'],
  sort: { key: 'm2PerPerson' },
  fields: z.object({
    label: field.text({ label: { zh: '房号', en: 'Room' } }),
    siteName: field.text({ label: { zh: '安置区', en: 'Site' } }),
    buildingNo: field.text({ label: { zh: '楼栋', en: 'Building' } }),
    state: field.code({ label: roomState.title, codes: roomState }),
    occupant: field.text({ label: { zh: '住户', en: 'Household' }, optional: true }),
    households: field.int({ label: { zh: '户数', en: 'Households' }, unit: '户' }),
    members: field.int({ label: { zh: '居住人口', en: 'People' }, unit: '人' }),
    areaM2: field.decimal({ label: { zh: '建筑面积', en: 'Area' }, unit: '平方米', optional: true }),
    m2PerPerson: field.decimal({ label: { zh: '人均面积', en: 'm² a person' }, unit: '平方米', optional: true }),
    since: field.date({ label: { zh: '起始日期', en: 'Since' } }),
    roomId: field.reference({ label: { zh: '房间', en: 'Room' }, refersTo: 'residents.room', derived: true }),
    occupantId: field.household({ label: { zh: '住户档案', en: 'Household' }, optional: true, derived: true }),
  }),
})
export type RoomUse = LedgerValues<typeof RoomUse>
