import pg from 'pg'

const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185

/** int8 as number; a value past 2^53 throws rather than lose its last digits. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 is past the safe range: ${text}`)
  return value
}

/** timestamptz of a UTC session ('2026-01-02 03:04:05.678+00') as an ISO string ('2026-01-02T03:04:05.678Z'). */
function parseTimestamp(text: string): string {
  const plain = text.endsWith('+00') ? text.slice(0, -3) : text
  return `${plain.replace(' ', 'T')}Z`
}

type Parse = (text: string) => unknown
const asText: Parse = (text) => text
const parseTextArray = pg.types.getTypeParser(1009 as never, 'text') as (text: string) => (string | null)[]
const arrayOf = (parse: Parse): Parse => {
  return (text) => parseTextArray(text).map((item) => (item === null ? null : parse(item)))
}

const PARSERS = new Map<number, Parse>([
  [INT8, parseInt8],
  [NUMERIC, asText],
  [DATE, asText],
  [TIMESTAMP, parseTimestamp],
  [TIMESTAMPTZ, parseTimestamp],
  [INT8_ARRAY, arrayOf(parseInt8)],
  [DATE_ARRAY, arrayOf(asText)],
  [TIMESTAMPTZ_ARRAY, arrayOf(parseTimestamp)],
])

/** How values come back: int8 → safe number, numeric → string, date → 'YYYY-MM-DD', timestamps → ISO strings in UTC. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format as never)) as never,
}
