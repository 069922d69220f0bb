import { defineEntitlement } from '@county/core/entitlement'

const support = {
  subject: 'person',
  permission: 'education.support.read',
  explain: 'education.schooling.write',
  export: 'education.support.export',
  href: '/education/support?subject={subject}',
} as const

/** A child of compulsory age goes to school. */
export const schooling = defineEntitlement({
  id: 'education.schooling',
  title: { zh: '义务教育入学', en: 'Compulsory schooling' },
  subject: 'person',
  definition: {
    zh: '应享：已到义务教育入学年龄、未满控辍保学年龄上限的儿童少年；已享：登记为在校就读、已毕业或依法缓学',
    en: 'Due to children of compulsory age; received when at school, finished, or lawfully postponed',
  },
  source: '《中华人民共和国义务教育法》第五条、第十一条',
  permission: 'education.schooling.read',
  explain: 'education.schooling.write',
  export: 'education.schooling.export',
  href: '/education/watch',
})

/** Meals of pupils in compulsory education. */
export const meal = defineEntitlement({
  ...support,
  id: 'education.meal',
  title: { zh: '营养改善计划', en: 'School meals' },
  definition: {
    zh: '应享：义务教育阶段在校学生；已享：本学年有一笔已发放的营养膳食补助',
    en: 'Due to pupils of compulsory education; received when paid this school year',
  },
  source: '国办发〔2011〕54号 农村义务教育学生营养改善计划',
})

/** Aid to pupils of families in the anti-poverty system, by stage. */
export const aid = defineEntitlement({
  ...support,
  id: 'education.aid',
  title: { zh: '家庭经济困难学生资助', en: 'Aid to pupils of poor families' },
  definition: {
    zh: '应享：脱贫户、脱贫不稳定户、边缘易致贫户、突发严重困难户的在校学生（幼儿园至中职）；已享：本学年有一笔已发放的困难资助',
    en: 'Due to pupils of families in the anti-poverty system; received when paid this school year',
  },
  source: '财教〔2021〕310号 学生资助资金管理办法',
})
