import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CoreConfig } from '../config.ts'

const keyFile = (config: CoreConfig) => path.join(config.dataDir, 'keys', 'audit-ed25519.pem')

/** The installation's ed25519 key for seals; made at the first use, readable by this user only. */
function sealKey(config: CoreConfig): KeyObject {
  const file = keyFile(config)
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    try {
      fs.writeFileSync(file, pem, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return createPrivateKey(fs.readFileSync(file))
}

/** Signs bytes with the installation's key. */
export function signSeal(config: CoreConfig, bytes: Uint8Array): Buffer {
  return sign(null, bytes, sealKey(config))
}

/** Whether a signature is the installation's own. */
export function isOwnSignature(config: CoreConfig, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, createPublicKey(sealKey(config)), signature)
}
