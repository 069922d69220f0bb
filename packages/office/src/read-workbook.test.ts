import { deflateRawSync } from 'node:zlib'
import { DomainError } from '@county/kernel/errors'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWorkbook } from './read-workbook.ts'
import { makeWorkbook, rawWorkbook } from './testing/workbooks.ts'
import { storeZip } from './zip.ts'

const read = (bytes: Uint8Array, options = {}) => readWorkbook(bytes, { fileName: '花名册.xlsx', ...options })
const cellsOf = (bytes: Uint8Array) => read(bytes).sheets[0]?.rows.flatMap((row) => row.cells) ?? []
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return error instanceof DomainError ? error.code : `not a refusal: ${String(error)}`
  }
  return 'accepted'
}

test('cells keep what stands in them, and say what they are', async () => {
  const bytes = await makeWorkbook((sheet) => {
    sheet.addRow(['张三', 12.5, new Date(Date.UTC(1985, 2, 2)), true, null, '  '])
    sheet.getCell('A2').value = { richText: [{ text: '腾龙' }, { text: '街道', font: { bold: true } }] }
    sheet.getCell('B2').value = { error: '#N/A' }
    sheet.getCell('C2').value = { formula: 'A1', result: '张三' }
    sheet.getCell('D2').value = Number('522324198501011000')
    sheet.getCell('E2').value = new Date(Date.UTC(2026, 10, 5, 8, 30))
  })
  const { rows } = read(bytes).sheets[0] ?? { rows: [] }
  expect(rows[0]?.cells.map((cell) => [cell.text, cell.kind])).toEqual([
    ['张三', 'text'],
    ['12.5', 'number'],
    ['1985-03-02', 'date'],
    ['TRUE', 'bool'],
  ])
  expect(rows[1]?.cells.map((cell) => [cell.text, cell.kind, cell.address])).toEqual([
    ['腾龙街道', 'text', 'A2'],
    ['#N/A', 'error', 'B2'],
    ['张三', 'text', 'C2'],
    ['522324198501011000', 'number', 'D2'],
    ['2026-11-05 08:30:00', 'date', 'E2'],
  ])
  expect(rows[1]?.cells[3]?.number).toBe(Number('522324198501011000'))
})

test('hidden rows and sheets, merged blocks and Excel row numbers are told', async () => {
  const bytes = await makeWorkbook((sheet, book) => {
    sheet.mergeCells('A1:C1')
    sheet.getCell('A1').value = '劳动力花名册'
    sheet.getCell('A4').value = '李四'
    sheet.getRow(4).hidden = true
    book.addWorksheet('旧表', { state: 'hidden' }).addRow(['x'])
  })
  const [first, second] = read(bytes).sheets
  expect(first?.rows.map((row) => [row.index, row.hidden])).toEqual([
    [1, false],
    [4, true],
  ])
  expect(first?.merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 3 }])
  expect(first?.rows[0]?.cells).toHaveLength(1)
  expect([second?.name, second?.hidden]).toEqual(['旧表', true])
})

test('a formula whose value was never stored is not read as nought', () => {
  const bytes = rawWorkbook(
    '<row r="2"><c r="A2"><f>SUM(B2:C2)</f></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>D2</f><v></v></c></row>',
  )
  expect(cellsOf(bytes).map((cell) => [cell.text, cell.kind])).toEqual([
    ['', 'formula-empty'],
    ['2', 'number'],
    ['', 'formula-empty'],
  ])
})

test('the calendar of old Macintosh files is known', () => {
  const bytes = rawWorkbook('<row r="1"><c r="A1" s="1"><v>29646</v></c></row>', {
    workbook: '<workbookPr date1904="1"/>',
  })
  expect(cellsOf(bytes)).toMatchObject([{ text: '1985-03-02', kind: 'date' }])
})

test('formatted but empty rows below the table cost nothing and do not count', () => {
  const empty = Array.from({ length: 5000 }, (_, n) => `<row r="${n + 3}"><c r="A${n + 3}" s="1"/></row>`).join('')
  const bytes = rawWorkbook(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>${empty}`)
  expect(read(bytes, { maxRows: 2 }).sheets[0]?.rows).toHaveLength(2)
  expect(codeOf(() => read(bytes, { maxRows: 1 }))).toBe('OFFICE_TOO_MANY_ROWS')
})

test('text tables are read in UTF-8 and GB18030 and nothing in them becomes a number', () => {
  const text = '姓名,身份证号\r\n"张""三",522324198501011234\r\n\r\n李四,5.22324E+17'
  const gbk = Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50d0ad5c5c8fd2c30310d0a', 'hex')
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'),
  ]) {
    const rows = read(bytes, { fileName: 'a.csv' }).sheets[0]?.rows ?? []
    expect(rows.map((row) => [row.index, ...row.cells.map((cell) => cell.text)])).toEqual([
      [1, '姓名', '身份证号'],
      [2, '张"三', '522324198501011234'],
      [4, '李四', '5.22324E+17'],
    ])
    expect(rows[1]?.cells[1]?.kind).toBe('text')
  }
  expect(read(gbk, { fileName: '名单.csv' }).sheets[0]).toMatchObject({
    name: '名单',
    rows: [{ cells: [{ text: '姓名' }, { text: '身份证号' }] }, { cells: [{ text: '张三' }, { text: '01' }] }],
  })
})

test('.xls files, and web pages saved as .xls, are read', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '人数'],
    ['张三', 3],
  ])
  const xls = XLSX.write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'buffer', bookType: 'biff8' }) as Buffer
  expect(cellsOf(xls).map((cell) => cell.text)).toEqual(['姓名', '人数', '张三', '3'])
  const page = '<html><body><table><tr><td>姓名</td></tr><tr><td>522324198501011234</td></tr></table></body></html>'
  expect(cellsOf(Buffer.from(page)).map((cell) => [cell.text, cell.kind])).toEqual([
    ['姓名', 'text'],
    ['522324198501011234', 'text'],
  ])
})

test('files that are no workbooks are refused by name', () => {
  const docx = storeZip(new Map([['word/document.xml', Buffer.from('<x/>')]]))
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    docx,
    Buffer.from('<html>Hi</html>'),
  ]) {
    expect(codeOf(() => read(bytes))).toBe('OFFICE_NOT_A_WORKBOOK')
  }
})

test('an encrypted workbook is told from a damaged one', () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(600),
  ])
  expect(codeOf(() => read(ole))).toBe('OFFICE_ENCRYPTED')
  expect(codeOf(() => read(ole.subarray(0, 400)))).toBe('OFFICE_NOT_A_WORKBOOK')
})

test('a file beyond the limit of bytes is refused before it is opened', () => {
  expect(codeOf(() => read(Buffer.alloc(2048), { maxBytes: 1024 }))).toBe('OFFICE_TOO_LARGE')
})

/** A zip file with one deflated part that declares a size. */
function bomb(real: number, declared: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(real, 0x20))
  const file = storeZip(new Map([['xl/workbook.xml', packed]]))
  for (const [signature, method] of [
    [0x04034b50, 8],
    [0x02014b50, 10],
  ] as const) {
    const mark = Buffer.alloc(4)
    mark.writeUInt32LE(signature)
    const at = file.indexOf(mark)
    file.writeUInt16LE(8, at + method)
    file.writeUInt32LE(declared, at + method + 14)
  }
  return file
}

test('a zip bomb is refused by what it declares, and when it declares too little', () => {
  expect(codeOf(() => read(bomb(5_000_000, 5_000_000), { maxUnzipped: 1_000_000 }))).toBe('OFFICE_ZIP_BOMB')
  expect(codeOf(() => read(bomb(5_000_000, 1000), { maxUnzipped: 1_000_000 }))).toBe('OFFICE_ZIP_BOMB')
})

test('damaged files are refused, never crash', async () => {
  const good = await makeWorkbook((sheet) => {
    for (let n = 0; n < 20; n++) sheet.addRow(['张三', n, new Date(Date.UTC(2000, 1, n + 1))])
  })
  const raw = rawWorkbook('<row r="1"><c r="A1"><f>1</f></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>')
  const known = /^(accepted|OFFICE_\w+)$/
  for (const bytes of [good, raw]) {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(bytes.length),
        fc.boolean(),
        (changes, end, cut) => {
          const copy = Buffer.from(cut ? bytes.subarray(0, end) : bytes)
          for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte
          expect(codeOf(() => read(copy))).toMatch(known)
        },
      ),
      { numRuns: 150 },
    )
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => known.test(codeOf(() => read(bytes)))))
})

test('a stray cell at the edge of the sheet is named, not paid for', () => {
  const bytes = rawWorkbook('<row r="3"><c r="A3"><v>1</v></c><c r="XFD3"><v>1</v></c></row>')
  expect(codeOf(() => read(bytes))).toBe('OFFICE_TOO_MANY_CELLS')
  expect(codeOf(() => read(Buffer.from(','.repeat(1200))))).toBe('OFFICE_TOO_MANY_CELLS')
})

test('rows whose only content is an uncomputed formula are not lost', () => {
  const bytes = rawWorkbook('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><f>A1</f></c></row>')
  expect(read(bytes).sheets[0]?.rows[1]).toMatchObject({
    index: 2,
    cells: [{ kind: 'empty' }, { kind: 'formula-empty' }],
  })
})
