import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { contractPackage } from '../codes.ts'
import { contractPermissions } from '../ledger-permissions.ts'

/** Family-doctor contracts (家庭医生签约). Signed and performed are two figures. */
export const Contract = defineLedger({
  id: 'health.contract',
  title: { zh: '家庭医生签约', en: 'Family-doctor contracts' },
  subject: 'person',
  identity: ['year'],
  permissions: contractPermissions,
  institution: 'institutionName',
  columns: ['year', 'team', 'institutionName', 'package', 'signedOn', 'validTo', 'services', 'lastServiceOn'],
  filters: ['year', 'package', 'signedOn', 'validTo'],
  sort: { key: 'signedOn', descending: true },
  closeReasons: [
    { zh: '解约', en: 'Cancelled' },
    { zh: '死亡', en: 'Died' },
    { zh: '迁出', en: 'Moved away' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    year: field.int({ label: { zh: '签约年度', en: 'Year' }, min: 2016, max: 2100, aliases: ['年度', '签约年份'] }),
    team: field.text({
      label: { zh: '家庭医生团队', en: 'Team' },
      max: 40,
      aliases: ['签约团队', '团队名称', '签约医生'],
    }),
    institutionName: field.text({
      label: { zh: '签约机构', en: 'Institution' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '签约单位', '服务机构'],
    }),
    package: field.code({ label: contractPackage.title, codes: contractPackage, aliases: ['服务包', '签约类型'] }),
    signedOn: field.date({ label: { zh: '签约日期', en: 'Signed on' }, aliases: ['签约时间', '签订日期'] }),
    validTo: field.date({
      label: { zh: '有效期至', en: 'Valid until' },
      aliases: ['到期日期', '协议到期', '服务截止'],
    }),
    services: field.int({ label: { zh: '履约次数', en: 'Services' }, unit: '次', optional: true, derived: true }),
    lastServiceOn: field.date({ label: { zh: '最近履约', en: 'Last service' }, optional: true, derived: true }),
  }),
})
export type Contract = LedgerValues<typeof Contract>
