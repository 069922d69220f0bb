import { type FieldMeta, isSealed } from '@county/core/ledger/field'
import { type Ledger, ledgerFields, snake } from '@county/core/ledger/ledger'
import type { Cipher } from '@county/db/cipher'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { maskPhone } from '@county/kernel/phone'

/** PostgreSQL type of a field's column. */
export function sqlType(meta: FieldMeta): string {
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
    case 'citizenId':
    case 'phone':
      return 'bytea'
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
      columns.set(`${column}_sealed`, value === null ? null : cipher.seal(String(value)))
      columns.set(`${column}_index`, value === null ? null : cipher.blindIndex(String(value), meta.kind))
    } else columns.set(column, value)
  }
  return columns
}

/** Field values of a stored row; sealed ones masked. */
export function fromColumns(
  ledger: Ledger<any>,
  row: Record<string, unknown>,
  cipher: Cipher,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, meta] of ledgerFields(ledger)) {
    const column = snake(key)
    values[key] = isSealed(meta) ? masked(meta, row[`${column}_sealed`], cipher) : (row[column] ?? null)
  }
  return values
}

/** A sealed value as shown by default. */
export function masked(meta: Pick<FieldMeta, 'kind'>, sealed: unknown, cipher: Cipher): string | null {
  if (!sealed) return null
  const bytes = typeof sealed === 'string' ? Buffer.from(sealed.replace(/^\\x/, ''), 'hex') : (sealed as Buffer)
  const plain = cipher.open(bytes)
  return meta.kind === 'phone' ? maskPhone(plain) : maskCitizenId(plain)
}
