import { query } from '@county/api-kit/verb'
import { DuplicatePair } from '@county/residents/duplicate/duplicate'
import type { PersonRow } from '@county/residents/person/person'
import { z } from 'zod'
import { personRows } from '../person/rows.ts'

interface Pair {
  id: string
  version: number
  reason: string
  state: string
  note: string | null
  foundAt: string
  firstId: string
  secondId: string
}

/** Pairs that may be one person, newest first. Pairs whose other half lies out of the officer's area are left out. */
export const listDuplicates = query({
  name: 'residents.duplicate.list',
  title: { zh: '查询疑似重复人员', en: 'List duplicates' },
  permission: 'residents.duplicate.decide',
  input: z.object({
    state: z.enum(['open', 'dismissed', 'merged']).default('open'),
    personId: z.uuid().optional(),
    cursor: z.uuid().optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: z.object({ rows: z.array(DuplicatePair), next: z.string().nullable(), count: z.int() }),
  async run(c, { state, personId, cursor, limit }) {
    const pairs = await c.tx.query<Pair>(
      `select d.id, d.version, d.reason, d.state, d.note, d.created_at as "foundAt", d.first_id as "firstId",
         d.second_id as "secondId"
       from residents.duplicate_candidate d
       where d.state = $1 and ($2::uuid is null or $2 in (d.first_id, d.second_id)) and ($3::uuid is null or d.id < $3)
       order by d.id desc limit $4`,
      [state, personId ?? null, cursor ?? null, limit + 1],
    )
    const { n } = await c.tx.one<{ n: number }>(
      `select count(*)::int as n from residents.duplicate_candidate
       where state = $1 and ($2::uuid is null or $2 in (first_id, second_id))`,
      [state, personId ?? null],
    )
    const page = pairs.slice(0, limit)
    const persons = await personRows(
      c,
      page.flatMap((pair) => [pair.firstId, pair.secondId]),
    )
    const rows = page.flatMap(({ firstId, secondId, ...pair }) => {
      const [first, second] = [persons.get(firstId), persons.get(secondId)] as (PersonRow | undefined)[]
      return first && second ? [{ ...pair, first, second }] : []
    })
    return { rows, next: pairs.length > limit ? (page.at(-1)?.id ?? null) : null, count: n }
  },
})
