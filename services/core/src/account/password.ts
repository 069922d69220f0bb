import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's second recommendation for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** Hashes a password with argon2id; the answer is a PHC string that carries its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...COST })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

/** Whether a password is the hashed one; an unreadable hash fits nothing. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, expected] = PHC.exec(hash) ?? []
  if (!salt || !expected) return false
  const tag = Buffer.from(expected, 'base64')
  const again = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  })
  return timingSafeEqual(again, tag)
}

let decoy: Promise<string> | undefined

/** Takes as long as a real check: an unknown account must not be told by its answer's time. */
export async function pretendToVerify(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  await verifyPassword(password, await decoy)
  return false
}

/** Letters and digits that are not mistaken for one another when read out. */
const SMALL = 'abcdefghjkmnpqrstuvwxyz'
const LARGE = 'ABCDEFGHJKMNPQRSTUVWXYZ'
const DIGITS = '23456789'

/** A first password, handed over once: 12 characters of three classes. */
export function issuePassword(): string {
  const pick = (from: string) => from[randomInt(from.length)] as string
  const all = [pick(SMALL), pick(LARGE), pick(DIGITS)]
  while (all.length < 12) all.push(pick(SMALL + LARGE + DIGITS))
  for (let i = all.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    const kept = all[i] as string
    all[i] = all[j] as string
    all[j] = kept
  }
  return all.join('')
}
