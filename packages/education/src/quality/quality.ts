import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { qualityMeasure, schoolYear, stage } from '../codes.ts'
import { qualityPermissions } from '../ledger-permissions.ts'

/** Yearly quality of the sites' schools by stage, against the county and the prefecture (教育质量). */
export const Quality = defineLedger({
  id: 'education.quality',
  title: { zh: '教育质量台账', en: 'Quality' },
  subject: 'county',
  identity: ['schoolYear', 'stage', 'measure', 'schoolName'],
  permissions: qualityPermissions,
  columns: ['schoolYear', 'stage', 'measure', 'schoolName', 'value', 'county', 'prefecture', 'rank'],
  filters: ['schoolYear', 'stage', 'measure'],
  sort: { key: 'schoolYear', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    schoolYear: field.code({
      label: { zh: '学年', en: 'School year' },
      codes: schoolYear,
      aliases: ['年度', '学年度'],
    }),
    stage: field.code({ label: { zh: '学段', en: 'Stage' }, codes: stage }),
    measure: field.code({
      label: { zh: '质量指标', en: 'Measure' },
      codes: qualityMeasure,
      aliases: ['指标', '指标名称'],
    }),
    schoolName: field.text({
      label: { zh: '学校', en: 'School' },
      optional: true,
      aliases: ['学校名称'],
      help: { zh: '不填为搬迁点学校该学段整体', en: 'Empty: all schools of the sites of this stage' },
    }),
    value: field.decimal({
      label: { zh: '本校（本段）值', en: 'Value' },
      max: 1000,
      aliases: ['数值', '实际值', '本校值'],
    }),
    county: field.decimal({
      label: { zh: '全县值', en: 'County' },
      max: 1000,
      optional: true,
      aliases: ['全县平均', '县平均'],
    }),
    prefecture: field.decimal({
      label: { zh: '全州值', en: 'Prefecture' },
      max: 1000,
      optional: true,
      aliases: ['全州平均', '州平均'],
    }),
    rank: field.int({
      label: { zh: '全州排名', en: 'Rank in the prefecture' },
      optional: true,
      min: 1,
      max: 1000,
      aliases: ['排名', '州排名'],
    }),
    origin: field.text({ label: { zh: '数据来源', en: 'Source' }, optional: true, aliases: ['来源'] }),
  }),
})
export type Quality = LedgerValues<typeof Quality>
