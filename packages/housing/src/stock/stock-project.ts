import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { dwellingKind, projectState, stockSource } from '../codes.ts'
import { stockPermissions } from '../ledger-permissions.ts'

/** Projects that raise or build dwellings for housing help (房源项目). */
export const StockProject = defineLedger({
  id: 'housing.stockProject',
  title: { zh: '房源项目台账', en: 'Projects of dwellings' },
  subject: 'county',
  identity: ['name'],
  permissions: stockPermissions,
  columns: ['name', 'kind', 'origin', 'planned', 'state', 'startedOn', 'finishesOn', 'finishedOn'],
  filters: ['kind', 'origin', 'state', 'finishesOn'],
  sort: { key: 'finishesOn' },
  fields: z.object({
    name: field.text({ label: { zh: '项目名称', en: 'Project' }, aliases: ['项目'] }),
    kind: field.code({ label: dwellingKind.title, codes: dwellingKind, aliases: ['房屋类别', '类别'] }),
    origin: field.code({ label: stockSource.title, codes: stockSource, aliases: ['来源', '筹集方式', '建设方式'] }),
    planned: field.int({
      label: { zh: '计划套数', en: 'Planned' },
      unit: '套',
      min: 1,
      max: 10_000,
      aliases: ['套数', '建设规模', '计划筹集套数'],
    }),
    state: field.code({ label: projectState.title, codes: projectState, aliases: ['进度', '建设进度', '状态'] }),
    startedOn: field.date({ label: { zh: '开工日期', en: 'Begun on' }, optional: true, aliases: ['启动日期'] }),
    finishesOn: field.date({ label: { zh: '计划交付', en: 'Planned for' }, aliases: ['计划竣工日期', '计划完成时间'] }),
    finishedOn: field.date({
      label: { zh: '实际交付', en: 'Delivered on' },
      optional: true,
      aliases: ['竣工日期', '完成时间'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type StockProject = LedgerValues<typeof StockProject>
