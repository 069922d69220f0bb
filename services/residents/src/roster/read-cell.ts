import { inspectCitizenId, inspectDisabilityCertificate } from '@county/kernel/citizen-id'
import { codeOf } from '@county/kernel/codes/code-table'
import { halfWidth, parseLooseDate, tidy } from '@county/kernel/normalise'
import { inspectPhone } from '@county/kernel/phone'
import { PROBLEMS, type Problem } from '@county/kernel/problems'
import { fill, type Text } from '@county/kernel/text'
import type { Cell } from '@county/office/read-workbook'
import type { RosterColumn } from './columns.ts'

/** What a cell says; a remark may come with a value (a 15-digit number was converted). */
export type Reading =
  | { ok: true; value: unknown; remark?: { code: string; text: Text } }
  | { ok: false; code: string; text: Text; level: 'error' | 'notice' }

const BLANK = new Set(['', '-', '--', '—', '——', '/', '\\', '无', '空', '暂无', 'null', '#', '.'])
/** Words for "not known": no value of a text or a choice, but no date either. */
const UNKNOWN = new Set(['不详', '未知', '不清楚'])
/** Texts of plain characters need no tidying. */
const PLAIN = /^[0-9A-Za-z\u4E00-\u9FFF][-.0-9A-Za-z\u4E00-\u9FFF]*$/
/** Words for "none" that are values in these columns. */
const NONE_IS_VALUE = new Set(['education', 'wholeVillage', 'povertyCategory'])

const problem = (code: Problem, params: Record<string, unknown> = {}): Reading => ({
  ok: false,
  code,
  level: 'error',
  text: { zh: fill(PROBLEMS[code].zh, params), en: fill(PROBLEMS[code].en, params) },
})
const refuse = (code: string, zh: string, en: string, level: 'error' | 'notice' = 'error'): Reading => ({
  ok: false,
  code,
  level,
  text: { zh, en },
})
const found = (value: unknown): Reading => ({ ok: true, value })

/** Reads a cell of a roster. Blank cells and words for "none" give null; nothing is guessed. */
export function readCell(column: RosterColumn, cell: Cell | undefined): Reading {
  if (!cell || cell.kind === 'empty') return found(null)
  if (cell.kind === 'error')
    return refuse(
      'CELL_ERROR',
      '单元格是公式错误值，请改为实际内容。',
      'The cell holds a formula error; enter the value.',
    )
  if (cell.kind === 'formula-empty')
    return refuse(
      'CELL_NOT_COMPUTED',
      '公式没有计算结果，请用表格软件打开后重新保存。',
      'The formula has no result; save the file again.',
    )
  const text = PLAIN.test(cell.text) ? cell.text : tidy(halfWidth(cell.text)).replace(/^'/, '')
  if (BLANK.has(text) && !(text === '无' && NONE_IS_VALUE.has(column.key))) return found(null)
  if (UNKNOWN.has(text) && column.key !== 'name' && column.kind !== 'date') return found(null)
  return READERS[column.kind](text, column, cell)
}

type Reader = (text: string, column: RosterColumn, cell: Cell) => Reading

/** Characters that no register of names uses are a sign of a damaged file. */
const BROKEN = /\uFFFD|\?{2,}/
const MAX = 100

const readText: Reader = (text, column) => {
  if (BROKEN.test(text))
    return refuse('TEXT_BROKEN', '内容是乱码，请检查文件编码或重新填写。', 'The text is garbled; enter it again.')
  const limit = column.max ?? MAX
  if (text.length > limit) return refuse('TEXT_TOO_LONG', `超过 ${limit} 个字。`, `Longer than ${limit} characters.`)
  return found(column.key === 'name' || column.key === 'headName' ? text.replace(/\s/g, '') : text)
}

/** Codes of wordings met before, by column. */
const codesRead = new Map<string, Map<string, string | undefined>>()

const readCode: Reader = (text, column) => {
  const known = codesRead.get(column.key) ?? new Map<string, string | undefined>()
  if (!codesRead.has(column.key)) codesRead.set(column.key, known)
  if (!known.has(text) && known.size < 1000) known.set(text, column.codes && codeOf(column.codes, text))
  const code = known.get(text) ?? (column.codes && codeOf(column.codes, text))
  return code === undefined ? problem('CODE_UNKNOWN', { value: text }) : found(code)
}

const readDate: Reader = (text, _column, cell) => {
  const reading = parseLooseDate(cell.kind === 'number' ? cell.number : text)
  return reading.ok ? found(reading.value) : problem(reading.code)
}

const readDecimal: Reader = (text, column) => {
  const plain = text.replace(/,/g, '').replace(/(亩|㎡|m2|平方米|平米)$/i, '')
  const value = Number(plain)
  if (!/^\d+(\.\d+)?$/.test(plain) || value > (column.max ?? 1e6))
    return refuse('NUMBER_UNREADABLE', `“${text}”不是有效的数字。`, `"${text}" is not a valid number.`)
  return found(Math.round(value * 100) / 100)
}

const readCitizenId: Reader = (text, _column, cell) => {
  // A number of more than 15 digits cannot have survived in a numeric cell, whatever the digits look like now.
  if (cell.kind === 'number' && !/^\d{15}$/.test(text))
    return problem(
      /e/i.test(text)
        ? 'CITIZEN_ID_EXCEL_SCIENTIFIC'
        : text.length >= 16
          ? 'CITIZEN_ID_EXCEL_ZEROS'
          : 'CITIZEN_ID_LENGTH',
    )
  const reading = inspectCitizenId(text)
  if (!reading.ok) return problem(reading.code)
  if (reading.kind === 'legacy15')
    return {
      ok: true,
      value: reading.value,
      remark: {
        code: 'CITIZEN_ID_15',
        text: {
          zh: '15位旧号码已按规则转为18位，请与证件核对。',
          en: 'A 15-digit number was converted to 18 digits; check the card.',
        },
      },
    }
  if (reading.endsInZeros)
    return {
      ok: true,
      value: reading.value,
      remark: {
        code: 'CITIZEN_ID_ENDS_IN_ZEROS',
        text: {
          zh: '号码以000结尾但校验位相符，请与证件核对。',
          en: 'The number ends in 000 although its check digit fits; check the card.',
        },
      },
    }
  return found(reading.value)
}

const readPhone: Reader = (text) => {
  const reading = inspectPhone(text)
  return reading.ok
    ? found(reading.value)
    : refuse(
        'PHONE_NOT_STORED',
        `“${text}”不是有效的电话号码，此项不导入。`,
        `"${text}" is not a telephone number and is left out.`,
        'notice',
      )
}

const readCertificate: Reader = (text, _column, cell) => {
  if (cell.kind === 'number')
    return refuse(
      'CERTIFICATE_DAMAGED',
      '残疾人证号被Excel存成数字，末几位已丢失，请设为“文本”后重新填写。',
      'Excel stored the certificate as a number and lost digits.',
    )
  const reading = inspectDisabilityCertificate(text)
  return reading.ok ? found(reading) : problem(reading.code)
}

const READERS: Record<RosterColumn['kind'], Reader> = {
  text: readText,
  code: readCode,
  date: readDate,
  decimal: readDecimal,
  citizenId: readCitizenId,
  phone: readPhone,
  certificate: readCertificate,
}
