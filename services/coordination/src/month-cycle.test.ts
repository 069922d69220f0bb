import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completeLines, createWorld, fileReport, reportOf, type World } from './testing.ts'

const code = (c: string) => expect.objectContaining({ code: c })
let w: World
beforeAll(async () => {
  w = await createWorld()
})
afterAll(() => w.app.close())

describe('the plan', () => {
  test('is loaded once: 19 measures, 72 targets, as many tasks, 18 projects', async () => {
    expect(await w.app.command(w.clerk, 'coordination.plan.install', {})).toMatchObject({ installed: false })
    expect(await w.app.query(w.clerk, 'coordination.plan.get')).toMatchObject({
      measures: 19,
      targets: 72,
      documentNo: '晴党办发〔2021〕15号',
    })
    expect(await w.app.query(w.clerk, 'coordination.plan.taskTable')).toHaveLength(72)
    expect(await w.app.query(w.clerk, 'coordination.project.list', { limit: 200 })).toMatchObject({ count: 18 })
    expect(await w.app.query(w.clerk, 'coordination.staffing.list', {})).toMatchObject({ count: 7 })
  })

  test('tasks carry units expanded from the plan’s groups', async () => {
    const [line] = await w.app.query(w.clerk, 'coordination.plan.taskTable', { measure: 6 })
    expect(line.lead).toEqual(['县人社局'])
    expect(line.responsibleAs).toEqual(['县生态移民局', '各乡镇（街道）'])
    expect(line.responsible).toContain('沙子镇')
    expect(line.responsible).not.toContain('各乡镇（街道）')
  })
})

describe('a month', () => {
  const month = '2026-11'

  test('cannot open before it begins, opens once, with a report a measure already filled', async () => {
    await expect(w.app.command(w.clerk, 'coordination.month.open', { month: '2027-01' })).rejects.toThrow(
      code('MONTH_IN_FUTURE'),
    )
    const opened = await w.app.command(w.clerk, 'coordination.month.open', { month })
    expect(opened).toMatchObject({ reports: 19, lines: 72 })
    await expect(w.app.command(w.clerk, 'coordination.month.open', { month })).rejects.toThrow(
      code('MONTH_ALREADY_OPEN'),
    )
    const report = await reportOf(w, month, 11)
    expect(report.lineRows[0]).toMatchObject({
      label: '腾龙街道人员配备',
      source: 'counted',
      value: 41,
      unit: '名',
      goal: 0,
    })
  })

  test('only the filing unit fills in; counted lines are not typed', async () => {
    const report = await reportOf(w, month, 18)
    expect(report.unitName).toBe('县财政局')
    const line = report.lineRows[0]!
    const set = (data: object) => ({ reportId: report.id, lineId: line.id, ...data })
    await expect(
      w.app.command(w.labour.filer, 'coordination.report.setLine', set({ explanation: 'x' })),
    ).rejects.toThrow(code('NOT_YOUR_UNIT'))
    await expect(w.app.command(w.finance.filer, 'coordination.report.setLine', set({ value: 5 }))).rejects.toThrow(
      code('LINE_IS_COUNTED'),
    )
    expect((await w.app.query(w.labour.filer, 'coordination.report.get', { id: report.id })).offers).toEqual([])
  })

  test('is filled, reviewed by another person, and submitted; completeness is computed', async () => {
    const report = await reportOf(w, month, 6)
    const { filer, reviewer } = w.labour
    await expect(w.app.command(filer, 'coordination.report.send', { reportId: report.id })).rejects.toThrow(
      code('REPORT_INCOMPLETE'),
    )
    await expect(w.app.command(reviewer, 'coordination.report.confirm', { reportId: report.id })).rejects.toThrow(
      code('REPORT_STATE'),
    )
    await completeLines(w, filer, report)
    expect((await w.app.query(filer, 'coordination.report.get', { id: report.id })).offers).toContain('send')
    const sent = await w.app.command(filer, 'coordination.report.send', { reportId: report.id })
    expect(sent.offers).not.toContain('confirm')
    const both = { ...filer, permissions: new Set([...filer.permissions, ...reviewer.permissions]) }
    await expect(w.app.command(both, 'coordination.report.confirm', { reportId: report.id })).rejects.toThrow(
      code('SAME_PERSON'),
    )
    expect((await w.app.query(reviewer, 'coordination.report.get', { id: report.id })).offers).toEqual(['confirm'])
    await w.app.command(reviewer, 'coordination.report.confirm', { reportId: report.id })
    const done = await w.app.command(reviewer, 'coordination.report.submit', { reportId: report.id })
    expect(done).toMatchObject({ state: 'submitted', arrival: 'onTime' })
    await expect(
      w.app.command(filer, 'coordination.report.setNarrative', { reportId: report.id, narrative: '改' }),
    ).rejects.toThrow(code('REPORT_STATE'))
  })

  test('editing a reviewed report takes the review back', async () => {
    const report = await reportOf(w, month, 18)
    await completeLines(w, w.finance.filer, report)
    await w.app.command(w.finance.filer, 'coordination.report.send', { reportId: report.id })
    await w.app.command(w.finance.reviewer, 'coordination.report.confirm', { reportId: report.id })
    const edited = await w.app.command(w.finance.filer, 'coordination.report.setNarrative', {
      reportId: report.id,
      narrative: '已核对',
    })
    expect(edited).toMatchObject({ state: 'filling', filledAt: null, narrative: '已核对' })
  })

  test('the bureau returns with a reason; a return does not make a timely report late', async () => {
    const report = await reportOf(w, month, 6)
    await expect(
      w.app.command(w.labour.filer, 'coordination.report.return', { reportId: report.id, reason: '数字有误' }),
    ).rejects.toThrow(code('NOT_PERMITTED'))
    const back = await w.app.command(w.clerk, 'coordination.report.return', { reportId: report.id, reason: '数字有误' })
    expect(back).toMatchObject({ state: 'returned', returnReason: '数字有误' })
    w.app.now = '2026-12-07T02:00:00.000Z'
    expect(await fileReport(w, w.labour, month, 6)).toMatchObject({ state: 'submitted', arrival: 'onTime' })
    expect(await fileReport(w, w.finance, month, 18)).toMatchObject({ state: 'submitted', arrival: 'late' })
  })

  test('a co-lead agrees or gives another value; only that line waits for the bureau', async () => {
    const report = await reportOf(w, month, 9)
    expect(report.coleads).toEqual(['县人社局'])
    const line = report.lineRows[0]!
    await completeLines(w, w.housing.filer, report)
    await expect(w.app.command(w.finance.filer, 'coordination.report.cosign', { reportId: report.id })).rejects.toThrow(
      code('NOT_A_COLEAD'),
    )
    const differ = { reportId: report.id, lineId: line.id, value: 480, reason: '含签约未入住' }
    await expect(
      w.app.command(w.labour.filer, 'coordination.report.disagree', { ...differ, value: 1 }),
    ).rejects.toThrow(code('SAME_VALUE'))
    const disputed = await w.app.command(w.labour.filer, 'coordination.report.disagree', differ)
    expect(disputed.lineRows[0]).toMatchObject({ settlement: 'disputed', settledValue: null, value: 1 })
    expect(disputed.lineRows[1].settlement).toBe('agreed')
    expect((await fileReport(w, w.housing, month, 9)).state).toBe('submitted')
    const rule = { reportId: report.id, lineId: line.id, value: 480, reason: '以入住为准' }
    await expect(
      w.app.command(w.clerk, 'coordination.report.arbitrate', { ...rule, lineId: report.lineRows[1]!.id }),
    ).rejects.toThrow(code('NOTHING_TO_ARBITRATE'))
    const ruled = await w.app.command(w.clerk, 'coordination.report.arbitrate', rule)
    expect(ruled.lineRows[0]).toMatchObject({ settlement: 'ruled', settledValue: 480 })
    expect(
      (await w.app.command(w.labour.filer, 'coordination.report.cosign', { reportId: report.id })).cosigns,
    ).toMatchObject([{ state: 'agreed' }])
  })

  test('the grid and the status keep on time and late apart and name who is missing', async () => {
    const status = await w.app.query(w.clerk, 'coordination.month.status', { month })
    expect(status.counts).toMatchObject({ expected: 19, onTime: 1, late: 2, overdue: 16, missing: 0 })
    expect(status.due).toMatchObject({ dueOn: '2026-12-05', isWorkday: false, lastWorkday: '2026-12-04' })
    const grid = await w.app.query(w.clerk, 'coordination.report.grid', { month, months: 2 })
    expect(grid.months).toEqual(['2026-10', '2026-11'])
    expect(grid.rows.find((r: any) => r.unitName === '县人社局')).toMatchObject({ measures: [6], onTime: 1, late: 0 })
    expect(await w.app.command(w.clerk, 'coordination.month.remind', { month })).toEqual({ sent: expect.any(Number) })
  })

  test('closes after its end, locks every report, and is reopened for a named person until a moment only', async () => {
    const closed = await w.app.command(w.clerk, 'coordination.month.close', { month })
    expect(closed).toMatchObject({ missing: 16 })
    await expect(w.app.command(w.clerk, 'coordination.month.close', { month })).rejects.toThrow(code('MONTH_CLOSED'))
    const report = await reportOf(w, month, 6)
    expect(report.state).toBe('locked')
    const words = { reportId: report.id, narrative: '更正' }
    await expect(w.app.command(w.labour.filer, 'coordination.report.setNarrative', words)).rejects.toThrow(
      code('REPORT_STATE'),
    )
    const open = {
      reportId: report.id,
      personId: w.labour.filer.id,
      reason: '文字更正',
      expiresAt: '2026-12-09T02:00:00.000Z',
    }
    await expect(w.app.command(w.clerk, 'coordination.month.reopen', open)).rejects.toThrow(code('NOT_PERMITTED'))
    await expect(
      w.app.command(w.director, 'coordination.month.reopen', { ...open, personId: w.finance.filer.id }),
    ).rejects.toThrow(code('NOT_YOUR_UNIT'))
    await expect(
      w.app.command(w.director, 'coordination.month.reopen', { ...open, expiresAt: '2027-01-31T00:00:00.000Z' }),
    ).rejects.toThrow(code('UNLOCK_EXPIRES_EARLY'))
    expect(await w.app.command(w.director, 'coordination.month.reopen', open)).toMatchObject({
      state: 'filling',
      unlock: { active: true },
    })
    const other = { ...w.labour.filer, id: w.labour.reviewer.id }
    await expect(w.app.command(other, 'coordination.report.setNarrative', words)).rejects.toThrow(
      code('NOT_THE_NAMED_PERSON'),
    )
    expect(await w.app.command(w.labour.filer, 'coordination.report.setNarrative', words)).toMatchObject({
      narrative: '更正',
    })
    await expect(w.app.command(w.labour.filer, 'coordination.report.refill', { reportId: report.id })).rejects.toThrow(
      code('MONTH_CLOSED'),
    )
    w.app.now = '2026-12-09T02:00:01.000Z'
    await expect(w.app.command(w.labour.filer, 'coordination.report.setNarrative', words)).rejects.toThrow(
      code('REPORT_STATE'),
    )
    expect((await reportOf(w, month, 6)).state).toBe('locked')
  })

  test('the next month begins with last month’s told values and asks for words only where a figure moved', async () => {
    w.app.now = '2027-01-01T02:00:00.000Z'
    await w.app.command(w.clerk, 'coordination.month.open', { month: '2026-12' })
    const report = await reportOf(w, '2026-12', 6)
    expect(report.lineRows.every((l) => l.value === l.previous)).toBe(true)
    expect(report.open).toBe(0)
    const sent = await w.app.command(w.labour.filer, 'coordination.report.send', { reportId: report.id })
    expect(sent.filledAt).not.toBeNull()
    expect((await reportOf(w, '2026-12', 9)).lineRows[0]!.previous).toBe(480)
  })
})
