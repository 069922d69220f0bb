/**
 * Names of fields whose values never go to a log, in lower case without separators; a key that contains one of them
 * is sensitive.
 */
const SENSITIVE_KEYS: readonly string[] = [
  'password',
  'passphrase',
  'secret',
  'token',
  'cookie',
  'authorization',
  'credential',
  'otp',
  'signature',
  'privatekey',
  'citizenid',
  'idnumber',
  'idcard',
  'certificateno',
  'phone',
  'mobile',
  'telephone',
  'bankcard',
  'bankaccount',
  'accountno',
  'disease',
  'diagnosis',
  'health',
  'disability',
  'latitude',
  'longitude',
  'address',
  'personname',
  'fullname',
  'guardian',
]

const HIDDEN = '***'
const CITIZEN = /(?<![\dA-Za-z])(?:\d{17}[\dXx]|T\d{17}|\d{15})(?![\dA-Za-z])/g
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const MAX_DEPTH = 8

/** Whether the value under a key must not be logged. */
function isSensitiveKey(key: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z]/g, '')
  return SENSITIVE_KEYS.some((name) => plain.includes(name))
}

/** A copy for the log: sensitive fields hidden, citizen and telephone numbers inside texts hidden. Never throws. */
export function redact(value: unknown): unknown {
  return copy(value, 0, new WeakSet())
}

/** A text with citizen and mobile numbers hidden. */
export function redactText(text: string): string {
  return text.replace(CITIZEN, HIDDEN).replace(MOBILE, HIDDEN)
}

function copy(value: unknown, depth: number, seen: WeakSet<object>): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return looksPersonal(String(value)) ? HIDDEN : value
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (depth >= MAX_DEPTH || seen.has(value)) return '…'
  seen.add(value)
  if (value instanceof Error) return { name: value.name, message: redactText(value.message) }
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return '[bytes]'
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1, seen))
  if (value instanceof Map || value instanceof Set) return `[${value.size}]`
  const result: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    result[redactText(key)] = isSensitiveKey(key) && item != null ? HIDDEN : copy(item, depth + 1, seen)
  }
  return result
}

function looksPersonal(digits: string): boolean {
  return redactText(digits) !== digits
}
