import { field } from '@county/core/ledger/field'
import { clearKind, zeroCause } from '@county/employment/codes'
import { z } from 'zod'

/** Recognising a household. */
export const RecogniseFields = z.object({
  recognisedOn: field.date({ label: { zh: '认定日期', en: 'Recognised on' } }),
  cause: field.code({ label: { zh: '致因', en: 'Cause' }, codes: zeroCause }),
})
/** The plan of help. */
export const PlanFields = z.object({
  responsible: field.text({ label: { zh: '帮扶责任人', en: 'Responsible' }, max: 50 }),
  plan: field.longText({ label: { zh: '帮扶计划', en: 'Plan' }, max: 1000 }),
  measures: field.longText({ label: { zh: '已采取措施', en: 'Measures taken' }, max: 1000, optional: true }),
})
/** Clearing a household. */
export const ClearFields = z.object({
  clearedOn: field.date({ label: { zh: '销号日期', en: 'Cleared on' } }),
  clearedBy: field.code({ label: { zh: '销号方式', en: 'How cleared' }, codes: clearKind }),
  evidence: field.longText({
    label: { zh: '销号依据', en: 'Evidence' },
    max: 1000,
    help: { zh: '如劳动合同、工资流水、入户核实情况', en: 'Such as contract, pay record, what the visit found' },
  }),
})
/** A household that does not count. */
export const DismissFields = z.object({
  reason: field.longText({ label: { zh: '核实情况', en: 'What was found' }, max: 500 }),
})
