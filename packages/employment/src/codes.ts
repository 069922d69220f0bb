import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'

const table = (id: string, zh: string, en: string, items: readonly CodeItem[]): CodeTable => ({
  id: `employment.${id}`,
  title: { zh, en },
  items,
})

/** Ability to work, in the wording of the national rural relief system; `unknown` is a record nobody has checked yet. */
export const labourAbility = table('labourAbility', '劳动能力', 'Ability to work', [
  { code: 'ordinary', zh: '普通劳动力', en: 'Ordinary', aliases: ['普通', '有', '有劳动力', '有劳动能力', '正常'] },
  { code: 'skilled', zh: '技能劳动力', en: 'Skilled', aliases: ['技能'] },
  {
    code: 'weak',
    zh: '弱劳动力或半劳动力',
    en: 'Weak or half',
    aliases: ['弱劳动力', '半劳动力', '弱', '部分丧失劳动力'],
  },
  { code: 'lost', zh: '丧失劳动力', en: 'Lost', aliases: ['丧失'] },
  { code: 'none', zh: '无劳动力', en: 'None', aliases: ['无', '无劳动能力'] },
  { code: 'unknown', zh: '待核实', en: 'To be checked', aliases: ['未知', '不详'] },
])

/** State of employment of a person. */
export const employmentStatus = table('employmentStatus', '就业状态', 'Employment status', [
  { code: 'wage', zh: '务工', en: 'Wage work', aliases: ['外出务工', '单位就业', '已就业', '就业', '本地务工', '是'] },
  { code: 'flexible', zh: '灵活就业', en: 'Flexible work', aliases: ['打零工', '零工', '灵活'] },
  { code: 'self', zh: '自主创业', en: 'Own business', aliases: ['创业', '个体', '个体经营', '自主经营'] },
  { code: 'welfare', zh: '公益性岗位', en: 'Public-welfare post', aliases: ['公益岗', '公益岗位', '公益性'] },
  { code: 'seeking', zh: '待业', en: 'Seeking work', aliases: ['失业', '未就业', '求职', '否'] },
  { code: 'notWorking', zh: '不就业', en: 'Not working', aliases: ['无就业意愿', '不愿就业', '在家', '暂不就业'] },
])

/** Kinds of a job; the first four states of employment. */
export const jobKind: CodeTable = {
  id: 'employment.jobKind',
  title: { zh: '就业形式', en: 'Kind of job' },
  items: employmentStatus.items.slice(0, 4),
}

/** Why a person has no job. */
export const notWorkingReason = table('notWorkingReason', '未就业原因', 'Reason for not working', [
  { code: 'noJob', zh: '没有合适岗位', en: 'No suitable job', aliases: ['无合适岗位'] },
  { code: 'skill', zh: '缺少技能', en: 'Lacks skills', aliases: ['无技能', '缺技能'] },
  {
    code: 'care',
    zh: '照料老人、小孩或病人',
    en: 'Cares for family',
    aliases: ['照顾老人', '照顾小孩', '照顾家人', '带小孩', '照料家人'],
  },
  { code: 'illness', zh: '患病或残疾', en: 'Illness or disability', aliases: ['患病', '因病', '残疾', '因残'] },
  { code: 'pregnancy', zh: '孕产期', en: 'Pregnancy or childbirth', aliases: ['怀孕', '哺乳期', '孕期'] },
  { code: 'study', zh: '在校学习', en: 'In school', aliases: ['上学', '在校', '读书'] },
  { code: 'betweenJobs', zh: '刚离职待岗', en: 'Between jobs', aliases: ['离职', '待岗', '返乡'] },
  { code: 'unwilling', zh: '无就业意愿', en: 'Does not wish to work', aliases: ['不愿意', '无意愿'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** Where somebody works, seen from the resettlement site. */
export const workPlace = table('workPlace', '就业地点', 'Place of work', [
  { code: 'site', zh: '安置点内', en: 'In the site', aliases: ['安置区', '安置点', '小区内', '社区内'] },
  { code: 'county', zh: '县内', en: 'In the county', aliases: ['县域内', '本县', '晴隆县', '晴隆'] },
  { code: 'prefecture', zh: '州内县外', en: 'In the prefecture', aliases: ['州内', '黔西南州', '市内'] },
  { code: 'province', zh: '省内州外', en: 'In the province', aliases: ['省内', '贵州省', '贵州'] },
  { code: 'outside', zh: '省外', en: 'Outside the province', aliases: ['外省', '沿海'] },
])

/** Provinces people go to; the coastal ones are those of the plan's outward channel (外输). */
export const workProvince = table('workProvince', '务工省份', 'Province of work', [
  { code: '310000', zh: '上海市', en: 'Shanghai', aliases: ['上海'] },
  { code: '320000', zh: '江苏省', en: 'Jiangsu', aliases: ['江苏'] },
  { code: '330000', zh: '浙江省', en: 'Zhejiang', aliases: ['浙江', '宁波', '杭州'] },
  { code: '350000', zh: '福建省', en: 'Fujian', aliases: ['福建'] },
  { code: '370000', zh: '山东省', en: 'Shandong', aliases: ['山东'] },
  { code: '440000', zh: '广东省', en: 'Guangdong', aliases: ['广东', '深圳', '广州', '东莞', '惠州'] },
  { code: '460000', zh: '海南省', en: 'Hainan', aliases: ['海南'] },
  { code: '450000', zh: '广西壮族自治区', en: 'Guangxi', aliases: ['广西'] },
  { code: '500000', zh: '重庆市', en: 'Chongqing', aliases: ['重庆'] },
  { code: '510000', zh: '四川省', en: 'Sichuan', aliases: ['四川'] },
  { code: '530000', zh: '云南省', en: 'Yunnan', aliases: ['云南'] },
  { code: '430000', zh: '湖南省', en: 'Hunan', aliases: ['湖南'] },
  { code: 'other', zh: '其他省份', en: 'Other province', aliases: ['其他'] },
])

/** Skills and trades; the same list for labourers, openings and training. */
export const skill = table('skill', '技能工种', 'Skill', [
  { code: 'mushroom', zh: '食用菌种植', en: 'Mushroom growing', aliases: ['食用菌', '种菌'] },
  { code: 'tea', zh: '茶叶采制', en: 'Tea picking and making', aliases: ['采茶', '茶叶'] },
  { code: 'farming', zh: '种植养殖', en: 'Farming', aliases: ['种植', '养殖', '种养殖'] },
  { code: 'sewing', zh: '缝纫制衣', en: 'Sewing', aliases: ['缝纫', '制衣', '缝纫工', '服装'] },
  { code: 'shoes', zh: '制鞋', en: 'Shoe making', aliases: ['鞋业'] },
  { code: 'embroidery', zh: '民族刺绣', en: 'Embroidery', aliases: ['刺绣', '苗绣', '彝绣'] },
  { code: 'electronics', zh: '电子装配', en: 'Electronics assembly', aliases: ['电子', '电子厂', '普工'] },
  { code: 'construction', zh: '建筑施工', en: 'Construction', aliases: ['建筑', '砌筑', '钢筋工', '泥水工'] },
  { code: 'electrician', zh: '电工焊工', en: 'Electrician and welder', aliases: ['电工', '焊工'] },
  { code: 'driving', zh: '驾驶', en: 'Driving', aliases: ['驾驶员', '司机', '挖掘机'] },
  { code: 'cooking', zh: '烹饪', en: 'Cooking', aliases: ['厨师', '中式烹调', '餐饮'] },
  { code: 'housekeeping', zh: '家政服务', en: 'Housekeeping', aliases: ['家政', '保姆', '月嫂', '育婴'] },
  { code: 'care', zh: '护理照料', en: 'Care', aliases: ['养老护理', '护理'] },
  { code: 'cleaning', zh: '保洁绿化', en: 'Cleaning and greening', aliases: ['保洁', '绿化'] },
  { code: 'security', zh: '保安', en: 'Security guard', aliases: ['安保'] },
  { code: 'retail', zh: '商贸电商', en: 'Retail and e-commerce', aliases: ['电商', '销售', '导购'] },
  { code: 'tourism', zh: '旅游服务', en: 'Tourism', aliases: ['旅游', '导游', '演艺'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** Industry of a job; the first ones are those the plan sets targets for (measure 2). */
export const industry = table('industry', '产业', 'Industry', [
  { code: 'mushroom', zh: '食用菌', en: 'Mushrooms' },
  { code: 'tea', zh: '茶叶', en: 'Tea', aliases: ['茶'] },
  { code: 'handicraft', zh: '小手工业', en: 'Light handicraft', aliases: ['制衣', '制鞋', '制袋', '霞湖世家'] },
  {
    code: 'sanbaoTourism',
    zh: '三宝旅游及特色产业',
    en: 'Sanbao tourism and local trades',
    aliases: ['旅游', '阿妹戚托'],
  },
  { code: 'agriculture', zh: '其他农林牧', en: 'Other farming', aliases: ['农业', '养殖', '种植'] },
  { code: 'manufacturing', zh: '制造业', en: 'Manufacturing', aliases: ['工厂', '电子厂'] },
  { code: 'construction', zh: '建筑业', en: 'Construction', aliases: ['建筑', '工地'] },
  { code: 'services', zh: '服务业', en: 'Services', aliases: ['餐饮', '家政', '零售'] },
  { code: 'public', zh: '公共管理与社会服务', en: 'Public services', aliases: ['公共服务'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** How a job was found. */
export const jobChannel = table('jobChannel', '就业渠道', 'Channel', [
  {
    code: 'organised',
    zh: '有组织劳务输出',
    en: 'Organised labour export',
    aliases: ['劳务输出', '组织输出', '有组织输出'],
  },
  { code: 'cooperation', zh: '东西部协作', en: 'East-west cooperation', aliases: ['东西部劳务协作'] },
  { code: 'workshop', zh: '帮扶车间', en: 'Relief workshop', aliases: ['扶贫车间', '就业帮扶车间'] },
  { code: 'fair', zh: '招聘会', en: 'Job fair' },
  { code: 'match', zh: '平台推荐', en: 'Recommended here', aliases: ['岗位推荐'] },
  { code: 'friends', zh: '亲友介绍', en: 'Friends and family', aliases: ['亲友', '熟人介绍'] },
  { code: 'self', zh: '自主就业', en: 'Found by oneself', aliases: ['自己找', '自主', '自行外出'] },
  { code: 'welfare', zh: '公益性岗位安置', en: 'Public-welfare placement', aliases: ['公益性岗位'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** Why a job ended. */
export const jobEndReason = table('jobEndReason', '离岗原因', 'Reason the job ended', [
  { code: 'changed', zh: '更换工作', en: 'Changed job', aliases: ['换工作', '跳槽'] },
  { code: 'expired', zh: '合同期满', en: 'Contract expired', aliases: ['到期'] },
  { code: 'resigned', zh: '本人辞职', en: 'Resigned', aliases: ['辞职', '离职'] },
  { code: 'dismissed', zh: '单位辞退', en: 'Dismissed', aliases: ['辞退'] },
  { code: 'employerClosed', zh: '企业停产', en: 'Employer closed', aliases: ['停产', '倒闭'] },
  { code: 'health', zh: '身体原因', en: 'Health', aliases: ['生病'] },
  { code: 'family', zh: '家庭原因', en: 'Family' },
  { code: 'left', zh: '死亡或迁出', en: 'Died or moved away', aliases: ['迁出', '死亡'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** What shows that somebody works. */
export const evidenceKind = table('evidenceKind', '就业佐证', 'Evidence', [
  { code: 'contract', zh: '劳动合同', en: 'Labour contract', aliases: ['合同'] },
  { code: 'payslip', zh: '工资流水', en: 'Pay record', aliases: ['工资条', '银行流水'] },
  { code: 'insurance', zh: '社保缴纳记录', en: 'Insurance record', aliases: ['社保'] },
  { code: 'employer', zh: '单位证明', en: "Employer's statement", aliases: ['务工证明', '证明'] },
  { code: 'licence', zh: '营业执照', en: 'Business licence', aliases: ['执照'] },
  { code: 'call', zh: '电话或视频核实', en: 'Checked by phone or video', aliases: ['电话核实', '视频核实'] },
  { code: 'visit', zh: '入户核实', en: 'Checked on a visit', aliases: ['入户'] },
])

/** How a service card was checked. A visit is the only one in person. */
export const checkMethod = table('checkMethod', '核查方式', 'Method', [
  { code: 'visit', zh: '入户', en: 'Visit', aliases: ['上门', '入户核查', '走访'] },
  { code: 'phone', zh: '电话', en: 'Phone', aliases: ['电话核查'] },
  { code: 'video', zh: '视频', en: 'Video', aliases: ['微信视频'] },
])

/** Services a labourer asked for. */
export const serviceNeed = table('serviceNeed', '就业服务需求', 'Service wanted', [
  { code: 'job', zh: '岗位推荐', en: 'Job offers', aliases: ['介绍工作', '推荐岗位'] },
  { code: 'training', zh: '技能培训', en: 'Training', aliases: ['培训'] },
  { code: 'business', zh: '创业扶持', en: 'Help to start a business', aliases: ['创业'] },
  { code: 'rights', zh: '维权服务', en: 'Labour rights', aliases: ['讨薪', '维权'] },
  { code: 'insurance', zh: '社保咨询', en: 'Insurance advice', aliases: ['社保'] },
  { code: 'childcare', zh: '托育托管', en: 'Child care', aliases: ['托管'] },
])

/** Shifts of work. */
export const shift = table('shift', '班次', 'Shift', [
  { code: 'day', zh: '白班', en: 'Day', aliases: ['长白班'] },
  { code: 'rotating', zh: '两班倒', en: 'Rotating', aliases: ['倒班', '三班倒'] },
  { code: 'night', zh: '夜班', en: 'Night' },
  { code: 'part', zh: '计件或弹性', en: 'Piecework or flexible hours', aliases: ['计件', '弹性', '半天', '临时'] },
])

/** Where a zero-employment household stands. */
export const zeroState = table('zeroState', '办理状态', 'State', [
  { code: 'found', zh: '已发现', en: 'Found' },
  { code: 'recognised', zh: '已认定', en: 'Recognised' },
  { code: 'cleared', zh: '已销号', en: 'Cleared' },
  { code: 'notCounted', zh: '核实不属于', en: 'Checked: does not count' },
])

/** Why nobody of a household works. */
export const zeroCause = table('zeroCause', '致因', 'Cause', notWorkingReason.items)

/** How a zero-employment household was cleared. */
export const clearKind = table('clearKind', '销号方式', 'How cleared', [
  { code: 'wage', zh: '务工就业', en: 'Wage work' },
  { code: 'flexible', zh: '灵活就业', en: 'Flexible work' },
  { code: 'self', zh: '自主创业', en: 'Own business' },
  { code: 'welfare', zh: '公益性岗位托底', en: 'Public-welfare post' },
  { code: 'noLabour', zh: '不再有劳动力', en: 'No labourer any more' },
  { code: 'movedAway', zh: '整户迁出', en: 'Household moved away' },
])

/** Direction of a job opening: opened up at home (内拓) or sent outside (外输). */
export const openingDirection = table('openingDirection', '岗位来源', 'Direction', [
  { code: 'inside', zh: '内拓', en: 'At home', aliases: ['县内岗位', '本地'] },
  { code: 'outside', zh: '外输', en: 'Outside', aliases: ['外出', '劳务输出'] },
])

/** What became of a recommendation. */
export const matchOutcome = table('matchOutcome', '推荐结果', 'Outcome', [
  { code: 'recommended', zh: '已推荐', en: 'Recommended' },
  { code: 'interview', zh: '面试中', en: 'Interview' },
  { code: 'hired', zh: '已录用', en: 'Hired' },
  { code: 'refusedByPerson', zh: '本人未接受', en: 'Declined by the person' },
  { code: 'refusedByEmployer', zh: '单位未录用', en: 'Declined by the employer' },
])

/** Result of a training. */
export const trainingResult = table('trainingResult', '培训结果', 'Result', [
  { code: 'enrolled', zh: '在训', en: 'In training', aliases: ['培训中'] },
  { code: 'passed', zh: '合格', en: 'Passed', aliases: ['通过', '结业'] },
  { code: 'failed', zh: '不合格', en: 'Failed', aliases: ['未通过'] },
  { code: 'dropped', zh: '中途退出', en: 'Dropped out', aliases: ['退出'] },
])

/** Kinds of public-welfare posts. */
export const welfareKind = table('welfareKind', '岗位类别', 'Kind of post', [
  { code: 'cleaning', zh: '保洁绿化', en: 'Cleaning and greening', aliases: ['保洁'] },
  { code: 'security', zh: '治安巡逻', en: 'Patrol', aliases: ['保安', '巡逻'] },
  { code: 'facility', zh: '公共设施维护', en: 'Upkeep of facilities', aliases: ['设施维护'] },
  { code: 'building', zh: '楼栋管理', en: 'Building management', aliases: ['楼栋长'] },
  { code: 'forest', zh: '生态护林', en: 'Forest ranger', aliases: ['护林员'] },
  { code: 'care', zh: '托老托幼', en: 'Care of the old and young', aliases: ['养老', '托幼'] },
  { code: 'clerk', zh: '社区协管', en: 'Community assistant', aliases: ['协管员'] },
])

/** Statutory category of retirement. A woman's is that of her work: worker (50→55) or cadre and specialist (55→58). */
export const retirementCategory = table('retirementCategory', '退休类别', 'Retirement category', [
  { code: 'man', zh: '男职工', en: 'Man', aliases: ['男'] },
  { code: 'womanWorker', zh: '女职工（原五十周岁）', en: 'Woman, formerly 50', aliases: ['女职工', '女工人'] },
  { code: 'womanCadre', zh: '女职工（原五十五周岁）', en: 'Woman, formerly 55', aliases: ['女干部', '女管理技术岗'] },
])

/** The two categories a woman may have; kept on her labour record when it differs from the county's default. */
export const womanCategory: CodeTable = {
  id: 'employment.womanCategory',
  title: { zh: '女性退休类别', en: "Woman's retirement category" },
  items: retirementCategory.items.slice(1),
}
