import type { CodeTable } from '@county/kernel/codes/code-table'
import { SETTING_SEED } from './setting-seed.ts'

/** The parameters of the module's rules. Their values are dated rows of the ledger RuleSetting. */
export const settingKey = {
  id: 'party.settingKey',
  title: { zh: '规则参数', en: 'Rule parameters' },
  items: [
    { code: 'minAge', zh: '申请入党最低年龄（周岁）', en: 'Least age of an applicant (years)' },
    { code: 'talkMonths', zh: '收到申请后谈话期限（月）', en: 'Talk after the application within (months)' },
    {
      code: 'activistAfterMonths',
      zh: '申请后可确定为积极分子（满月数）',
      en: 'Activist after the application (months)',
    },
    { code: 'filingDays', zh: '报上级党委备案期限（天）', en: 'Filing with the committee within (days)' },
    { code: 'contactsMin', zh: '培养联系人最少人数', en: 'Contacts, at least' },
    { code: 'contactsMax', zh: '培养联系人最多人数', en: 'Contacts, at most' },
    { code: 'checkMonths', zh: '积极分子考察间隔（月）', en: 'Check of an activist every (months)' },
    { code: 'checksNeeded', zh: '确定发展对象前考察次数', en: 'Checks before becoming a development target' },
    { code: 'trainingMonths', zh: '积极分子培养教育（满月数）', en: 'Training of an activist (months)' },
    { code: 'introducers', zh: '入党介绍人人数', en: 'Introducers' },
    { code: 'reviewMonths', zh: '政治审查有效期（月）', en: 'Political review valid for (months)' },
    { code: 'courseDays', zh: '集中培训最少天数', en: 'Concentrated training, least days' },
    { code: 'courseHours', zh: '集中培训最少学时', en: 'Concentrated training, least hours' },
    { code: 'publicityDays', zh: '填写志愿书前公示天数', en: 'Publicity before the form (days)' },
    {
      code: 'meetingMonths',
      zh: '预审后召开支部大会期限（月）',
      en: 'Branch meeting after pre-review within (months)',
    },
    { code: 'approvalMonths', zh: '上级党委审批期限（月）', en: 'Approval by the committee within (months)' },
    {
      code: 'approvalSpecialMonths',
      zh: '特殊情况审批最长期限（月）',
      en: 'Approval in special cases within (months)',
    },
    { code: 'probationMonths', zh: '预备期（月）', en: 'Probation (months)' },
    { code: 'probationCheckMonths', zh: '预备党员考察间隔（月）', en: 'Check of a probationary member every (months)' },
    { code: 'probationChecksNeeded', zh: '转正前考察次数', en: 'Checks before full membership' },
    {
      code: 'conversionApplyDays',
      zh: '预备期满前可提出转正申请（天）',
      en: 'Conversion asked for before the end (days)',
    },
    { code: 'conversionMonths', zh: '预备期满后讨论转正期限（月）', en: 'Conversion discussed within (months)' },
    { code: 'extensionMin', zh: '延长预备期最短（月）', en: 'Extension, at least (months)' },
    { code: 'extensionMax', zh: '延长预备期最长（月）', en: 'Extension, at most (months)' },
    { code: 'branchMeetings', zh: '支部党员大会（每季度次数）', en: 'Branch meetings a quarter' },
    { code: 'committeeMeetings', zh: '支部委员会（每月次数）', en: 'Committee meetings a month' },
    { code: 'groupMeetings', zh: '党小组会（每月次数）', en: 'Group meetings a month' },
    { code: 'lectures', zh: '党课（每季度次数）', en: 'Party lectures a quarter' },
    { code: 'themeDays', zh: '主题党日（每月次数）', en: 'Theme days a month' },
    { code: 'residentsTermYears', zh: '居民委员会任期（年）', en: 'Term of a residents’ committee (years)' },
    { code: 'partyTermYears', zh: '社区党组织任期（年）', en: 'Term of a community party organisation (years)' },
    { code: 'termWarnDays', zh: '任期届满提前提醒（天）', en: 'Term’s end told ahead (days)' },
    { code: 'vacancyDays', zh: '职务空缺补选期限（天）', en: 'A vacancy is filled within (days)' },
    { code: 'jointReviews', zh: '资格联审部门数', en: 'Departments in the joint review' },
    {
      code: 'postsApart',
      zh: '居委会与居务监督委员会不得兼任（1 是 0 否）',
      en: 'Residents’ and supervision posts apart (1 yes)',
    },
    { code: 'letterDays', zh: '组织关系介绍信有效期（天）', en: 'Transfer letter valid for (days)' },
    { code: 'floatingMonths', zh: '流动党员联系间隔（月）', en: 'Contact with floating members every (months)' },
  ],
} as const satisfies CodeTable

/** Name of a parameter. */
export type SettingKey = (typeof settingKey.items)[number]['code']
/** Values of all parameters on one day. */
export type Settings = Readonly<Record<SettingKey, number>>

/** The seed's values, for rules that are tested without a database. */
export const DEFAULTS = Object.fromEntries(SETTING_SEED.map(([key, value]) => [key, value])) as Settings
