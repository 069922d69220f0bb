import type { CodeTable } from '@county/kernel/codes/code-table'

/** The plan's resettlement sites, and the county as a whole. */
export const SITE: CodeTable = {
  id: 'coordination.site',
  title: { zh: '安置区', en: 'Site' },
  items: [
    { code: 'tenglong', zh: '腾龙街道安置区', en: 'Tenglong site', aliases: ['腾龙', '腾龙街道'] },
    { code: 'sanbao', zh: '三宝街道安置区', en: 'Sanbao site', aliases: ['三宝', '三宝街道', '阿妹戚托小镇'] },
    { code: 'xingfu', zh: '幸福家园安置区', en: 'Xingfu site', aliases: ['幸福家园'] },
    { code: 'county', zh: '全县', en: 'County', aliases: ['县级'] },
  ],
}

/** Stages of a project, in order: 项目库→立项→开工→完工→验收→移交. */
export const PROJECT_STAGE: CodeTable = {
  id: 'coordination.projectStage',
  title: { zh: '项目阶段', en: 'Project stage' },
  items: [
    { code: 'library', zh: '入库', en: 'In the library', aliases: ['谋划', '储备'] },
    { code: 'approved', zh: '立项批复', en: 'Approved', aliases: ['立项', '已批复'] },
    { code: 'building', zh: '在建', en: 'Under construction', aliases: ['开工', '实施'] },
    { code: 'finished', zh: '完工', en: 'Finished', aliases: ['竣工'] },
    { code: 'accepted', zh: '验收', en: 'Accepted', aliases: ['已验收'] },
    { code: 'handedOver', zh: '移交管护', en: 'Handed over', aliases: ['移交', '资产移交'] },
  ],
}

/** Where money comes from. */
export const FUND_KIND: CodeTable = {
  id: 'coordination.fundKind',
  title: { zh: '资金类别', en: 'Kind of funds' },
  items: [
    { code: 'workBudget', zh: '县级财政预算工作经费', en: 'Work budget of the county', aliases: ['工作经费'] },
    { code: 'special', zh: '上级财政专项资金', en: 'Special funds from above', aliases: ['专项资金', '财政专项'] },
    { code: 'pooled', zh: '部门整合资金', en: 'Pooled departmental funds', aliases: ['整合资金'] },
    { code: 'investment', zh: '招商引资', en: 'Investment attracted', aliases: [] },
    { code: 'loan', zh: '融资', en: 'Loans', aliases: ['信贷', '贷款'] },
  ],
}

/** Kinds of staff the plan counts. */
export const STAFF_KIND: CodeTable = {
  id: 'coordination.staffKind',
  title: { zh: '人员类别', en: 'Kind of staff' },
  items: [
    { code: 'administrative', zh: '行政编制', en: 'Administrative posts', aliases: ['行政'] },
    { code: 'institutional', zh: '事业编制', en: 'Institutional posts', aliases: ['事业'] },
    { code: 'support', zh: '工勤编制', en: 'Support posts', aliases: ['工勤'] },
    { code: 'cadre', zh: '干部（未分类）', en: 'Cadres (not broken down)', aliases: ['干部', '编制'] },
    { code: 'committee', zh: '社区居委会人员', en: 'Residents’ committee', aliases: ['居委会人员', '居委会'] },
  ],
}

/** Kinds of meeting the plan asks for. */
export const MEETING_KIND: CodeTable = {
  id: 'coordination.meetingKind',
  title: { zh: '会议类别', en: 'Kind of meeting' },
  items: [
    { code: 'dispatch', zh: '业务调度会', en: 'Dispatch meeting', aliases: ['调度会', '业务调度'] },
    { code: 'conference', zh: '联席会议', en: 'Joint conference', aliases: [] },
    { code: 'other', zh: '专题会议', en: 'Other meeting', aliases: ['专题会'] },
  ],
}

/** States of an action item: 立项→办理→申请销号→销号. */
export const ITEM_STATE: CodeTable = {
  id: 'coordination.itemState',
  title: { zh: '办理状态', en: 'State' },
  items: [
    { code: 'working', zh: '办理中', en: 'in work' },
    { code: 'applied', zh: '申请销号', en: 'close-out applied for' },
    { code: 'closed', zh: '已销号', en: 'closed out' },
  ],
}

/** Ways of inspecting (方案三（三）). */
export const INSPECTION_KIND: CodeTable = {
  id: 'coordination.inspectionKind',
  title: { zh: '检查方式', en: 'Kind of inspection' },
  items: [
    { code: 'onSite', zh: '实地督查', en: 'On-site inspection', aliases: ['督查'] },
    { code: 'cross', zh: '交叉检查', en: 'Cross check', aliases: ['互查'] },
  ],
}

/** What became of a good practice. */
export const PRACTICE_STATE: CodeTable = {
  id: 'coordination.practiceState',
  title: { zh: '推广状态', en: 'State' },
  items: [
    { code: 'collected', zh: '已收集', en: 'collected' },
    { code: 'reviewed', zh: '已评审', en: 'reviewed' },
    { code: 'spread', zh: '已推广', en: 'spread' },
  ],
}
