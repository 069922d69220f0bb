import type { FieldMeta } from '@county/core/ledger/field'
import { inspectCitizenId } from '@county/kernel/citizen-id'
import { codeOf } from '@county/kernel/codes/code-table'
import { parseYuan } from '@county/kernel/money'
import { halfWidth, parseLooseDate, tidy } from '@county/kernel/normalise'
import type { Text } from '@county/kernel/text'
import type { Cell } from '@county/office/read-workbook'

/** A cell read as a field's value, or why it can't be. */
export type CellReading = { ok: true; value: unknown } | { ok: false; code: string; text: Text }

/** Messages are kept and shown: a long number in them may be somebody's. */
const hidden = (text: string) =>
  text.replace(/\d{8,}/g, (number) => `${'*'.repeat(number.length - 4)}${number.slice(-4)}`)
const refuse = (code: string, zh: string, en: string): CellReading => ({
  ok: false,
  code,
  text: { zh: hidden(zh), en: hidden(en) },
})
const YES = new Set(['是', '有', '愿意', '能', 'y', 'yes', 'true', '1', '√'])
const NO = new Set(['否', '无', '不愿意', '没有', '不能', 'n', 'no', 'false', '0', '×'])

/** Reads a cell as the value of a field. Blank cells give null; nothing is guessed. */
export function parseCell(meta: FieldMeta, cell: Cell | undefined): CellReading {
  if (!cell || cell.kind === 'empty') return { ok: true, value: null }
  if (cell.kind === 'error')
    return refuse(
      'CELL_ERROR',
      '单元格是公式错误值，请改为实际内容',
      'The cell holds a formula error; enter the value itself',
    )
  if (cell.kind === 'formula-empty')
    return refuse(
      'CELL_NOT_COMPUTED',
      '公式没有计算结果，请在表格软件中重新保存',
      'The formula has no result; save the file again in Excel',
    )
  const text = tidy(halfWidth(cell.text))
  if (text === '') return { ok: true, value: null }
  return readers[meta.kind]?.(text, meta, cell) ?? { ok: true, value: text }
}

type Reader = (text: string, meta: FieldMeta, cell: Cell) => CellReading

const readText: Reader = (text, meta) =>
  text.length > (meta.max ?? (meta.kind === 'longText' ? 2000 : 100))
    ? refuse('TEXT_TOO_LONG', `超过 ${meta.max ?? 100} 个字`, `Longer than ${meta.max ?? 100} characters`)
    : { ok: true, value: text }

const readCode: Reader = (text, meta) => {
  const code = meta.codes && codeOf(meta.codes, text)
  if (code !== undefined) return { ok: true, value: code }
  const choices =
    meta.codes?.items
      .slice(0, 8)
      .map((i) => i.zh)
      .join('、') ?? ''
  return refuse(
    'CODE_UNKNOWN',
    `“${text}”不在可选内容中，可填：${choices}`,
    `"${text}" is not one of the choices: ${choices}`,
  )
}

const readCodes: Reader = (text, meta, cell) => {
  const values: string[] = []
  for (const part of text.split(/[,，、;；/|\s]+/).filter(Boolean)) {
    const one = readCode(part, meta, cell)
    if (!one.ok) return one
    if (!values.includes(one.value as string)) values.push(one.value as string)
  }
  return { ok: true, value: values }
}

const readDate: Reader = (text, _meta, cell) => {
  const date = parseLooseDate(cell.kind === 'number' ? (cell.number ?? text) : text)
  return date.ok
    ? { ok: true, value: date.value }
    : refuse(
        'DATE_UNREADABLE',
        `“${text}”不是明确的日期，请写成 2026-11-05`,
        `"${text}" is not a plain date; write it as 2026-11-05`,
      )
}

const readMonth: Reader = (text, meta, cell) => {
  const plain = /^(\d{4})[-./年]?(\d{1,2})月?$/.exec(text)
  const month = plain ? `${plain[1]}-${(plain[2] as string).padStart(2, '0')}` : null
  if (month && /-(0[1-9]|1[0-2])$/.test(month)) return { ok: true, value: month }
  const date = readDate(text, meta, cell)
  return date.ok
    ? { ok: true, value: String(date.value).slice(0, 7) }
    : refuse('MONTH_UNREADABLE', `“${text}”不是月份，请写成 2026-11`, `"${text}" is not a month; write it as 2026-11`)
}

const readMoney: Reader = (text, meta) => {
  const fen = parseYuan(text)
  if (!fen.ok)
    return refuse(
      'MONEY_UNREADABLE',
      `“${text}”不是金额，请只填数字（元）`,
      `"${text}" is not an amount; enter a number in yuan`,
    )
  const [min, max] = [meta.min ?? 0, meta.max ?? 100_000_000_000_000]
  return fen.value < min || fen.value > max
    ? refuse(
        'MONEY_OUT_OF_RANGE',
        `金额应在 ${min / 100} 到 ${max / 100} 元之间`,
        `Must lie between ${min / 100} and ${max / 100} yuan`,
      )
    : { ok: true, value: fen.value }
}

const readInt: Reader = (text, meta, cell) => {
  const plain = text.replaceAll(',', '')
  const number = cell.kind === 'number' || /^-?\d+$/.test(plain) ? Number(plain) : Number.NaN
  if (!Number.isSafeInteger(number))
    return refuse('NUMBER_UNREADABLE', `“${text}”不是整数`, `"${text}" is not a whole number`)
  const [min, max] = [meta.min ?? 0, meta.max ?? 1_000_000_000]
  return number < min || number > max
    ? refuse('NUMBER_OUT_OF_RANGE', `应在 ${min} 到 ${max} 之间`, `Must lie between ${min} and ${max}`)
    : { ok: true, value: number }
}

const readDecimal: Reader = (text, meta) => {
  const number = Number(text.replaceAll(',', '').replace(/%$/, ''))
  if (!Number.isFinite(number) || !/^\d+(\.\d{1,2})?$/.test(String(number)))
    return refuse(
      'DECIMAL_UNREADABLE',
      `“${text}”不是数字，最多两位小数`,
      `"${text}" is not a number with at most two decimals`,
    )
  const [min, max] = [meta.min ?? 0, meta.max ?? 1_000_000_000]
  return number < min || number > max
    ? refuse('NUMBER_OUT_OF_RANGE', `应在 ${min} 到 ${max} 之间`, `Must lie between ${min} and ${max}`)
    : { ok: true, value: number }
}

const readBool: Reader = (text) => {
  const word = text.toLowerCase()
  if (YES.has(word)) return { ok: true, value: true }
  if (NO.has(word)) return { ok: true, value: false }
  return refuse('BOOL_UNREADABLE', `“${text}”看不出是或否，请填“是”或“否”`, `"${text}" is neither yes nor no`)
}

const readCitizenId: Reader = (text, _meta, cell) => {
  if (cell.kind === 'number' && text.length > 15)
    return refuse(
      'ID_DAMAGED',
      '身份证号被表格存成了数字，末几位已丢失；请把该列设为文本后重新填写',
      'The number was stored as a number and lost its last digits; format the column as text and enter it again',
    )
  const found = inspectCitizenId(text)
  return found.ok
    ? { ok: true, value: found.value }
    : refuse(
        `ID_${found.code}`,
        `身份证号有误（${text.length} 位），请核对证件`,
        'The citizen number is wrong; check the card',
      )
}

const readPhone: Reader = (text) =>
  /^[0-9-]{5,20}$/.test(text)
    ? { ok: true, value: text }
    : refuse('PHONE_UNREADABLE', '电话号码只能有数字', 'A phone number has digits only')

const readers: Partial<Record<FieldMeta['kind'], Reader>> = {
  text: readText,
  longText: readText,
  code: readCode,
  codes: readCodes,
  date: readDate,
  month: readMonth,
  money: readMoney,
  int: readInt,
  decimal: readDecimal,
  bool: readBool,
  citizenId: readCitizenId,
  phone: readPhone,
}
