import path from 'node:path'
import type { Platform } from '@county/api/platform'
import { anonymous } from '@county/api-kit/actor'
import { openContext } from '@county/api-kit/kit'
import { ROLES, type Role } from '@county/core/permission'

interface DemoOfficers {
  DEMO_PASSWORD: string
}

/** One line for each role of the demonstration county; none where there are no demonstration data. */
export async function listDemoAccounts({ kit }: Platform): Promise<string[]> {
  const rows = await openContext(kit, 'core', anonymous(null), { readOnly: true }, (c) =>
    c.tx.query<{ account: string; name: string; unit: string; role: Role }>(
      `select distinct on (p.role) a.account, o.name, p.role, coalesce(core.unit_name_on(p.unit_id, $1), '') as unit
       from core.account a join core.officer o on o.id = a.officer_id join core.post p on p.officer_id = o.id
       where o.demo and o.state = 'active' and p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1)
       order by p.role, exists (select from core.unit_module m where m.unit_id = p.unit_id and m.module = any ($2)) desc, p.id`,
      [c.today, kit.modules.map((m) => m.id)],
    ),
  )
  if (!rows.length) return []
  const file = path.join(import.meta.dirname, '../../cli/src/demo/officers.ts')
  const { DEMO_PASSWORD } = (await import(file)) as DemoOfficers
  const order = Object.keys(ROLES)
  return rows
    .sort((x, y) => order.indexOf(x.role) - order.indexOf(y.role))
    .map((r) => `${r.account.padEnd(16)} ${DEMO_PASSWORD.padEnd(14)} ${ROLES[r.role].title.zh}  ${r.unit} ${r.name}`)
}
