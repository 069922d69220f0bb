/** A value of one cell of a COPY line; objects are written as JSON. */
export type CopyValue = string | number | bigint | boolean | Date | null | undefined | object

const SPECIAL = /[\\\t\n\r]/g
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line of COPY's text format, with its end; null and undefined are NULL. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(cell).join('\t')}\n`
}

function cell(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(SPECIAL, (character) => ESCAPED[character] as string)
}

/** A PostgreSQL array literal of texts, for a cell of a COPY line: ['a', 'b "c"'] → {"a","b \"c\""}. */
export function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}
