import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'
import { type CipherSuite, deriveKey, type Keys, type MasterKey } from './keys.ts'

/** Encrypts sensitive fields and makes their blind index. */
export interface Cipher {
  /** Sealed bytes: algorithm, key id, nonce, ciphertext and tag; different at each call. */
  seal(plain: string): Buffer
  /** The plain text; throws CipherError when the bytes were changed or the key is unknown. */
  open(sealed: Buffer): string
  /** Keyed digest for equality search, the same for one value and purpose (e.g. 'person.idNumber'). 32 bytes. */
  blindIndex(value: string, purpose: string): Buffer
}

/** Sealed bytes cannot be opened. */
export class CipherError extends Error {
  override name = 'CipherError'
}

/** Authenticated encryption of one algorithm; `header` is bound to the text. */
interface Sealer {
  seal(plain: Buffer, header: Buffer): Buffer
  open(body: Buffer, header: Buffer): Buffer
}

const HEADER_BYTES = 5
const CODES: Record<CipherSuite, number> = { aes: 1, sm: 2 }
const DIGESTS: Record<CipherSuite, string> = { aes: 'sha256', sm: 'sm3' }

/**
 * The cipher of a set of keys. Suite 'aes' writes AES-256-GCM and HMAC-SHA256, suite 'sm' writes SM4-CTR with
 * HMAC-SM3 over the ciphertext (GB/T 32907, GB/T 32905). Both read what the other wrote; blind indexes differ by suite
 * and by newest key, so that changing either means computing the indexes anew.
 */
export function createCipher(keys: Keys): Cipher {
  const sealers = new Map<string, Sealer>()
  for (const master of keys.masters) {
    sealers.set(header('aes', master).toString('hex'), aesGcm(deriveKey(master, 'aes-256-gcm', 32)))
    const mac = deriveKey(master, 'hmac-sm3', 32)
    sealers.set(header('sm', master).toString('hex'), sm4Ctr(deriveKey(master, 'sm4-ctr', 16), mac))
  }
  const [newest] = keys.masters
  const current = header(keys.suite, newest)
  const writer = sealers.get(current.toString('hex')) as Sealer
  // Keys are made once: handing over bytes costs more at each call than the digest itself.
  const indexKeys = new Map<string, KeyObject>()
  const indexKey = (purpose: string) => {
    const key = indexKeys.get(purpose) ?? createSecretKey(deriveKey(newest, `index/${keys.suite}/${purpose}`, 32))
    indexKeys.set(purpose, key)
    return key
  }
  return {
    seal: (plain) => Buffer.concat([current, writer.seal(Buffer.from(plain, 'utf8'), current)]),
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const head = bytes.subarray(0, HEADER_BYTES)
      const sealer = sealers.get(head.toString('hex'))
      if (!sealer) throw new CipherError('sealed with an unknown key or algorithm')
      return sealer.open(bytes.subarray(HEADER_BYTES), head).toString('utf8')
    },
    blindIndex: (value, purpose) => createHmac(DIGESTS[keys.suite], indexKey(purpose)).update(value, 'utf8').digest(),
  }
}

function header(suite: CipherSuite, master: MasterKey): Buffer {
  return Buffer.concat([Buffer.from([CODES[suite]]), master.id])
}

const GCM_NONCE_BYTES = 12
const GCM_TAG_BYTES = 16

const nonces = Buffer.alloc(GCM_NONCE_BYTES * 256)
let nonceAt = nonces.length

/** Random bytes for one text, drawn from a stock; none is used twice. */
function nextNonce(): Buffer {
  if (nonceAt === nonces.length) {
    randomFillSync(nonces)
    nonceAt = 0
  }
  nonceAt += GCM_NONCE_BYTES
  return Buffer.from(nonces.subarray(nonceAt - GCM_NONCE_BYTES, nonceAt))
}

/** AES-256-GCM (NIST SP 800-38D): nonce, ciphertext, tag. `nonce` is given by tests only. */
export function aesGcm(bytes: Buffer, nonce?: Buffer): Sealer {
  const key = createSecretKey(bytes)
  return {
    seal(plain, aad) {
      const iv = nonce ?? nextNonce()
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      cipher.setAAD(aad)
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([iv, text, cipher.getAuthTag()])
    },
    open(body, aad) {
      if (body.length < GCM_NONCE_BYTES + GCM_TAG_BYTES) throw new CipherError('sealed bytes are cut off')
      const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, GCM_NONCE_BYTES), {
        authTagLength: GCM_TAG_BYTES,
      })
      decipher.setAAD(aad)
      decipher.setAuthTag(body.subarray(-GCM_TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(body.subarray(GCM_NONCE_BYTES, -GCM_TAG_BYTES)), decipher.final()])
      } catch (cause) {
        throw new CipherError('sealed bytes were changed', { cause })
      }
    },
  }
}

const SM4_BLOCK_BYTES = 16
const SM3_BYTES = 32

/** SM4-CTR, then HMAC-SM3 over header, counter block and ciphertext. `nonce` is given by tests only. */
export function sm4Ctr(bytes: Buffer, macBytes: Buffer, nonce?: Buffer): Sealer {
  const key = createSecretKey(bytes)
  const macKey = createSecretKey(macBytes)
  const mac = (aad: Buffer, body: Buffer) => createHmac('sm3', macKey).update(aad).update(body).digest()
  return {
    seal(plain, aad) {
      const iv = nonce ?? randomBytes(SM4_BLOCK_BYTES)
      const cipher = createCipheriv('sm4-ctr', key, iv)
      const body = Buffer.concat([iv, cipher.update(plain), cipher.final()])
      return Buffer.concat([body, mac(aad, body)])
    },
    open(sealed, aad) {
      if (sealed.length < SM4_BLOCK_BYTES + SM3_BYTES) throw new CipherError('sealed bytes are cut off')
      const body = sealed.subarray(0, -SM3_BYTES)
      if (!timingSafeEqual(mac(aad, body), sealed.subarray(-SM3_BYTES))) {
        throw new CipherError('sealed bytes were changed')
      }
      const decipher = createDecipheriv('sm4-ctr', key, body.subarray(0, SM4_BLOCK_BYTES))
      return Buffer.concat([decipher.update(body.subarray(SM4_BLOCK_BYTES)), decipher.final()])
    },
  }
}
