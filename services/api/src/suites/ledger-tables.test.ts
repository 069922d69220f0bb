import { sqlType } from '@county/api-kit/ledger/columns'
import { subjectColumn } from '@county/api-kit/ledger/subject'
import { findHooks } from '@county/api-kit/ledger/verbs'
import { isSealed } from '@county/core/ledger/field'
import { ledgerFields, snake } from '@county/core/ledger/ledger'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
})
afterAll(() => app.close())

const NAMES: Record<string, string> = {
  'text[]': 'ARRAY',
  'character varying': 'text',
  'double precision': 'float8',
  numeric: 'numeric',
}

test('every ledger with the kit’s verbs has its table, with a column of the right type for every field', async () => {
  const problems: string[] = []
  for (const ledger of app.kit.modules.flatMap((m) => m.ledgers).filter(findHooks)) {
    const [schema, table] = ledger.table.split('.')
    const rows = await app.admin.query<{ name: string; type: string; nullable: boolean }>(
      `select column_name as name, data_type as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = $1 and table_name = $2`,
      [schema, table],
    )
    const columns = new Map(rows.map((r) => [r.name, r]))
    const subject = subjectColumn(ledger)
    if (subject && !columns.has(subject)) problems.push(`${ledger.id}: ${subject}`)
    for (const [key, meta] of ledgerFields(ledger)) {
      const names = isSealed(meta) ? [`${snake(key)}_sealed`, `${snake(key)}_index`] : [snake(key)]
      for (const name of names) {
        const wanted = NAMES[sqlType(meta)] ?? sqlType(meta)
        const found = columns.get(name)
        if (!found) problems.push(`${ledger.id}.${key}: no column ${name}`)
        else if ((NAMES[found.type] ?? found.type) !== wanted)
          problems.push(`${ledger.id}.${key}: ${found.type}, declared ${wanted}`)
        else if (meta.optional && !found.nullable) problems.push(`${ledger.id}.${key}: must be nullable`)
      }
    }
  }
  expect(problems).toEqual([])
})
