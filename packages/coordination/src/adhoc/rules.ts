import { type Ledger, ledgerFields } from '@county/core/ledger/ledger'
import type { LocalDate } from '@county/kernel/local-date'
import { halfWidth, tidy } from '@county/kernel/normalise'
import { type WorkdayCalendar, workdaysBetween } from '@county/kernel/workdays'
import { errors } from '../errors.ts'
import type { AskedField, HeldField } from './request.ts'

/** Least notice of an ad-hoc request, in workdays, until the county sets another. */
export const MIN_NOTICE_DAYS = 3

/** A field known to the product under a normalised label. */
export interface RegisteredField {
  fingerprint: string
  ledger: string
  ledgerTitle: string
  field: string
  label: string
}

/** What registry columns are called in the spreadsheets departments ask for. */
const REGISTRY: Record<string, readonly string[]> = {
  姓名: ['名字', '人员姓名', '户主姓名', '户主'],
  公民身份号码: ['身份证号', '身份证号码', '证件号码', '公民身份证号'],
  性别: [],
  出生日期: ['出生年月', '年龄'],
  民族: [],
  联系电话: ['手机号', '手机号码', '电话', '联系方式'],
  家庭住址: ['住址', '现住址', '地址', '房号', '安置房号'],
  家庭人口: ['家庭人口数', '人口数', '户籍人口'],
  与户主关系: [],
  文化程度: ['学历'],
  搬迁时间: ['入住时间'],
  迁出地: ['原住址', '搬迁前住址', '迁出村'],
}

/** A label without blanks, signs, brackets and full-width forms, so that 姓 名 and “姓名（必填）” meet. */
export function fingerprint(label: string): string {
  return tidy(halfWidth(label))
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s:：*＊、，。."“”/]/g, '')
    .toLowerCase()
}

/** The form register: every field of the registry and of all declared ledgers, by fingerprint. */
export function formRegister(ledgers: readonly Ledger<any>[]): Map<string, RegisteredField> {
  const register = new Map<string, RegisteredField>()
  const put = (name: string, f: Omit<RegisteredField, 'fingerprint'>) => {
    const print = fingerprint(name)
    if (print && !register.has(print)) register.set(print, { fingerprint: print, ...f })
  }
  for (const [label, aliases] of Object.entries(REGISTRY))
    for (const name of [label, ...aliases])
      put(name, { ledger: 'residents.person', ledgerTitle: '新市民登记', field: label, label })
  for (const ledger of ledgers)
    for (const [key, meta] of ledgerFields(ledger))
      for (const name of [meta.label.zh, ...(meta.aliases ?? [])])
        if (!GENERAL.has(fingerprint(name)))
          put(name, { ledger: ledger.id, ledgerTitle: ledger.title.zh, field: key, label: meta.label.zh })
  return register
}

/** Labels too general to tell what is meant. */
const GENERAL = new Set([
  '备注',
  '说明',
  '名称',
  '日期',
  '状态',
  '标题',
  '单位',
  '编号',
  '地点',
  '内容',
  '结果',
  '类别',
  '数量',
  '原因',
  '情况',
])

/** The asked fields that the register holds already. */
export function findHeld(asked: readonly AskedField[], register: ReadonlyMap<string, RegisteredField>): HeldField[] {
  return asked.flatMap((f) => {
    const held = register.get(fingerprint(f.label))
    return held
      ? [{ asked: f.label, ledger: held.ledger, ledgerTitle: held.ledgerTitle, field: held.field, label: held.label }]
      : []
  })
}

/** Throws ALREADY_HELD when an asked field is held by a ledger. */
export function assertNotHeld(asked: readonly AskedField[], register: ReadonlyMap<string, RegisteredField>): void {
  const held = findHeld(asked, register)
  if (held.length)
    throw errors.error('ALREADY_HELD', { fields: held.map((h) => `${h.asked}（${h.ledgerTitle}）`).join('、'), held })
}

/** Throws NOTICE_TOO_SHORT unless the due day leaves `minDays` workdays after today or a reason is named. */
export function assertNotice(
  request: { dueOn: LocalDate; hurryReason?: string | undefined },
  today: LocalDate,
  calendar: WorkdayCalendar,
  minDays = MIN_NOTICE_DAYS,
): void {
  if (workdaysBetween(today, request.dueOn, calendar) < minDays && !request.hurryReason?.trim())
    throw errors.error('NOTICE_TOO_SHORT', { days: minDays })
}
