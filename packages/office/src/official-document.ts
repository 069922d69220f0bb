import { type LocalDate, partsOf, sayDate } from '@county/kernel/local-date'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FrameAnchorType,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { type Block, bodyOf } from './official-body.ts'
import {
  blankLines,
  FONTS,
  GRID,
  line,
  mm,
  PAGE,
  pageProperties,
  RED,
  run,
  SIZES,
  widthInCharacters,
} from './official-layout.ts'

export type { Block, HeadingBlock, ParagraphBlock, TableBlock } from './official-body.ts'

/** Number of a document: prefix, year and sequence, written 晴移民发〔2026〕12号. */
export interface DocumentNumber {
  readonly prefix: string
  readonly year: number
  readonly seq: number
}

/** An official document. Parts left out are not printed. */
export interface OfficialDocument {
  /** The unit that issues it; the red mark reads the unit's name and 文件. */
  readonly issuer: string
  /** The red mark in full, where it is another, such as 晴隆县生态移民局会议纪要. */
  readonly mark?: string
  readonly number?: DocumentNumber
  /** Who signs it (签发人), for a document to a higher unit. */
  readonly signer?: string
  readonly title: string
  /** Main recipients (主送), without the colon. */
  readonly to?: string
  readonly body: readonly Block[]
  /** Names of attachments, in order. */
  readonly attachments?: readonly string[]
  readonly signature: string
  readonly date: LocalDate
  /** Copies to (抄送). */
  readonly cc?: readonly string[]
  /** Who prints and sends it (印发机关), and when; the issuer and the document's date unless told. */
  readonly printedBy?: string
  readonly printedOn?: LocalDate
}

/** A document in the layout of GB/T 9704-2012, as .docx. */
export function officialDocument(document: OfficialDocument): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.issuer,
      lastModifiedBy: document.issuer,
      description: '',
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: { document: { run: { font: FONTS.fangsong, size: SIZES.三号, language: { eastAsia: 'zh-CN' } } } },
      },
      sections: [
        {
          properties: pageProperties(),
          footers: { default: pageNumber('right'), even: pageNumber('left') },
          children: [...head(document), ...text(document), ...foot(document)],
        },
      ],
    }),
  )
}

/** A document's number: 晴移民发〔2026〕12号. */
function sayDocumentNumber({ prefix, year, seq }: DocumentNumber): string {
  return `${prefix}〔${year}〕${seq}号`
}

/** 版头: mark, number, red line. */
function head(document: OfficialDocument): Paragraph[] {
  const mark = document.mark ?? `${document.issuer}文件`
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(20), after: 0, line: 240, lineRule: LineRuleType.AUTO },
      children: [run(mark, { font: FONTS.title, size: markSize(mark), color: RED })],
    }),
    ...blankLines(2),
    numberLine(document),
    new Paragraph({
      spacing: { before: 0, after: 0, line: mm(4), lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 0 } },
      children: [],
    }),
  ]
}

/** The mark fills the text width at most and is never larger than 40 points. */
function markSize(mark: string): number {
  const fitting = Math.floor((PAGE.textWidth / 20 / widthInCharacters(mark)) * 2)
  return Math.max(SIZES.二号, Math.min(SIZES.标志, fitting))
}

function numberLine(document: OfficialDocument): Paragraph {
  const number = document.number ? sayDocumentNumber(document.number) : ''
  if (document.signer === undefined) return line([run(number)], { alignment: AlignmentType.CENTER })
  const name = run(document.signer, { font: FONTS.kai })
  return line([run(number), run('\t签发人：'), name], {
    alignment: AlignmentType.LEFT,
    indent: { left: GRID.character, right: GRID.character },
    tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth - GRID.character }],
  })
}

/** 主体: title, recipients, text, attachments, signature and date. */
function text(document: OfficialDocument): (Paragraph | Table)[] {
  const title = document.title.split('\n').map(
    (part) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: GRID.line + 60, lineRule: LineRuleType.EXACT },
        children: [run(part, { font: FONTS.title, size: SIZES.二号 })],
      }),
  )
  const to = document.to ? [line([run(`${document.to.replace(/[:：]$/, '')}：`)])] : []
  return [
    ...blankLines(2),
    ...title,
    ...blankLines(1),
    ...to,
    ...bodyOf(document.body),
    ...attachments(document),
    ...signature(document),
  ]
}

function attachments({ attachments: names }: OfficialDocument): Paragraph[] {
  if (!names || names.length === 0) return []
  const indent = GRID.character * 2
  return [
    ...blankLines(1),
    ...names.map((name, n) => {
      const first = n === 0 ? '附件：' : ''
      const label = names.length === 1 ? first : `${first}${n + 1}.`
      const before = widthInCharacters(label) * GRID.character
      const left = indent + (n === 0 ? before : GRID.character * 3 + before)
      return line([run(label + name)], { indent: { left: Math.round(left), hanging: Math.round(before) } })
    }),
  ]
}

/** The date stands four characters from the right and the signature is centred over it, as for a sealed document. */
function signature(document: OfficialDocument): Paragraph[] {
  const date = sayDate(document.date, 'zh-CN')
  const over = (widthInCharacters(date) - widthInCharacters(document.signature)) / 2
  const right = (characters: number) => ({
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(Math.max(0, characters) * GRID.character) },
  })
  return [
    ...blankLines(2),
    line([run(document.signature)], { ...right(4 + over), keepNext: true }),
    line([run(date)], right(4 + Math.max(0, -(4 + over)))),
  ]
}

/** 版记, at the foot of the last page: copies, printing unit and date, between thick and thin lines. */
function foot(document: OfficialDocument): Paragraph[] {
  const copies = (document.cc ?? []).filter((name) => name !== '')
  const printedOn = document.printedOn ?? document.date
  partsOf(printedOn)
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 }
  const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 }
  const label = GRID.character * 3
  const rows: Paragraph[] = []
  if (copies.length > 0) {
    rows.push(
      framed([run(`抄送：${copies.join('，')}。`, { size: SIZES.四号 })], {
        indent: { left: GRID.character + label, hanging: label, right: GRID.character },
        border: { top: thick, bottom: thin },
      }),
    )
  }
  const printed = `${document.printedBy ?? document.issuer}\t${sayDate(printedOn, 'zh-CN')}印发`
  rows.push(
    framed([run(printed, { size: SIZES.四号 })], {
      indent: { left: GRID.character, right: GRID.character },
      tabStops: [{ type: TabStopType.RIGHT, position: PAGE.textWidth - GRID.character }],
      border: { ...(copies.length > 0 ? {} : { top: thick }), bottom: thick },
    }),
  )
  return rows
}

function framed(children: TextRun[], options: Parameters<typeof line>[1]): Paragraph {
  return line(children, {
    ...options,
    alignment: AlignmentType.LEFT,
    frame: {
      type: 'alignment',
      width: PAGE.textWidth,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: 'center', y: 'bottom' },
    },
  })
}

/** '— 1 —' in 4号宋体, one character from the outer edge: right on odd pages, left on even ones. */
function pageNumber(side: 'left' | 'right'): Footer {
  const style = { font: { ascii: FONTS.song, hAnsi: FONTS.song, eastAsia: FONTS.song }, size: SIZES.四号 }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: GRID.character } : { left: GRID.character },
        children: [new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
