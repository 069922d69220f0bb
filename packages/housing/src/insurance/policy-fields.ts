import { field } from '@county/core/ledger/field'
import { premiumPayer } from '../codes.ts'

/** What policies of both insurances say. */
export const POLICY = {
  policyNo: field.text({ label: { zh: '保单号', en: 'Policy' }, max: 60, aliases: ['保险单号', '保单编号'] }),
  insurer: field.text({ label: { zh: '承保公司', en: 'Insurer' }, aliases: ['保险公司', '承保单位'] }),
  premium: field.money({ label: { zh: '保费', en: 'Premium' }, aliases: ['保险费', '保费（元）'] }),
  payer: field.code({ label: premiumPayer.title, codes: premiumPayer, aliases: ['缴费方式', '保费来源'] }),
  insured: field.money({ label: { zh: '保额', en: 'Sum insured' }, optional: true, aliases: ['保险金额'] }),
  startsOn: field.date({ label: { zh: '起保日期', en: 'From' }, aliases: ['生效日期', '保险起期'] }),
  endsOn: field.date({ label: { zh: '到期日期', en: 'Until' }, aliases: ['保险止期', '终保日期', '截止日期'] }),
  note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
}
