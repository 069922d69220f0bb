import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { skill, trainingResult } from '../codes.ts'
import { trainingPermissions } from '../ledger-permissions.ts'

/** Training batches (培训班次). */
export const TrainingBatch = defineLedger({
  id: 'employment.trainingBatch',
  title: { zh: '培训班次', en: 'Training batches' },
  subject: 'county',
  identity: ['batchNo'],
  permissions: trainingPermissions,
  columns: ['name', 'batchNo', 'trade', 'organiser', 'startsOn', 'endsOn', 'seats'],
  filters: ['trade', 'startsOn', 'endsOn'],
  sort: { key: 'startsOn', descending: true },
  closeReasons: [
    { zh: '已结业', en: 'Finished' },
    { zh: '已取消', en: 'Cancelled' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    batchNo: field.text({ label: { zh: '班次编号', en: 'Batch no.' }, max: 40, aliases: ['期次', '编号', '班号'] }),
    name: field.text({ label: { zh: '培训名称', en: 'Name' }, aliases: ['培训项目', '班次名称', '培训班'] }),
    trade: field.code({ label: { zh: '培训工种', en: 'Trade' }, codes: skill, aliases: ['工种', '培训内容'] }),
    organiser: field.text({ label: { zh: '培训机构', en: 'Organiser' }, aliases: ['承办单位', '机构'] }),
    venue: field.text({ label: { zh: '培训地点', en: 'Venue' }, optional: true, aliases: ['地点'] }),
    startsOn: field.date({ label: { zh: '开班日期', en: 'Starts on' }, aliases: ['开始日期', '开班时间'] }),
    endsOn: field.date({ label: { zh: '结业日期', en: 'Ends on' }, aliases: ['结束日期', '结业时间'] }),
    days: field.int({
      label: { zh: '应到天数', en: 'Training days' },
      unit: '天',
      min: 1,
      max: 400,
      aliases: ['培训天数', '课时天数'],
    }),
    seats: field.int({
      label: { zh: '名额', en: 'Seats' },
      unit: '人',
      min: 1,
      max: 1000,
      aliases: ['计划人数', '培训人数'],
    }),
    subsidy: field.money({
      label: { zh: '人均补贴', en: 'Subsidy a person' },
      unit: '元',
      optional: true,
      aliases: ['补贴标准'],
    }),
  }),
})
export type TrainingBatch = LedgerValues<typeof TrainingBatch>

/** Enrolments (培训学员): one a person and batch; the plan's 3,000 counts persons once, however often they train. */
export const TrainingEnrolment = defineLedger({
  id: 'employment.trainingEnrolment',
  title: { zh: '培训学员', en: 'Trainees' },
  subject: 'person',
  identity: ['batchNo'],
  permissions: trainingPermissions,
  columns: ['batchName', 'enrolledOn', 'daysAttended', 'result', 'completedOn', 'certificateNo'],
  filters: ['result', 'enrolledOn', 'completedOn'],
  sort: { key: 'enrolledOn', descending: true },
  closeReasons: [
    { zh: '取消报名', en: 'Withdrawn' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    batchNo: field.text({ label: { zh: '班次编号', en: 'Batch no.' }, max: 40, aliases: ['期次', '编号', '班号'] }),
    batchId: field.reference({
      label: { zh: '班次', en: 'Batch' },
      refersTo: 'employment.trainingBatch',
      optional: true,
      derived: true,
    }),
    batchName: field.text({ label: { zh: '培训名称', en: 'Batch' }, max: 150, optional: true, derived: true }),
    enrolledOn: field.date({ label: { zh: '报名日期', en: 'Enrolled on' }, aliases: ['报名时间'] }),
    daysAttended: field.int({
      label: { zh: '出勤天数', en: 'Days attended' },
      unit: '天',
      max: 400,
      aliases: ['出勤'],
    }),
    result: field.code({
      label: { zh: '培训结果', en: 'Result' },
      codes: trainingResult,
      aliases: ['是否合格', '考核结果'],
    }),
    completedOn: field.date({ label: { zh: '结业日期', en: 'Completed on' }, optional: true, aliases: ['结业时间'] }),
    certificateNo: field.text({
      label: { zh: '证书编号', en: 'Certificate no.' },
      optional: true,
      max: 60,
      aliases: ['证书号', '合格证编号'],
    }),
    employedAfter: field.bool({ label: { zh: '训后已就业', en: 'Employed afterwards' }, aliases: ['是否就业'] }),
  }),
})
export type TrainingEnrolment = LedgerValues<typeof TrainingEnrolment>
