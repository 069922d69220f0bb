import path from 'node:path'
import type { Platform } from '@county/api/platform'
import { anonymous } from '@county/api-kit/actor'
import { openContext } from '@county/api-kit/kit'

interface DemoOfficers {
  DEMO_PASSWORD: string
}

/** One line for each demonstration account that can sign in; none where there are no demonstration data. */
export async function listDemoAccounts({ kit }: Platform): Promise<string[]> {
  const rows = await openContext(kit, 'core', anonymous(null), { readOnly: true }, (c) =>
    c.tx.query<{ account: string; name: string; unit: string | null }>(
      `select a.account, o.name, core.posts_on(o.id, $1) -> 0 ->> 'unitName' as unit
       from core.account a join core.officer o on o.id = a.officer_id
       where o.demo and o.state = 'active' order by a.account limit 20`,
      [c.today],
    ),
  )
  if (!rows.length) return []
  const file = path.join(import.meta.dirname, '../../cli/src/demo/officers.ts')
  const { DEMO_PASSWORD } = (await import(file)) as DemoOfficers
  return rows.map((r) => `${r.account.padEnd(16)} ${DEMO_PASSWORD.padEnd(14)} ${r.name}${r.unit ? `，${r.unit}` : ''}`)
}
