import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'

const table = <const I extends readonly CodeItem[]>(id: string, zh: string, en: string, items: I) =>
  ({ id: `governance.${id}`, title: { zh, en }, items }) satisfies CodeTable

/** What a dispute is about (纠纷类型). */
export const disputeKind = table('disputeKind', '纠纷类型', 'Kind of dispute', [
  { code: 'neighbour', zh: '邻里纠纷', en: 'Neighbours', aliases: ['邻里', '相邻关系'] },
  { code: 'family', zh: '婚姻家庭', en: 'Family', aliases: ['家庭纠纷', '婚姻家庭纠纷', '婚姻'] },
  { code: 'property', zh: '物业管理', en: 'Property management', aliases: ['物业', '物业纠纷'] },
  { code: 'labour', zh: '劳资纠纷', en: 'Labour', aliases: ['劳动争议', '欠薪', '工资'] },
  { code: 'land', zh: '山林土地', en: 'Land and forest', aliases: ['土地', '山林', '土地承包'] },
  { code: 'relocation', zh: '搬迁安置', en: 'Relocation', aliases: ['搬迁', '安置'] },
  { code: 'damage', zh: '损害赔偿', en: 'Damages', aliases: ['赔偿', '人身损害'] },
  { code: 'debt', zh: '债务纠纷', en: 'Debt', aliases: ['借贷', '经济纠纷', '合同'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** How a dispute became known. */
export const disputeSource = table('disputeSource', '发现渠道', 'How found', [
  { code: 'grid', zh: '网格排查', en: 'Found by the grid', aliases: ['排查', '网格员排查'] },
  { code: 'reported', zh: '群众反映', en: 'Reported by residents', aliases: ['群众上报', '来访'] },
  { code: 'handed', zh: '部门移送', en: 'Handed over by a department', aliases: ['移送', '转办'] },
  { code: 'hotline', zh: '热线', en: 'Hotline', aliases: ['12345', '热线电话'] },
])

/** Grades of a dispute, the mildest first (纠纷分级). */
export const disputeGrade = table('disputeGrade', '等级', 'Grade', [
  { code: 'ordinary', zh: '一般', en: 'Ordinary', aliases: ['普通', '三级', '一般纠纷'] },
  { code: 'difficult', zh: '疑难', en: 'Difficult', aliases: ['较大', '二级', '疑难复杂'] },
  { code: 'major', zh: '重大', en: 'Major', aliases: ['一级', '重大纠纷'] },
])
export type DisputeGrade = (typeof disputeGrade.items)[number]['code']

/** Who works on a dispute, from below: no dispute should leave the community. */
export const disputeLevel = table('disputeLevel', '办理层级', 'Level', [
  { code: 'community', zh: '社区', en: 'Community', aliases: ['居委会', '村'] },
  { code: 'street', zh: '街道', en: 'Street', aliases: ['乡镇', '街道办'] },
  { code: 'county', zh: '县级', en: 'County', aliases: ['县'] },
])
export type DisputeLevel = (typeof disputeLevel.items)[number]['code']

/** Steps of a dispute. */
export const disputeState = table('disputeState', '办理进度', 'Progress', [
  { code: 'found', zh: '待分级', en: 'To be graded' },
  { code: 'mediating', zh: '调解中', en: 'Being mediated' },
  { code: 'closed', zh: '已办结', en: 'Closed' },
])

/** How a dispute ended. */
export const disputeOutcome = table('disputeOutcome', '化解结果', 'Outcome', [
  { code: 'settled', zh: '调解成功', en: 'Settled', aliases: ['已化解', '化解', '达成协议'] },
  { code: 'withdrawn', zh: '当事人撤回', en: 'Withdrawn', aliases: ['撤回', '撤销'] },
  { code: 'court', zh: '引导诉讼或仲裁', en: 'Taken to court', aliases: ['诉讼', '仲裁', '法院'] },
  { code: 'police', zh: '移交公安处理', en: 'Handed to the police', aliases: ['公安', '报警'] },
])

/** What was done with a dispute. */
export const disputeStep = table('disputeStep', '办理步骤', 'Step', [
  { code: 'found', zh: '发现登记', en: 'Found' },
  { code: 'graded', zh: '分级交办', en: 'Graded' },
  { code: 'mediated', zh: '调解', en: 'Mediated' },
  { code: 'raised', zh: '升级办理', en: 'Raised a level' },
  { code: 'closed', zh: '办结', en: 'Closed' },
])

/** How residents reach an office (办理渠道). */
export const channel = table('channel', '办理渠道', 'Channel', [
  { code: 'window', zh: '窗口', en: 'Window', aliases: ['现场', '大厅', '柜台'] },
  { code: 'phone', zh: '电话预约', en: 'By phone', aliases: ['电话', '预约'] },
  { code: 'online', zh: '网上办理', en: 'Online', aliases: ['网办', '线上', '网上'] },
  { code: 'home', zh: '上门服务', en: 'At home', aliases: ['上门', '代办', '帮办'] },
])

/** Steps of a case of the service centre (一门受理). */
export const caseState = table('caseState', '办理进度', 'Progress', [
  { code: 'received', zh: '待转办', en: 'To be handed over' },
  { code: 'handed', zh: '部门办理中', en: 'With the department' },
  { code: 'returned', zh: '部门退回', en: 'Returned by the department' },
  { code: 'answered', zh: '待告知', en: 'Answer to be told' },
  { code: 'told', zh: '已办结', en: 'Result told' },
])

/** Business of the police registration office (户籍业务). */
export const moveKind = table('moveKind', '业务类型', 'Business', [
  { code: 'birth', zh: '出生登记', en: 'Birth', aliases: ['出生', '新生儿落户', '上户'] },
  { code: 'death', zh: '死亡注销', en: 'Death', aliases: ['死亡', '销户'] },
  { code: 'out', zh: '户口迁出', en: 'Moved out', aliases: ['迁出'] },
  { code: 'in', zh: '户口迁入', en: 'Moved in', aliases: ['迁入', '落户'] },
])

/** Where registration business can be done: the resident chooses. */
export const stationSide = table('stationSide', '受理地', 'Where', [
  { code: 'here', zh: '安置地派出所', en: 'Police station here', aliases: ['安置地'] },
  { code: 'origin', zh: '迁出地派出所', en: 'Police station of origin', aliases: ['迁出地', '原籍'] },
])

/** How a resident stands with the registration of residence (户籍转移). */
export const registrationState = table('registrationState', '户籍和居住证', 'Registration', [
  { code: 'moved', zh: '户籍已迁入', en: 'Registered here', aliases: ['已迁入'] },
  { code: 'permit', zh: '持有效居住证', en: 'Valid residence permit', aliases: ['居住证', '已办居住证'] },
  { code: 'lapsed', zh: '居住证功能中止', en: 'Permit suspended', aliases: ['逾期未签注', '中止'] },
  { code: 'neither', zh: '未迁未办证', en: 'Neither', aliases: ['未办理', '两样都没有'] },
])

/** How a household was reached. */
export const visitMethod = table('visitMethod', '方式', 'Way', [
  { code: 'visit', zh: '入户', en: 'Visit', aliases: ['上门', '走访', '入户走访'] },
  { code: 'phone', zh: '电话', en: 'Phone', aliases: ['电话走访'] },
  { code: 'video', zh: '视频', en: 'Video' },
])

/** What a visit found. */
export const visitResult = table('visitResult', '走访结果', 'Result', [
  { code: 'fine', zh: '情况正常', en: 'All well', aliases: ['正常', '无诉求'] },
  { code: 'need', zh: '有诉求', en: 'Needs help', aliases: ['有困难', '有需求', '诉求'] },
  { code: 'absent', zh: '没有见到', en: 'Nobody met', aliases: ['无人在家', '外出'] },
])

/** Who answers for a building under the grid worker. */
export const headRole = table('headRole', '职务', 'Role', [
  { code: 'building', zh: '楼栋长', en: 'Building head', aliases: ['楼长'] },
  { code: 'joint', zh: '联户长', en: 'Head of joined households', aliases: ['十联户长', '联户'] },
])

/** Lists that the department keeps itself: nobody laid down what they hold (1+3 警务、135 智能安防). */
export const listKind = table('listKind', '清单', 'List', [
  { code: 'postRole', zh: '警务岗位', en: 'Roles of a police post', aliases: ['岗位'] },
  { code: 'deviceKind', zh: '安防设备', en: 'Kinds of devices', aliases: ['设备'] },
  { code: 'centreWindow', zh: '服务中心窗口', en: 'Windows of the centre', aliases: ['窗口'] },
])

/** Whether a device works. */
export const deviceState = table('deviceState', '状态', 'State', [
  { code: 'working', zh: '正常', en: 'Working', aliases: ['完好', '在线'] },
  { code: 'faulty', zh: '故障', en: 'Faulty', aliases: ['损坏', '离线', '待修'] },
])

/** Groups for whom the county keeps a watchful, helping eye (GB/T 31000—2015, 特殊人群). */
export const specialGroup = table('specialGroup', '人群类别', 'Group', [
  { code: 'released', zh: '刑满释放人员', en: 'Released from prison', aliases: ['刑释人员'] },
  { code: 'community', zh: '社区矫正对象', en: 'Community correction', aliases: ['社区矫正人员', '矫正对象'] },
  { code: 'mental', zh: '严重精神障碍患者', en: 'Severe mental disorder', aliases: ['精神障碍患者'] },
  { code: 'drug', zh: '吸毒人员', en: 'Drug users', aliases: ['戒毒人员'] },
  { code: 'youth', zh: '重点青少年', en: 'Young people at risk', aliases: ['闲散青少年'] },
  { code: 'other', zh: '其他', en: 'Other' },
])
