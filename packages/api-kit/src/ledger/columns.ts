import { type FieldMeta, isSealed, isSecret } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import type { Cipher } from '@county/db/cipher'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { maskPhone } from '@county/kernel/phone'
import type { Context } from '../verb.ts'
import { seesSecrets } from './secrets.ts'

/** PostgreSQL type of a field's column. */
export function sqlType(meta: FieldMeta): string {
  if (isSealed(meta)) return 'bytea'
  switch (meta.kind) {
    case 'codes':
      return 'text[]'
    case 'date':
      return 'date'
    case 'money':
      return 'bigint'
    case 'int':
      return 'integer'
    case 'decimal':
      return 'double precision'
    case 'bool':
      return 'boolean'
    case 'person':
    case 'household':
    case 'reference':
      return 'uuid'
    default:
      return 'text'
  }
}

/** The columns and values that store these field values. A sealed field gives two: `<column>_sealed` and its blind index `<column>_index`. */
export function toColumns(ledger: Ledger<any>, values: Record<string, unknown>, cipher: Cipher): Map<string, unknown> {
  const columns = new Map<string, unknown>()
  for (const [key, meta] of ledgerFields(ledger)) {
    if (!(key in values)) continue
    const value = values[key] ?? null
    const column = snake(key)
    if (isSealed(meta)) {
      columns.set(`${column}_sealed`, value === null ? null : cipher.seal(sealedText(meta, value)))
      columns.set(`${column}_index`, value === null ? null : sealedIndex(ledger, key, value, cipher))
    } else columns.set(column, value)
  }
  return columns
}

/** What is sealed of a value: a number of a person as it stands, a secret as JSON. */
const sealedText = (meta: FieldMeta, value: unknown) => (isSecret(meta) ? JSON.stringify(value) : String(value))

/** Blind index of a sealed field's value. */
export function sealedIndex(ledger: Ledger<any>, key: string, value: unknown, cipher: Cipher): Buffer {
  const meta = ledger.meta[key] as FieldMeta
  return cipher.blindIndex(sealedText(meta, value), isSecret(meta) ? `${ledger.id}.${key}` : meta.kind)
}

/** Who reads, and with which keys. */
type Reader = Pick<Context, 'actor' | 'cipher'>

/** Field values of a stored row as the reader may see them: numbers of persons masked, secrets null unless let in. */
export function fromColumns(c: Reader, ledger: Ledger<any>, row: Record<string, unknown>): Record<string, unknown> {
  const secrets = seesSecrets(c, ledger)
  const values: Record<string, unknown> = {}
  for (const [key, meta] of ledgerFields(ledger)) values[key] = readField(c, key, meta, row, secrets)
  return values
}

/** One field of a stored row as the reader may see it. */
export function readField(
  c: Reader,
  key: string,
  meta: FieldMeta,
  row: Record<string, unknown> | undefined,
  secrets: boolean,
): unknown {
  if (isSecret(meta) && !secrets) return null
  const column = snake(key)
  if (!isSealed(meta)) return row?.[column] ?? null
  const sealed = row?.[`${column}_sealed`]
  if (!isSecret(meta)) return masked(meta, sealed, c.cipher)
  return sealed ? JSON.parse(c.cipher.open(bytesOf(sealed))) : null
}

const bytesOf = (sealed: unknown): Buffer =>
  typeof sealed === 'string' ? Buffer.from(sealed.replace(/^\\x/, ''), 'hex') : (sealed as Buffer)

/** A sealed value as shown by default. */
export function masked(meta: Pick<FieldMeta, 'kind'>, sealed: unknown, cipher: Cipher): string | null {
  if (!sealed) return null
  const plain = cipher.open(bytesOf(sealed))
  return meta.kind === 'phone' ? maskPhone(plain) : maskCitizenId(plain)
}
