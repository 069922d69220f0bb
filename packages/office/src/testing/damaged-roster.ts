import { checkDigit } from '@county/kernel/citizen-id'
import Excel from 'exceljs'

/** A row of the damaged roster: where it stands and what an honest importer must say about it. */
export interface DamagedRow {
  /** The row number Excel shows. */
  readonly row: number
  /** What was done to it. */
  readonly damage: string
  /** The citizen number that must be read, or the code of the refusal. */
  readonly citizenId: string
  /** The birth date that must be read, or the code of the refusal. */
  readonly birthDate: string
}

/** A roster as counties have them, and its verdicts. */
export interface DamagedRoster {
  readonly bytes: Buffer
  readonly rows: readonly DamagedRow[]
  readonly totalRows: readonly number[]
  readonly noteRows: readonly number[]
}

type Written = string | number | Date | null

interface Planned {
  readonly damage: string
  readonly id: Written
  readonly birth: Written
  readonly citizenId: string
  readonly birthDate: string
}

const AREA = '522324'

/**
 * An .xlsx roster with a merged title, a two-row header, sums and notes, a row of each kind of damage met in real
 * rosters, and `healthy` undamaged rows between them. The same arguments give the same roster.
 */
export async function damagedRoster(healthy = 5): Promise<DamagedRoster> {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = '2026年易地扶贫搬迁劳动力花名册'
  sheet.getRow(2).values = ['序号', '户主', '家庭成员', null, null, '联系电话']
  sheet.getRow(3).values = [null, null, '姓 名', '公民身份号码', '出生日期', null]
  for (const range of ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3']) sheet.mergeCells(range)
  const rows: DamagedRow[] = []
  for (const [n, planned] of [...DAMAGES, ...Array.from({ length: healthy }, (_, i) => plain(i))].entries()) {
    const row = n + 4
    sheet.getRow(row).values = [
      n + 1,
      n % 3 === 0 ? `户主${n}` : null,
      `成员${n}`,
      planned.id,
      planned.birth,
      '138 0859 1234 ',
    ]
    rows.push({ row, damage: planned.damage, citizenId: planned.citizenId, birthDate: planned.birthDate })
  }
  const end = rows.length + 4
  sheet.getRow(end).values = [null, '合 计', rows.length, null, null, null]
  sheet.getRow(end + 1).values = ['制表人：张某', null, null, '审核人：李某']
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), rows, totalRows: [end], noteRows: [end + 1] }
}

/** A correct citizen number for a birth date 'YYYY-MM-DD' and a sequence. */
function citizenNumber(birthDate: string, sequence: number): string {
  const first = `${AREA}${birthDate.replaceAll('-', '')}${String(sequence % 1000).padStart(3, '0')}`
  return first + checkDigit(first)
}

function plain(n: number): Planned {
  const birthDate = `19${70 + (n % 30)}-0${1 + (n % 9)}-1${n % 10}`
  const citizenId = citizenNumber(birthDate, n)
  return { damage: '完好', id: citizenId, birth: birthDate, citizenId, birthDate }
}

const BIRTH = '1985-03-02'
const GOOD = citizenNumber(BIRTH, 123)
const fullWidth = (text: string): string =>
  text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const wrongCheck = GOOD.slice(0, 17) + (GOOD.endsWith('1') ? '2' : '1')

const id = (damage: string, written: Written, citizenId: string): Planned => {
  return { damage, id: written, birth: BIRTH, citizenId, birthDate: BIRTH }
}
const birth = (damage: string, written: Written, birthDate: string): Planned => {
  return { damage, id: GOOD, birth: written, citizenId: GOOD, birthDate }
}

const DAMAGES: readonly Planned[] = [
  id('全角数字', fullWidth(GOOD), GOOD),
  id('前后空格', ` ${GOOD}\u00a0`, GOOD),
  id('中间空格', `${GOOD.slice(0, 6)} ${GOOD.slice(6, 14)} ${GOOD.slice(14)}`, GOOD),
  id('撇号前缀', `'${GOOD}`, GOOD),
  id('15位旧号码', GOOD.slice(0, 6) + GOOD.slice(8, 17), GOOD),
  id('校验位错误', wrongCheck, 'CITIZEN_ID_CHECKSUM'),
  id('少一位', GOOD.slice(0, 17), 'CITIZEN_ID_LENGTH'),
  id('末三位被改为000', Number(`${GOOD.slice(0, 15)}000`), 'CITIZEN_ID_EXCEL_ZEROS'),
  id('科学计数', '5.22324E+17', 'CITIZEN_ID_EXCEL_SCIENTIFIC'),
  id('出生日期不存在', `${AREA}19850230123X`, 'CITIZEN_ID_DATE'),
  id('夹杂文字', `${GOOD}（遗失补办）`, 'CITIZEN_ID_CHARSET'),
  id('空白', null, 'CITIZEN_ID_EMPTY'),
  birth('点分日期', '1985.3.2', BIRTH),
  birth('中文日期', '1985年3月2日', BIRTH),
  birth('八位数字', 19_850_302, BIRTH),
  birth('日期序列号', 31_108, BIRTH),
  birth('日期单元格', new Date(Date.UTC(1985, 2, 2)), BIRTH),
  birth('两位年份', '85.3.2', 'DATE_AMBIGUOUS'),
  birth('只有年月', '1985年3月', 'DATE_INCOMPLETE'),
  birth('没有这一天', '1985-02-30', 'DATE_NOT_REAL'),
  birth('文字', '不详', 'DATE_UNREADABLE'),
]
