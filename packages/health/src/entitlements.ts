import { defineEntitlement } from '@county/core/entitlement'

/** A family-doctor contract for those for whom one should be signed. */
export const familyDoctor = defineEntitlement({
  id: 'health.familyDoctor',
  title: { zh: '家庭医生签约', en: 'Family-doctor contract' },
  subject: 'person',
  definition: {
    zh: '应享：脱贫户和监测户成员、老年人、在管重点人群；已享：有一份有效签约',
    en: 'Due to households of the anti-poverty system, elders and managed persons; received with a contract in force',
  },
  source: '国医改办发〔2016〕1号 关于推进家庭医生签约服务的指导意见',
  permission: 'health.contract.read',
  explain: 'health.contract.write',
  export: 'health.contract.export',
  href: '/health/contract?subject={subject}',
})

/** Treatment before payment for persons in hospital whose household is covered. For health roles: it tells who is ill. */
export const payAfterTreatment = defineEntitlement({
  id: 'health.payAfterTreatment',
  title: { zh: '住院先诊疗后付费', en: 'Treatment before payment' },
  subject: 'person',
  definition: {
    zh: '应享：本年度住院的搬迁贫困人口；已享：最近一次住院执行了先诊疗后付费',
    en: 'Due to covered persons admitted this year; received when the last admission asked for no deposit',
  },
  source: '晴党办发〔2021〕15号 重点工作（七）',
  permission: 'health.admission.read',
  explain: 'health.admission.write',
  export: 'health.admission.export',
  href: '/health/admission?subject={subject}',
})

/** Medical aid for those on the serious-illness ledger who paid much themselves. For health roles: it tells who is ill. */
export const illnessAid = defineEntitlement({
  id: 'health.illnessAid',
  title: { zh: '大病医疗救助', en: 'Aid for serious illness' },
  subject: 'person',
  definition: {
    zh: '应享：大病台账在册、本年度有医疗费用的人员；已享：本年度有一笔医疗救助或其他补助',
    en: 'Due to persons with a serious illness and costs this year; received when aid was paid this year',
  },
  source: '国办发〔2021〕42号 健全重特大疾病医疗保险和救助制度',
  permission: 'health.illness.read',
  explain: 'health.illness.write',
  export: 'health.illness.export',
  href: '/health/illness-cost?subject={subject}',
})
