import { defineFact } from '@county/core/fact'

/** A home with less room a person than the limit. */
export const overcrowded = defineFact({
  id: 'housing.overcrowded',
  title: { zh: '住房拥挤', en: 'Overcrowded home' },
  subject: 'household',
  definition: { zh: '人均住房面积低于住房拥挤标准（规则参数）', en: 'Less room a person than the dated limit' },
  warning: true,
  detail: {
    m2PerPerson: { label: { zh: '人均面积', en: 'm² a person' }, kind: 'm2' },
    members: { label: { zh: '居住人口', en: 'People' }, kind: 'int', unit: '人' },
  },
})

/** A household lives in a public rental dwelling. */
export const publicRental = defineFact({
  id: 'housing.publicRental',
  title: { zh: '承租公租房', en: 'Holds a public rental' },
  subject: 'household',
  definition: { zh: '公租房在保的家庭', en: 'A public rental in force' },
  warning: false,
})

/** A household receives the rental subsidy. */
export const subsidised = defineFact({
  id: 'housing.subsidised',
  title: { zh: '享受租赁补贴', en: 'Receives a rental subsidy' },
  subject: 'household',
  definition: { zh: '租赁补贴在保的家庭', en: 'A rental subsidy in force' },
  warning: false,
})

/** The home has its property certificate. */
export const certified = defineFact({
  id: 'housing.certified',
  title: { zh: '不动产权证已颁发', en: 'Property certificate issued' },
  subject: 'household',
  definition: { zh: '安置住房已颁发不动产权证的家庭', en: 'The certificate of the home was issued' },
  warning: false,
})

/** The household has home insurance. */
export const insured = defineFact({
  id: 'housing.insured',
  title: { zh: '安居险在保', en: 'Home insured' },
  subject: 'household',
  definition: { zh: '安居险保单在有效期内的家庭', en: 'A home policy in force' },
  warning: false,
  detail: { until: { label: { zh: '保到', en: 'Until' }, kind: 'date' } },
})

/** Facts that the module publishes. */
export const facts = [overcrowded, publicRental, subsidised, certified, insured]
