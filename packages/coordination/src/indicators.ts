import { defineIndicator } from '@county/core/indicator'

const projects = (id: string, site: string, en: string) =>
  defineIndicator({
    id: `coordination.${id}`,
    title: { zh: `${site}项目验收率`, en: `Projects accepted, ${en}` },
    unit: '%',
    aggregate: 'ratio',
    period: 'point',
    measure: 1,
    target: `${site}项目`,
    ledgers: ['coordination.project'],
    definition: {
      zh: '方案列明的项目中，月末阶段为“验收”或“移交管护”的项目数，除以列明项目总数。',
      en: 'Projects named by the plan that are accepted or handed over, over all projects it names.',
    },
    better: 'more',
  })

const staffing = (id: string, unit: string, en: string) =>
  defineIndicator({
    id: `coordination.${id}`,
    title: { zh: `${unit}人员缺口`, en: `Posts to fill, ${en}` },
    unit: '名',
    aggregate: 'sum',
    period: 'point',
    measure: 11,
    target: `${unit}人员配备`,
    ledgers: ['coordination.staffing'],
    definition: {
      zh: '人员编制台账中该单位各类人员“缺口”之和。',
      en: 'Sum of posts to fill of all kinds of the unit’s staff.',
    },
    better: 'less',
  })

const funds = (id: string, title: { zh: string; en: string }, target: string, definition: { zh: string; en: string }) =>
  defineIndicator({
    id: `coordination.${id}`,
    title,
    unit: '元',
    aggregate: 'sum',
    period: 'cumulative',
    since: '2021-01-01',
    measure: 18,
    target,
    ledgers: ['coordination.fund'],
    definition,
    better: 'more',
    tolerancePercent: 30,
  })

const pilot = (id: string, stage: string, en: string) =>
  defineIndicator({
    id: `coordination.${id}`,
    title: { zh: `${stage}：任务完成率`, en },
    unit: '%',
    aggregate: 'ratio',
    period: 'point',
    measure: 14,
    target: stage,
    ledgers: ['coordination.pilotTask'],
    definition: {
      zh: `标准化试点任务台账中“${stage}”阶段的任务，月末已完成并有成果文件的，除以该阶段任务总数；100%为该阶段完成。`,
      en: 'Tasks of the stage that are done and have their document at the end of the month, over all of its tasks.',
    },
    better: 'more',
  })

/** Indicators the coordination module counts from its own ledgers. */
export const INDICATORS = [
  projects('projectsXingfu', '幸福家园安置区', 'Xingfu'),
  projects('projectsSanbao', '三宝街道安置区', 'Sanbao'),
  projects('projectsTenglong', '腾龙街道安置区', 'Tenglong'),
  staffing('staffTenglong', '腾龙街道', 'Tenglong'),
  staffing('staffSanbao', '三宝街道', 'Sanbao'),
  staffing('staffBureau', '县生态移民局', 'migration bureau'),
  pilot('pilotImplement', '试点全面实施', 'Pilot put in place'),
  pilot('pilotCheck', '自查自纠、查缺补漏', 'Pilot checked'),
  pilot('pilotComplete', '全面完成试点任务', 'Pilot completed'),
  funds('workBudget', { zh: '财政预算工作经费', en: 'Work budget' }, '工作经费纳入县级财政预算', {
    zh: '资金台账中类别为“县级财政预算工作经费”的下达金额，按下达日期累计。',
    en: 'Budget of work funds by the day they arrived, cumulative.',
  }),
  defineIndicator({
    id: 'coordination.specialFunds',
    title: { zh: '专项资金用于后续扶持项目的比例', en: 'Special funds used for follow-up projects' },
    unit: '%',
    aggregate: 'ratio',
    period: 'point',
    measure: 18,
    target: '上级财政专项资金全部用于后续扶持项目',
    ledgers: ['coordination.fund'],
    definition: {
      zh: '上级财政专项资金各笔中，全部用于后续扶持项目的笔数，除以总笔数。',
      en: 'Special funds that go wholly to follow-up projects, over all special funds, by number of grants.',
    },
    better: 'more',
    tolerancePercent: 5,
  }),
  funds(
    'pooledFunds',
    { zh: '整合、招商和融资资金', en: 'Pooled, attracted and borrowed funds' },
    '整合部门资金、招商引资和融资',
    {
      zh: '资金台账中类别为“部门整合资金”“招商引资”“融资”的下达金额，按下达日期累计。',
      en: 'Budget of pooled, attracted and borrowed funds by the day they arrived, cumulative.',
    },
  ),
] as const
