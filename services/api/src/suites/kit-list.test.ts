import { COUNTY, GRID, SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, type TestPerson } from './support/registry.ts'

let app: App
let people: TestPerson[]
const filer = () => app.as('filer')
const list = (input: object, actor = filer()) => app.query(actor, 'probe.card.list', input)

interface Sample {
  id: string
  title: string
  kind: string | null
  due: string | null
  fee: number | null
  size: number | null
  urgent: boolean | null
}
const samples: Sample[] = []

beforeAll(async () => {
  app = await createProbe()
  people = await Promise.all(['韦一', '岑二', '罗三', '王四'].map((name) => addPerson(app, name)))
  const value = fc.record({
    title: fc.constantFrom('甲', '乙', '丙', '%', '_', 'Z', 'a'),
    kind: fc.constantFrom('a', 'b', null),
    due: fc.constantFrom('2026-01-01', '2026-02-01', null),
    fee: fc.constantFrom(0, 100, 99_999_999_999, null),
    size: fc.constantFrom(1, 2, null),
    urgent: fc.constantFrom(true, false, null),
  })
  const arranged = fc.sample(value, { numRuns: 60, seed: 5 })
  for (const [i, values] of arranged.entries()) {
    const [row] = await app.admin.query<{ id: string }>(
      `insert into probe.card (area_path, person_id, person_name, title, kind, tags, due, fee, size, urgent)
       values ($1, $2, $3, $4, $5, '{}', $6, $7, $8, $9) returning id`,
      [
        GRID,
        people[i % 4]?.id,
        people[i % 4]?.name,
        values.title,
        values.kind,
        values.due,
        values.fee,
        values.size,
        values.urgent,
      ],
    )
    samples.push({ ...values, id: row?.id as string })
  }
})
afterAll(() => app.close())

/** Every page of a list, and the numbers each page told. */
async function walk(input: object) {
  const rows: any[] = []
  const told = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await list({ ...input, ...(cursor ? { cursor } : {}) })
    rows.push(...page.rows)
    told.add(`${page.count} of ${page.of}`)
    cursor = page.next ?? undefined
  } while (cursor)
  return { rows, told: [...told] }
}

const byteOrder = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1)

/** The order a list promises: by key, empty values last either way, then by id. */
function expected(key: keyof Sample, descending: boolean, kept: (s: Sample) => boolean): string[] {
  const sign = descending ? -1 : 1
  return samples
    .filter(kept)
    .sort((a, b) => {
      const [x, y] = [a[key], b[key]]
      if (x === null || y === null) return x === y ? sign * byteOrder(a.id, b.id) : x === null ? 1 : -1
      return sign * (byteOrder(x, y) || byteOrder(a.id, b.id))
    })
    .map((s) => s.id)
}

describe('paging', () => {
  test('by any key, either way, at any size of page: every row once and in order, with empty and equal keys', async () => {
    const asked = fc.record({
      key: fc.constantFrom<keyof Sample>('title', 'kind', 'due', 'fee', 'size', 'urgent'),
      descending: fc.boolean(),
      limit: fc.integer({ min: 1, max: 23 }),
      kind: fc.constantFrom('a', null, undefined),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ key, descending, limit, kind }) => {
        const filters = kind === undefined ? {} : { kind: { any: [kind] } }
        const { rows, told } = await walk({ filters, sort: { key, descending }, limit })
        const ids = expected(key, descending, (s) => kind === undefined || s.kind === kind)
        expect(rows.map((r) => r.id)).toEqual(ids)
        expect(told).toEqual([`${ids.length} of ${samples.length}`])
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  test('by the newest change and by the name of the person', async () => {
    const newest = await walk({ limit: 7 })
    expect(new Set(newest.rows.map((r) => r.id)).size).toBe(samples.length)
    const times = newest.rows.map((r) => r.updatedAt)
    expect(times).toEqual([...times].sort().reverse())
    const byName = await walk({ sort: { key: 'subjectName' }, limit: 9 })
    expect([...new Set(byName.rows.map((r) => r.subject.name))]).toEqual(['岑二', '王四', '罗三', '韦一'])
    expect(byName.rows).toHaveLength(samples.length)
  })

  test('a damaged cursor, an unknown field or a sealed one is refused by name', async () => {
    expect(await refusal(list({ cursor: 'not a cursor' }))).toBe('INVALID_INPUT')
    expect(await refusal(list({ sort: { key: 'nothing' } }))).toBe('INVALID_INPUT')
    expect(await refusal(list({ sort: { key: 'phone' } }))).toBe('INVALID_INPUT')
    await expect(list({ filters: { phone: { any: ['1'] } } })).rejects.toMatchObject({
      params: { path: 'filters.phone' },
    })
    await expect(list({ limit: 0 })).rejects.toMatchObject({ params: { issues: [{ path: 'limit' }] } })
  })
})

describe('filters', () => {
  const ids = (rows: any[]) => rows.map((r) => r.id).sort()
  const wanted = (kept: (s: Sample) => boolean) =>
    samples
      .filter(kept)
      .map((s) => s.id)
      .sort()

  test.each<[string, object, (s: Sample) => boolean]>([
    ['any of several codes', { kind: { any: ['a', 'b'] } }, (s) => s.kind !== null],
    ['a code or nothing', { kind: { any: ['a', null] } }, (s) => s.kind !== 'b'],
    ['nothing at all', { due: { any: [null] } }, (s) => s.due === null],
    ['a day range', { due: { from: '2026-01-15', to: '2026-02-01' } }, (s) => s.due === '2026-02-01'],
    ['an amount from', { fee: { from: 100 } }, (s) => (s.fee ?? -1) >= 100],
    ['an open range', { fee: {} }, () => true],
    ['yes', { urgent: { any: [true] } }, (s) => s.urgent === true],
    ['two fields', { urgent: { any: [false] }, size: { any: [1, 2] } }, (s) => s.urgent === false && s.size !== null],
  ])('%s', async (_name, filters, kept) => {
    const page = await list({ filters, limit: 200 })
    expect(ids(page.rows)).toEqual(wanted(kept))
    expect([page.count, page.of]).toEqual([wanted(kept).length, samples.length])
  })

  test('by person, and by a part of their name', async () => {
    const [one] = people as [TestPerson]
    expect((await list({ subjectId: one.id })).count).toBe(15)
    expect((await list({ search: '%' })).count).toBe(0)
  })

  test('places are found by the text of their fields, wildcards being plain letters', async () => {
    const spot = (name: string, areaPath: string) =>
      app.command(filer(), 'probe.spot.create', { areaPath, values: { name, size: null } })
    await spot('100%水池', STREET)
    await spot('水池', SIBLING_STREET)
    const found = async (input: object, actor = filer()) =>
      (await app.query(actor, 'probe.spot.list', input)).rows.map((r: any) => r.values.name).sort()
    expect(await found({ search: '%水' })).toEqual(['100%水池'])
    expect(await found({ search: '水池' })).toEqual(['100%水池', '水池'])
    expect(await found({ search: '水池', area: STREET })).toEqual(['100%水池'])
    const street = app.as('filer', { areaPath: STREET })
    expect(await found({ area: SIBLING_STREET }, street)).toEqual(['100%水池'])
    expect(await found({ area: COUNTY }, street)).toEqual(['100%水池'])
  })
})
