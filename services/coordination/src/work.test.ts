import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthReport } from './document/month-report.ts'
import { taskTableDocument, taskTableWorkbook } from './document/task-table.ts'
import { urgeDocument } from './document/urge-notice.ts'
import { createWorld, fileReport, type World } from './testing.ts'
import { docxText, readSheetTexts } from './testing-office.ts'

const code = (c: string) => expect.objectContaining({ code: c })
let w: World
beforeAll(async () => {
  w = await createWorld()
  await w.app.command(w.clerk, 'coordination.month.open', { month: '2026-11' })
  const report = await fileReport(w, w.labour, '2026-11', 6)
  await w.app.command(w.clerk, 'coordination.report.return', { reportId: report.id, reason: '补充问题' })
  const words = {
    reportId: report.id,
    narrative: '开展送岗入户。',
    problems: '零就业家庭缺少就近岗位。',
    nextSteps: '对接园区企业。',
  }
  await w.app.command(w.labour.filer, 'coordination.report.setNarrative', words)
  await fileReport(w, w.labour, '2026-11', 6)
})
afterAll(() => w.app.close())

describe('documents', () => {
  test('the dispatch notice tells every measure, who is missing, problems and next steps, in the layout of GB/T 9704', async () => {
    const text = await docxText(await monthReport(w.app.kit, w.clerk, '2026-11'))
    const board = await w.app.query(w.clerk, 'coordination.figure.board', { month: '2026-11' })
    for (const m of board.measures) expect(text).toContain(m.title.zh)
    for (const s of [
      '关于2026年11月',
      '未上报月报的单位',
      '县住建局',
      '零就业家庭缺少就近岗位。',
      '对接园区企业。',
      '应报月报19份',
      '晴隆县生态移民局',
    ])
      expect(text).toContain(s)
    expect(text).toContain('按时上报1份')
  })

  test('the page tells the same as the document', async () => {
    const page = await w.app.query(w.leader, 'coordination.month.notice', { month: '2026-11' })
    const text = await docxText(await monthReport(w.app.kit, w.clerk, '2026-11'))
    for (const b of page.blocks) if (b.kind === 'paragraph') expect(text).toContain(b.text)
  })

  test('the urging notice names the units that are missing and not those that filed', async () => {
    const bytes = await w.app.inContext('coordination', w.clerk, (c) => urgeDocument(c, '2026-11'))
    const text = await docxText(bytes!)
    expect(text).toContain('督办通知')
    expect(text).toContain('县财政局')
    expect(text).not.toContain('县人社局')
  })

  test('the task breakdown holds all 72 tasks, as .docx and .xlsx', async () => {
    const lines = await w.app.query(w.clerk, 'coordination.plan.taskTable')
    const text = await docxText(await w.app.inContext('coordination', w.clerk, taskTableDocument))
    for (const l of lines) expect(text).toContain(l.task)
    const rows = await readSheetTexts(await w.app.inContext('coordination', w.clerk, taskTableWorkbook))
    expect(rows.length).toBeGreaterThanOrEqual(72)
    expect(rows.flat()).toContain('发放城镇住房保障家庭租赁补贴')
  })
})

describe('action items', () => {
  const values = {
    no: null,
    title: '对接园区企业提供就近岗位',
    meetingId: null,
    measure: 6,
    unitName: '县人社局',
    withUnits: null,
    dueOn: '2026-12-10',
    state: null,
    extensions: null,
    result: null,
    appliedOn: null,
    appliedBy: null,
    doneOn: null,
    doneBy: null,
  }

  test('are numbered, worked on by their unit, and closed out by another person', async () => {
    const first = await w.app.command(w.clerk, 'coordination.actionItem.create', { values })
    const second = await w.app.command(w.clerk, 'coordination.actionItem.create', {
      values: { ...values, title: '二' },
    })
    expect([first.values.no, second.values.no]).toEqual(['〔2026〕1号', '〔2026〕2号'])
    expect(first.values.state).toBe('working')
    const step = (actor: any, name: string, data: object, version: number) =>
      w.app.command(actor, `coordination.actionItem.${name}`, { id: first.id, ...data }, { expected: version })
    await expect(step(w.housing.filer, 'applyCloseOut', { result: '完成' }, first.version)).rejects.toThrow(
      code('NOT_YOUR_UNIT'),
    )
    await expect(step(w.director, 'closeOut', {}, first.version)).rejects.toThrow(code('ITEM_STATE'))
    const longer = await step(w.labour.filer, 'extend', { dueOn: '2026-12-20', reason: '企业尚未签约' }, first.version)
    expect(longer.values).toMatchObject({ dueOn: '2026-12-20', extensions: 1 })
    const applied = await step(w.labour.filer, 'applyCloseOut', { result: '签约3家企业' }, longer.version)
    const both = { ...w.director, id: w.labour.filer.id }
    await expect(step(both, 'closeOut', {}, applied.version)).rejects.toThrow(code('SAME_PERSON'))
    const done = await step(w.director, 'closeOut', {}, applied.version)
    expect(done.values).toMatchObject({ state: 'closed', doneBy: 'bureauDirector' })
  })

  test('overdue items open the agenda, with missing reports after them', async () => {
    w.app.now = '2026-12-25T02:00:00.000Z'
    const agenda = await w.app.query(w.clerk, 'coordination.meeting.agenda', {})
    expect(agenda[0]).toMatchObject({ kind: 'overdue', title: '〔2026〕2号二' })
    expect(agenda.some((a: any) => a.kind === 'missingReport')).toBe(true)
    await expect(
      w.app.command(
        w.labour.filer,
        'coordination.actionItem.extend',
        {
          id: (await w.app.query(w.clerk, 'coordination.actionItem.overdue'))[0].id,
          dueOn: '2027-01-01',
          reason: '来不及',
        },
        { expected: 2 },
      ),
    ).rejects.toThrow(code('EXTENSION_TOO_LATE'))
    w.app.now = '2026-12-01T02:00:00.000Z'
  })
})

describe('ad-hoc requests', () => {
  const request = {
    title: '春节返乡意愿',
    purpose: '安排返乡服务',
    dueOn: '2026-12-10',
    units: ['县人社局', '县住建局'],
    fields: [{ label: '计划返乡人数', kind: 'number', unit: '人' }],
  }

  test('what ledgers hold is refused, as is a hurry without a reason', async () => {
    const held = { ...request, fields: [{ label: '姓名', kind: 'text' }] }
    await expect(w.app.command(w.clerk, 'coordination.adhoc.ask', held)).rejects.toThrow(code('ALREADY_HELD'))
    await expect(w.app.command(w.clerk, 'coordination.adhoc.ask', { ...request, dueOn: '2026-12-02' })).rejects.toThrow(
      code('NOTICE_TOO_SHORT'),
    )
    await expect(w.app.command(w.clerk, 'coordination.adhoc.ask', { ...request, units: ['县外单位'] })).rejects.toThrow(
      code('UNITS_NOT_ALLOWED'),
    )
  })

  test('each unit answers for itself', async () => {
    await w.app.command(w.clerk, 'coordination.adhoc.ask', request)
    const [mine] = await w.app.query(w.labour.filer, 'coordination.adhoc.list')
    expect(mine.answers).toHaveLength(1)
    const values = { 计划返乡人数: '120' }
    await expect(
      w.app.command(w.housing.filer, 'coordination.adhoc.answer', { answerId: mine.answers[0].id, values }),
    ).rejects.toThrow(code('NOT_YOUR_UNIT'))
    await w.app.command(w.labour.filer, 'coordination.adhoc.answer', { answerId: mine.answers[0].id, values })
    const [all] = await w.app.query(w.clerk, 'coordination.adhoc.list')
    expect(Object.fromEntries(all.answers.map((a: any) => [a.unitName, a.onTime]))).toEqual({
      县人社局: true,
      县住建局: null,
    })
  })
})

describe('ledgers', () => {
  test('projects are kept by the units that lead measure 1, and must be sound', async () => {
    const { rows } = await w.app.query(w.clerk, 'coordination.project.list', { filters: { site: { any: ['sanbao'] } } })
    expect(rows).toHaveLength(4)
    const update = (actor: any, values: object) =>
      w.app.command(actor, 'coordination.project.update', { id: rows[0].id, values }, { expected: rows[0].version })
    await expect(update(w.finance.filer, { stage: 'building' })).rejects.toThrow(code('NOT_YOUR_UNIT'))
    await expect(update(w.development.filer, { stage: 'accepted' })).rejects.toThrow(code('INVALID_INPUT'))
    const done = await update(w.development.filer, { stage: 'accepted', acceptedOn: '2026-11-30' })
    expect(done.values).toMatchObject({ stage: 'accepted', named: true })
    const board = await w.app.query(w.leader, 'coordination.figure.board', { month: '2026-11' })
    const target = board.measures[0].targets.find((t: any) => t.site === '三宝街道安置区')
    expect(target).toMatchObject({ value: 25, hits: 1, total: 4, goal: 100 })
  })

  test('a cross check never pairs a unit with itself or its checker', async () => {
    const values = {
      kind: 'cross',
      checker: '县人社局',
      checked: '县住建局',
      heldOn: '2026-11-20',
      measure: null,
      finding: null,
      dueOn: null,
      rectified: null,
      rectifiedOn: null,
    }
    await w.app.command(w.clerk, 'coordination.inspection.create', { values })
    const back = { ...values, checker: '县住建局', checked: '县人社局' }
    await expect(w.app.command(w.clerk, 'coordination.inspection.create', { values: back })).rejects.toThrow(
      code('CROSS_CHECK_PAIR'),
    )
  })

  test('what is due for whom', async () => {
    const due = await w.app.query(w.housing.filer, 'coordination.due.list', {})
    expect(due.map((d: any) => d.title)).toContain('填报2026年11月月报')
    expect(await w.app.query(w.leader, 'coordination.due.list', {})).toEqual([])
  })

  test('indicator cards keep who decided an ambiguity', async () => {
    const ask = { id: 'coordination.specialFunds', decision: '按资金笔数计算，不按金额。' }
    await expect(w.app.command(w.clerk, 'coordination.indicatorCard.decide', ask)).rejects.toThrow(
      code('NOT_PERMITTED'),
    )
    await w.app.command(w.director, 'coordination.indicatorCard.decide', ask)
    expect(await w.app.query(w.leader, 'coordination.indicatorCard.get', { id: ask.id })).toMatchObject({
      decision: ask.decision,
      decidedBy: 'bureauDirector',
      targetKeys: ['M18.2'],
    })
  })
})
