import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const COMPRESSED = /\.(js|mjs|css|html|json|svg|txt|map|wasm)$/
/** Below this the packet does not get smaller. */
const WORTH_BYTES = 1024

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Writes .br and .gz beside a file where that makes it smaller; does nothing when they are there already. */
export async function precompress(file: string): Promise<void> {
  if (!COMPRESSED.test(file)) return
  const bytes = await readFile(file)
  if (bytes.length < WORTH_BYTES) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  await keep(`${file}.br`, () => toBrotli(bytes, quality), bytes.length)
  await keep(`${file}.gz`, () => toGzip(bytes, { level: 9 }), bytes.length)
}

async function keep(file: string, make: () => Promise<Buffer>, above: number): Promise<void> {
  if (await stat(file).catch(() => null)) return
  const bytes = await make()
  if (bytes.length < above) await writeFile(file, bytes)
}

/** Writes compressed copies beside all files of a folder. */
export async function precompressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isFile()) await precompress(path.join(entry.parentPath, entry.name))
}
