import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { checkDigit } from '@county/kernel/citizen-id'
import Excel from 'exceljs'

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰'
const RELATIONS = ['户主', '配偶', '长子', '长女']
const HEADERS = [
  '户编号',
  '户主',
  '姓名',
  '与户主关系',
  '身份证号',
  '性别',
  '出生日期',
  '民族',
  '文化程度',
  '政治面貌',
  '婚姻状况',
  '联系电话',
  '户籍状态',
  '安置点',
  '楼栋',
  '单元',
  '房号',
  '迁出乡镇',
  '迁出村',
  '户类型',
]

/** A roster of new persons in households of four, 20 columns wide; each `edition` has other households, birth dates and numbers. Kept between runs. */
export async function writeRoster(dir: string, rows: number, edition: number): Promise<string> {
  const file = path.join(dir, `roster-${rows}-${edition}.xlsx`)
  if (existsSync(file)) return file
  mkdirSync(dir, { recursive: true })
  const book = new Excel.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(HEADERS).commit()
  for (let i = 0; i < rows; i++) sheet.addRow(rowOf(i, edition)).commit()
  await book.commit()
  return file
}

const two = (n: number) => String(n).padStart(2, '0')
const nameOf = (i: number) =>
  `${SURNAMES[i % 20]}${GIVEN[(i * 3) % 26]}${GIVEN[(i * 11 + 5 + Math.floor(i / 26)) % 26]}`

/** A person in the order of HEADERS. Numbers are in area codes that were never issued. */
function rowOf(i: number, edition: number): string[] {
  const member = i % RELATIONS.length
  const h = Math.floor(i / RELATIONS.length)
  const male = member === 0 || member === 2
  const birth = `${1940 + ((i * 7) % 80)}-${two(1 + (i % 12))}-${two(1 + ((i * 13 + edition * 5) % 28))}`
  const order = String((i % 499) * 2 + (male ? 1 : 0)).padStart(3, '0')
  const first17 = `5290${two(10 + edition * 5 + Math.floor(i / 7000))}${birth.replaceAll('-', '')}${order}`
  return [
    `PK${edition}-${String(h + 1).padStart(5, '0')}`,
    nameOf(i - member),
    nameOf(i),
    RELATIONS[member] as string,
    first17 + checkDigit(first17),
    male ? '男' : '女',
    birth,
    '布依族',
    '初中',
    '群众',
    '已婚',
    `138${10_000_000 + i + edition * ROWS_OF_PHONES}`,
    '已迁入',
    '腾龙街道安置区',
    `${1 + (h % 60)}栋`,
    `${1 + (h % 4)}单元`,
    `${100 * (1 + (Math.floor(h / 240) % 30)) + 1 + (Math.floor(h / 60) % 4)}-${edition}`,
    '大厂镇',
    '高岭村',
    '脱贫户',
  ]
}

/** Telephones of one edition. */
const ROWS_OF_PHONES = 100_000
