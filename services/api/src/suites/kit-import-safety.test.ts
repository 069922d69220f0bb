import { filesPort } from '@county/core/ports/files'
import { newId } from '@county/kernel/id'
import { readWorkbook } from '@county/office/read-workbook'
import { GRID, SIBLING_STREET, STREET } from '@county/testing/actors'
import type { App } from '@county/testing/app'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal } from './support/outcome.ts'
import { createProbe } from './support/probe.ts'
import { addPerson, type TestPerson } from './support/registry.ts'
import { csv, importing, stateOf } from './support/upload.ts'

let app: App
let mine: ReturnType<typeof importing>
let people: TestPerson[]
const officer = newId()
const filer = () => app.as('filer', { id: officer })
beforeAll(async () => {
  app = await createProbe()
  mine = importing(app, filer())
  people = await Promise.all(['韦国才', '岑美英', '罗小兵'].map((name) => addPerson(app, name)))
})
afterAll(() => app.close())

const HEAD = ['姓名', '身份证号', '事项', '数量', '标签', '到期日期']
const line = (who: TestPerson, ...more: string[]) => [who.name, who.number, ...more]
const roster = (title: string, size: string) => csv([HEAD, ...people.map((p) => line(p, title, size))])
const card = (who: TestPerson, title: string) =>
  app.command(filer(), 'probe.card.create', {
    subjectId: who.id,
    values: { title, tags: [], kind: null, due: null, fee: null, size: 1, urgent: null, phone: null, guardianId: null },
  })
const rowsTitled = async (title: string) =>
  (await app.query(filer(), 'probe.card.list', { filters: { title: { any: [title] } } })).rows

describe('between check and commit', () => {
  test('a change of the ledger that changes the outcome refuses the commit; any other does not', async () => {
    const batch = await mine.check('probe.card', roster('年检', '5'))
    await card(people[0] as TestPerson, '别的事')
    await card(people[1] as TestPerson, '年检')
    await expect(mine.commit(batch.id)).rejects.toMatchObject({
      code: 'BATCH_OUTDATED',
      params: { rows: [3], count: 1 },
    })
    expect(await rowsTitled('年检')).toHaveLength(1)
    const again = await mine.run('check', { batchId: batch.id })
    expect(again.counts).toMatchObject({ new: 2, changed: 1 })
    await card(people[0] as TestPerson, '又一事')
    await mine.commit(batch.id)
    expect((await rowsTitled('年检')).map((r: any) => r.values.size)).toEqual([5, 5, 5])
  })

  test('a person who moved is followed to where they live now', async () => {
    const mover = await addPerson(app, '搬家')
    const batch = await mine.check('probe.card', csv([HEAD, line(mover, '随迁', '1')]))
    await app.admin.query(`update residents.person set area_path = $2 where id = $1`, [mover.id, SIBLING_STREET])
    await mine.commit(batch.id)
    expect((await rowsTitled('随迁')).map((r: any) => r.areaPath)).toEqual([SIBLING_STREET])
  })

  test('mapping, deciding and committing at once leave a batch in one state', async () => {
    for (let i = 0; i < 4; i++) {
      const batch = await mine.check('probe.card', csv([HEAD, line(people[0] as TestPerson, `并发${i}`, '1')]))
      const map = { batchId: batch.id, sheet: batch.sheets[0]?.name, chosen: true, mapping: {} }
      const [commit, mapped, decided] = await Promise.all([
        refusal(mine.commit(batch.id)),
        refusal(mine.run('map', map)),
        refusal(mine.decide(batch.id, 'take')),
      ])
      const { state } = await app.query(filer(), 'probe.import.get', { batchId: batch.id })
      expect([commit, mapped].sort()).toEqual(['BATCH_STATE', 'done'])
      expect(state).toBe(commit === 'done' ? 'committed' : 'uploaded')
      expect(['BATCH_STATE', 'done']).toContain(decided)
      expect(await rowsTitled(`并发${i}`)).toHaveLength(commit === 'done' ? 1 : 0)
    }
  })
})

test('a commit that fails at its last row stores no row', async () => {
  const before = await stateOf(app, 'probe.card')
  const batch = await mine.check('probe.card', roster('全或无', '7'))
  await app.admin.query(
    `alter table probe.card add constraint trap check (not (title = '全或无' and person_name = '罗小兵'))`,
  )
  await expect(mine.commit(batch.id)).rejects.toMatchObject({ code: '23514' })
  expect(await stateOf(app, 'probe.card')).toBe(before)
  expect((await app.query(filer(), 'probe.import.get', { batchId: batch.id })).state).toBe('checked')
  await app.admin.query(`alter table probe.card drop constraint trap`)
  await mine.commit(batch.id)
  expect(await rowsTitled('全或无')).toHaveLength(3)
  expect(await refusal(mine.commit(batch.id))).toBe('BATCH_STATE')
})

test('undoing keeps what was changed since, and tells which', async () => {
  const [, second] = people as [TestPerson, TestPerson]
  const old = await card(second, '撤销')
  const before = JSON.parse(await stateOf(app, 'probe.card'))
  const batch = await mine.check('probe.card', roster('撤销', '9'))
  await mine.commit(batch.id)
  const touched = (await rowsTitled('撤销')).find((r: any) => r.subject.id === people[0]?.id)
  await app.command(filer(), 'probe.card.update', { id: touched.id, values: { size: 10 } }, { expected: 1 })
  const { kept } = await mine.undo(batch.id)
  expect(kept).toEqual([{ table: 'probe.card', id: touched.id, reason: 'changed' }])
  const after = JSON.parse(await stateOf(app, 'probe.card'))
  expect(after.filter((r: any) => r.row.id !== touched.id)).toEqual(before)
  expect((await app.query(filer(), 'probe.card.get', { id: old.id })).values.size).toBe(1)
  expect((await app.query(filer(), 'probe.card.get', { id: touched.id })).values.size).toBe(10)
})

test('what typing refuses importing refuses, and what it completes importing completes', async () => {
  await app.command(filer(), 'probe.spot.create', { values: { name: '旧池', size: 5, grade: null } })
  const typed = app.command(filer(), 'probe.spot.create', { values: { name: '海', size: 501, grade: null } })
  expect(await refusal(typed)).toBe('PROBE_TOO_LARGE')
  const batch = await mine.check(
    'probe.spot',
    csv([
      ['名称', '面积'],
      ['海', '501'],
      ['新池', '120'],
      ['旧池', '100'],
    ]),
  )
  const rows = await mine.rows(batch.id)
  expect(rows.map((r) => [r.state, r.messages[0]?.zh])).toEqual([
    ['refused', '面积 501 过大。'],
    ['new', undefined],
    ['changed', undefined],
  ])
  expect(rows[2]?.changes.map((x) => x.key)).toEqual(['size', 'grade'])
  await mine.commit(batch.id)
  const spots = (await app.query(filer(), 'probe.spot.list', { sort: { key: 'size' } })).rows
  expect(spots.map((r: any) => [r.values.name, r.values.size, r.values.grade])).toEqual([
    ['旧池', 100, '大'],
    ['新池', 120, '大'],
  ])
})

describe('others', () => {
  test('without the permission find no importer and no batch; officers elsewhere find no batch', async () => {
    const batch = await mine.check('probe.card', roster('保密', '1'))
    const street = importing(app, app.as('filer', { areaPath: STREET }))
    const grid = importing(app, app.as('gridWorker', { areaPath: GRID }))
    expect(await refusal(street.commit(batch.id))).toBe('NOT_FOUND')
    expect(await refusal(grid.start('probe.card', roster('x', '1')))).toBe('NOT_FOUND')
    const worker = importing(app, app.as('communityOfficer'))
    const calls = [worker.commit, worker.rows, worker.undo].map((call) => refusal(call(batch.id)))
    const answers = await Promise.all([...calls, refusal(worker.decide(batch.id, 'take'))])
    expect(new Set(answers)).toEqual(new Set(['NOT_FOUND']))
    expect(await rowsTitled('保密')).toEqual([])
  })

  test('can’t start an import from a file that is not theirs, however lately it was read', async () => {
    const file = await mine.save(roster('私有', '1'))
    await mine.run('start', { importer: 'probe.card', fileId: file.id })
    const colleague = importing(app, app.as('filer'))
    const data = { importer: 'probe.card', fileId: file.id }
    expect(await refusal(colleague.run('start', data))).toBe('NOT_FOUND')
  })
})

test('the template is read back by its own importer, and the error sheet holds the refused lines alone', async () => {
  const bytesOf = (fileId: string) =>
    app.inContext('probe', filer(), async (c) => (await c.ports.get(filesPort).read(fileId)).bytes)
  const template = await mine.run<{ fileId: string }>('template', { importer: 'probe.card' })
  const started = await mine.start('probe.card', await bytesOf(template.fileId), '模板.xlsx')
  const chosen = started.sheets.find((s) => s.chosen)
  expect(chosen?.columns.map((x) => x.key)).toEqual(started.targets.map((t) => t.key))
  const batch = await mine.check(
    'probe.card',
    csv([HEAD, line(people[0] as TestPerson, '好', '1'), line(people[1] as TestPerson, '=坏', '多')]),
  )
  const sheet = await mine.run<{ fileId: string }>('errorSheet', { batchId: batch.id })
  const book = readWorkbook(await bytesOf(sheet.fileId), { fileName: '问题.xlsx' })
  const text = JSON.stringify(book.sheets.map((s) => s.rows.map((r) => r.cells.map((x) => x?.text))))
  expect(text).toContain('不是整数')
  expect(text).not.toContain('"好"')
})

test('whatever is done to a file, looking never fails and committing stores all or nothing', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '合计',
      '=1+1',
      '#REF!',
      '5.22E+17',
      '姓名',
      '1900-00-00',
      '\u0000',
      '甲类、',
      '9'.repeat(30),
      '　',
    ),
    fc.string({ maxLength: 12 }).map((s) => s.replace(/["\r\n,]/g, '')),
  )
  const damage = fc.record({ row: fc.nat(5), column: fc.nat(6), cell })
  const headless = fc.constantFrom(0, 0, 0, 1)
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { maxLength: 8 }), headless, async (damages, from) => {
      const grid = [
        HEAD,
        ...people.map((p, i) => line(p, `改${i}`, '2', '甲类', `2026-01-0${i + 1}`)),
        ['小计', '', '', '6'],
      ]
      for (const d of damages) {
        const row = grid[d.row]
        if (row) row[d.column] = d.cell
      }
      const before = await stateOf(app, 'probe.card')
      const registry = await stateOf(app, 'residents.person')
      const bytes = csv(grid.slice(from).map((r) => Array.from(r, (x) => x ?? '')))
      const uploaded = await refusal(mine.save(bytes))
      expect(uploaded).toBe(grid.flat().includes('\u0000') ? 'FILE_TYPE_REFUSED' : 'done')
      if (uploaded !== 'done') return
      const batch = await mine.start('probe.card', bytes)
      const looked = await refusal(mine.run('check', { batchId: batch.id }))
      expect(['done', 'COLUMNS_MISSING']).toContain(looked)
      expect(await stateOf(app, 'probe.card')).toBe(before)
      if (looked !== 'done') return
      await mine.decide(batch.id, 'take')
      const { counts } = await app.query(filer(), 'probe.import.get', { batchId: batch.id })
      const stored = await refusal(mine.commit(batch.id))
      expect(stored).toBe('done')
      const grown = JSON.parse(await stateOf(app, 'probe.card')).length - JSON.parse(before).length
      expect(grown).toBeLessThanOrEqual(counts.new + counts.conflict)
      expect(grown).toBeGreaterThanOrEqual(counts.new)
      await mine.undo(batch.id)
      expect([await stateOf(app, 'probe.card'), await stateOf(app, 'residents.person')]).toEqual([before, registry])
    }),
    { numRuns: 25, seed: 4 },
  )
})
