import { scoreOf, totalOf } from '@county/coordination/evaluation/score'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, fileReport, type World } from '../testing.ts'

const code = (c: string) => expect.objectContaining({ code: c })
const year = 2026
let w: World
let director: World['clerk']
beforeAll(async () => {
  w = await createWorld()
  director = w.app.as('bureauDirector')
  await w.app.command(w.clerk, 'coordination.month.open', { month: '2026-11' })
  const report = await fileReport(w, w.labour, '2026-11', 6)
  await w.app.command(w.clerk, 'coordination.report.return', { reportId: report.id, reason: '补充问题' })
  await fileReport(w, w.labour, '2026-11', 6)
  w.app.now = '2026-12-08T02:00:00Z'
  await w.app.command(w.clerk, 'coordination.month.close', { month: '2026-11' })
})
afterAll(() => w.app.close())

const step = (name: string, actor = director) => w.app.command(actor, `coordination.evaluation.${name}`, { year })
const read = (actor = w.clerk) => w.app.query(actor, 'coordination.evaluation.get', { year })
const unitId = () => w.labour.filer.unitId as string
const sheetOf = (actor = w.labour.filer) =>
  w.app.query(actor, 'coordination.evaluation.sheet', { year, unitId: unitId() })

describe('a year’s evaluation', () => {
  test('begins with a whole tree, is frozen only when weights add up, and then does not change', async () => {
    expect((await read()).offers).toEqual(['begin'])
    await step('begin', w.clerk)
    const { rules, state } = await read()
    expect(state).toBe('draft')
    expect(rules.reduce((sum: number, r: { weight: number }) => sum + r.weight, 0)).toBe(100)
    const list = await w.app.query(w.clerk, 'coordination.evaluationRule.list', {})
    const [first] = list.rows
    const change = (version: number, weight: number) =>
      w.app.command(
        w.clerk,
        'coordination.evaluationRule.update',
        { id: first.id, values: { weight } },
        { expected: version },
      )
    const changed = await change(first.version, first.values.weight - 1)
    await expect(step('freeze')).rejects.toEqual(code('EVALUATION_WEIGHTS'))
    const back = await change(changed.version, first.values.weight)
    await expect(step('freeze', w.clerk)).rejects.toEqual(code('NOT_PERMITTED'))
    await step('freeze')
    await expect(change(back.version, 1)).rejects.toEqual(code('EVALUATION_FROZEN'))
    const ending = { id: first.id, closedOn: '2026-12-08', reason: '本年度不再考核' }
    await expect(
      w.app.command(w.clerk, 'coordination.evaluationRule.close', ending, { expected: back.version }),
    ).rejects.toEqual(code('EVALUATION_FROZEN'))
  })

  test('is published after the year, and each score can be counted again from its rows', async () => {
    await expect(step('publish', w.clerk)).rejects.toEqual(code('EVALUATION_YEAR_RUNNING'))
    w.app.now = '2027-01-11T02:00:00Z'
    await step('publish', w.clerk)
    const sheet = await sheetOf()
    for (const l of sheet.lines) {
      const hits = l.evidence.filter((e: { hit: boolean }) => e.hit).length
      expect([l.hits, l.total, l.score]).toEqual([
        hits,
        l.evidence.length,
        scoreOf(l.rule.weight, { hits, total: l.evidence.length }),
      ])
    }
    const weighted = sheet.lines.map((l: any) => ({ weight: l.rule.weight, score: l.score }))
    expect(sheet.total).toBe(totalOf(weighted))
    const byBasis = Object.fromEntries(sheet.lines.map((l: any) => [l.rule.basis, [l.hits, l.total]]))
    expect(byBasis).toMatchObject({ onTime: [1, 1], accepted: [0, 1], rectified: [0, 0] })
    const again = await w.app.query(w.labour.filer, 'coordination.evaluation.recount', { year, unitId: unitId() })
    expect(again.same).toBe(true)
    const { units } = await read()
    expect(units).toHaveLength(4)
    expect(units.map((u: any) => u.rank)).toEqual(
      units.map((u: any) => u.rank).toSorted((a: any, b: any) => (a ?? 999) - (b ?? 999)),
    )
  })

  test('rows that change afterwards do not change the score; the recount names them', async () => {
    const before = (await sheetOf()).total
    await w.app.admin.query(`update coordination.report set returned = 0 where unit_id = $1 and month = '2026-11'`, [
      unitId(),
    ])
    const again = await w.app.query(w.labour.filer, 'coordination.evaluation.recount', { year, unitId: unitId() })
    expect(again.same).toBe(false)
    expect(again.lines.filter((l: any) => l.came.length)).toHaveLength(1)
    expect((await sheetOf()).total).toBe(before)
  })

  test('a unit appeals against its own score until the last day; the director decides; then it is confirmed', async () => {
    const sheet = await sheetOf()
    const line = sheet.lines.find((l: any) => l.rule.basis === 'accepted')
    const data = { year, unitId: unitId(), ruleId: line.rule.id, reason: '退回后当日补正' }
    await expect(w.app.command(w.clerk, 'coordination.evaluation.appeal', data)).rejects.toEqual(code('NOT_PERMITTED'))
    const other = w.app.as('filer')
    await expect(w.app.command(other, 'coordination.evaluation.appeal', data)).rejects.toEqual(code('NOT_YOUR_UNIT'))
    await expect(sheetOf(other)).rejects.toEqual(code('NOT_FOUND'))
    await w.app.command(w.labour.filer, 'coordination.evaluation.appeal', data)
    await expect(w.app.command(w.labour.filer, 'coordination.evaluation.appeal', data)).rejects.toEqual(
      code('APPEAL_OPEN'),
    )
    await expect(step('close')).rejects.toEqual(code('APPEAL_OPEN'))
    const [asked] = (await sheetOf()).lines.find((l: any) => l.rule.id === line.rule.id).appeals
    const decide = (score: number) =>
      w.app.command(
        director,
        'coordination.evaluation.decide',
        { id: asked.id, accepted: true, score, answer: '情况属实' },
        { expected: asked.version },
      )
    await expect(decide(line.rule.weight + 1)).rejects.toEqual(code('INVALID_INPUT'))
    await decide(line.rule.weight)
    const after = await sheetOf()
    expect(after.total).toBeGreaterThan(sheet.total)
    w.app.now = '2027-03-01T02:00:00Z'
    await expect(w.app.command(w.labour.filer, 'coordination.evaluation.appeal', data)).rejects.toEqual(
      code('APPEAL_OVER'),
    )
    await step('close')
    expect((await read()).state).toBe('closed')
  })
})

test('a stage of the pilot is reached when its tasks are done, each with its document', async () => {
  const filer = w.app.as('bureauClerk')
  const { rows } = await w.app.query(filer, 'coordination.pilotTask.list', {})
  expect(rows.map((r: any) => [r.values.stage, r.values.dueOn]).toSorted()).toEqual([
    ['check', '2022-02-28'],
    ['complete', '2022-04-30'],
    ['implement', '2021-09-30'],
  ])
  const target = async () => {
    const board = await w.app.query(filer, 'coordination.figure.board', { month: '2027-03' })
    return board.measures.find((m: any) => m.no === 14).targets.find((t: any) => t.name === '试点全面实施')
  }
  expect(await target()).toMatchObject({ value: 0, goal: 100, state: 'overdue' })
  const row = rows.find((r: any) => r.values.stage === 'implement')
  const done = (document: string | null) =>
    w.app.command(
      filer,
      'coordination.pilotTask.update',
      { id: row.id, values: { doneOn: '2021-09-20', document } },
      { expected: row.version },
    )
  await expect(done(null)).rejects.toEqual(code('PILOT_DOCUMENT'))
  await done('DB5223/T 12—2021')
  expect(await target()).toMatchObject({ value: 100, state: 'met', source: 'ledger' })
})
