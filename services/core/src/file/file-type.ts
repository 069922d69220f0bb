import { coreErrors } from '@county/core/errors'
import type { FilePurpose } from '@county/core/file'

/** A kind of file that may be stored. */
interface FileKind {
  mediaType: string
  extensions: readonly string[]
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const KINDS = {
  xlsx: { mediaType: XLSX, extensions: ['xlsx'] },
  xls: { mediaType: 'application/vnd.ms-excel', extensions: ['xls', 'et'] },
  csv: { mediaType: 'text/csv', extensions: ['csv', 'txt'] },
  docx: { mediaType: DOCX, extensions: ['docx'] },
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
} as const satisfies Record<string, FileKind>
type KindName = keyof typeof KINDS

const ALLOWED: Record<FilePurpose, readonly KindName[]> = {
  import: ['xlsx', 'xls', 'csv'],
  evidence: ['pdf', 'jpeg', 'png', 'docx', 'xlsx'],
  document: ['docx', 'pdf'],
  export: ['xlsx', 'csv', 'docx', 'pdf'],
  template: ['xlsx', 'docx'],
}

const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((b, i) => bytes[i] === b)

function sniff(bytes: Uint8Array): KindName | null {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return sniffZip(bytes)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'xls'
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  return isText(bytes) ? 'csv' : null
}

/** Office files are zip folders; the names of their parts stand in the clear. */
function sniffZip(bytes: Uint8Array): KindName | null {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (names.includes('xl/workbook') || names.includes('xl/worksheets')) return 'xlsx'
  return names.includes('word/document') ? 'docx' : null
}

/** Text in UTF-8 or GB18030 has no control characters but tab, line feed, return. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  return head.every((b) => b >= 0x20 || b === 0x09 || b === 0x0a || b === 0x0d)
}

/** The media type of a content for a purpose, found from its bytes. Throws FILE_EMPTY, FILE_TYPE_REFUSED. */
export function mediaTypeOf(bytes: Uint8Array, purpose: FilePurpose, name: string): string {
  if (bytes.length === 0) throw coreErrors.error('FILE_EMPTY')
  const allowed = ALLOWED[purpose]
  const kind = sniff(bytes)
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const named = kind && (KINDS[kind].extensions as readonly string[]).includes(extension)
  if (!kind || !named || !allowed.includes(kind))
    throw coreErrors.error('FILE_TYPE_REFUSED', {
      allowed: allowed.map((k) => `.${KINDS[k].extensions[0]}`).join('、'),
    })
  return KINDS[kind].mediaType
}
