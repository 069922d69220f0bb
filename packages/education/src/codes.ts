import type { CodeItem, CodeTable } from '@county/kernel/codes/code-table'

const table = <const I extends readonly CodeItem[]>(id: string, zh: string, en: string, items: I) =>
  ({ id: `education.${id}`, title: { zh, en }, items }) satisfies CodeTable

/** Stages of schooling (学段), in order. */
export const stage = table('stage', '学段', 'Stage', [
  { code: 'kindergarten', zh: '学前教育', en: 'Kindergarten', aliases: ['学前', '幼儿园', '幼儿'] },
  { code: 'primary', zh: '小学', en: 'Primary school', aliases: ['小学教育'] },
  { code: 'junior', zh: '初中', en: 'Junior middle school', aliases: ['初级中学', '初中教育'] },
  { code: 'senior', zh: '普通高中', en: 'Senior middle school', aliases: ['高中', '普高'] },
  { code: 'vocational', zh: '中等职业教育', en: 'Vocational school', aliases: ['中职', '职高', '技校', '中专'] },
  { code: 'higher', zh: '高等教育', en: 'Higher education', aliases: ['大专', '高职', '大学', '本科'] },
])
export type Stage = (typeof stage.items)[number]['code']

/** Grades (年级) from the first year of kindergarten on; the letter tells the stage. */
export const grade = table('grade', '年级', 'Grade', [
  { code: 'K1', zh: '小班', en: 'Kindergarten 1', aliases: ['幼儿小班', '幼小'] },
  { code: 'K2', zh: '中班', en: 'Kindergarten 2', aliases: ['幼儿中班', '幼中'] },
  { code: 'K3', zh: '大班', en: 'Kindergarten 3', aliases: ['幼儿大班', '幼大', '学前班'] },
  { code: 'P1', zh: '一年级', en: 'Grade 1', aliases: ['小学一年级', '小一', '1年级'] },
  { code: 'P2', zh: '二年级', en: 'Grade 2', aliases: ['小学二年级', '小二', '2年级'] },
  { code: 'P3', zh: '三年级', en: 'Grade 3', aliases: ['小学三年级', '小三', '3年级'] },
  { code: 'P4', zh: '四年级', en: 'Grade 4', aliases: ['小学四年级', '小四', '4年级'] },
  { code: 'P5', zh: '五年级', en: 'Grade 5', aliases: ['小学五年级', '小五', '5年级'] },
  { code: 'P6', zh: '六年级', en: 'Grade 6', aliases: ['小学六年级', '小六', '6年级'] },
  { code: 'J1', zh: '七年级', en: 'Grade 7', aliases: ['初一', '初中一年级', '7年级'] },
  { code: 'J2', zh: '八年级', en: 'Grade 8', aliases: ['初二', '初中二年级', '8年级'] },
  { code: 'J3', zh: '九年级', en: 'Grade 9', aliases: ['初三', '初中三年级', '9年级'] },
  { code: 'S1', zh: '高一', en: 'Grade 10', aliases: ['高中一年级', '普高一年级'] },
  { code: 'S2', zh: '高二', en: 'Grade 11', aliases: ['高中二年级', '普高二年级'] },
  { code: 'S3', zh: '高三', en: 'Grade 12', aliases: ['高中三年级', '普高三年级'] },
  { code: 'V1', zh: '中职一年级', en: 'Vocational 1', aliases: ['职高一年级', '中专一年级'] },
  { code: 'V2', zh: '中职二年级', en: 'Vocational 2', aliases: ['职高二年级', '中专二年级'] },
  { code: 'V3', zh: '中职三年级', en: 'Vocational 3', aliases: ['职高三年级', '中专三年级'] },
  { code: 'H1', zh: '高校在读', en: 'In higher education', aliases: ['大一', '大学', '大专', '高职'] },
])
export type Grade = (typeof grade.items)[number]['code']

/** Grades for which schools of the sites offer places and the need is forecast. */
export const placeGrade = { ...table('placeGrade', '年级', 'Grade', grade.items.slice(0, 12)), title: grade.title }

/** The state of a child (就学状态). `unknown` is a child of school age about whom nothing is recorded yet. */
export const schoolingState = table('schoolingState', '就学状态', 'Schooling', [
  { code: 'enrolled', zh: '在校就读', en: 'Enrolled', aliases: ['在读', '在校', '就读', '已入学', '在园'] },
  { code: 'notYet', zh: '未到学龄', en: 'Not yet of age', aliases: ['未到入学年龄', '未入园', '学龄前'] },
  { code: 'graduated', zh: '已毕业', en: 'Graduated', aliases: ['毕业', '完成学业', '初中毕业'] },
  { code: 'postponed', zh: '延缓入学', en: 'Postponed', aliases: ['缓学', '休学', '免学', '暂缓入学'] },
  { code: 'notInSchool', zh: '失学辍学', en: 'Not in school', aliases: ['辍学', '失学', '未在校', '未入学'] },
  { code: 'unknown', zh: '待核实', en: 'To be checked', aliases: ['不详', '未核实'] },
])

/** How a pupil attends. */
export const attendance = table('attendance', '就读方式', 'Attendance', [
  { code: 'day', zh: '走读', en: 'Day pupil', aliases: ['通学'] },
  { code: 'boarding', zh: '寄宿', en: 'Boarder', aliases: ['住校', '住宿'] },
  { code: 'home', zh: '送教上门', en: 'Taught at home', aliases: ['送教'] },
  { code: 'special', zh: '特殊教育学校', en: 'Special school', aliases: ['特校'] },
])

/** Why a child postpones or is not in school. */
export const absenceReason = table('absenceReason', '未就学原因', 'Reason', [
  { code: 'illness', zh: '因病', en: 'Illness', aliases: ['疾病', '患病'] },
  { code: 'disability', zh: '因残', en: 'Disability', aliases: ['残疾'] },
  { code: 'dislike', zh: '厌学', en: 'Does not like school', aliases: ['学习困难', '不愿上学'] },
  { code: 'work', zh: '外出务工', en: 'Works', aliases: ['打工', '务工'] },
  { code: 'marriage', zh: '早婚早育', en: 'Early marriage', aliases: ['早婚', '结婚'] },
  { code: 'withParents', zh: '随父母外出', en: 'Away with parents', aliases: ['随迁', '外出'] },
  { code: 'poverty', zh: '家庭困难', en: 'Hardship', aliases: ['因贫', '贫困'] },
  { code: 'lost', zh: '失去联系', en: 'Lost contact', aliases: ['失联', '联系不上'] },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** Steps and ends of a case of a child not in school (控辍保学). */
export const absenceState = table('absenceState', '控辍进度', 'Progress', [
  { code: 'found', zh: '待家访', en: 'To be visited' },
  { code: 'visiting', zh: '劝返中', en: 'Being persuaded' },
  { code: 'returned', zh: '已复学', en: 'Back at school' },
  { code: 'lawful', zh: '依法缓学', en: 'Lawfully postponed' },
  { code: 'mistaken', zh: '查实在校', en: 'Was at school' },
  { code: 'left', zh: '已迁出或死亡', en: 'Left or died' },
])

/** How the family was reached. */
export const visitMethod = table('visitMethod', '方式', 'Way', [
  { code: 'visit', zh: '入户', en: 'Visit', aliases: ['家访', '上门'] },
  { code: 'phone', zh: '电话', en: 'Phone' },
  { code: 'video', zh: '视频', en: 'Video' },
  { code: 'letter', zh: '责令返校通知书', en: 'Written order', aliases: ['通知书', '法律文书'] },
])

/** What a visit led to. The last three end the case. */
export const visitResult = table('visitResult', '结果', 'Result', [
  { code: 'promised', zh: '答应返校', en: 'Promised to return' },
  { code: 'refused', zh: '不愿返校', en: 'Refused' },
  { code: 'absent', zh: '没有见到', en: 'Nobody met', aliases: ['家中无人'] },
  { code: 'returned', zh: '已返校', en: 'Is back at school', aliases: ['复学'] },
  { code: 'mistaken', zh: '查实在校', en: 'Was at school all along' },
  { code: 'lawful', zh: '已批准缓学', en: 'Postponement approved' },
])

/** Steps of a transfer (转学). */
export const transferState = table('transferState', '转学进度', 'Progress', [
  { code: 'applied', zh: '待转出学校核办', en: 'With the old school' },
  { code: 'released', zh: '待教育局核办', en: 'With the bureau' },
  { code: 'approved', zh: '已转入', en: 'Done' },
  { code: 'refused', zh: '不予办理', en: 'Refused' },
  { code: 'withdrawn', zh: '已撤回', en: 'Withdrawn' },
])

/** Why a pupil changes school. */
export const transferReason = table('transferReason', '转学原因', 'Reason', [
  { code: 'moved', zh: '搬迁', en: 'Family moved', aliases: ['住址变动', '易地搬迁'] },
  { code: 'hukou', zh: '户籍迁移', en: 'Registration moved' },
  { code: 'withParents', zh: '随父母务工', en: 'Parents’ work', aliases: ['随迁'] },
  { code: 'health', zh: '身体原因', en: 'Health' },
  { code: 'other', zh: '其他', en: 'Other' },
])

/** Halves of a school year. */
export const term = table('term', '学期', 'Term', [
  { code: 'autumn', zh: '秋季学期', en: 'Autumn', aliases: ['秋', '秋季', '上学期', '第一学期'] },
  { code: 'spring', zh: '春季学期', en: 'Spring', aliases: ['春', '春季', '下学期', '第二学期'] },
])

/** Kinds of support (学生资助). Which stages each is for: {@link SUPPORT_STAGES}. */
export const supportKind = table('supportKind', '资助项目', 'Support', [
  { code: 'kindergarten', zh: '学前教育资助', en: 'Kindergarten aid', aliases: ['学前资助', '幼儿资助'] },
  {
    code: 'living',
    zh: '义务教育家庭经济困难学生生活补助',
    en: 'Living allowance',
    aliases: ['生活补助', '寄宿生生活补助'],
  },
  { code: 'meal', zh: '营养改善计划', en: 'School meals', aliases: ['营养餐', '营养膳食补助'] },
  { code: 'seniorGrant', zh: '普通高中国家助学金', en: 'Senior grant', aliases: ['高中助学金', '普高助学金'] },
  { code: 'seniorFee', zh: '普通高中免学杂费', en: 'Senior fees waived', aliases: ['高中免学费'] },
  { code: 'vocationalGrant', zh: '中职国家助学金', en: 'Vocational grant', aliases: ['中职助学金'] },
  { code: 'vocationalFee', zh: '中职免学费', en: 'Vocational fees waived' },
  { code: 'yulu', zh: '雨露计划', en: 'Yulu plan', aliases: ['雨露计划补助'] },
  { code: 'local', zh: '地方或社会资助', en: 'Local or private aid', aliases: ['社会资助', '其他资助'] },
])
export type SupportKind = (typeof supportKind.items)[number]['code']

/** How a teacher is employed. */
export const teacherKind = table('teacherKind', '用工形式', 'Employment', [
  { code: 'established', zh: '在编', en: 'Established', aliases: ['编制内', '正式'] },
  { code: 'special', zh: '特岗', en: 'Special post', aliases: ['特岗教师'] },
  { code: 'exchange', zh: '交流轮岗', en: 'On exchange', aliases: ['轮岗'] },
  { code: 'support', zh: '支教', en: 'Volunteer', aliases: ['帮扶', '组团帮扶'] },
  { code: 'hired', zh: '聘用', en: 'Hired', aliases: ['编外', '政府购买服务', '临聘'] },
])

/** Classes of posts in a school (岗位设置). */
export const postClass = table('postClass', '岗位类别', 'Post', [
  { code: 'management', zh: '管理岗', en: 'Management', aliases: ['管理'] },
  { code: 'senior', zh: '高级教师岗', en: 'Senior teacher', aliases: ['高级', '副高级', '正高级'] },
  { code: 'first', zh: '一级教师岗', en: 'First-grade teacher', aliases: ['一级', '中级'] },
  { code: 'second', zh: '二级及以下教师岗', en: 'Second grade and below', aliases: ['二级', '三级', '初级', '未定级'] },
  { code: 'support', zh: '工勤岗', en: 'Support staff', aliases: ['工勤'] },
])

/** One centre, three platforms (一中心三平台) by which the plan trains teachers. */
export const platform = table('platform', '一中心三平台', 'Platform', [
  { code: 'centre', zh: '教师发展中心', en: 'Teacher development centre', aliases: ['发展中心'] },
  { code: 'base', zh: '省内外优质培训培养基地', en: 'Training base', aliases: ['培训基地', '培训培养基地'] },
  { code: 'studio', zh: '名师工作室', en: 'Master teacher studio', aliases: ['工作室'] },
  { code: 'schoolBased', zh: '校本研修示范校', en: 'School-based research', aliases: ['校本研修', '校本'] },
])

/** Yearly quality indicators; all are shares in percent or average points. */
export const qualityMeasure = table('qualityMeasure', '质量指标', 'Quality', [
  {
    code: 'enrolment',
    zh: '毛入园（学）率',
    en: 'Gross enrolment',
    aliases: ['毛入园率', '入学率', '毛入学率', '入园率'],
  },
  { code: 'retention', zh: '巩固率', en: 'Retention', aliases: ['九年义务教育巩固率'] },
  { code: 'pass', zh: '合格率', en: 'Passed', aliases: ['及格率'] },
  { code: 'excellent', zh: '优秀率', en: 'Excellent', aliases: ['优生率'] },
  { code: 'average', zh: '学业水平平均分', en: 'Average points', aliases: ['平均分', '均分'] },
  { code: 'promotion', zh: '升学率', en: 'Went on', aliases: ['高中阶段升学率', '中考升学率'] },
  { code: 'bachelor', zh: '本科上线率', en: 'Reached university', aliases: ['高考本科率', '本科率'] },
])

const FIRST_YEAR = 2018
const LAST_YEAR = 2040

/** School years by the year in which they begin. */
export const schoolYear = table(
  'schoolYear',
  '学年',
  'School year',
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i): CodeItem => {
    const [from, to] = [FIRST_YEAR + i, FIRST_YEAR + i + 1]
    return {
      code: String(from),
      zh: `${from}—${to}学年`,
      en: `${from}–${to}`,
      aliases: [`${from}-${to}`, `${from}-${to}学年`, `${from}学年`, `${from}/${to}`],
    }
  }),
)
