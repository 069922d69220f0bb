import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const KEY_BYTES = 32
const FILE_NAME = 'county.key'

/** Which family of algorithms writes; reading follows the sealed bytes themselves. */
export type CipherSuite = 'aes' | 'sm'

/** One master key; everything in use is derived from it. */
export interface MasterKey {
  /** First 4 bytes of the key's SHA-256: tells sealed bytes of different keys apart. */
  id: Buffer
  secret: Buffer
}

/** The master keys: the first writes, all of them read (older ones stay until everything was sealed anew). */
export interface Keys {
  masters: [MasterKey, ...MasterKey[]]
  suite: CipherSuite
}

/** Where keys come from. */
export interface LoadKeys {
  /** Folder of the county's data; a generated key lies there as county.key, readable by its owner only. */
  dataDir: string
  /**
   * COUNTY_KEY: base64 of 32 random bytes, several separated by commas (newest first). COUNTY_CIPHER: 'aes' or 'sm'.
   * NODE_ENV=production refuses to make up a key or take one from the data folder.
   */
  env: Record<string, string | undefined>
}

/** Loads the master keys; throws KeyError when one is malformed or, in production, missing. */
export function loadKeys({ dataDir, env }: LoadKeys): Keys {
  const suite = env.COUNTY_CIPHER ?? 'aes'
  if (suite !== 'aes' && suite !== 'sm') throw new KeyError(`COUNTY_CIPHER is aes or sm, not ${suite}`)
  if (env.COUNTY_KEY) {
    const [first, ...rest] = env.COUNTY_KEY.split(',').map((text) => masterKey(text.trim()))
    return { masters: [first as MasterKey, ...rest], suite }
  }
  if (env.NODE_ENV === 'production') {
    throw new KeyError('COUNTY_KEY is missing: production needs its own key, kept apart from the data')
  }
  return { masters: [masterKey(readOrMake(path.join(dataDir, FILE_NAME)))], suite }
}

/** A key is missing or not usable. */
export class KeyError extends Error {
  override name = 'KeyError'
}

/** A key for one use, so that no two uses share one. */
export function deriveKey(master: MasterKey, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', master.secret, Buffer.alloc(0), `county/${use}`, bytes))
}

function masterKey(text: string): MasterKey {
  const secret = Buffer.from(text, 'base64')
  if (secret.length !== KEY_BYTES || secret.toString('base64') !== text) {
    throw new KeyError(`COUNTY_KEY must be base64 of ${KEY_BYTES} bytes: openssl rand -base64 ${KEY_BYTES}`)
  }
  if (new Set(secret).size < 8) throw new KeyError('COUNTY_KEY is not random: openssl rand -base64 32')
  return { id: createHash('sha256').update(secret).digest().subarray(0, 4), secret }
}

function readOrMake(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    fs.writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
