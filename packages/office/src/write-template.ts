import type { Readable } from 'node:stream'
import { optionsOf } from '@county/kernel/codes/code-table'
import type { Lang } from '@county/kernel/text'
import type { DataValidation, Worksheet } from 'exceljs'
import { HEADER_STYLE, NUMBER_FORMATS, neutralise, type WrittenColumn } from './cell-values.ts'
import { sheetName, streamWorkbook } from './stream-workbook.ts'
import { columnName } from './workbook.ts'
import { openTable } from './write-workbook.ts'

/** A column people fill in. */
export interface TemplateColumn extends WrittenColumn {
  readonly required?: boolean
  /** What to write, shown on the header and in the instructions. */
  readonly note?: string
  readonly example?: string
}

/** A workbook people fill in and upload. */
export interface Template {
  readonly sheets: readonly {
    readonly name: string
    readonly title?: string
    readonly columns: readonly TemplateColumn[]
  }[]
  readonly lang?: Lang
  /** Rows prepared with drop-down lists; 5,000 unless told. */
  readonly rows?: number
}

const WORDS = {
  'zh-CN': {
    guide: '填写说明',
    choices: '选项',
    head: ['列名', '是否必填', '填写格式', '说明', '示例'],
    required: '必填',
    optional: '选填',
    pick: '请从下拉列表选择',
    wrong: '请选择列表中的内容。',
    formats: { text: '文本', number: '数字', money: '金额（元）', date: '日期，如1985-03-02' },
  },
  en: {
    guide: 'Instructions',
    choices: 'Choices',
    head: ['Column', 'Required', 'Format', 'Note', 'Example'],
    required: 'Required',
    optional: 'Optional',
    pick: 'Choose from the list',
    wrong: 'Choose one of the list.',
    formats: { text: 'Text', number: 'Number', money: 'Amount (yuan)', date: 'Date, as 1985-03-02' },
  },
} as const

/**
 * An empty table to fill in: columns of text and dates are preset as text so that Excel damages no number, code
 * tables are drop-down lists, required columns are marked with an asterisk, a second sheet explains every column.
 */
export function writeTemplate(template: Template): Readable {
  const lang = template.lang ?? 'zh-CN'
  const words = WORDS[lang]
  return streamWorkbook(async ({ book }) => {
    const used = new Set<string>([words.guide.toLowerCase(), words.choices.toLowerCase()])
    const lists: string[][] = []
    for (const sheet of template.sheets) {
      const worksheet = book.addWorksheet(sheetName(sheet.name, used), {
        views: [{ state: 'frozen', ySplit: sheet.title ? 2 : 1 }],
      })
      fillSheet(worksheet, sheet.columns, sheet.title, lists, lang, template.rows ?? 5000)
    }
    writeGuide(book.addWorksheet(words.guide), template, lang)
    if (lists.length > 0) writeChoices(book.addWorksheet(words.choices, { state: 'veryHidden' }), lists)
  })
}

function fillSheet(
  worksheet: Worksheet,
  columns: readonly TemplateColumn[],
  title: string | undefined,
  lists: string[][],
  lang: Lang,
  rows: number,
): void {
  const asText = columns.map((column) => ({
    ...column,
    header: column.required ? `${column.header}*` : column.header,
    kind: column.kind === 'date' ? ('text' as const) : column.kind,
  }))
  const header = openTable(worksheet, asText, title)
  const first = header.number + 1
  columns.forEach((column, n) => {
    const cell = header.getCell(n + 1)
    if (column.required) cell.style = { ...HEADER_STYLE, font: { ...HEADER_STYLE.font, color: { argb: 'FFC00000' } } }
    if (column.note) cell.note = column.note
    const rule = validationOf(column, lists, lang)
    const range = `${columnName(n)}${first}:${columnName(n)}${first + rows - 1}`
    // The library's types lack the ranges it accepts.
    const { dataValidations } = worksheet as unknown as { dataValidations: { add(range: string, rule: object): void } }
    if (rule) dataValidations.add(range, rule)
  })
  header.commit()
  worksheet.commit()
}

function validationOf(column: TemplateColumn, lists: string[][], lang: Lang): DataValidation | undefined {
  if (!column.codes) return undefined
  const words = WORDS[lang]
  lists.push(optionsOf(column.codes, lang).map((option) => option.label))
  const letter = columnName(lists.length - 1)
  return {
    type: 'list',
    allowBlank: !column.required,
    formulae: [`'${words.choices}'!$${letter}$1:$${letter}$${column.codes.items.length}`],
    showErrorMessage: true,
    errorTitle: column.header,
    error: words.wrong,
    showInputMessage: true,
    promptTitle: column.header.slice(0, 32),
    prompt: (column.note ?? words.pick).slice(0, 255),
  }
}

function writeGuide(worksheet: Worksheet, template: Template, lang: Lang): void {
  const words = WORDS[lang]
  const columns = words.head.map((header, n) => ({ key: header, header, width: [22, 10, 22, 60, 26][n] }))
  openTable(worksheet, columns, undefined).commit()
  for (const sheet of template.sheets) {
    for (const column of sheet.columns) {
      const format = column.codes ? words.pick : words.formats[column.kind ?? 'text']
      const row = [
        column.header,
        column.required ? words.required : words.optional,
        format,
        column.note,
        column.example,
      ]
      worksheet.addRow(row.map((text) => (text ? neutralise(text) : null))).commit()
    }
  }
  worksheet.commit()
}

function writeChoices(worksheet: Worksheet, lists: readonly string[][]): void {
  worksheet.columns = lists.map(() => ({ width: 20, style: { numFmt: NUMBER_FORMATS.text } }))
  const longest = Math.max(...lists.map((list) => list.length))
  for (let n = 0; n < longest; n++) worksheet.addRow(lists.map((list) => list[n] ?? null)).commit()
  worksheet.commit()
}
