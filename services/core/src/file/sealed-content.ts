import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Cipher } from '@county/db/cipher'

const NONCE = 12
const TAG = 16
const ALGORITHM = 'aes-256-gcm'

const placeOf = (dir: string, id: string) => path.join(dir, id.slice(-2), id)

/** Writes a content under its id, encrypted with a key of its own; answers that key, sealed by the installation's. */
export async function writeSealed(dir: string, id: string, bytes: Uint8Array, cipher: Cipher): Promise<Buffer> {
  const key = randomBytes(32)
  const nonce = randomBytes(NONCE)
  const gcm = createCipheriv(ALGORITHM, key, nonce)
  const sealed = Buffer.concat([nonce, gcm.update(bytes), gcm.final(), gcm.getAuthTag()])
  const place = placeOf(dir, id)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  // Written beside and renamed: a file is there whole or not at all.
  await writeFile(`${place}.part`, sealed, { mode: 0o600, flush: true })
  await rename(`${place}.part`, place)
  return cipher.seal(key.toString('base64'))
}

/** What was written of a stream. */
export interface Written {
  sealedKey: Buffer
  size: number
  sha256: Buffer
}

/** As {@link writeSealed}, taking the content as it comes; nothing stays when the stream fails. */
export async function writeSealedStream(
  dir: string,
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  cipher: Cipher,
): Promise<Written> {
  const key = randomBytes(32)
  const nonce = randomBytes(NONCE)
  const gcm = createCipheriv(ALGORITHM, key, nonce)
  const digest = createHash('sha256')
  let size = 0
  const place = placeOf(dir, id)
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(`${place}.part`, 'w', 0o600)
  try {
    await file.write(nonce)
    for await (const chunk of bytes) {
      digest.update(chunk)
      size += chunk.length
      await file.write(gcm.update(chunk))
    }
    await file.write(Buffer.concat([gcm.final(), gcm.getAuthTag()]))
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(`${place}.part`, { force: true })
    throw error
  }
  await file.close()
  await rename(`${place}.part`, place)
  return { sealedKey: cipher.seal(key.toString('base64')), size, sha256: digest.digest() }
}

/** The content under an id; throws when it was changed on disk. */
export async function readSealed(dir: string, id: string, sealedKey: Buffer, cipher: Cipher): Promise<Buffer> {
  const sealed = await readFile(placeOf(dir, id))
  const gcm = createDecipheriv(ALGORITHM, Buffer.from(cipher.open(sealedKey), 'base64'), sealed.subarray(0, NONCE))
  gcm.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([gcm.update(sealed.subarray(NONCE, -TAG)), gcm.final()])
}

/** Removes a content; without its key it was unreadable anyway. */
export async function removeSealed(dir: string, id: string): Promise<void> {
  await rm(placeOf(dir, id), { force: true })
}
