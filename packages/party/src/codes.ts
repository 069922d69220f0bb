import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'
import { STEPS } from './development/steps.ts'

const table = <const I extends readonly CodeItem[]>(id: string, zh: string, en: string, items: I) =>
  ({ id: `party.${id}`, title: { zh, en }, items }) satisfies CodeTable

/** Kinds of Party organisations, from the top down. */
export const organisationKind = table('organisationKind', '党组织类别', 'Kind', [
  { code: 'workCommittee', zh: '党工委', en: 'Work committee', aliases: ['街道党工委', '工委'] },
  { code: 'committee', zh: '党委', en: 'Party committee', aliases: ['基层党委', '社区党委'] },
  { code: 'general', zh: '党总支', en: 'General branch', aliases: ['总支', '总支部'] },
  { code: 'branch', zh: '党支部', en: 'Branch', aliases: ['支部', '联合党支部', '社区党支部'] },
  { code: 'group', zh: '党小组', en: 'Group', aliases: ['小组', '网格党小组'] },
])

/** Whether a member is full or on probation. */
export const memberState = table('memberState', '党员类别', 'Membership', [
  { code: 'full', zh: '正式党员', en: 'Full member', aliases: ['正式', '中共党员', '党员'] },
  { code: 'probationary', zh: '预备党员', en: 'Probationary member', aliases: ['预备', '中共预备党员'] },
])

/** Which way a member floats. */
export const floatingDirection = table('floatingDirection', '流动方向', 'Direction', [
  { code: 'out', zh: '流出', en: 'Out', aliases: ['外出', '流出党员'] },
  { code: 'in', zh: '流入', en: 'In', aliases: ['流入党员'] },
])

/** Where a transfer of membership stands. */
export const transferState = table('transferState', '转接进度', 'Progress', [
  { code: 'issued', zh: '已开介绍信', en: 'Letter issued' },
  { code: 'received', zh: '已接收', en: 'Received' },
  { code: 'withdrawn', zh: '已撤回', en: 'Withdrawn' },
])

/** What somebody on the way to membership is called. */
export const standing = table('standing', '发展阶段', 'Standing', [
  { code: 'applicant', zh: '入党申请人', en: 'Applicant', aliases: ['申请人'] },
  { code: 'activist', zh: '入党积极分子', en: 'Activist', aliases: ['积极分子'] },
  { code: 'target', zh: '发展对象', en: 'Development target' },
  { code: 'probationary', zh: '预备党员', en: 'Probationary member' },
  { code: 'full', zh: '已转正', en: 'Full member' },
  { code: 'refused', zh: '取消预备党员资格', en: 'Probation ended without membership' },
])

/** The steps of the procedure and the publicity, as a code table. */
export const stepCode: CodeTable = {
  id: 'party.step',
  title: { zh: '步骤', en: 'Step' },
  items: STEPS.map((s) => ({
    code: s.key,
    zh: s.no ? `${s.no}. ${s.title.zh}` : s.title.zh,
    en: s.no ? `${s.no}. ${s.title.en}` : s.title.en,
  })),
}

/** What came of a step. */
export const stepResult = table('stepResult', '结果', 'Result', [
  { code: 'pass', zh: '通过', en: 'Passed' },
  { code: 'fail', zh: '未通过', en: 'Not passed' },
  { code: 'extend', zh: '延长预备期', en: 'Probation extended' },
])

/** Bodies whose posts are elected or filled. */
export const bodyKind = table('bodyKind', '班子类别', 'Body', [
  { code: 'residents', zh: '居民委员会', en: 'Residents’ committee', aliases: ['居委会', '社区居委会'] },
  { code: 'party', zh: '党组织班子', en: 'Party committee', aliases: ['党组织', '支部委员会', '支委会', '党支部'] },
  { code: 'supervision', zh: '居务监督委员会', en: 'Supervision committee', aliases: ['监委会', '监督委员会'] },
])

/** Posts in a body. */
export const post = table('post', '职务', 'Post', [
  { code: 'secretary', zh: '书记', en: 'Secretary', aliases: ['党支部书记', '党总支书记', '党委书记'] },
  { code: 'deputySecretary', zh: '副书记', en: 'Deputy secretary', aliases: ['党支部副书记'] },
  { code: 'director', zh: '主任', en: 'Director', aliases: ['居委会主任', '监委会主任'] },
  { code: 'deputyDirector', zh: '副主任', en: 'Deputy director', aliases: ['居委会副主任'] },
  { code: 'member', zh: '委员', en: 'Member', aliases: ['支委委员', '居委会委员', '组织委员', '宣传委员', '纪检委员'] },
])

/** How far an election has come. */
export const electionState = table('electionState', '换届进度', 'Progress', [
  { code: 'planned', zh: '筹备', en: 'Planned', aliases: ['准备'] },
  { code: 'reviewing', zh: '资格联审', en: 'Joint review' },
  { code: 'done', zh: '已选出', en: 'Elected', aliases: ['已完成'] },
  { code: 'failed', zh: '选举无效', en: 'Void' },
])

/** How the vote is held. */
export const voteMethod = table('voteMethod', '选举方式', 'Method', [
  { code: 'residents', zh: '居民直接选举', en: 'All residents', aliases: ['直接选举', '全体选民'] },
  { code: 'households', zh: '户代表选举', en: 'Household representatives', aliases: ['户代表'] },
  { code: 'representatives', zh: '居民代表选举', en: 'Residents’ representatives', aliases: ['居民代表'] },
  { code: 'members', zh: '党员大会选举', en: 'Members’ meeting', aliases: ['党员大会'] },
])

/** Departments of the joint review of candidates (资格联审). */
export const reviewUnit = table('reviewUnit', '联审部门', 'Department', [
  { code: 'organisation', zh: '组织部门', en: 'Organisation', aliases: ['县委组织部'] },
  { code: 'discipline', zh: '纪检监察', en: 'Discipline', aliases: ['纪委监委'] },
  { code: 'politicalLegal', zh: '政法委', en: 'Political and legal', aliases: ['县委政法委'] },
  { code: 'police', zh: '公安', en: 'Police', aliases: ['县公安局'] },
  { code: 'procuratorate', zh: '检察院', en: 'Procuratorate' },
  { code: 'court', zh: '法院', en: 'Court' },
  { code: 'civil', zh: '民政', en: 'Civil affairs', aliases: ['县民政局'] },
  { code: 'petitions', zh: '信访', en: 'Petitions', aliases: ['信访局'] },
])

/** Kinds of residents' rules. */
export const covenantKind = table('covenantKind', '类别', 'Kind', [
  { code: 'covenant', zh: '居民公约', en: 'Residents’ covenant', aliases: ['社区居民公约'] },
  { code: 'buildingRules', zh: '楼栋管理制度', en: 'Building rules', aliases: ['楼栋公约', '楼栋制度'] },
])

/** Whom the plan names as backbone of self-governance. */
export const backboneKind = table('backboneKind', '骨干类别', 'Kind', [
  {
    code: 'young',
    zh: '年轻党员群众',
    en: 'Young members and residents',
    aliases: ['年轻党员', '青年群众', '年轻群众'],
  },
  { code: 'prosperous', zh: '致富带头人', en: 'Leader in prosperity', aliases: ['致富能手'] },
  { code: 'veteran', zh: '退役军人', en: 'Veteran', aliases: ['退伍军人'] },
  { code: 'formerCadre', zh: '离任村干部', en: 'Former village cadre', aliases: ['原村干部', '离任干部'] },
])

/** Kinds of meetings of a branch (三会一课 and theme days). */
export const meetingKind = table('meetingKind', '会议类别', 'Kind', [
  { code: 'branch', zh: '支部党员大会', en: 'Branch meeting', aliases: ['党员大会', '支部大会'] },
  { code: 'committee', zh: '支部委员会', en: 'Branch committee', aliases: ['支委会', '支委会会议'] },
  { code: 'group', zh: '党小组会', en: 'Group meeting', aliases: ['小组会'] },
  { code: 'lecture', zh: '党课', en: 'Party lecture', aliases: ['上党课'] },
  { code: 'themeDay', zh: '主题党日', en: 'Theme day', aliases: ['党日活动'] },
])
export type MeetingKind = (typeof meetingKind.items)[number]['code']
