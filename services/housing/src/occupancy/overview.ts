import { rangeOf } from '@county/api-kit/keyset'
import { query } from '@county/api-kit/verb'
import { RoomOverview } from '@county/housing/occupancy/verbs'
import { z } from 'zod'
import { settingsOn } from '../rule/read-rules.ts'

const NUMBERS = `count(*)::int as rooms, (count(*) filter (where households > 0))::int as lived,
  (count(*) filter (where state = 'vacant'))::int as vacant, (count(*) filter (where state = 'crowded'))::int as crowded,
  coalesce(sum(households) filter (where state = 'crowded'), 0)::int as "crowdedHouseholds",
  (count(*) filter (where state = 'unknown'))::int as unknown, coalesce(sum(members), 0)::int as members,
  round((sum(area_m2) filter (where members > 0 and area_m2 is not null)
    / nullif(sum(members) filter (where area_m2 is not null), 0))::numeric, 1)::float8 as "m2PerPerson"`
const SCOPE = 'closed_on is null and area_path >= $1 and area_path < $2'

/** Rooms in numbers: lived in, vacant, too small; by site and by m² a person. */
export const overview = query({
  name: 'housing.roomUse.overview',
  title: { zh: '住房与人口概况', en: 'Rooms in numbers' },
  permission: 'housing.room.read',
  input: z.object({ area: z.string().max(200).optional() }),
  output: RoomOverview,
  async run(c, asked) {
    const { from, to } = rangeOf(c, asked.area)
    const { crowdedM2: limit } = await settingsOn(c, c.today)
    const total = await c.tx.one<any>(`select ${NUMBERS} from housing.room_use where ${SCOPE}`, [from, to])
    const sites = await c.tx.query<any>(
      `select site_name as "siteName", ${NUMBERS} from housing.room_use where ${SCOPE} group by site_name order by rooms desc`,
      [from, to],
    )
    const edges = [0, Math.round(limit * 0.75), limit, 20, 30, 50].filter(
      (x, i, all) => i === 0 || x > (all[i - 1] as number),
    )
    const counted = await c.tx.query<{ band: number; rooms: number }>(
      `select width_bucket(m2_per_person, $3::float8[]) as band, count(*)::int as rooms from housing.room_use
       where ${SCOPE} and m2_per_person is not null group by band`,
      [from, to, edges],
    )
    const bands = edges.map((edge, i) => ({
      from: edge,
      to: edges[i + 1] ?? null,
      rooms: counted.find((x) => x.band === i + 1)?.rooms ?? 0,
    }))
    return { limit, total, sites, bands }
  },
})
