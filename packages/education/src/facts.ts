import { defineFact } from '@county/core/fact'

/** A child of compulsory age does not go to school. */
export const notInSchool = defineFact({
  id: 'education.notInSchool',
  title: { zh: '适龄儿童失学辍学', en: 'Child of school age not in school' },
  subject: 'person',
  definition: {
    zh: '已到义务教育入学年龄、未满控辍保学年龄上限，登记为失学辍学的',
    en: 'Of compulsory age, and recorded as not in school',
  },
  warning: true,
})

/** A child is at school. For other departments’ own checks; no warning. */
export const enrolled = defineFact({
  id: 'education.enrolled',
  title: { zh: '在校就读', en: 'At school' },
  subject: 'person',
  definition: { zh: '登记为在校就读的儿童青少年', en: 'Recorded as enrolled' },
  warning: false,
})

/** Facts that the module publishes. */
export const facts = [notInSchool, enrolled]
