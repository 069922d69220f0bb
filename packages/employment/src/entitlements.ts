import { defineEntitlement } from '@county/core/entitlement'

/** A labourer's service card is checked every month. */
export const serviceCard = defineEntitlement({
  id: 'employment.serviceCard',
  title: { zh: '就业服务卡当月核查', en: 'Service card checked this month' },
  subject: 'person',
  definition: {
    zh: '应享：法定劳动年龄内、有劳动能力或待核实的非在校人员；已享：当月已核查一次',
    en: 'Due to persons of working age able to work; received when checked this month',
  },
  source: '晴党办发〔2021〕15号 重点工作（六）：就业服务卡',
  permission: 'employment.labour.read',
  explain: 'employment.serviceCard.check',
  export: 'employment.labour.export',
  href: '/employment/service-cards',
})

/** A labourer who wishes to be trained gets a course. */
export const training = defineEntitlement({
  id: 'employment.training',
  title: { zh: '职业技能培训', en: 'Vocational training' },
  subject: 'person',
  definition: {
    zh: '应享：有培训意愿的法定劳动年龄劳动力；已享：近三年参加过一期培训',
    en: 'Due to labourers who wish to be trained; received when enrolled within three years',
  },
  source: '晴党办发〔2021〕15号 重点工作（六）：职业技能培训',
  permission: 'employment.training.read',
  explain: 'employment.serviceCard.check',
  export: 'employment.labour.export',
  href: '/employment/training',
})

/** A zero-employment household gets a public-welfare post, where nothing else is found. */
export const welfarePost = defineEntitlement({
  id: 'employment.welfarePost',
  title: { zh: '零就业家庭公益性岗位安置', en: 'Public-welfare post for a zero-employment household' },
  subject: 'household',
  definition: {
    zh: '应享：已发现、尚未清零的零就业家庭；已享：家庭成员中有一人在公益性岗位上岗',
    en: 'Due to open zero-employment households; received when a member holds a public-welfare post',
  },
  source: '人社部发〔2019〕124号 公益性岗位开发管理',
  permission: 'employment.zeroHousehold.read',
  explain: 'employment.serviceCard.check',
  export: 'employment.labour.export',
  href: '/employment/zero-board',
})
