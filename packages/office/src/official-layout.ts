import {
  AlignmentType,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'

/** Measures of GB/T 9704-2012 in twips (1/20 point): A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  left: mm(28),
  right: mm(210 - 28 - 156),
  bottom: mm(297 - 37 - 225),
  textWidth: mm(156),
  /** The foot of the page number's line, which stands 7 mm below the text area. */
  footer: mm(23),
} as const

/** 22 lines of 28 characters a page: the pitch of a line and of a character in twips. */
export const GRID = { line: Math.floor(mm(225) / 22), character: Math.round(mm(156) / 28) } as const

/** What the grid takes off a 16-point character, in 1/4096 point, as Word stores it. */
const CHARACTER_SPACE = Math.floor((mm(156) / 28 / 20 - 16) * 4096)

/** Sizes in half points by the names of the standard. */
export const SIZES = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 标志: 80 } as const

/** Typefaces of the standard; 小标宋 and 仿宋 must be installed to be shown, otherwise Song and Fangsong stand in. */
export const FONTS = {
  fangsong: '仿宋_GB2312',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const

/** Colour of the issuing mark and its line. */
export const RED = 'FF0000'

/** Twips of a length in millimetres. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * 1440)
}

/** A run in a typeface of the standard; 3号仿宋 unless told. Tabs in the text become tab stops. */
export function run(
  text: string,
  style: { font?: string; size?: number; bold?: boolean; color?: string; characterSpacing?: number } = {},
): TextRun {
  const { font = FONTS.fangsong, size = SIZES.三号, ...rest } = style
  const children = text.split('\t').flatMap((part, n) => (n === 0 ? [part] : [new Tab(), part]))
  return new TextRun({ children, font: { ascii: font, hAnsi: font, eastAsia: font, cs: font }, size, ...rest })
}

/** A paragraph on the line grid of the page. */
export function line(children: readonly TextRun[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { line: GRID.line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...options,
    children: [...children],
  })
}

/** Empty lines of the grid. */
export function blankLines(count: number): Paragraph[] {
  return Array.from({ length: count }, () => line([run('')]))
}

/** The page of the standard as a section's properties. */
export function pageProperties(): NonNullable<ISectionOptions['properties']> {
  return {
    page: {
      size: { width: PAGE.width, height: PAGE.height },
      margin: {
        top: PAGE.top,
        bottom: PAGE.bottom,
        left: PAGE.left,
        right: PAGE.right,
        header: mm(15),
        footer: PAGE.footer,
        gutter: 0,
      },
    },
    grid: { type: 'linesAndChars', linePitch: GRID.line, charSpace: CHARACTER_SPACE },
  }
}

/** Width of a text in characters of the grid: Chinese 1, Latin letters and digits one half. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 256 ? 0.5 : 1
  return width
}
