import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { sex } from '@county/kernel/codes/sex'
import { z } from 'zod'
import { post, qualification } from '../codes.ts'
import { institutionPermissions } from '../ledger-permissions.ts'

/** Medical staff of the institutions (卫生人员). */
export const Staff = defineLedger({
  id: 'health.staff',
  title: { zh: '医务人员', en: 'Staff' },
  subject: 'county',
  identity: ['institutionName', 'name'],
  permissions: institutionPermissions,
  institution: 'institutionName',
  columns: ['name', 'institutionName', 'post', 'qualification', 'familyDoctor', 'licensedUntil', 'startedOn'],
  filters: ['post', 'qualification', 'familyDoctor', 'licensedUntil'],
  sort: { key: 'institutionName' },
  closeReasons: [
    { zh: '调出', en: 'Transferred' },
    { zh: '退休', en: 'Retired' },
    { zh: '合同到期', en: 'Contract ended' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    name: field.text({ label: { zh: '姓名', en: 'Name' }, max: 30, aliases: ['医务人员姓名'] }),
    institutionName: field.text({
      label: { zh: '所在机构', en: 'Institution' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['机构', '机构名称', '工作单位', '所在单位'],
    }),
    sex: field.code({ label: { zh: '性别', en: 'Sex' }, codes: sex, optional: true }),
    post: field.code({ label: post.title, codes: post, aliases: ['岗位类别', '从事岗位', '执业类别'] }),
    qualification: field.code({ label: qualification.title, codes: qualification, aliases: ['职称', '技术资格'] }),
    licenceNo: field.text({
      label: { zh: '执业证书编号', en: 'Licence' },
      optional: true,
      max: 40,
      aliases: ['执业证号', '证书编号'],
    }),
    licensedUntil: field.date({
      label: { zh: '证书有效期至', en: 'Licence valid until' },
      optional: true,
      aliases: ['有效期', '注册有效期'],
    }),
    familyDoctor: field.bool({
      label: { zh: '参加家庭医生团队', en: 'In a family-doctor team' },
      aliases: ['家庭医生', '是否家庭医生'],
    }),
    startedOn: field.date({ label: { zh: '到岗日期', en: 'At the post since' }, aliases: ['到岗时间', '入职日期'] }),
    phone: field.phone({ label: { zh: '联系电话', en: 'Telephone' }, optional: true, aliases: ['电话', '手机'] }),
  }),
})
export type Staff = LedgerValues<typeof Staff>
