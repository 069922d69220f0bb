import type { MeasureFact } from './fact.ts'

/** Measures 11–19 of the plan: governance, publicity, party, pilot, collective economy, registration, property, funds, monitoring. */
export const MEASURES_11_19: readonly MeasureFact[] = [
  {
    id: 11,
    title: { zh: '社会治理推进措施', en: 'Community governance' },
    module: 'governance',
    lead: ['县委组织部', '县委政法委'],
    responsible: ['县委编办', '县公安局', '县人社局', '县生态移民局', '各乡镇（街道）'],
    targets: [
      {
        kind: 'staffing',
        name: '腾龙街道人员配备',
        source: 'ledger',
        staffing: {
          unitName: '腾龙街道',
          cadres: 27,
          committeeMembers: 42,
          establishment: [
            { name: '行政编制', total: 20, missing: 9 },
            { name: '事业编制', total: 45, missing: 29 },
            { name: '工勤编制', total: 3, missing: 3 },
          ],
        },
      },
      {
        kind: 'staffing',
        name: '三宝街道人员配备',
        source: 'ledger',
        staffing: { unitName: '三宝街道', cadres: 43, committeeMembers: 79, missing: { 干部: 25, 居委会人员: 5 } },
      },
      {
        kind: 'staffing',
        name: '县生态移民局人员配备',
        source: 'ledger',
        staffing: {
          unitName: '县生态移民局',
          cadres: 23,
          seconded: 8,
          establishment: [{ name: '编制', total: 20, toAdd: 10 }],
          missing: { 调入: 8 },
        },
      },
      { kind: 'standing', name: '“1+3”警务模式和“135”智能安防', source: 'reported' },
      { kind: 'standing', name: '矛盾纠纷排查化解（发现在早、防范在先、处置在小，矛盾不出社区）', source: 'ledger' },
      { kind: 'standing', name: '物业管理规范化', source: 'reported' },
      { kind: 'standing', name: '四零服务（工作零失误、作风零懈怠、服务零距离、管理零空白）', source: 'ledger' },
    ],
  },
  {
    id: 12,
    title: { zh: '政策宣传推进措施', en: 'Policy publicity and integration' },
    module: 'culture',
    lead: ['县委宣传部'],
    responsible: ['县民政局', '县文体广旅局', '县生态移民局', '各安置点街道'],
    targets: [
      { kind: 'standing', name: '五个融入（身份、情感、文化、习惯、社会）', source: 'ledger' },
      { kind: 'standing', name: '新市民综合素质提升工程（文化活动、感恩教育）', source: 'ledger' },
    ],
  },
  {
    id: 13,
    title: { zh: '基层党建推进措施', en: 'Grassroots party building' },
    module: 'party',
    lead: ['县委组织部', '县委政法委', '县民政局'],
    responsible: ['县生态移民局', '各安置点街道'],
    targets: [
      { kind: 'standing', name: '从搬迁群众中发展党员', source: 'ledger' },
      { kind: 'milestone', name: '社区居委会换届选举', source: 'ledger' },
      { kind: 'standing', name: '街道办—居委会—网格—楼栋 网格化管理', source: 'ledger' },
      { kind: 'standing', name: '社区居民公约、楼栋管理制度', source: 'ledger' },
      {
        kind: 'standing',
        name: '居民自治骨干进网格（年轻党员群众、致富带头人、退役军人、离任村干部）',
        source: 'ledger',
      },
      { kind: 'standing', name: '安置区服务中心“一门受理、协同办理”', source: 'ledger' },
    ],
  },
  {
    id: 14,
    title: { zh: '基本公共服务标准化专项试点建设', en: 'Public-service standardisation pilot' },
    module: 'coordination',
    lead: ['县市监局'],
    responsible: ['县直相关部门', '各安置点街道'],
    targets: [
      { kind: 'milestone', name: '试点全面实施', source: 'ledger', from: '2021-07-01', by: '2021-09-30' },
      { kind: 'milestone', name: '自查自纠、查缺补漏', source: 'ledger', by: '2022-02-28' },
      { kind: 'milestone', name: '全面完成试点任务', source: 'ledger', by: '2022-04-30' },
    ],
  },
  {
    id: 15,
    title: { zh: '社区集体经济推进措施', en: 'Community collective economy' },
    module: 'industry',
    lead: ['县农业农村局', '县生态移民局'],
    responsible: ['县发改局', '县德润公司', '县财政局', '各安置点街道'],
    targets: [
      { kind: 'milestone', name: '安置区商铺及公共服务区移交', source: 'ledger', by: '2021-06-30' },
      { kind: 'standing', name: '集体经济组织及门面经营收益（经营权、管理权归社区）', source: 'ledger' },
    ],
  },
  {
    id: 16,
    title: { zh: '户籍转移推进措施', en: 'Household-registration transfer' },
    module: 'governance',
    lead: ['县公安局'],
    responsible: ['县生态移民局', '各安置点街道'],
    targets: [
      { kind: 'standing', name: '户籍迁入或办理新市民居住证（全覆盖）', source: 'ledger', value: 100, unit: '%' },
      { kind: 'standing', name: '出生、死亡、迁出、迁入业务“只跑一次”', source: 'ledger', value: 100, unit: '%' },
    ],
  },
  {
    id: 17,
    title: { zh: '不动产登记推进措施', en: 'Real-estate registration' },
    module: 'housing',
    lead: ['县自然资源局'],
    responsible: ['县住建局', '县生态移民局', '县税务局', '县德润公司'],
    targets: [
      {
        kind: 'milestone',
        name: '安置住房登记信息核对、修正和产权证颁发',
        source: 'ledger',
        value: 100,
        unit: '%',
        by: '2021-06-30',
      },
    ],
  },
  {
    id: 18,
    title: { zh: '资金投入推进措施', en: 'Funding' },
    module: 'coordination',
    lead: ['县财政局', '县生态移民局'],
    responsible: ['县直相关部门', '各乡镇（街道）'],
    targets: [
      { kind: 'standing', name: '工作经费纳入县级财政预算', source: 'ledger' },
      { kind: 'standing', name: '上级财政专项资金全部用于后续扶持项目', source: 'ledger', value: 100, unit: '%' },
      { kind: 'standing', name: '整合部门资金、招商引资和融资', source: 'ledger' },
    ],
  },
  {
    id: 19,
    title: { zh: '防止返贫监测和帮扶机制', en: 'Monitoring and support against a return to poverty' },
    module: 'welfare',
    lead: ['县委组织部', '县扶贫办'],
    responsible: ['县生态移民局', '各安置点街道'],
    targets: [{ kind: 'standing', name: '监测对象动态管理和帮扶（四个不摘）', source: 'ledger' }],
  },
]
