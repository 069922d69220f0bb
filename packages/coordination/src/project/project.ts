import { field } from '@county/core/ledger/field'
import { defineLedger } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { PROJECT_STAGE, SITE } from '../code/codes.ts'

const permissions = {
  read: 'coordination.ledger.read',
  write: 'coordination.ledger.write',
  import: 'coordination.ledger.write',
  export: 'coordination.ledger.read',
}

/** Projects of the resettlement sites from the library to the handing over; the plan names 18 (措施一). */
export const Project = defineLedger({
  id: 'coordination.project',
  title: { zh: '项目台账', en: 'Projects' },
  subject: 'area',
  identity: ['name', 'site'],
  permissions,
  fields: z.object({
    name: field.text({ label: { zh: '项目名称', en: 'Project' }, aliases: ['名称', '工程名称'] }),
    site: field.code({ label: { zh: '安置区', en: 'Site' }, codes: SITE, aliases: ['安置点', '建设地点'] }),
    named: field.bool({ label: { zh: '方案列明', en: 'Named by the plan' }, optional: true }),
    leadUnit: field.text({ label: { zh: '实施单位', en: 'Unit' }, optional: true, aliases: ['业主单位', '责任单位'] }),
    stage: field.code({ label: { zh: '阶段', en: 'Stage' }, codes: PROJECT_STAGE, aliases: ['进度', '项目阶段'] }),
    progress: field.int({ label: { zh: '形象进度', en: 'Progress' }, unit: '%', max: 100, optional: true }),
    investment: field.money({ label: { zh: '总投资', en: 'Investment' }, unit: '元', optional: true }),
    paid: field.money({ label: { zh: '已支付', en: 'Paid' }, unit: '元', optional: true }),
    approvalNo: field.text({ label: { zh: '批复文号', en: 'Approval no.' }, optional: true }),
    startedOn: field.date({ label: { zh: '开工日期', en: 'Started on' }, optional: true }),
    dueOn: field.date({ label: { zh: '计划完工日期', en: 'Due on' }, optional: true }),
    acceptedOn: field.date({ label: { zh: '验收日期', en: 'Accepted on' }, optional: true }),
    handedOverOn: field.date({ label: { zh: '移交日期', en: 'Handed over on' }, optional: true }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true }),
  }),
  columns: ['name', 'site', 'leadUnit', 'stage', 'progress', 'investment', 'paid'],
  filters: ['site', 'stage', 'named'],
  closeReasons: [
    { zh: '取消实施', en: 'Given up' },
    { zh: '并入其他项目', en: 'Merged into another project' },
  ],
})
