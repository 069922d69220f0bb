import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { admissionPermissions } from '../ledger-permissions.ts'

/** Admissions of poor households at designated hospitals: treated first, paid at discharge (先诊疗后付费). */
export const Admission = defineLedger({
  id: 'health.admission',
  title: { zh: '先诊疗后付费台账', en: 'Treated before payment' },
  subject: 'person',
  hidesSubject: true,
  identity: ['hospital', 'admittedOn'],
  permissions: admissionPermissions,
  institution: 'hospital',
  columns: ['hospital', 'admittedOn', 'payAfter', 'dischargedOn', 'due', 'paid', 'arrears', 'payBy'],
  filters: ['payAfter', 'admittedOn', 'dischargedOn', 'payBy'],
  sort: { key: 'admittedOn', descending: true },
  closeReasons: [{ zh: '录入错误', en: 'Entered by mistake' }],
  fields: z.object({
    hospital: field.text({
      label: { zh: '住院医院', en: 'Hospital' },
      max: 60,
      suggests: 'health.institution.name',
      aliases: ['医院', '定点医院', '医疗机构'],
    }),
    admittedOn: field.date({ label: { zh: '入院日期', en: 'Admitted on' }, aliases: ['入院时间', '住院日期'] }),
    payAfter: field.bool({
      label: { zh: '执行先诊疗后付费', en: 'No deposit asked' },
      aliases: ['先诊疗后付费', '免押金', '是否先诊疗后付费'],
    }),
    reason: field.text({
      label: { zh: '未执行原因', en: 'Why not' },
      optional: true,
      max: 100,
      aliases: ['未执行先诊疗后付费原因'],
    }),
    diagnosis: field.text({
      label: { zh: '入院诊断', en: 'Diagnosis' },
      optional: true,
      max: 100,
      sensitivity: 'illness',
      aliases: ['诊断', '病种'],
    }),
    dischargedOn: field.date({
      label: { zh: '出院日期', en: 'Discharged on' },
      optional: true,
      aliases: ['出院时间'],
    }),
    due: field.money({
      label: { zh: '个人应付', en: 'Due from the patient' },
      optional: true,
      sensitivity: 'illness',
      aliases: ['个人应付金额', '应付金额', '自付金额'],
    }),
    paid: field.money({
      label: { zh: '个人已付', en: 'Paid' },
      optional: true,
      sensitivity: 'illness',
      aliases: ['已付金额', '已缴金额', '已结算金额'],
    }),
    arrears: field.money({
      label: { zh: '欠费', en: 'Arrears' },
      optional: true,
      derived: true,
      sensitivity: 'illness',
    }),
    payBy: field.date({ label: { zh: '欠费还清期限', en: 'To be paid by' }, optional: true, aliases: ['还款期限'] }),
    settledOn: field.date({ label: { zh: '结清日期', en: 'Settled on' }, optional: true, aliases: ['还清日期'] }),
  }),
})
export type Admission = LedgerValues<typeof Admission>
