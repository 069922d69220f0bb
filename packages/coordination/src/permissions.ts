import { definePermissions } from '@county/core/permission'

const BUREAU = ['bureauClerk', 'bureauDirector'] as const

/** Permissions of the coordination module. Filing rights count for every unit; the verbs check that the report is the unit's own. */
export const permissions = definePermissions('coordination', {
  'coordination.plan.read': {
    title: { zh: '查看方案和任务分解', en: 'Read the plan and its breakdown' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector', 'leader', 'streetOfficer'],
    everyUnit: true,
  },
  'coordination.plan.write': {
    title: { zh: '维护方案和任务', en: 'Keep the plan and its tasks' },
    roles: ['bureauClerk', 'bureauDirector'],
  },
  'coordination.board.read': {
    title: { zh: '查看调度看板', en: 'See the board' },
    roles: ['bureauClerk', 'bureauDirector', 'leader', 'head', 'filer', 'reviewer'],
    everyUnit: true,
  },
  'coordination.report.read': {
    title: { zh: '查看月报', en: 'Read monthly reports' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector', 'leader'],
    everyUnit: true,
  },
  'coordination.report.fill': {
    title: { zh: '填报月报', en: 'Fill in a monthly report' },
    roles: ['filer'],
    everyUnit: true,
  },
  'coordination.report.review': {
    title: { zh: '审核月报', en: 'Review a monthly report' },
    roles: ['reviewer', 'head'],
    everyUnit: true,
  },
  'coordination.report.submit': {
    title: { zh: '上报月报', en: 'Submit a monthly report' },
    roles: ['filer', 'reviewer', 'head'],
    everyUnit: true,
  },
  'coordination.report.cosign': {
    title: { zh: '会签月报', en: 'Co-sign a monthly report' },
    roles: ['filer', 'reviewer', 'head'],
    everyUnit: true,
  },
  'coordination.report.receive': {
    title: { zh: '收取、退回月报和裁定', en: 'Receive, return and arbitrate' },
    roles: BUREAU,
  },
  'coordination.month.run': { title: { zh: '开启和封存月度', en: 'Open and close a month' }, roles: BUREAU },
  'coordination.month.reopen': { title: { zh: '批准重新填报', en: 'Approve a reopening' }, roles: ['bureauDirector'] },
  'coordination.figure.rows': {
    title: { zh: '打开数字背后的台账行', en: 'Open the rows behind a figure' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector'],
    everyUnit: true,
  },
  'coordination.indicator.decide': {
    title: { zh: '确定指标口径', en: 'Decide how an indicator counts' },
    roles: ['bureauDirector'],
  },
  'coordination.adhoc.ask': { title: { zh: '发起即需即报', en: 'Ask for an ad-hoc report' }, roles: BUREAU },
  'coordination.adhoc.answer': {
    title: { zh: '回复即需即报', en: 'Answer an ad-hoc request' },
    roles: ['filer', 'reviewer', 'head', 'streetOfficer', 'bureauClerk', 'bureauDirector'],
    everyUnit: true,
  },
  'coordination.meeting.read': {
    title: { zh: '查看会议和交办事项', en: 'Read meetings and action items' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector', 'leader', 'streetOfficer'],
    everyUnit: true,
  },
  'coordination.meeting.write': {
    title: { zh: '登记会议和交办事项', en: 'Record meetings and action items' },
    roles: BUREAU,
  },
  'coordination.actionItem.work': {
    title: { zh: '办理交办事项', en: 'Work on an action item' },
    roles: ['filer', 'reviewer', 'head', 'streetOfficer', 'bureauClerk'],
    everyUnit: true,
  },
  'coordination.actionItem.close': { title: { zh: '销号交办事项', en: 'Close an action item' }, roles: BUREAU },
  'coordination.evaluation.read': {
    title: { zh: '查看年度考核', en: 'See the yearly evaluation' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector', 'leader'],
    everyUnit: true,
  },
  'coordination.evaluation.run': { title: { zh: '组织年度考核', en: 'Run the yearly evaluation' }, roles: BUREAU },
  'coordination.evaluation.freeze': {
    title: { zh: '冻结考核指标、裁定申诉', en: 'Freeze rules, decide appeals' },
    roles: ['bureauDirector'],
  },
  'coordination.evaluation.appeal': {
    title: { zh: '对考核得分申诉', en: 'Appeal against a score' },
    roles: ['filer', 'reviewer', 'head'],
    everyUnit: true,
  },
  'coordination.ledger.read': {
    title: { zh: '查看项目、资金、人员台账', en: 'Read projects, funds and staffing' },
    roles: ['filer', 'reviewer', 'head', 'bureauClerk', 'bureauDirector', 'leader'],
    everyUnit: true,
  },
  'coordination.ledger.write': {
    title: { zh: '登记项目、资金、人员台账', en: 'Record projects, funds and staffing' },
    roles: ['filer', 'bureauClerk', 'bureauDirector'],
    everyUnit: true,
  },
})
