import { checkDigit } from '@county/kernel/citizen-id'
import Excel from 'exceljs'

/** A citizen number in an area code that was never issued, so that it can belong to nobody. */
function demoNumber(birthDate: string, order: number): string {
  const first17 = `529988${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

/** The county's own kind of roster: merged title, head named once, full-width digits, four ways of writing a date, a sum at the end. `damaged` spoils two numbers and one date. */
export async function writeRoster(damaged: boolean): Promise<Buffer> {
  const book = new Excel.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.mergeCells('A1:J1')
  sheet.getCell('A1').value = '腾龙街道安置区搬迁人口花名册（演示）'
  sheet.getRow(2).values = [
    '序号',
    '户主',
    '姓名',
    '与户主关系',
    '身份证号',
    '性别',
    '出生日期',
    '民族',
    '安置点',
    '房号',
  ]
  const lost = Number(demoNumber('1986-05-12', 11).slice(0, 15)) * 1000
  const wide = demoNumber('1988-09-01', 22).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
  const wrong = `${demoNumber('2012-03-15', 13).slice(0, 17)}${demoNumber('2012-03-15', 13).endsWith('0') ? '1' : '0'}`
  const rows: (string | number | null)[][] = [
    [
      1,
      '陈演示',
      '陈演示',
      '户主',
      damaged ? lost : demoNumber('1986-05-12', 11),
      '男',
      '1986.5.12',
      '布依族',
      '腾龙街道安置区',
      '1-3-602',
    ],
    [2, null, '韦演示', '配偶', wide, '女', '1988年9月1日', '布依', '腾龙街道安置区', '1-3-602'],
    [
      3,
      null,
      '陈小演',
      '长子',
      damaged ? wrong : demoNumber('2012-03-15', 13),
      '男',
      '20120315',
      '布依族',
      '腾龙街道安置区',
      '1-3-602',
    ],
    [
      4,
      '罗样例',
      '罗样例',
      '户主',
      demoNumber('1979-01-20', 32),
      '女',
      damaged ? '1979年13月20日' : '1979-01-20',
      '苗族',
      '腾龙街道安置区',
      '1-3-601',
    ],
    [5, null, '罗小样', '长女', demoNumber('2009-11-30', 42), '女', '2009-11-30', '苗族', '腾龙街道安置区', '1-3-601'],
    [null, '合计', 5, null, null, null, null, null, null, null],
  ]
  for (const [i, row] of rows.entries()) sheet.getRow(i + 3).values = row
  return Buffer.from(await book.xlsx.writeBuffer())
}
