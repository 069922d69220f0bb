import type { Bench, Row } from '../bench.ts'
import type { Asked } from '../drive.ts'
import { race } from '../race.ts'
import { queryPath } from '../session.ts'

const COUNTY = '522324.'
const end = (path: string) => `${path.slice(0, -1)}/`

const communities = (bench: Bench) =>
  bench.rows<{ path: string }>(
    `select area_path as path from core.area where kind = 'community' order by area_path limit 90`,
  )

/** The labour ledger and the registry: filter, sort by name, page of 50, count. */
export const list: Row = async (bench) => {
  const areas = await communities(bench)
  const labour = areas.flatMap(({ path }) => [['wage'], ['seeking', 'flexible']].map((status) => ({ path, status })))
  const persons = areas.flatMap(({ path }) => ['1', '2'].map((sex) => ({ path, sex: [sex] })))
  return [
    await race(
      bench,
      'list, labour ledger',
      'renshe',
      {
        ours: labour.map(({ path, status }) => ({
          path: queryPath('employment.labourRecord.list', {
            area: path,
            filters: { status: { any: status } },
            sort: { key: 'subjectName' },
          }),
        })),
        floor: labour.map(({ path, status }) => post('/labour', { from: path, to: end(path), status })),
      },
      0.5,
    ),
    await race(
      bench,
      'list, registry of persons',
      'yimin',
      {
        ours: persons.map(({ path, sex }) => ({
          path: queryPath('residents.person.list', {
            area: path,
            filters: { sex: { any: sex } },
            sort: { key: 'name' },
          }),
        })),
        floor: persons.map(({ path, sex }) => post('/persons', { from: path, to: end(path), sex })),
      },
      0.5,
    ),
  ]
}

const post = (path: string, body: unknown): Asked => ({ method: 'POST', path, body })

/** One record by id, 500 different ones. */
export const get: Row = async (bench) => {
  const ids = await bench.rows<{ id: string }>(
    `select id from employment.labour_record where closed_on is null order by md5(id::text) limit 500`,
  )
  const asked = {
    ours: ids.map(({ id }) => ({ path: queryPath('employment.labourRecord.get', { id }) })),
    floor: ids.map(({ id }) => ({ path: `/labour/${id}` })),
  }
  return [await race(bench, 'one record by id', 'renshe', asked, 0.3)]
}

/** Search by two characters of a name, and by the last four of a citizen number. */
export const search: Row = async (bench) => {
  const names = await bench.rows<{ q: string }>(
    `select right(name, 2) as q from residents.person where length(name) = 3 order by md5(id::text) limit 200`,
  )
  const numbers = await bench.rows<{ q: string }>(
    `select right(id_number, 4) as q from bench.person_number order by md5(id::text) limit 200`,
  )
  const asked = (path: string, found: { q: string }[]) => ({
    ours: found.map(({ q }) => ({ path: queryPath('residents.search.find', { q }) })),
    floor: found.map(({ q }) => ({ path: `${path}?q=${encodeURIComponent(q)}` })),
  })
  return [
    await race(bench, 'search, two characters of a name', 'yimin', asked('/search/name', names), 5),
    await race(bench, 'search, part of a number', 'yimin', asked('/search/number', numbers), 5),
  ]
}

/** The board of the running month: every target by area, against counting at every request. */
export const board: Row = async (bench) => {
  const [{ day } = { day: '' }] = await bench.rows<{ day: string }>(
    `select (now() at time zone 'Asia/Shanghai')::date::text as day`,
  )
  const month = day.slice(0, 7)
  const period = { month, from: `${month}-01`, to: day, asOf: day }
  const asked = {
    ours: [{ path: queryPath('coordination.figure.board', { month, area: COUNTY }) }],
    floor: [post('/figures', period)],
  }
  return [await race(bench, 'figures of a board', 'yimin', asked, 5, 2)]
}

/** The first 50 rows behind a frozen figure. */
export const door: Row = async (bench) => {
  const [last] = await bench.rows<{ month: string }>(
    `select month from coordination.report_month where state = 'closed' order by month desc limit 1`,
  )
  if (!last) throw new Error('no month of the county is closed')
  const found = await bench.rows<{ id: string }>(
    `select indicator_id as id from coordination.frozen_set where month = $1 and row_table = 'employment.labour_record'
     group by indicator_id having sum(cardinality(ids)) > 100 order by 1`,
    [last.month],
  )
  const asked = {
    ours: found.map(({ id }) => ({
      path: queryPath('coordination.figure.openRows', { indicatorId: id, month: last.month }),
    })),
    floor: found.map(({ id }) => post('/door', { month: last.month, indicatorId: id })),
  }
  return [await race(bench, "a figure's door, first 50 rows", 'renshe', asked, 0.5)]
}
