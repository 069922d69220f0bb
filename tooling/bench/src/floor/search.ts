import type { FastifyInstance } from 'fastify'
import type pg from 'pg'

const COLUMNS = `p.id, p.name, p.sex, left(p.birth_date::text, 4) as born, p.household_no, p.address, p.state, n.id_number`

/** Search as everybody writes it: LIKE over names, or over numbers kept in the clear. */
export function addSearch(server: FastifyInstance, pool: pg.Pool): void {
  const byName = `select ${COLUMNS} from residents.person p join bench.person_number n on n.id = p.id
    where p.name like '%' || $1 || '%' and p.state <> 'merged' order by p.closed_on nulls first, p.name_pinyin, p.id limit 21`
  const byNumber = `select ${COLUMNS} from bench.person_number n join residents.person p on p.id = n.id
    where n.id_number like '%' || $1 || '%' and p.state <> 'merged' order by p.closed_on nulls first, p.name_pinyin, p.id limit 21`
  for (const [path, sql] of [
    ['/search/name', byName],
    ['/search/number', byNumber],
  ] as const)
    server.get<{ Querystring: { q: string } }>(path, async ({ query }) => {
      const { rows } = await pool.query(sql, [query.q])
      const found = rows.slice(0, 20).map((p) => ({
        kind: 'person',
        id: p.id,
        title: p.name,
        detail: [p.sex, p.born, p.id_number, p.household_no, p.address].join(' · '),
        matched: 'name',
        state: p.state,
        href: `/residents/persons/${p.id}`,
      }))
      return { found, more: rows.length > 20 }
    })
}
