import { defineEntitlement } from '@county/core/entitlement'

const COUNTY = '晴党办发〔2021〕15号 重点工作（九）、（十七）'

/** Housing help for families in homes that are too small. */
export const rentalHelp = defineEntitlement({
  id: 'housing.rentalHelp',
  title: { zh: '住房困难家庭保障', en: 'Help for families in small homes' },
  subject: 'household',
  definition: {
    zh: '应享：人均住房面积低于住房拥挤标准的家庭；已享：公租房、租赁补贴或保障性租赁住房任一项在保',
    en: 'Due to households below the limit of m² a person; received with any of the three kinds of help in force',
  },
  source: `${COUNTY}；《公共租赁住房管理办法》（住建部令第11号）`,
  permission: 'housing.help.read',
  explain: 'housing.help.apply',
  export: 'housing.help.export',
  href: '/residents/households/{subject}?tab=housing%2FHouseholdTab',
})

/** The property certificate of the home. */
export const certificate = defineEntitlement({
  id: 'housing.certificate',
  title: { zh: '安置住房产权证', en: 'Property certificate of the home' },
  subject: 'household',
  definition: {
    zh: '应享：居民库中住在安置住房的家庭；已享：不动产权证已颁发',
    en: 'Due to households in a home of the sites; received when the certificate was issued',
  },
  source: COUNTY,
  permission: 'housing.certificate.read',
  explain: 'housing.certificate.check',
  export: 'housing.certificate.export',
  href: '/housing/certificates',
})

/** Home insurance of new residents. */
export const homeInsurance = defineEntitlement({
  id: 'housing.homeInsurance',
  title: { zh: '新市民安居险', en: 'Home insurance' },
  subject: 'household',
  definition: {
    zh: '应享：居民库中住在安置住房的家庭；已享：安居险保单在有效期内',
    en: 'Due to households in a home of the sites; received while a policy is in force',
  },
  source: COUNTY,
  permission: 'housing.insurance.read',
  explain: 'housing.insurance.write',
  export: 'housing.insurance.export',
  href: '/housing/home-insurance',
})
