import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { industry, openingDirection, shift, skill, workPlace, workProvince } from '../codes.ts'
import { openingPermissions } from '../ledger-permissions.ts'

/** Job openings (岗位信息): opened up at home (内拓) or sent outside (外输). The whole county sees them. */
export const JobOpening = defineLedger({
  id: 'employment.jobOpening',
  title: { zh: '岗位信息', en: 'Job openings' },
  subject: 'county',
  identity: ['employer', 'post', 'publishedOn'],
  permissions: openingPermissions,
  columns: ['post', 'employer', 'direction', 'place', 'wageFrom', 'wageTo', 'headcount', 'validUntil'],
  filters: ['direction', 'place', 'province', 'industry', 'shift', 'trade', 'flexibleForCarers', 'validUntil'],
  sort: { key: 'validUntil' },
  closeReasons: [
    { zh: '已招满', en: 'Filled' },
    { zh: '已到期', en: 'Expired' },
    { zh: '单位撤回', en: 'Withdrawn' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    direction: field.code({
      label: { zh: '岗位来源', en: 'Direction' },
      codes: openingDirection,
      aliases: ['内拓外输'],
    }),
    employer: field.text({ label: { zh: '用人单位', en: 'Employer' }, aliases: ['企业名称', '单位名称', '招聘单位'] }),
    creditCode: field.text({
      label: { zh: '统一社会信用代码', en: 'Unified credit code' },
      optional: true,
      max: 18,
      aliases: ['信用代码'],
    }),
    post: field.text({ label: { zh: '岗位名称', en: 'Post' }, aliases: ['招聘岗位', '岗位', '职位'] }),
    trade: field.code({ label: { zh: '工种', en: 'Trade' }, codes: skill }),
    industry: field.code({ label: { zh: '产业', en: 'Industry' }, codes: industry, aliases: ['行业'] }),
    skillsWanted: field.codes({
      label: { zh: '技能要求', en: 'Skills wanted' },
      codes: skill,
      aliases: ['岗位要求', '技能'],
      help: { zh: '不填表示无技能要求', en: 'Empty: none needed' },
    }),
    headcount: field.int({
      label: { zh: '招聘人数', en: 'Headcount' },
      unit: '人',
      min: 1,
      max: 10_000,
      aliases: ['人数', '需求人数'],
    }),
    place: field.code({ label: { zh: '工作地点', en: 'Place' }, codes: workPlace, aliases: ['就业地点', '地点'] }),
    province: field.code({ label: { zh: '省份', en: 'Province' }, codes: workProvince, optional: true }),
    address: field.text({ label: { zh: '详细地址', en: 'Address' }, optional: true, aliases: ['工作地址', '地址'] }),
    shift: field.code({ label: { zh: '班次', en: 'Shift' }, codes: shift, aliases: ['工作时间'] }),
    wageFrom: field.money({
      label: { zh: '月薪（低）', en: 'Wage from' },
      unit: '元/月',
      aliases: ['最低工资', '月工资下限', '薪资', '月薪'],
    }),
    wageTo: field.money({
      label: { zh: '月薪（高）', en: 'Wage to' },
      unit: '元/月',
      optional: true,
      aliases: ['最高工资', '月工资上限'],
    }),
    insured: field.bool({ label: { zh: '缴纳社保', en: 'Socially insured' }, aliases: ['是否缴纳社保', '社保'] }),
    lodging: field.bool({
      label: { zh: '提供食宿', en: 'Board and lodging' },
      aliases: ['食宿', '是否包吃住', '包吃住'],
    }),
    flexibleForCarers: field.bool({
      label: { zh: '适合照料家庭人员', en: 'Suits carers' },
      aliases: ['妈妈岗', '是否妈妈岗'],
      help: { zh: '时间弹性，可接送小孩、照料老人', en: 'Flexible hours that leave time for family care' },
    }),
    minAge: field.int({ label: { zh: '最低年龄', en: 'Minimum age' }, unit: '岁', min: 16, max: 80, optional: true }),
    maxAge: field.int({
      label: { zh: '最高年龄', en: 'Maximum age' },
      unit: '岁',
      min: 16,
      max: 80,
      optional: true,
      aliases: ['年龄要求'],
    }),
    contact: field.text({ label: { zh: '联系人', en: 'Contact' }, optional: true, max: 50 }),
    publishedOn: field.date({ label: { zh: '发布日期', en: 'Published on' }, aliases: ['发布时间'] }),
    validUntil: field.date({ label: { zh: '有效期至', en: 'Valid until' }, aliases: ['截止日期', '有效期'] }),
  }),
})
export type JobOpening = LedgerValues<typeof JobOpening>
