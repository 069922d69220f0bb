import { field } from '@county/core/ledger/field'
import { defineLedger, type LedgerValues } from '@county/core/ledger/ledger'
import { z } from 'zod'
import { certificateStage, mismatchKind, shareType, stuckReason } from '../codes.ts'
import { certificatePermissions } from '../ledger-permissions.ts'

const derived = { optional: true, derived: true } as const

/** Property certificates (不动产办证): one row a home; it is there as soon as the registry knows who lives in it. */
export const Certificate = defineLedger({
  id: 'housing.certificate',
  title: { zh: '不动产办证台账', en: 'Property certificates' },
  subject: 'household',
  identity: ['roomLabel'],
  permissions: certificatePermissions,
  columns: [
    'roomLabel',
    'stage',
    'holderName',
    'mismatches',
    'stuckReason',
    'stuckSince',
    'stageSince',
    'certificateNo',
  ],
  filters: ['stage', 'mismatches', 'stuckReason', 'stageSince', 'stuckSince', 'issuedOn', 'shareType'],
  sort: { key: 'stageSince' },
  closeReasons: [
    { zh: '住房已调换或退出', en: 'Home changed or left' },
    { zh: '录入错误', en: 'Entered by mistake' },
  ],
  fields: z.object({
    roomLabel: field.text({ label: { zh: '房号', en: 'Room' }, max: 60, aliases: ['坐落', '房屋坐落', '安置房号'] }),
    stage: field.code({ label: certificateStage.title, codes: certificateStage, derived: true }),
    unitNo: field.text({
      label: { zh: '不动产单元号', en: 'Unit number' },
      max: 40,
      optional: true,
      aliases: ['单元号', '不动产单元代码'],
      help: { zh: '28 位，GB/T 37346', en: '28 places, GB/T 37346' },
    }),
    holderName: field.text({
      label: { zh: '权利人', en: 'Holder' },
      max: 50,
      optional: true,
      aliases: ['登记权利人', '产权人', '权利人姓名'],
    }),
    holderNumber: field.citizenId({
      label: { zh: '权利人证件号码', en: 'Number of the holder' },
      optional: true,
      aliases: ['权利人身份证号', '产权人身份证', '权利人证件号'],
    }),
    shareType: field.code({ label: shareType.title, codes: shareType, optional: true, aliases: ['共有情况'] }),
    registeredM2: field.decimal({
      label: { zh: '登记面积', en: 'Registered area' },
      unit: '平方米',
      min: 5,
      max: 1000,
      optional: true,
      aliases: ['建筑面积', '产权面积', '登记建筑面积'],
    }),
    mismatches: field.codes({ label: mismatchKind.title, codes: mismatchKind, derived: true }),
    mismatchSince: field.date({ label: { zh: '发现不一致', en: 'Found on' }, ...derived }),
    accepted: field.longText({ label: { zh: '不一致认可依据', en: 'Accepted because' }, max: 500, ...derived }),
    stageSince: field.date({ label: { zh: '本步开始', en: 'Step since' }, ...derived }),
    dueOn: field.date({ label: { zh: '本步期限', en: 'Step due on' }, ...derived }),
    stuckReason: field.code({
      label: stuckReason.title,
      codes: stuckReason,
      optional: true,
      aliases: ['未办证原因', '存在问题', '未办原因'],
    }),
    stuckSince: field.date({ label: { zh: '卡点开始', en: 'Stuck since' }, optional: true, aliases: ['问题开始日期'] }),
    stuckNote: field.longText({
      label: { zh: '卡点说明', en: 'About it' },
      max: 500,
      optional: true,
      aliases: ['问题说明'],
    }),
    checkedOn: field.date({ label: { zh: '核对日期', en: 'Checked on' }, optional: true, aliases: ['核对时间'] }),
    correctedOn: field.date({ label: { zh: '修正日期', en: 'Corrected on' }, optional: true, aliases: ['修正时间'] }),
    taxedOn: field.date({ label: { zh: '缴税日期', en: 'Tax paid on' }, optional: true, aliases: ['完税日期'] }),
    tax: field.money({ label: { zh: '税费', en: 'Tax' }, optional: true, aliases: ['税额', '缴税金额'] }),
    taxReceipt: field.text({
      label: { zh: '完税凭证', en: 'Tax receipt' },
      max: 60,
      optional: true,
      aliases: ['完税凭证号', '免税凭证'],
    }),
    issuedOn: field.date({
      label: { zh: '发证日期', en: 'Issued on' },
      optional: true,
      aliases: ['领证日期', '登簿日期'],
    }),
    certificateNo: field.text({
      label: { zh: '不动产权证号', en: 'Certificate number' },
      max: 80,
      optional: true,
      aliases: ['产权证号', '不动产证号', '证号'],
    }),
    note: field.longText({ label: { zh: '备注', en: 'Note' }, optional: true, max: 500 }),
  }),
})
export type Certificate = LedgerValues<typeof Certificate>
