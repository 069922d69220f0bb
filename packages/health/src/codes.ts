import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'

const table = <const I extends readonly CodeItem[]>(id: string, zh: string, en: string, items: I) =>
  ({ id: `health.${id}`, title: { zh, en }, items }) satisfies CodeTable

/** Resettlement sites, by the codes of core’s sites. */
export const site = table('site', '安置区', 'Site', [
  { code: 'TL', zh: '腾龙街道安置区', en: 'Tenglong', aliases: ['腾龙街道', '腾龙', '腾龙街道办'] },
  { code: 'SB', zh: '三宝街道安置区', en: 'Sanbao', aliases: ['三宝街道', '三宝', '阿妹戚托小镇'] },
  { code: 'XF', zh: '幸福家园', en: 'Xingfu', aliases: ['幸福家园安置区', '幸福'] },
])

/** Kinds of medical institutions (医疗卫生机构). */
export const institutionKind = table('institutionKind', '机构类别', 'Kind', [
  { code: 'streetHospital', zh: '卫生院', en: 'Street hospital', aliases: ['街道卫生院', '乡镇卫生院'] },
  { code: 'station', zh: '社区卫生服务站', en: 'Community health station', aliases: ['卫生服务站', '服务站'] },
  { code: 'clinic', zh: '卫生室', en: 'Clinic', aliases: ['居住区卫生室', '村卫生室', '诊所'] },
  { code: 'countyHospital', zh: '县级医院', en: 'County hospital', aliases: ['县医院', '县级医疗机构'] },
  { code: 'publicHealth', zh: '公共卫生机构', en: 'Public-health institution', aliases: ['疾控中心', '妇幼保健院'] },
])

/** How far an institution is: the plan’s milestone is an institution that opens. */
export const institutionState = table('institutionState', '建设状态', 'State', [
  { code: 'planned', zh: '规划中', en: 'Planned', aliases: ['拟建', '前期'] },
  { code: 'building', zh: '在建', en: 'Being built', aliases: ['建设中', '施工'] },
  { code: 'open', zh: '已投入使用', en: 'Open', aliases: ['建成', '已建成', '运营', '投用'] },
  { code: 'stopped', zh: '停用', en: 'Stopped', aliases: ['关停', '停业'] },
])

/** Posts of medical staff (岗位). */
export const post = table('post', '岗位', 'Post', [
  { code: 'physician', zh: '执业医师', en: 'Physician', aliases: ['医师', '医生', '临床医师'] },
  { code: 'assistant', zh: '执业助理医师', en: 'Assistant physician', aliases: ['助理医师'] },
  { code: 'general', zh: '全科医生', en: 'General practitioner', aliases: ['家庭医生', '全科医师'] },
  { code: 'chinese', zh: '中医师', en: 'Physician of Chinese medicine', aliases: ['中医', '中医医师'] },
  { code: 'nurse', zh: '护士', en: 'Nurse', aliases: ['注册护士', '护师'] },
  { code: 'publicHealth', zh: '公卫人员', en: 'Public-health worker', aliases: ['公卫医师', '公共卫生'] },
  { code: 'rural', zh: '乡村医生', en: 'Rural doctor', aliases: ['村医'] },
  { code: 'technician', zh: '药剂检验人员', en: 'Pharmacy and laboratory', aliases: ['药师', '检验师', '技师'] },
  { code: 'other', zh: '其他人员', en: 'Other', aliases: ['行政', '后勤'] },
])

/** Professional titles (专业技术资格). */
export const qualification = table('qualification', '专业技术资格', 'Qualification', [
  { code: 'senior', zh: '高级', en: 'Senior', aliases: ['主任医师', '副主任医师', '副高', '正高'] },
  { code: 'middle', zh: '中级', en: 'Middle', aliases: ['主治医师', '主管护师'] },
  { code: 'junior', zh: '初级', en: 'Junior', aliases: ['医师', '护师', '护士', '士级', '师级'] },
  { code: 'none', zh: '无', en: 'None', aliases: ['未定级'] },
])

/** Groups that are followed up in turn (重点人群健康管理), from the norm of basic public health services. */
export const condition = table('condition', '管理类别', 'Managed for', [
  { code: 'hypertension', zh: '高血压', en: 'Hypertension', aliases: ['高血压患者', '原发性高血压'] },
  { code: 'diabetes', zh: '2型糖尿病', en: 'Type 2 diabetes', aliases: ['糖尿病', '二型糖尿病', '糖尿病患者'] },
  { code: 'tuberculosis', zh: '肺结核', en: 'Tuberculosis', aliases: ['结核病', '肺结核患者'] },
  { code: 'psychosis', zh: '严重精神障碍', en: 'Severe mental disorder', aliases: ['精神障碍', '重性精神病'] },
  { code: 'elderly', zh: '65岁及以上老年人', en: 'Aged 65 and over', aliases: ['老年人', '65岁以上老人'] },
  { code: 'maternal', zh: '孕产妇', en: 'Expectant and new mothers', aliases: ['孕妇', '产妇'] },
  { code: 'child', zh: '0—6岁儿童', en: 'Children up to six', aliases: ['儿童', '0-6岁儿童'] },
  { code: 'disabled', zh: '残疾人', en: 'Disabled', aliases: ['残疾'] },
])
export type Condition = (typeof condition.items)[number]['code']

/** What a follow-up is about: one of the groups, or the serious illnesses of the person. */
export const followedFor = table('followedFor', '随访类别', 'Followed up for', [
  ...condition.items,
  { code: 'illness', zh: '大病', en: 'Serious illness', aliases: ['大病随访', '重大疾病'] },
])
export type FollowedFor = (typeof followedFor.items)[number]['code']

/** How far treatment is (救治状态). */
export const treatmentState = table('treatmentState', '救治状态', 'Treatment', [
  { code: 'diagnosed', zh: '已确诊待救治', en: 'Diagnosed', aliases: ['确诊', '待治'] },
  { code: 'treating', zh: '救治中', en: 'Being treated', aliases: ['治疗中', '在治', '住院治疗'] },
  { code: 'stable', zh: '病情稳定', en: 'Stable', aliases: ['稳定', '康复期'] },
  { code: 'refused', zh: '放弃治疗', en: 'Given up', aliases: ['拒绝治疗'] },
])

/** Kinds of medical cost. */
export const costKind = table('costKind', '就医类型', 'Kind', [
  { code: 'inpatient', zh: '住院', en: 'In hospital', aliases: ['住院费用', '普通住院'] },
  { code: 'outpatient', zh: '门诊慢特病', en: 'Out-patient, chronic', aliases: ['门诊', '慢特病门诊', '门诊特殊病'] },
  { code: 'medicine', zh: '购药', en: 'Medicine', aliases: ['双通道药品', '药店购药'] },
])

/** How somebody was followed up. */
export const followUpMethod = table('followUpMethod', '随访方式', 'Way', [
  { code: 'visit', zh: '入户', en: 'Visit', aliases: ['上门', '家庭', '面访'] },
  { code: 'clinic', zh: '门诊', en: 'At the clinic', aliases: ['到院', '来院'] },
  { code: 'phone', zh: '电话', en: 'By telephone', aliases: ['电话随访'] },
  { code: 'video', zh: '视频', en: 'By video', aliases: ['微信'] },
])

/** What a follow-up found. */
export const followUpResult = table('followUpResult', '随访结果', 'Result', [
  { code: 'controlled', zh: '控制满意', en: 'Under control', aliases: ['正常', '平稳', '稳定'] },
  { code: 'uncontrolled', zh: '控制不满意', en: 'Not under control', aliases: ['不满意', '异常'] },
  { code: 'referred', zh: '已转诊', en: 'Referred', aliases: ['转诊', '建议转诊'] },
  { code: 'lost', zh: '失访', en: 'Not reached', aliases: ['未访到', '外出'] },
])

/** Packages of a family-doctor contract; none names an illness. */
export const contractPackage = table('contractPackage', '签约服务包', 'Package', [
  { code: 'basic', zh: '基础服务包', en: 'Basic', aliases: ['基本包', '基础包', '免费包'] },
  { code: 'focus', zh: '重点人群包', en: 'For focus groups', aliases: ['重点包', '初级包'] },
  { code: 'personal', zh: '个性化服务包', en: 'Personal', aliases: ['个性包', '有偿包', '中级包', '高级包'] },
])

/** Services that a family doctor performs under a contract (履约). */
export const serviceKind = table('serviceKind', '履约服务', 'Service', [
  { code: 'followUp', zh: '健康随访', en: 'Follow-up', aliases: ['随访', '随访服务'] },
  { code: 'checkup', zh: '健康体检', en: 'Check-up', aliases: ['体检', '年度体检'] },
  { code: 'guidance', zh: '健康指导', en: 'Guidance', aliases: ['健康教育', '健康咨询', '用药指导'] },
  { code: 'homeVisit', zh: '上门服务', en: 'At home', aliases: ['上门', '入户服务', '家庭病床'] },
  { code: 'referral', zh: '预约转诊', en: 'Referral', aliases: ['转诊', '预约挂号'] },
  { code: 'chinese', zh: '中医药服务', en: 'Chinese medicine', aliases: ['中医', '中医药健康管理'] },
])

/** What county institutions come to the sites for. */
export const outreachKind = table('outreachKind', '活动类别', 'Kind', [
  { code: 'clinic', zh: '巡回医疗', en: 'Outreach clinic', aliases: ['巡诊', '义诊', '巡回诊疗'] },
  { code: 'guidance', zh: '业务指导', en: 'Professional guidance', aliases: ['指导', '业务培训', '带教', '技术指导'] },
])

/** Kinds of public-health events, which decide within how many hours they are reported. */
export const eventKind = table('eventKind', '事件类别', 'Kind', [
  { code: 'classA', zh: '甲类及按甲类管理传染病', en: 'Class A disease', aliases: ['甲类', '甲类传染病'] },
  { code: 'classB', zh: '乙类传染病', en: 'Class B disease', aliases: ['乙类'] },
  { code: 'classC', zh: '丙类传染病', en: 'Class C disease', aliases: ['丙类'] },
  {
    code: 'emergency',
    zh: '突发公共卫生事件',
    en: 'Public-health emergency',
    aliases: ['突发事件', '聚集性疫情', '食物中毒'],
  },
])
export type EventKind = (typeof eventKind.items)[number]['code']
