import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'

const table = <const I extends readonly CodeItem[]>(id: string, zh: string, en: string, items: I) =>
  ({ id: `housing.${id}`, title: { zh, en }, items }) satisfies CodeTable

/** The three kinds of housing help. */
export const helpKind = table('helpKind', '保障方式', 'Kind of help', [
  { code: 'publicRental', zh: '公租房', en: 'Public rental', aliases: ['公共租赁住房', '实物配租', '公租房实物保障'] },
  { code: 'subsidy', zh: '租赁补贴', en: 'Rental subsidy', aliases: ['货币补贴', '住房租赁补贴', '公租房租赁补贴'] },
  { code: 'affordable', zh: '保障性租赁住房', en: 'Affordable rental', aliases: ['保租房', '新市民保障性租赁住房'] },
])
export type HelpKind = (typeof helpKind.items)[number]['code']

/** Where an application stands. */
export const helpStage = table('helpStage', '办理进度', 'Stage', [
  { code: 'applied', zh: '待核查', en: 'To be checked' },
  { code: 'checked', zh: '待公示', en: 'To be published' },
  { code: 'publicity', zh: '公示中', en: 'On public notice' },
  { code: 'waiting', zh: '轮候中', en: 'Waiting' },
  { code: 'inForce', zh: '保障中', en: 'In force' },
  { code: 'ended', zh: '已退出', en: 'Ended' },
  { code: 'refused', zh: '不予保障', en: 'Refused' },
  { code: 'withdrawn', zh: '已撤回', en: 'Withdrawn' },
])
export type HelpStage = (typeof helpStage.items)[number]['code']

/** Steps of the work on housing help, as they stand in its time line. */
export const helpStep = table('helpStep', '办理环节', 'Step', [
  { code: 'apply', zh: '受理申请', en: 'Application' },
  { code: 'check', zh: '核查', en: 'Check' },
  { code: 'publish', zh: '公示', en: 'Publish' },
  { code: 'object', zh: '登记异议', en: 'Objection' },
  { code: 'settle', zh: '处理异议', en: 'Settle the objection' },
  { code: 'pass', zh: '公示通过，进入轮候', en: 'Passed, on the waiting list' },
  { code: 'allocate', zh: '配租', en: 'Allocate a dwelling' },
  { code: 'grant', zh: '核定补贴', en: 'Grant the subsidy' },
  { code: 'review', zh: '年度复核', en: 'Yearly review' },
  { code: 'renew', zh: '续租', en: 'Renew the contract' },
  { code: 'exit', zh: '退出', en: 'Exit' },
  { code: 'refuse', zh: '不予保障', en: 'Refuse' },
  { code: 'withdraw', zh: '撤回申请', en: 'Withdraw' },
])
export type HelpStep = (typeof helpStep.items)[number]['code']

/** Why a household needs help with housing. */
export const housingNeed = table('housingNeed', '住房困难情形', 'Need', [
  { code: 'crowded', zh: '人口增长、住房拥挤', en: 'Home too small', aliases: ['人口自然增长', '拥挤', '面积不达标'] },
  { code: 'noHome', zh: '无自有住房', en: 'No home of their own', aliases: ['无房', '无住房'] },
  { code: 'unsafe', zh: '住房不安全', en: 'Unsafe home', aliases: ['危房'] },
  { code: 'work', zh: '新就业、务工租房', en: 'Came for work', aliases: ['新就业无房', '外来务工'] },
])

/** Why housing help ended. */
export const exitReason = table('exitReason', '退出原因', 'Reason of exit', [
  {
    code: 'betterOff',
    zh: '收入或住房已超标准',
    en: 'Income or home above the limit',
    aliases: ['超标准', '收入超标'],
  },
  { code: 'ownHome', zh: '购建住房', en: 'Got a home of their own', aliases: ['购房', '已购房'] },
  { code: 'otherHelp', zh: '转为其他保障方式', en: 'Other kind of help' },
  { code: 'left', zh: '迁出本县', en: 'Left the county', aliases: ['迁出', '搬离'] },
  { code: 'breach', zh: '转租、欠租或闲置', en: 'Sublet, unpaid or unused', aliases: ['违规', '转租', '欠租'] },
  { code: 'own', zh: '主动退出', en: 'Own wish', aliases: ['自愿退出'] },
  { code: 'household', zh: '家庭注销', en: 'Household ended', aliases: ['销户'] },
])

/** Result of a check or of a yearly review. */
export const verdict = table('verdict', '结论', 'Result', [
  { code: 'pass', zh: '符合条件', en: 'Meets the conditions' },
  { code: 'fail', zh: '不符合条件', en: 'Does not' },
])

/** Result of an objection. */
export const objectionResult = table('objectionResult', '异议处理结果', 'Result', [
  { code: 'unfounded', zh: '异议不成立', en: 'Unfounded' },
  { code: 'upheld', zh: '异议成立，不予保障', en: 'Upheld: no help' },
])

/** Where dwellings for help come from. */
export const stockSource = table('stockSource', '房源来源', 'Source', [
  { code: 'built', zh: '新建', en: 'Built', aliases: ['新建项目', '集中新建'] },
  { code: 'bought', zh: '收购', en: 'Bought', aliases: ['购买', '回购'] },
  { code: 'rented', zh: '长期租赁', en: 'Rented', aliases: ['租赁', '收储', '政府租赁'] },
  { code: 'converted', zh: '改建', en: 'Converted', aliases: ['改造', '盘活存量', '非居改建'] },
  { code: 'spare', zh: '安置房剩余房源', en: 'Spare resettlement homes', aliases: ['剩余房源', '安置房调剂'] },
])

/** Kinds of help that come with a dwelling. */
export const dwellingKind = table('dwellingKind', '房源类别', 'Kind of dwelling', [
  { code: 'publicRental', zh: '公租房', en: 'Public rental', aliases: ['公共租赁住房'] },
  { code: 'affordable', zh: '保障性租赁住房', en: 'Affordable rental', aliases: ['保租房', '新市民保障性租赁住房'] },
])

/** Progress of a project that raises dwellings. */
export const projectState = table('projectState', '项目进度', 'Progress', [
  { code: 'planned', zh: '计划', en: 'Planned', aliases: ['拟建', '前期'] },
  { code: 'building', zh: '在建', en: 'Under way', aliases: ['建设中', '施工中'] },
  { code: 'done', zh: '已交付', en: 'Delivered', aliases: ['竣工', '已完工', '已筹集'] },
])

/** Where the certificate of a home stands. */
export const certificateStage = table('certificateStage', '办证进度', 'Stage', [
  { code: 'toCheck', zh: '待核对', en: 'To be checked' },
  { code: 'toCorrect', zh: '待修正', en: 'To be corrected' },
  { code: 'toTax', zh: '待缴税', en: 'Tax to be paid' },
  { code: 'toIssue', zh: '待发证', en: 'To be issued' },
  { code: 'issued', zh: '已发证', en: 'Issued' },
])
export type CertificateStage = (typeof certificateStage.items)[number]['code']

/** What does not agree between the register of property and the registry of residents. */
export const mismatchKind = table('mismatchKind', '信息不一致', 'Mismatch', [
  { code: 'headDiffers', zh: '权利人不是户主', en: 'Holder is not the head', aliases: ['户主不一致'] },
  { code: 'deadHolder', zh: '权利人已去世', en: 'Holder has died', aliases: ['权利人死亡'] },
  { code: 'wrongNumber', zh: '证件号码有误', en: 'Wrong citizen number', aliases: ['身份证错误'] },
  { code: 'areaDiffers', zh: '面积不一致', en: 'Area differs', aliases: ['面积误差'] },
])
export type MismatchKind = (typeof mismatchKind.items)[number]['code']

/** Why a certificate makes no progress. */
export const stuckReason = table('stuckReason', '卡点', 'Stuck because of', [
  { code: 'land', zh: '土地手续不全', en: 'Land papers missing', aliases: ['用地手续', '土地未供'] },
  { code: 'acceptance', zh: '竣工验收未完成', en: 'Building not accepted', aliases: ['未验收', '规划核实'] },
  { code: 'tax', zh: '税费未落实', en: 'Tax not settled', aliases: ['税费', '欠税'] },
  { code: 'inheritance', zh: '继承未办理', en: 'Inheritance open', aliases: ['权利人去世', '继承'] },
  { code: 'dispute', zh: '权属争议', en: 'Ownership disputed', aliases: ['纠纷', '争议'] },
  { code: 'papers', zh: '群众资料未交齐', en: 'Papers of the family missing', aliases: ['资料不全', '缺资料'] },
  { code: 'away', zh: '权利人外出联系不上', en: 'Holder away', aliases: ['外出务工', '联系不上'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** How several hold one home. */
export const shareType = table('shareType', '共有方式', 'Shares', [
  { code: 'single', zh: '单独所有', en: 'Single holder', aliases: ['单独'] },
  { code: 'joint', zh: '共同共有', en: 'Joint', aliases: ['家庭共有', '共有'] },
  { code: 'shares', zh: '按份共有', en: 'By shares', aliases: ['按份'] },
])

/** Who pays an insurance premium. */
export const premiumPayer = table('premiumPayer', '保费承担', 'Premium paid by', [
  { code: 'government', zh: '财政全额', en: 'Government', aliases: ['政府', '财政'] },
  { code: 'shared', zh: '财政与个人分担', en: 'Shared', aliases: ['分担', '补贴'] },
  { code: 'own', zh: '个人', en: 'Insured', aliases: ['自费', '自缴'] },
  { code: 'employer', zh: '用人单位', en: 'Employer', aliases: ['企业', '单位'] },
])

/** Progress of an insurance claim. */
export const claimState = table('claimState', '理赔进度', 'Claim', [
  { code: 'reported', zh: '已报案', en: 'Reported', aliases: ['报案', '受理'] },
  { code: 'paid', zh: '已赔付', en: 'Paid', aliases: ['赔付', '结案'] },
  { code: 'refused', zh: '拒赔', en: 'Refused', aliases: ['不予赔付'] },
])

/** Which of the two insurances a claim is about. */
export const insuranceKind = table('insuranceKind', '险种', 'Insurance', [
  { code: 'home', zh: '安居险', en: 'Home', aliases: ['房屋险', '家财险'] },
  { code: 'job', zh: '就业险', en: 'Employment', aliases: ['就业保险', '务工险'] },
])

/** How a room is used. */
export const roomState = table('roomState', '使用情况', 'Use', [
  { code: 'fit', zh: '正常居住', en: 'Lived in' },
  { code: 'crowded', zh: '住房拥挤', en: 'Overcrowded' },
  { code: 'vacant', zh: '空置', en: 'Vacant' },
  { code: 'unknown', zh: '缺面积', en: 'Area missing' },
])
export type RoomState = (typeof roomState.items)[number]['code']
