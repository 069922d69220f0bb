import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { evidenceKind, industry, jobChannel, jobEndReason, jobKind, skill, workPlace, workProvince } from '../codes.ts'
import { labourPermissions } from '../ledger-permissions.ts'

/** Close reason of a job that never was; such rows count nowhere. */
const MISTAKE = '录入错误'

/** Jobs over time (就业台账): one current main job a person, and any number of side jobs counted in 人次. */
export const Job = defineLedger({
  id: 'employment.job',
  title: { zh: '就业台账', en: 'Jobs' },
  subject: 'person',
  identity: ['startedOn', 'employer'],
  permissions: labourPermissions,
  columns: ['kind', 'employer', 'place', 'province', 'monthlyIncome', 'startedOn', 'endedOn', 'industry'],
  filters: ['kind', 'place', 'province', 'industry', 'channel', 'main', 'insured', 'startedOn', 'endedOn'],
  sort: { key: 'startedOn', descending: true },
  closeReasons: [...jobEndReason.items.map(({ zh, en }) => ({ zh, en })), { zh: MISTAKE, en: 'Entered by mistake' }],
  fields: z.object({
    kind: field.code({ label: { zh: '就业形式', en: 'Kind' }, codes: jobKind, aliases: ['就业类型', '务工形式'] }),
    main: field.bool({
      label: { zh: '主要工作', en: 'Main job' },
      help: { zh: '一人同时只有一份主要工作；零工、兼职填否', en: 'One main job at a time; odd jobs are not main' },
    }),
    employer: field.text({
      label: { zh: '单位名称', en: 'Employer' },
      optional: true,
      aliases: ['企业名称', '务工企业', '工作单位', '用人单位', '务工单位'],
    }),
    creditCode: field.text({
      label: { zh: '统一社会信用代码', en: 'Unified credit code' },
      optional: true,
      max: 18,
      aliases: ['信用代码', '社会信用代码'],
    }),
    post: field.text({
      label: { zh: '岗位', en: 'Post' },
      optional: true,
      aliases: ['岗位名称', '工作岗位', '工种名称'],
    }),
    trade: field.code({ label: { zh: '工种', en: 'Trade' }, codes: skill, optional: true, aliases: ['从事工种'] }),
    industry: field.code({ label: { zh: '产业', en: 'Industry' }, codes: industry, aliases: ['行业', '从事产业'] }),
    channel: field.code({
      label: { zh: '就业渠道', en: 'Channel' },
      codes: jobChannel,
      optional: true,
      aliases: ['就业渠道（易地搬迁后扶使用）', '务工渠道', '就业途径'],
    }),
    place: field.code({
      label: { zh: '就业地点', en: 'Place' },
      codes: workPlace,
      aliases: ['务工地点', '务工区域', '就业区域'],
    }),
    province: field.code({
      label: { zh: '务工省份', en: 'Province' },
      codes: workProvince,
      optional: true,
      aliases: ['务工省', '省份'],
    }),
    startedOn: field.date({
      label: { zh: '开始日期', en: 'Started on' },
      aliases: ['开始时间', '务工开始时间', '入职日期', '就业时间', '上岗时间'],
    }),
    endedOn: field.date({
      label: { zh: '结束日期', en: 'Ended on' },
      optional: true,
      aliases: ['结束时间', '务工结束时间', '离职日期', '返乡时间'],
      help: { zh: '最后一个工作日；在岗的不填', en: 'The last day of work; empty while working' },
    }),
    monthlyIncome: field.money({
      label: { zh: '月收入', en: 'Monthly income' },
      unit: '元/月',
      optional: true,
      aliases: ['月工资', '工资', '月均收入', '工资性收入'],
    }),
    insured: field.bool({
      label: { zh: '参加社会保险', en: 'Socially insured' },
      aliases: ['是否参保', '是否缴纳社保', '社保'],
    }),
    occasions: field.int({
      label: { zh: '用工人次', en: 'Occasions' },
      unit: '人次',
      min: 1,
      max: 10_000,
      aliases: ['人次'],
      help: { zh: '灵活用工按次累计；固定工作填 1', en: 'Occasions of casual work; 1 for a regular job' },
    }),
    evidence: field.code({
      label: { zh: '就业佐证', en: 'Evidence' },
      codes: evidenceKind,
      optional: true,
      aliases: ['佐证材料'],
    }),
    evidenceOn: field.date({ label: { zh: '核实日期', en: 'Checked on' }, optional: true, aliases: ['佐证日期'] }),
    openingId: field.reference({
      label: { zh: '来源岗位', en: 'From opening' },
      refersTo: 'employment.jobOpening',
      optional: true,
      derived: true,
    }),
  }),
})
export type Job = LedgerValues<typeof Job>
