import { field } from '@county/core/ledger/field'
import { z } from 'zod'
import { shareType, stuckReason } from '../codes.ts'
import type { FlowStep } from '../flow/flow.ts'
import { Certificate } from './certificate.ts'

const { holderName, unitNo, registeredM2 } = Certificate.fields.shape
const OPEN = ['toCheck', 'toCorrect', 'toTax', 'toIssue']
const required = {
  holderName: holderName.unwrap().meta({ field: { ...Certificate.meta.holderName, optional: false } }),
  unitNo: unitNo.unwrap().meta({ field: { ...Certificate.meta.unitNo, optional: false } }),
  registeredM2: registeredM2.unwrap().meta({ field: { ...Certificate.meta.registeredM2, optional: false } }),
  shareType: field.code({ label: shareType.title, codes: shareType }),
}
const number = field.citizenId({
  label: { zh: '权利人证件号码', en: 'Number of the holder' },
  optional: true,
  help: { zh: '已登记的不用再填', en: 'Empty: the number on record stays' },
})

const step = (
  name: string,
  title: [string, string],
  from: readonly string[],
  permission: string,
  fields: z.ZodObject<any>,
  done: [string, string],
  negative = false,
): FlowStep => ({
  name,
  title: { zh: title[0], en: title[1] },
  from,
  permission: `housing.certificate.${permission}`,
  fields,
  done: { zh: done[0], en: done[1] },
  ...(negative ? { negative } : {}),
})

/** Steps of a property certificate: data recorded and checked → corrected → tax → issued; or stuck, and released. */
export const CERTIFICATE_STEPS: readonly FlowStep[] = [
  step('check', ['核对', 'Check'], ['toCheck'], 'check', z.object({ ...required, holderNumber: number }), [
    '已核对',
    'Checked',
  ]),
  step(
    'correct',
    ['修正', 'Correct'],
    ['toCorrect'],
    'correct',
    z.object({
      ...required,
      holderNumber: number,
      accepted: field.longText({
        label: { zh: '不一致认可依据', en: 'Accepted because' },
        max: 500,
        optional: true,
        help: {
          zh: '仍有不一致、但有协议或公证可以认可时填写',
          en: 'Where what still differs is accepted by a document',
        },
      }),
    }),
    ['已修正', 'Corrected'],
  ),
  step(
    'payTax',
    ['缴税', 'Tax paid'],
    ['toTax'],
    'issue',
    z.object({
      taxedOn: field.date({ label: { zh: '缴税日期', en: 'Tax paid on' } }),
      tax: field.money({ label: { zh: '税费', en: 'Tax' }, help: { zh: '免税填 0', en: '0 when exempt' } }),
      taxReceipt: field.text({ label: { zh: '完税（免税）凭证', en: 'Tax receipt' }, max: 60 }),
    }),
    ['已登记缴税', 'Tax recorded'],
  ),
  step(
    'issue',
    ['发证', 'Issue'],
    ['toIssue'],
    'issue',
    z.object({
      certificateNo: field.text({ label: { zh: '不动产权证号', en: 'Certificate number' }, max: 80 }),
      issuedOn: field.date({ label: { zh: '发证日期', en: 'Issued on' } }),
    }),
    ['已发证', 'Issued'],
  ),
  step(
    'hold',
    ['登记卡点', 'Mark as stuck'],
    OPEN,
    'check',
    z.object({
      stuckReason: field.code({ label: stuckReason.title, codes: stuckReason }),
      stuckSince: field.date({ label: { zh: '卡点开始', en: 'Stuck since' } }),
      stuckNote: field.longText({ label: { zh: '卡点说明', en: 'About it' }, max: 500, optional: true }),
    }),
    ['已登记卡点', 'Marked as stuck'],
    true,
  ),
  step('release', ['解除卡点', 'Release'], OPEN, 'check', z.object({}), ['已解除', 'Released'], true),
]
