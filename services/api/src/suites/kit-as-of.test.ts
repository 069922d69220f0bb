import { COMMUNITY, COUNTY, GRID, SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProbe } from './support/probe.ts'

let app: App
beforeAll(async () => {
  app = await createProbe()
})
afterAll(() => app.close())

interface Version {
  day: number
  size: number
  area: string
  closed: boolean
}
const dayText = (n: number) => `2026-09-${String(n).padStart(2, '0')}`
/** Half past eleven at night in the county: already the next day's afternoon for nobody, but late in UTC terms. */
const at = (v: Version) => `${dayText(v.day)}T15:30:00Z`

const timeline = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }).chain((days) =>
  fc.tuple(
    ...days
      .sort((a, b) => a - b)
      .map((day) =>
        fc.record({
          day: fc.constant(day),
          size: fc.integer({ min: 1, max: 4 }),
          area: fc.constantFrom(GRID, COMMUNITY, SIBLING_STREET),
          closed: fc.constant(false),
        }),
      ),
  ),
)
const timelines = fc
  .sample(fc.tuple(timeline, fc.boolean()), { numRuns: 25, seed: 9 })
  .map(([versions, ends]) => versions.map((v, i) => ({ ...v, closed: ends && i > 0 && i === versions.length - 1 })))

/** Stores a row's last version, and the ones before it as the database's history keeps them. */
async function store(name: string, versions: readonly Version[]): Promise<void> {
  const last = versions.at(-1) as Version
  const row = (v: Version, n: number) => ({
    version: n,
    area_path: v.area,
    created_at: at(versions[0] as Version),
    updated_at: at(v),
    closed_on: v.closed ? dayText(v.day) : null,
    name,
    size: v.size,
  })
  const [made] = await app.admin.query<{ id: string }>(
    `insert into probe.spot (version, area_path, created_at, updated_at, closed_on, name, size) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    Object.values(row(last, versions.length)),
  )
  for (const [i, v] of versions.slice(0, -1).entries())
    await app.admin.query(
      `insert into probe.row_history (table_name, row_id, version, area_path, data, sys_from, sys_to) values ('spot', $1, $2, $3, $4, $5, $6)`,
      [made?.id, i + 1, last.area, { id: made?.id, ...row(v, i + 1) }, at(v), at(versions[i + 1] as Version)],
    )
}

/** What was true at the end of a day. */
const then = (versions: readonly Version[], day: number) => versions.filter((v) => v.day <= day).at(-1)

test('the list of any past day is what was true at its end: values, areas and closings', async () => {
  for (const [i, versions] of timelines.entries()) await store(`点位${i}`, versions)
  const filer = app.as('filer')
  for (let day = 0; day <= 10; day++)
    for (const area of [COUNTY, STREET, SIBLING_STREET])
      for (const state of ['open', 'closed', 'all'] as const) {
        const expected = timelines.flatMap((versions, i) => {
          const v = then(versions, day)
          const shown = v?.area.startsWith(area) && (state === 'all' || v.closed === (state === 'closed'))
          return shown ? [`点位${i} ${v?.size} ${v?.area}`] : []
        })
        const found: string[] = []
        let cursor: string | undefined
        do {
          const page = await app.query(filer, 'probe.spot.list', {
            asOf: day === 0 ? '2026-08-31' : dayText(day),
            area,
            state,
            sort: { key: 'size' },
            limit: 7,
            ...(cursor ? { cursor } : {}),
          })
          expect(page.count).toBe(expected.length)
          found.push(...page.rows.map((r: any) => `${r.values.name} ${r.values.size} ${r.areaPath}`))
          cursor = page.next ?? undefined
        } while (cursor)
        expect([day, area, state, found.sort()]).toEqual([day, area, state, expected.sort()])
      }
})

test('a record of any past day is what it was at its end; before it was entered there is none', async () => {
  const filer = app.as('filer')
  const rows = await app.admin.query<{ id: string; name: string }>(`select id, name from probe.spot`)
  for (const { id, name } of rows.filter((r) => /^点位[0-4]$/.test(r.name)))
    for (let day = 0; day <= 10; day++) {
      const v = then(timelines[Number(name.slice(2))] as readonly Version[], day)
      const asOf = day === 0 ? '2026-08-31' : dayText(day)
      const found = await app.query(filer, 'probe.spot.get', { id, asOf }).catch((e) => e.code)
      expect([name, day, found.values?.size ?? found]).toEqual([name, day, v?.size ?? 'NOT_FOUND'])
    }
})

test('an officer sees of the past only rows that are in their area now', async () => {
  const page = await app.query(app.as('filer', { areaPath: STREET }), 'probe.spot.list', {
    asOf: dayText(5),
    state: 'all',
    limit: 200,
  })
  const expected = timelines.flatMap((versions, i) =>
    then(versions, 5)?.area.startsWith(STREET) && versions.at(-1)?.area.startsWith(STREET) ? [`点位${i}`] : [],
  )
  expect(page.rows.map((r: any) => r.values.name).sort()).toEqual(expected.sort())
  expect(expected.length).toBeGreaterThan(2)
})

test('after changes by hand the days before still show what they showed', async () => {
  const filer = app.as('filer')
  const before = await app.query(filer, 'probe.spot.list', { asOf: dayText(9), limit: 200 })
  for (const row of before.rows.filter((r: any) => r.closedOn === null).slice(0, 3)) {
    const data = { id: row.id, values: { size: 99 } }
    await app.command(filer, 'probe.spot.update', data, { expected: row.version })
    const ending = { id: row.id, closedOn: '2026-11-01', reason: '撤除' }
    await app.command(filer, 'probe.spot.close', ending, { expected: row.version + 1 })
  }
  const after = await app.query(filer, 'probe.spot.list', { asOf: dayText(9), limit: 200 })
  const shown = (page: any) => page.rows.map((r: any) => [r.values.name, r.values.size, r.version, r.closedOn]).sort()
  expect(shown(after)).toEqual(shown(before))
})
