import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { industry, jobEndReason, welfareKind } from '../codes.ts'
import { welfarePermissions } from '../ledger-permissions.ts'

/** Public-welfare posts (公益性岗位): what is to be done, where, for how many. */
export const WelfarePost = defineLedger({
  id: 'employment.welfarePost',
  title: { zh: '公益性岗位台账', en: 'Public-welfare posts' },
  subject: 'area',
  identity: ['postNo'],
  permissions: welfarePermissions,
  columns: ['name', 'postNo', 'kind', 'unit', 'seats', 'subsidy', 'opensOn'],
  filters: ['kind', 'industry', 'opensOn'],
  closeReasons: [
    { zh: '岗位撤销', en: 'Abolished' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    postNo: field.text({ label: { zh: '岗位编号', en: 'Post no.' }, max: 40, aliases: ['编号'] }),
    name: field.text({ label: { zh: '岗位名称', en: 'Name' }, aliases: ['岗位'] }),
    kind: field.code({ label: { zh: '岗位类别', en: 'Kind' }, codes: welfareKind, aliases: ['类别'] }),
    unit: field.text({ label: { zh: '用人单位', en: 'Employing unit' }, aliases: ['设岗单位', '开发单位'] }),
    industry: field.code({ label: { zh: '产业', en: 'Industry' }, codes: industry }),
    duties: field.longText({ label: { zh: '工作内容', en: 'Duties' }, max: 500, aliases: ['职责', '岗位职责'] }),
    seats: field.int({
      label: { zh: '名额', en: 'Places' },
      unit: '个',
      min: 1,
      max: 1000,
      aliases: ['岗位数', '人数'],
    }),
    subsidy: field.money({ label: { zh: '岗位补贴', en: 'Subsidy' }, unit: '元/月', aliases: ['补贴标准', '月补贴'] }),
    fundSource: field.text({ label: { zh: '资金来源', en: 'Fund' }, optional: true, aliases: ['资金渠道'] }),
    opensOn: field.date({ label: { zh: '设岗日期', en: 'Opens on' }, aliases: ['设立日期'] }),
  }),
})
export type WelfarePost = LedgerValues<typeof WelfarePost>

/** Who holds a public-welfare post, from when to when. */
export const WelfareAssignment = defineLedger({
  id: 'employment.welfareAssignment',
  title: { zh: '公益性岗位人员', en: 'Holders of public-welfare posts' },
  subject: 'person',
  identity: ['postNo', 'startedOn'],
  permissions: welfarePermissions,
  columns: ['postName', 'startedOn', 'agreedUntil', 'subsidy', 'endedOn', 'endReason'],
  filters: ['startedOn', 'agreedUntil', 'endedOn', 'endReason'],
  sort: { key: 'agreedUntil' },
  closeReasons: [...jobEndReason.items.map(({ zh, en }) => ({ zh, en })), { zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    postNo: field.text({ label: { zh: '岗位编号', en: 'Post no.' }, max: 40, aliases: ['编号'] }),
    postId: field.reference({
      label: { zh: '岗位', en: 'Post' },
      refersTo: 'employment.welfarePost',
      optional: true,
      derived: true,
    }),
    postName: field.text({ label: { zh: '岗位名称', en: 'Post' }, max: 150, optional: true, derived: true }),
    startedOn: field.date({
      label: { zh: '上岗日期', en: 'Started on' },
      aliases: ['协议开始', '上岗时间', '开始日期'],
    }),
    agreedUntil: field.date({
      label: { zh: '协议期至', en: 'Agreed until' },
      aliases: ['协议结束', '协议到期', '截止日期'],
    }),
    subsidy: field.money({ label: { zh: '岗位补贴', en: 'Subsidy' }, unit: '元/月', aliases: ['补贴标准'] }),
    endedOn: field.date({ label: { zh: '离岗日期', en: 'Ended on' }, optional: true, aliases: ['离岗时间'] }),
    endReason: field.code({ label: { zh: '离岗原因', en: 'Reason' }, codes: jobEndReason, optional: true }),
    jobId: field.reference({
      label: { zh: '就业记录', en: 'Job' },
      refersTo: 'employment.job',
      optional: true,
      derived: true,
    }),
  }),
})
export type WelfareAssignment = LedgerValues<typeof WelfareAssignment>
