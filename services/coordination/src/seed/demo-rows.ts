const YUAN = 100

const fund = (
  year: number,
  name: string,
  kind: string,
  wan: number,
  paidShare: number,
  followUp: boolean,
  arrivedOn: string,
) => ({
  name: `${year}年${name}`,
  year,
  kind,
  documentNo: null,
  budget: wan * 10_000 * YUAN,
  allocated: wan * 10_000 * YUAN,
  paid: Math.round(wan * 10_000 * paidShare) * YUAN,
  followUp,
  projectId: null,
  arrivedOn,
  note: null,
})

/** Funds of the years up to a year. */
export const DEMO_FUNDS = (last: number) =>
  Array.from({ length: Math.max(1, last - 2021) }, (_, i) => 2022 + i).flatMap((year) => [
    fund(
      year,
      '后续扶持工作经费',
      'workBudget',
      120 + (year - 2022) * 10,
      year < last ? 1 : 0.7,
      false,
      `${year}-02-20`,
    ),
    fund(year, '易地扶贫搬迁后续扶持专项资金', 'special', 1860, year < last ? 1 : 0.62, true, `${year}-03-15`),
    fund(year, '巩固衔接补助资金（安置区）', 'special', 940, year < last ? 1 : 0.55, true, `${year}-04-10`),
    fund(year, '部门整合资金', 'pooled', 680, year < last ? 1 : 0.5, true, `${year}-05-08`),
  ])

/** How far some of the projects the plan names have come. */
export const DEMO_PROJECTS: Record<string, Record<string, unknown>> = {
  社区绿化美化: done(3_200_000, '2022-03-01', '2023-09-20'),
  路网建设: done(12_400_000, '2022-05-10', '2024-06-28'),
  自来水管更换: done(2_100_000, '2022-08-01', '2023-05-30'),
  小区道路维修: done(1_760_000, '2023-03-05', '2023-12-15'),
  社区休闲亭: done(460_000, '2023-06-01', '2023-11-10'),
  综合服务中心: building(8_900_000, 70, 5_800_000, '2024-09-01'),
  产业园道路: done(15_300_000, '2022-04-01', '2024-01-18'),
  基础设施后期改造: building(6_400_000, 85, 5_100_000, '2024-05-06'),
  产业园公共服务区: done(9_700_000, '2022-03-20', '2024-04-12'),
  内部路网: done(7_600_000, '2022-06-01', '2023-10-30'),
  物流服务中心: building(11_200_000, 40, 6_900_000, '2024-10-15'),
}

function done(yuan: number, startedOn: string, acceptedOn: string) {
  return { stage: 'accepted', progress: 100, investment: yuan * YUAN, paid: yuan * YUAN, startedOn, acceptedOn }
}

function building(yuan: number, progress: number, paid: number, startedOn: string) {
  return { stage: 'building', progress, investment: yuan * YUAN, paid: paid * YUAN, startedOn }
}

/** What meetings handed to units. */
export const DEMO_ITEMS = [
  { title: '对接园区企业新增就近就业岗位200个', measure: 6, unitName: '县人社局' },
  { title: '核清未办理新市民居住证的住户', measure: 16, unitName: '县公安局' },
  { title: '完成三宝街道安置区公厕选址', measure: 1, unitName: '县住建局' },
  { title: '排查适龄儿童就学情况', measure: 5, unitName: '县教育局' },
  { title: '办结不动产登记信息不符的历史遗留件', measure: 17, unitName: '县自然资源局' },
  { title: '补充腾龙街道社区工作人员', measure: 11, unitName: '县委组织部' },
  { title: '组织安置区民族节庆活动', measure: 4, unitName: '县文体广旅局' },
  { title: '更新大病搬迁家庭台账', measure: 7, unitName: '县卫健局' },
]

/** Good practice. */
export const DEMO_PRACTICES = [
  {
    title: '“送岗入户”就业服务',
    unitName: '县人社局',
    site: 'tenglong',
    measure: 6,
    summary: '网格员带岗位清单入户，按技能和距离推荐，当场预约面试。',
    state: 'spread',
    reviewedOn: '2025-08-20',
    spreadOn: '2025-09-10',
  },
  {
    title: '阿妹戚托小镇“一门受理”服务',
    unitName: '三宝街道',
    site: 'sanbao',
    measure: 13,
    summary: '七类事项进驻服务中心，一次交材料，部门之间流转办理。',
    state: 'reviewed',
    reviewedOn: '2026-03-12',
    spreadOn: null,
  },
]

/** Stages of the pilot that were reached, with the document that shows it. */
export const DEMO_PILOT: readonly [stage: string, doneOn: string, document: string][] = [
  ['implement', '2021-09-24', '晴市监发〔2021〕33号'],
  ['check', '2022-03-11', '晴市监函〔2022〕8号'],
  ['complete', '2022-06-20', '晴市监发〔2022〕17号'],
]

/** The county's own tasks of the pilot; one is not done. */
export const DEMO_PILOT_TASKS = [
  {
    stage: 'implement',
    title: '安置区公共服务标准体系表',
    unitName: '县市监局',
    dueOn: '2021-08-31',
    doneOn: '2021-08-27',
    document: 'DB5223/T 12—2021',
    note: null,
  },
  {
    stage: 'implement',
    title: '一门受理服务规范',
    unitName: '县生态移民局',
    dueOn: '2021-09-15',
    doneOn: '2021-09-10',
    document: 'Q/QLFW 003—2021',
    note: null,
  },
  {
    stage: 'check',
    title: '七类服务事项自查',
    unitName: '各安置点街道',
    dueOn: '2022-01-31',
    doneOn: '2022-01-28',
    document: '自查报告汇编（2022）',
    note: null,
  },
  {
    stage: 'complete',
    title: '标准实施评价报告',
    unitName: '县市监局',
    dueOn: '2022-04-20',
    doneOn: null,
    document: null,
    note: '等待第三方评价',
  },
]
