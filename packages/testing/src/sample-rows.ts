import type { AdminConnection } from '@county/db/admin'
import { newId } from '@county/kernel/id'

interface Column {
  column_name: string
  data_type: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  column_default: string | null
}

/** Inserts one row into any governed table, in an area, filling required columns by their type; foreign keys are not checked. Gives its id. */
export async function insertSampleRow(
  admin: AdminConnection,
  schema: string,
  table: string,
  areaPath: string,
): Promise<string> {
  const columns = await admin.query<Column>(
    `select column_name, data_type, udt_name, is_nullable, column_default from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    [schema, table],
  )
  const id = newId()
  const given = new Map<string, unknown>([['id', id]])
  for (const c of columns)
    if (c.is_nullable === 'NO' && c.column_default === null && !given.has(c.column_name))
      given.set(c.column_name, sample(c))
  if (columns.some((c) => c.column_name === 'area_path')) given.set('area_path', areaPath)
  const names = [...given.keys()].map((n) => `"${n}"`).join(', ')
  await admin.query(
    `insert into ${schema}.${table} (${names}) values (${[...given.keys()].map((_, i) => `$${i + 1}`).join(', ')})`,
    [...given.values()],
  )
  return id
}

function sample(c: Column): unknown {
  switch (c.udt_name) {
    case 'uuid':
      return newId()
    case 'date':
      return '2026-10-15'
    case 'timestamptz':
      return '2026-10-15T01:00:00Z'
    case 'int2':
    case 'int4':
    case 'int8':
    case 'numeric':
    case 'float8':
      return 1
    case 'bool':
      return false
    case 'jsonb':
    case 'json':
      return '{}'
    case 'bytea':
      return Buffer.from('00', 'hex')
    default:
      return c.data_type === 'ARRAY' ? [] : c.column_name === 'month' ? '2026-10' : `x${newId().slice(-8)}`
  }
}
