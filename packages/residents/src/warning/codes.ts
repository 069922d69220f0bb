import type { CodeTable } from '@county/kernel/codes/code-table'

/** What became of a warning. */
export const warningState = {
  id: 'residents.warningState',
  title: { zh: '核实结果', en: 'Outcome' },
  items: [
    { code: 'open', zh: '待核实', en: 'To be checked' },
    { code: 'true', zh: '属实', en: 'True' },
    { code: 'false', zh: '不属实', en: 'False' },
    { code: 'ended', zh: '情况已消除', en: 'No longer holds' },
  ],
} as const satisfies CodeTable

/** Why a warning is true or false, as the grid worker found it. */
export const warningReason = {
  id: 'residents.warningReason',
  title: { zh: '核实原因', en: 'Reason' },
  items: [
    { code: 'needsHelp', zh: '情况属实，需要帮扶', en: 'True; help is needed' },
    { code: 'beingHelped', zh: '情况属实，已在帮扶', en: 'True; being helped' },
    { code: 'refusesHelp', zh: '情况属实，本人暂不需要', en: 'True; help is not wanted now' },
    { code: 'recordWrong', zh: '台账登记有误', en: 'The ledger is wrong' },
    { code: 'changed', zh: '情况已变化，台账未更新', en: 'Changed since; the ledger is behind' },
    { code: 'livesElsewhere', zh: '长期外出，已另行安排', en: 'Lives elsewhere, cared for' },
    { code: 'ruleUnfit', zh: '规则不适合这一户', en: 'The rule does not fit this household' },
    { code: 'otherPerson', zh: '对象不符（重名、已分户）', en: 'Another person or household' },
  ],
} as const satisfies CodeTable

/** Reasons that go with each answer. */
export const REASONS = {
  true: ['needsHelp', 'beingHelped', 'refusesHelp'],
  false: ['recordWrong', 'changed', 'livesElsewhere', 'ruleUnfit', 'otherPerson'],
} as const

/** What the visitor did about it. */
export const warningDone = {
  id: 'residents.warningDone',
  title: { zh: '办理情况', en: 'What was done' },
  items: [
    { code: 'explained', zh: '讲解政策', en: 'Explained the policy' },
    { code: 'applied', zh: '代为申请', en: 'Applied on their behalf' },
    { code: 'handedOver', zh: '转部门办理', en: 'Handed to the department' },
    { code: 'helped', zh: '当场帮助解决', en: 'Helped at once' },
    { code: 'corrected', zh: '提请更正台账', en: 'Asked to correct the ledger' },
    { code: 'checked', zh: '仅核实', en: 'Only checked' },
  ],
} as const satisfies CodeTable

/** How the visit was made. */
export const warningMethod = {
  id: 'residents.warningMethod',
  title: { zh: '核实方式', en: 'How' },
  items: [
    { code: 'visit', zh: '入户', en: 'Visit' },
    { code: 'phone', zh: '电话', en: 'Telephone' },
    { code: 'video', zh: '视频', en: 'Video' },
  ],
} as const satisfies CodeTable

/** Parameters of warnings; their values are dated rows of the ledger RuleSetting. */
export const warningSetting = {
  id: 'residents.warningSetting',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'visitDays', zh: '预警核实期限（天）', en: 'Days to answer a warning' },
    { code: 'priorityDays', zh: '优先预警核实期限（天）', en: 'Days to answer a priority warning' },
    { code: 'recheckDays', zh: '属实后再次提示间隔（天）', en: 'Days until a true warning is asked again' },
    { code: 'precisionFloor', zh: '规则准确率下限（%）', en: 'Lowest precision of a rule (%)' },
    { code: 'precisionSample', zh: '评价规则所需核实数（条）', en: 'Answers needed to judge a rule' },
  ],
} as const satisfies CodeTable
export type WarningSetting = (typeof warningSetting.items)[number]['code']

/** Values the product starts with; the same rows stand in warnings.sql. */
export const WARNING_DEFAULTS: Readonly<Record<WarningSetting, number>> = {
  visitDays: 7,
  priorityDays: 3,
  recheckDays: 90,
  precisionFloor: 50,
  precisionSample: 10,
}
