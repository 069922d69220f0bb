import { inflateRawSync } from 'node:zlib'
import { readWorkbook } from '@county/office/read-workbook'

/** The text of a .docx, without its layout. */
export async function docxText(bytes: Buffer): Promise<string> {
  return unzip(bytes, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
}

/** One entry of a zip archive, found through its central directory. */
function unzip(bytes: Buffer, name: string): string {
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameLength, extra, comment, local] = [at + 20, at + 28, at + 30, at + 32, at + 42]
    const entry = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(nameLength))
    if (entry === name) {
      const start = bytes.readUInt32LE(local)
      const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
      const content = bytes.subarray(data, data + bytes.readUInt32LE(packed))
      return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8')
    }
    at += 46 + bytes.readUInt16LE(nameLength) + bytes.readUInt16LE(extra) + bytes.readUInt16LE(comment)
  }
  throw new Error(`no ${name} in the archive`)
}

/** Rows of a workbook's first sheet as texts. */
export async function readSheetTexts(bytes: Buffer): Promise<string[][]> {
  const book = readWorkbook(bytes, { fileName: '任务分解表.xlsx' })
  return (book.sheets[0]?.rows ?? []).map((r) => r.cells.map((c) => (c ? String(c.text) : '')))
}
