import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { FONTS, GRID, line, PAGE, run, SIZES } from './official-layout.ts'

/** A paragraph of the text; `lead` is its first sentence in bold. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  readonly lead?: string
}

/**
 * A heading of level 1 to 4, numbered 一、（一） 1. （1） unless its text begins with a number already. `text` may be
 * followed by running text in the same paragraph.
 */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly running?: string
}

/** A table; widths are shares of the text width. */
export interface TableBlock {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly {
    readonly header: string
    readonly width?: number
    readonly align?: 'left' | 'center' | 'right'
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** A piece of a document's text. */
export type Block = ParagraphBlock | HeadingBlock | TableBlock

const INDENT = { firstLine: GRID.character * 2, firstLineChars: 200 }
const DIGITS = '零一二三四五六七八九'
const NUMBERED = /^([一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、])/

/** The text of a document as paragraphs and tables. */
export function bodyOf(blocks: readonly Block[]): (Paragraph | Table)[] {
  const counters = [0, 0, 0, 0]
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return table(block)
    if (block.kind === 'heading') return [heading(block, counters)]
    const lead = block.lead === undefined ? [] : [run(block.lead, { bold: true })]
    return [line([...lead, run(block.text)], { indent: INDENT })]
  })
}

/** A number in Chinese, 1 to 99: 一, 十, 十二, 二十, 九十九. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`
  return head + (ones === 0 && tens > 0 ? '' : DIGITS.charAt(ones))
}

function heading(block: HeadingBlock, counters: number[]): Paragraph {
  const at = block.level - 1
  counters[at] = (counters[at] ?? 0) + 1
  counters.fill(0, block.level)
  const text = NUMBERED.test(block.text) ? block.text : numberOf(block.level, counters[at] ?? 1) + block.text
  const font = block.level === 1 ? FONTS.hei : block.level === 2 ? FONTS.kai : FONTS.fangsong
  const running = block.running === undefined ? [] : [run(block.running)]
  return line([run(text, { font, bold: block.level === 3 }), ...running], {
    indent: INDENT,
    keepNext: running.length === 0,
  })
}

function numberOf(level: number, n: number): string {
  if (level === 1) return `${chineseNumber(n)}、`
  if (level === 2) return `（${chineseNumber(n)}）`
  return level === 3 ? `${n}.` : `（${n}）`
}

function table(block: TableBlock): (Paragraph | Table)[] {
  const widths = columnWidths(block)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, n) => cell(column.header, widths[n] ?? 0, 'center', FONTS.hei)),
  })
  const rows = block.rows.map(
    (texts) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, n) => cell(texts[n] ?? '', widths[n] ?? 0, column.align ?? 'left')),
      }),
  )
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const grid = new Table({
    width: { size: PAGE.textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    columnWidths: widths,
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [header, ...rows],
  })
  const caption = block.caption
    ? [line([run(block.caption, { font: FONTS.hei })], { alignment: AlignmentType.CENTER, keepNext: true })]
    : []
  return [...caption, grid]
}

function columnWidths(block: TableBlock): number[] {
  const shares = block.columns.map((column) => column.width ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / total) * PAGE.textWidth))
}

function cell(text: string, width: number, align: 'left' | 'center' | 'right', font?: string): TableCell {
  const children = text.split('\n').map(
    (part) =>
      new Paragraph({
        alignment: AlignmentType[align === 'left' ? 'LEFT' : align === 'right' ? 'RIGHT' : 'CENTER'],
        spacing: { line: 360, lineRule: LineRuleType.AT_LEAST },
        children: [run(part, { size: SIZES.小四, ...(font ? { font } : {}) })],
      }),
  )
  const margins = { top: 40, bottom: 40, left: 80, right: 80 }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins,
    children,
  })
}
