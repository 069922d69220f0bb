import type { IndicatorCard } from '@county/core/indicator'
import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'

const table = (id: string, zh: string, ...items: [string, string, string][]) => ({
  id,
  title: { zh, en: zh },
  items: items.map(([code, z1, en]) => ({ code, zh: z1, en })),
})

/** A ledger of the harness with every kind of field. */
export const Demo = defineLedger({
  id: 'demo.labourRecord',
  title: { zh: '劳动力台账', en: 'Labour ledger' },
  subject: 'person',
  identity: [],
  permissions: { read: 'demo.read', write: 'demo.write', import: 'demo.write', export: 'demo.read' },
  columns: ['status', 'place', 'skills', 'monthlyIncome', 'evidenceOn'],
  closeReasons: [
    { zh: '已达法定退休年龄', en: 'Reached retirement age' },
    { zh: '迁出', en: 'Moved away' },
  ],
  fields: z.object({
    status: field.code({
      label: { zh: '就业状态', en: 'Employment status' },
      codes: table(
        's',
        '就业状态',
        ['employed', '已就业', 'Employed'],
        ['seeking', '待业', 'Seeking work'],
        ['no', '不就业', 'Not working'],
      ),
    }),
    statusReason: field.text({
      label: { zh: '未就业原因', en: 'Reason' },
      optional: true,
      help: { zh: '待业、不就业的必填', en: 'Required when not working' },
    }),
    willing: field.bool({ label: { zh: '有就业意愿', en: 'Willing to work' } }),
    carer: field.bool({ label: { zh: '家庭照料者', en: 'Carer' }, optional: true }),
    place: field.code({
      label: { zh: '就业地点', en: 'Place of work' },
      codes: table(
        'p',
        '地点',
        ['in', '县内', 'In the county'],
        ['prov', '省内县外', 'In the province'],
        ['out', '省外', 'Elsewhere'],
      ),
      optional: true,
    }),
    skills: field.codes({
      label: { zh: '技能工种', en: 'Skills' },
      codes: table(
        'k',
        '技能',
        ['weld', '电焊工', 'Welder'],
        ['cook', '中式烹调师', 'Cook'],
        ['care', '养老护理员', 'Carer'],
        ['drive', '驾驶员', 'Driver'],
      ),
    }),
    monthlyIncome: field.money({
      label: { zh: '月收入', en: 'Monthly income' },
      unit: '元/月',
      optional: true,
      max: 10_000_000,
    }),
    days: field.int({ label: { zh: '培训天数', en: 'Days of training' }, unit: '天', optional: true, max: 365 }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Phone' }, optional: true }),
    openedOn: field.date({ label: { zh: '建档日期', en: 'Opened on' } }),
    month: field.month({ label: { zh: '统计月份', en: 'Month' }, optional: true }),
    evidenceOn: field.date({ label: { zh: '信息核实日期', en: 'Checked on' }, optional: true }),
    remark: field.longText({ label: { zh: '备注', en: 'Remark' }, optional: true }),
  }),
})

const card = (
  id: string,
  zh: string,
  unit: string,
  better: IndicatorCard['better'],
  aggregate: IndicatorCard['aggregate'] = 'count',
) => ({
  id: `demo.${id}`,
  title: { zh, en: id },
  unit,
  aggregate,
  period: 'point' as const,
  measure: 6,
  ledgers: ['demo.labourRecord'],
  definition: {
    zh: '月末在册、有劳动能力且有就业意愿的人员中，已就业的人数。',
    en: 'Persons employed at the end of the month.',
  },
  better,
})

/** Indicators of the harness. */
export const CARDS: IndicatorCard[] = [
  card('employed', '已就业劳动力', '人', 'more'),
  card('trained', '职业技能培训', '人次', 'more'),
  card('zero', '零就业家庭', '户', 'zero'),
  card('rate', '有劳动力家庭一户一人以上就业率', '%', 'more', 'ratio'),
  card('jobs', '公益性岗位安置', '人', 'more'),
]
