import { crc32, inflateRawSync } from 'node:zlib'
import { officeErrors } from './errors.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const MAX_ENTRIES = 10_000

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
}

/** Whether bytes begin like a zip file. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * The wanted parts of a zip file by name. Sizes are added up from the central directory before anything is inflated,
 * and no part may inflate to more than it declares. Throws OFFICE_ZIP_BOMB, OFFICE_ENCRYPTED, or RangeError when the
 * file is damaged.
 */
export function unzip(
  bytes: Uint8Array,
  options: { maxUnzipped: number; want: (name: string) => boolean },
): Map<string, Buffer> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(buffer)
  let total = 0
  for (const entry of entries) total += entry.size
  if (total > options.maxUnzipped || entries.length > MAX_ENTRIES) throw officeErrors.fail('OFFICE_ZIP_BOMB', { total })
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    if (entry.encrypted) throw officeErrors.fail('OFFICE_ENCRYPTED')
    if (!entry.name.endsWith('/') && options.want(entry.name)) parts.set(entry.name, inflate(buffer, entry))
  }
  return parts
}

/** A zip file whose parts are stored without compression. */
export function storeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const chunks: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2) // names are UTF-8
    common.writeUInt16LE(0x21, 8) // 1980-01-01
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(signature(ENTRY), Buffer.from([20, 0]), common, place, name)
    chunks.push(signature(LOCAL), common, name, content)
    offset += 30 + name.length + content.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, ...central, end])
}

function directory(buffer: Buffer): Entry[] {
  const end = endRecord(buffer)
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  if (at === 0xffffffff || count === 0xffff) throw officeErrors.fail('OFFICE_ZIP_BOMB', { zip64: true })
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (buffer.readUInt32LE(at) !== ENTRY) throw new RangeError('damaged zip directory')
    const nameLength = buffer.readUInt16LE(at + 28)
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      encrypted: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function endRecord(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= 0 && at >= buffer.length - 65_557; at--) {
    if (buffer.readUInt32LE(at) === END) return at
  }
  throw new RangeError('no zip directory')
}

function inflate(buffer: Buffer, entry: Entry): Buffer {
  if (buffer.readUInt32LE(entry.offset) !== LOCAL) throw new RangeError('damaged zip entry')
  const start = entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28)
  const packed = buffer.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new RangeError('truncated zip entry')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new RangeError(`zip method ${entry.method}`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw officeErrors.fail('OFFICE_ZIP_BOMB')
    throw error
  }
}

function signature(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
