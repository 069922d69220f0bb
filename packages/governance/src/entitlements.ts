import { defineEntitlement } from '@county/core/entitlement'

/** Everybody who lives here is registered here or holds a permit. */
export const registered = defineEntitlement({
  id: 'governance.registered',
  title: { zh: '户籍迁入或居住证', en: 'Registration or residence permit' },
  subject: 'person',
  definition: {
    zh: '应享：在册居住的搬迁群众；已享：户籍已迁入安置地，或持有效居住证',
    en: 'Due to everybody who lives here; received when registered here or holding a valid permit',
  },
  source: '晴党办发〔2021〕15号 重点工作（十六）；《居住证暂行条例》（国务院令第663号）',
  permission: 'governance.registration.read',
  explain: 'governance.registration.write',
  export: 'governance.registration.export',
  href: '/governance/residence-permit/new?subject={subject}',
})
