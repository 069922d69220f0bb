import { openContext } from '@county/api-kit/kit'
import { SnapshotCache } from '@county/api-kit/snapshot-cache'
import type { Context } from '@county/api-kit/verb'
import { AdminConnection } from '@county/db/admin'
import { GRID } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createProbe } from './support/probe.ts'

let app: App
let other: AdminConnection
beforeAll(async () => {
  app = await createProbe()
  other = await AdminConnection.open(app.adminUrl)
})
afterAll(async () => {
  await other.close()
  await app.close()
})

const reading = <T>(work: (c: Context) => Promise<T>) =>
  openContext(app.kit, 'probe', app.as('filer'), { readOnly: true }, work)
const countSpots = async (c: Context) => (await c.tx.one<{ n: number }>('select count(*)::int as n from probe.spot')).n
const addSpot = (on: AdminConnection) => on.query(`insert into probe.spot (area_path, name) values ($1, '井')`, [GRID])

let cache: SnapshotCache
let computed: number
beforeEach(() => {
  cache = new SnapshotCache()
  computed = 0
})
const counted = (c: Context) =>
  cache.get(c, 'spots', ['probe.spot'], () => {
    computed += 1
    return countSpots(c)
  })
const truth = () => reading(countSpots)

describe('a kept value', () => {
  test('is used again while nothing changed, and also when other ledgers did', async () => {
    const first = await reading(counted)
    await other.query(`update core.area set name = name where area_path = $1`, [GRID])
    expect([await reading(counted), await reading(counted), computed]).toEqual([first, first, 1])
  })

  test('is computed anew after another connection committed, not before', async () => {
    const first = await reading(counted)
    await other.query('begin')
    await addSpot(other)
    expect([await reading(counted), computed]).toEqual([first, 1])
    await other.query('commit')
    expect([await reading(counted), computed]).toEqual([first + 1, 2])
    expect([await reading(counted), computed]).toEqual([first + 1, 2])
  })

  test('is computed anew for transactions that began, or even wrote, before it was computed', async () => {
    await other.query('begin')
    await other.query('select pg_current_xact_id()')
    const first = await reading(counted)
    await addSpot(other)
    expect(await reading(counted)).toBe(first)
    await other.query('commit')
    expect(await reading(counted)).toBe(first + 1)

    cache = new SnapshotCache()
    await other.query('begin')
    await addSpot(other)
    expect(await reading(counted)).toBe(first + 1)
    await other.query('commit')
    expect(await reading(counted)).toBe(first + 2)
  })

  test('is left alone by what was rolled back', async () => {
    const first = await reading(counted)
    await other.query('begin')
    await addSpot(other)
    await other.query('rollback')
    expect([await reading(counted), computed]).toEqual([first, 1])
  })

  test('never holds what its own transaction undid', async () => {
    for (const warm of [false, true]) {
      cache = new SnapshotCache()
      const before = await truth()
      if (warm) await reading(counted)
      const work = app.inContext('probe', app.as('filer'), async (c) => {
        await c.tx.query(`insert into probe.spot (area_path, name) values ($1, '井')`, [GRID])
        expect(await counted(c)).toBe(before + 1)
        throw new Error('undone')
      })
      await expect(work).rejects.toThrow('undone')
      expect(await reading(counted)).toBe(before)
    }
  })

  test('computed in an old snapshot does not outlive it', async () => {
    await openContext(
      app.kit,
      'probe',
      app.as('filer'),
      { readOnly: true, isolation: 'repeatable read' },
      async (c) => {
        const before = await countSpots(c)
        await addSpot(other)
        expect(await counted(c)).toBe(before)
      },
    )
    expect(await reading(counted)).toBe(await truth())
  })
})

test('under writers at work every read tells what its own snapshot holds', async () => {
  const writer = async () => {
    const spots = Array.from({ length: 15 }, (_, i) => ({ areaPath: GRID, values: { name: `井${i}`, size: null } }))
    for (const spot of spots) await app.command(app.as('filer'), 'probe.spot.create', spot)
  }
  const seen: [number, number, number][] = []
  const reader = async () => {
    for (let i = 0; i < 25; i++)
      seen.push(
        await reading(async (c) => {
          const low = await countSpots(c)
          const kept = await counted(c)
          return [low, kept, await countSpots(c)] as [number, number, number]
        }),
      )
  }
  await Promise.all([writer(), writer(), reader(), reader()])
  expect(seen.filter(([low, kept, high]) => kept < low || kept > high)).toEqual([])
  expect(await reading(counted)).toBe(await truth())
})

test('the number of all rows beside a list follows at once', async () => {
  const of = async () => (await app.query(app.as('filer'), 'probe.spot.list', {})).of
  const before = await of()
  await addSpot(other)
  expect(await of()).toBe(before + 1)
})
