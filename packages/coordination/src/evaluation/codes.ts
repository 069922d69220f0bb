import type { CodeTable } from '@county/kernel/codes/code-table'

/** First level of the indicator tree of a year's evaluation. */
export const EVALUATION_GROUP: CodeTable = {
  id: 'coordination.evaluationGroup',
  title: { zh: '一级指标', en: 'Group' },
  items: [
    { code: 'results', zh: '工作成效', en: 'Results' },
    { code: 'reporting', zh: '调度报送', en: 'Reporting' },
    { code: 'supervision', zh: '督办整改', en: 'Supervision' },
  ],
}

/**
 * What a score is counted from. Each is a share of rows that the platform holds anyway; how often somebody met, filed
 * pictures or signed in is not among them (《整治形式主义为基层减负若干规定》, 2024-08-06).
 */
export const EVALUATION_BASIS: CodeTable = {
  id: 'coordination.evaluationBasis',
  title: { zh: '计分依据', en: 'Counted from' },
  items: [
    { code: 'targets', zh: '目标完成率', en: 'Targets reached' },
    { code: 'onTime', zh: '月报按时率', en: 'Reports on time' },
    { code: 'accepted', zh: '月报一次通过率', en: 'Reports not returned' },
    { code: 'actionItems', zh: '交办事项按期销号率', en: 'Action items closed in time' },
    { code: 'rectified', zh: '督查问题整改率', en: 'Findings put right' },
  ],
}

/** Where a year's evaluation stands. */
export const EVALUATION_STATE = {
  draft: { zh: '指标制定中', en: 'Being drawn up' },
  frozen: { zh: '指标已冻结', en: 'Rules frozen' },
  published: { zh: '得分已公布，可申诉', en: 'Published, open to appeals' },
  closed: { zh: '已确认', en: 'Confirmed' },
} as const
export type EvaluationState = keyof typeof EVALUATION_STATE

/** What became of an appeal. */
export const APPEAL_STATE: CodeTable = {
  id: 'coordination.appealState',
  title: { zh: '申诉状态', en: 'Appeal' },
  items: [
    { code: 'open', zh: '待裁定', en: 'Open' },
    { code: 'accepted', zh: '已采纳', en: 'Accepted' },
    { code: 'rejected', zh: '未采纳', en: 'Rejected' },
  ],
}
