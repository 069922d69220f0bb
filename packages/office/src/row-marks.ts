import { halfWidth, tidy } from '@county/kernel/normalise'
import type { Row } from './workbook.ts'

const TOTAL = /^(合|总|小|共|累)计(数|[（(:：].*)?$|.{0,10}(合计|总计|小计|共计)[:：]?$/
const NOTE =
  /^(制表|填报|填表|统计|审核|审批|复核|经办|负责|单位负责|分管领导|主要领导|联系人|联系电话|报送|上报|备注|注|说明|填写说明|日期|公示)[^，,。]{0,8}[:：]|^注\d*[、.．]/
const ORDINALS = '甲乙丙丁戊己庚辛壬癸'

/** Whether no cell of a row holds anything; with `columns`, none of those. */
export function blankRow(row: Row, columns?: readonly number[]): boolean {
  const cells = columns ? columns.map((column) => row.cells[column]) : row.cells
  return cells.every((cell) => cell === undefined || cell.kind === 'empty')
}

/** Whether a row holds sums: one of its first three filled cells says 合计, 总计, 小计. */
export function isTotal(row: Row | undefined): boolean {
  return filled(row, 3).some((text) => TOTAL.test(text.replace(/\s/g, '')))
}

/** Whether a row is a note below a table, such as 制表人：… or 填报单位：… */
export function isNote(row: Row | undefined): boolean {
  const texts = filled(row)
  const first = (texts[0] ?? '').replace(/\s/g, '')
  return NOTE.test(first) || (texts.length <= 2 && first.length > 24 && /[。；]$/.test(first))
}

/** Whether a row only numbers the columns: 1 2 3 …, or 甲 乙 1 2 … */
export function isNumbering(row: Row): boolean {
  const texts = filled(row)
  if (texts.length < 3) return false
  let letters = 0
  let last = 0
  for (const text of texts) {
    const plain = text.replace(/[()\s]/g, '')
    if (ORDINALS.includes(plain) && plain.length === 1 && last === 0) letters += 1
    else if (Number(plain) === last + 1 || (last === 0 && Number(plain) === letters + 1)) last = Number(plain)
    else return false
  }
  return true
}

/** Texts of a row's filled cells, at most `limit` of them from the left. */
function filled(row: Row | undefined, limit = Number.POSITIVE_INFINITY): string[] {
  const texts: string[] = []
  for (const cell of row?.cells ?? []) {
    if (texts.length >= limit) break
    const text = cell.kind === 'empty' ? '' : tidy(halfWidth(cell.text))
    if (text !== '') texts.push(text)
  }
  return texts
}
