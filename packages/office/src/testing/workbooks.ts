import type { Readable } from 'node:stream'
import Excel from 'exceljs'
import { readWorkbook, type Sheet } from '../read-workbook.ts'
import { storeZip } from '../zip.ts'

/** The bytes of a stream. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A workbook made by hand in memory. */
export async function makeWorkbook(fill: (sheet: Excel.Worksheet, book: Excel.Workbook) => void): Promise<Buffer> {
  const book = new Excel.Workbook()
  fill(book.addWorksheet('花名册'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** A workbook loaded with another library than the reader, to check what was written. */
export async function loadWorkbook(bytes: Uint8Array): Promise<Excel.Workbook> {
  const book = new Excel.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

/** A workbook from the inside of its sheetData element, for what no library writes. */
export function rawWorkbook(
  sheetData: string,
  extra: { workbook?: string; styles?: string; after?: string } = {},
): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageNs = 'http://schemas.openxmlformats.org/package/2006'
  const type = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`
  const override = (part: string, name: string): string => `<Override PartName="${part}" ContentType="${type(name)}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${extra.workbook ?? ''}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${extra.styles ?? '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${extra.after ?? ''}</worksheet>`,
  }
  return storeZip(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])))
}

/** A sheet from a text table, for tests of what stands where; '' is an empty cell. */
export function sheetOf(rows: readonly (readonly string[])[], merges: Sheet['merges'] = []): Sheet {
  const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
  const sheet = readWorkbook(Buffer.from(csv), { fileName: 'test.csv' }).sheets[0]
  if (!sheet) throw new Error('no sheet')
  return { ...sheet, merges }
}
