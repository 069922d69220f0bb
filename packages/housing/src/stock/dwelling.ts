import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { dwellingKind, stockSource } from '../codes.ts'
import { stockPermissions } from '../ledger-permissions.ts'

/** Dwellings for housing help (保障房源): one row a dwelling (套), counted from the day it is available. */
export const Dwelling = defineLedger({
  id: 'housing.dwelling',
  title: { zh: '保障房源台账', en: 'Dwellings for help' },
  subject: 'county',
  identity: ['name'],
  permissions: stockPermissions,
  columns: ['name', 'kind', 'origin', 'project', 'areaM2', 'rent', 'availableOn', 'taken'],
  filters: ['kind', 'origin', 'availableOn', 'taken'],
  sort: { key: 'name' },
  closeReasons: [
    { zh: '已拆除或停用', en: 'Out of use' },
    { zh: '转作他用', en: 'Used otherwise' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({
      label: { zh: '房源', en: 'Dwelling' },
      aliases: ['房号', '房屋坐落', '房源编号', '地址'],
      help: { zh: '小区、楼栋和房号，如“三宝人才公寓2栋301”', en: 'Estate, building and number' },
    }),
    kind: field.code({ label: dwellingKind.title, codes: dwellingKind, aliases: ['房屋类别', '类别', '保障方式'] }),
    origin: field.code({ label: stockSource.title, codes: stockSource, aliases: ['来源', '筹集方式'] }),
    project: field.text({ label: { zh: '所属项目', en: 'Project' }, optional: true, aliases: ['项目名称', '项目'] }),
    areaM2: field.decimal({
      label: { zh: '建筑面积', en: 'Area' },
      unit: '平方米',
      min: 5,
      max: 500,
      aliases: ['面积', '建筑面积（㎡）'],
    }),
    rent: field.money({
      label: { zh: '月租金', en: 'Rent' },
      unit: '元/月',
      optional: true,
      aliases: ['租金', '租金标准'],
    }),
    availableOn: field.date({
      label: { zh: '可用日期', en: 'Available from' },
      aliases: ['交付日期', '筹集日期', '竣工日期', '入库日期'],
    }),
    taken: field.bool({ label: { zh: '已配租', en: 'Taken' }, optional: true, derived: true }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type Dwelling = LedgerValues<typeof Dwelling>
