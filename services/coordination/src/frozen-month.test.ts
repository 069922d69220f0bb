import type { FigureNow, FigureRows } from '@county/coordination/figure/figure'
import { AdminConnection } from '@county/db/admin'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assertMayOpen } from './figure/access.ts'
import { giveReason } from './figure/give-reason.ts'
import { listFigureRows, listFigures } from './figure/list-figures.ts'
import { createWorld, type World } from './testing.ts'

const MONTH = '2026-11'
let w: World
beforeAll(async () => {
  w = await createWorld({ now: '2026-11-20T02:00:00.000Z', poolSize: 8 })
  await w.app.command(w.clerk, 'coordination.month.open', { month: MONTH })
  for (let i = 0; i < 30; i++) await addFund(i)
  w.app.now = '2026-12-06T02:00:00.000Z'
})
afterAll(() => w.app.close())

const addFund = (i: number) =>
  w.app.command(w.clerk, 'coordination.fund.create', {
    values: {
      name: `资金${i}`,
      year: 2026,
      kind: i % 3 ? 'special' : 'workBudget',
      documentNo: null,
      budget: (i + 1) * 100_00,
      allocated: null,
      paid: null,
      followUp: i % 2 === 0,
      projectId: null,
      arrivedOn: '2026-11-02',
      note: null,
    },
  })

/** A change that some officer makes to a ledger row, as SQL for a connection of its own. */
const CHANGES = [
  `update coordination.fund set budget = budget + 1 where id = (select id from coordination.fund order by id offset %n limit 1)`,
  `update coordination.fund set follow_up = not follow_up where id = (select id from coordination.fund order by id offset %n limit 1)`,
  `update coordination.fund set closed_on = '2026-12-06', closed_reason = '收回' where id = (select id from coordination.fund where closed_on is null order by id offset %n limit 1)`,
  `update coordination.staffing set to_fill = to_fill + 1 where id = (select id from coordination.staffing order by id offset %n limit 1)`,
  `update coordination.project set stage = 'accepted', accepted_on = '2026-11-30' where id = (select id from coordination.project order by id offset %n limit 1)`,
  `insert into coordination.fund (name, year, kind, budget, follow_up, arrived_on, area_path) values ('新增%n', 2026, 'special', 500, true, '2026-11-05', '522324.')`,
]
const changeSql = (i: number) => CHANGES[i % CHANGES.length]!.replaceAll('%n', String(i % 6))

async function dump(): Promise<string> {
  const figures = await listFigures(w.app.kit, w.director, { month: MONTH })
  const rows: Record<string, unknown> = {}
  for (const f of figures)
    rows[f.indicator] = await listFigureRows(w.app.kit, w.director, { indicator: f.indicator, month: MONTH })
  return JSON.stringify({ figures, rows })
}

describe('a closed month', () => {
  let before = ''

  test('is closed while others write: transactions begun before it, and committing during and after it', async () => {
    const early = await Promise.all([0, 1, 2, 3].map(() => AdminConnection.open(w.app.adminUrl)))
    for (const [i, c] of early.entries()) {
      await c.query('begin')
      await c.query(CHANGES[i % 2]!.replaceAll('%n', String(20 + i)))
    }
    const closing = w.app.command(w.clerk, 'coordination.month.close', { month: MONTH })
    const during = AdminConnection.open(w.app.adminUrl).then(async (c) => {
      for (let i = 4; i < 16; i++) await c.query(changeSql(i + 7))
      await c.close()
    })
    const closed = await closing
    await during
    expect(closed.figures).toBeGreaterThan(0)
    before = await dump()
    for (const c of early) {
      await c.query('commit')
      await c.close()
    }
    expect(await dump()).toBe(before)
  })

  test('stays the same after 50 random changes, figures and rows', async () => {
    const c = await AdminConnection.open(w.app.adminUrl)
    const order = fc.sample(fc.nat(1000), { numRuns: 50, seed: 7 })
    for (const n of order) await c.query(changeSql(n))
    await c.close()
    expect(await dump()).toBe(before)
  })

  test('shows the rows as they were, and tells what differs now, by whom and in which fields', async () => {
    const ask = { indicatorId: 'coordination.specialFunds', month: MONTH }
    const page: FigureRows = await w.app.query(w.finance.filer, 'coordination.figure.openRows', { ...ask, limit: 200 })
    expect(page.rows.length).toBe(page.count)
    expect(page.rows.some((r) => r.now.changed)).toBe(true)
    expect(page.columns.map((x) => x.key)).toContain('budget')
    const changed = page.rows.find((r) => r.now.version > r.version)!
    const live = await w.app.query(w.finance.filer, 'coordination.fund.get', { id: changed.rowId })
    expect(live.version).toBe(changed.now.version)
    const now: FigureNow = await w.app.query(w.finance.filer, 'coordination.figure.compare', ask)
    expect(now.added).toBeGreaterThan(0)
    expect(now.changed + now.removed).toBeGreaterThan(0)
    expect(now.value).toBe(page.value)
    const changes = now.differences.filter((d) => d.kind === 'changed')
    expect(changes.some((d) => d.fields.length > 0)).toBe(true)
    expect(changes.every((d) => d.at !== null)).toBe(true)
  })

  test('cannot be rewritten in the database', async () => {
    const c = await AdminConnection.open(w.app.adminUrl)
    await expect(c.query(`update coordination.figure set rows = rows + 1`)).rejects.toThrow()
    await expect(c.query(`update coordination.frozen_set set versions = versions`)).rejects.toThrow()
    await expect(c.query(`delete from coordination.frozen_set`)).rejects.toThrow()
    await c.close()
  })

  test('figure = rows behind its door, for every indicator and area', async () => {
    const figures = await listFigures(w.app.kit, w.director, { month: MONTH })
    const areas = ['522324.', '522324.1001.', '522324.1002.', '522324.1001.003.']
    const pick = fc.record({
      indicator: fc.constantFrom(...figures.map((f) => f.indicator)),
      area: fc.constantFrom(...areas),
    })
    await fc.assert(
      fc.asyncProperty(pick, async ({ indicator, area }) => {
        const figure = (await listFigures(w.app.kit, w.director, { month: MONTH, area })).find(
          (f) => f.indicator === indicator,
        )!
        const rows = await listFigureRows(w.app.kit, w.director, { indicator, month: MONTH, area })
        expect(rows).toHaveLength(figure.total)
        expect(rows.filter((r) => r.hit)).toHaveLength(figure.hits)
        expect(new Set(rows.map((r) => `${r.table}/${r.id}`)).size).toBe(rows.length)
        expect(rows.every((r) => r.area.startsWith(area))).toBe(true)
        const aggregate = w.app.kit.modules.flatMap((m) => m.indicators ?? []).find((q) => q.card.id === indicator)!
          .card.aggregate
        if (aggregate === 'sum') expect(rows.reduce((n, r) => n + r.amount, 0)).toBeCloseTo(figure.value ?? 0, 6)
        if (aggregate === 'count') expect(figure.value).toBe(rows.length)
      }),
      { numRuns: 40 },
    )
  })

  test('pages through its rows without gap or repeat', async () => {
    const ask = { indicatorId: 'coordination.specialFunds', month: MONTH, limit: 3 }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: FigureRows = await w.app.query(w.director, 'coordination.figure.openRows', {
        ...ask,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.rows.map((r) => r.rowId))
      cursor = page.next ?? undefined
    } while (cursor)
    const all = await listFigureRows(w.app.kit, w.director, { indicator: ask.indicatorId, month: MONTH })
    expect(seen).toEqual(all.map((r) => r.id))
  })

  test('tells one number in report, board and figure', async () => {
    const board = await w.app.query(w.leader, 'coordination.figure.board', { month: MONTH })
    expect(board.measures).toHaveLength(19)
    const figures = await listFigures(w.app.kit, w.director, { month: MONTH })
    const [report] = await w.app.query(w.clerk, 'coordination.report.list', { month: MONTH, measure: 18 })
    const lines = (await w.app.query(w.clerk, 'coordination.report.get', { id: report.id })).lineRows
    for (const t of board.measures.flatMap((m: any) => m.targets).filter((x: any) => x.indicatorId)) {
      expect(t.value).toBe(figures.find((f) => f.indicator === t.indicatorId)!.value)
      const line = lines.find((l: any) => l.targetKey === t.key)
      if (line) expect(line.value).toBe(t.value)
    }
  })
})

test('before closing the door shows the rows of now; nothing is frozen to compare with, and leaders open none', async () => {
  const ask = { indicatorId: 'coordination.specialFunds', month: '2026-12' }
  const live: FigureRows = await w.app.query(w.clerk, 'coordination.figure.openRows', { ...ask, limit: 200 })
  expect(live.closedAt).toBeNull()
  expect(live.rows).toHaveLength(live.count)
  expect(live.rows.every((r) => !r.now.changed && r.now.counts)).toBe(true)
  await expect(w.app.query(w.clerk, 'coordination.figure.compare', ask)).rejects.toThrow(
    expect.objectContaining({ code: 'FIGURE_NOT_FROZEN' }),
  )
  await expect(w.app.query(w.leader, 'coordination.figure.openRows', { ...ask, month: MONTH })).rejects.toThrow(
    expect.objectContaining({ code: 'NOT_PERMITTED' }),
  )
})

test('the bureau opens rows about persons with a reason that holds for half an hour; a department its own without', async () => {
  const card = {
    id: 'sample.persons',
    title: { zh: '人员', en: 'Persons' },
    unit: '人',
    aggregate: 'count',
    period: 'point',
    measure: 6,
    ledgers: ['sample.person'],
    definition: { zh: '人员', en: 'Persons' },
    better: 'more',
  } as const
  const q = { card, sql: 'select 1' }
  const sample = { id: 'sample', ledgers: [{ id: 'sample.person', subject: 'person' }], indicators: [q] } as never
  const open = (actor: typeof w.clerk) =>
    w.app.inContext('coordination', actor, (c) => assertMayOpen({ ...c, modules: [sample] }, q, MONTH))
  const needed = expect.objectContaining({ code: 'REASON_REQUIRED' })
  await expect(open(w.clerk)).rejects.toThrow(needed)
  await expect(open({ ...w.labour.filer, modules: ['sample'] })).resolves.toBeUndefined()
  await w.app.inContext('coordination', w.clerk, (c) =>
    giveReason.run(
      { ...c, modules: [sample], emit: async () => undefined, expected: undefined, key: '' },
      {
        indicatorId: card.id,
        month: MONTH,
        reason: '调度核实数据',
      },
    ),
  )
  await expect(open(w.clerk)).resolves.toBeUndefined()
  await expect(open(w.director)).rejects.toThrow(needed)
  w.app.now = new Date(Date.parse(w.app.now) + 31 * 60_000).toISOString()
  await expect(open(w.clerk)).rejects.toThrow(needed)
})
