import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A file of a built interface: its path with slashes, its SHA-384 in the form of subresource integrity. */
export interface ReleaseFile {
  path: string
  integrity: string
  size: number
}

/** What a build leaves beside its files, and compressed copies. */
const NOT_RELEASED = /(^|\/)\.vite\/|^module\.json$|^mf-stats\.json$|\.(br|gz)$/

/** The files of a release in a folder, sorted by path. */
export async function listReleaseFiles(folder: string): Promise<ReleaseFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: ReleaseFile[] = []
  for (const entry of entries) {
    const full = path.join(entry.parentPath, entry.name)
    const relative = path.relative(folder, full).split(path.sep).join('/')
    if (!entry.isFile() || NOT_RELEASED.test(relative)) continue
    const bytes = await readFile(full)
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
    files.push({ path: relative, integrity, size: bytes.length })
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** One hash over all paths and contents of a release, in hex. */
export function contentHash(files: readonly ReleaseFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file.path}\n${file.integrity}\n`)
  return hash.digest('hex')
}
