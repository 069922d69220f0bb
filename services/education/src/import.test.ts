import { filesPort } from '@county/core/ports/files'
import { PLAN_SCHOOLS } from '@county/education/school/plan-schools'
import { SETTING_SEED } from '@county/education/setting/setting-key'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addChild } from './testing/children.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const actor = { current: undefined as ReturnType<App['as']> | undefined }
const filer = () => (actor.current ??= app.as('filer'))

async function check(importer: string, rows: readonly (readonly string[])[]) {
  const bytes = new TextEncoder().encode(`\uFEFF${rows.map((r) => r.join(',')).join('\n')}`)
  const file = await app.inContext('education', filer(), (c) =>
    c.ports.get(filesPort).save({ name: '台账.csv', type: 'text/csv', purpose: 'import', bytes }),
  )
  const batch = await app.command(filer(), 'education.import.start', { importer, fileId: file.id })
  return app.command(filer(), 'education.import.check', { batchId: batch.id })
}
const rowsOf = async (batchId: string) => (await app.query(filer(), 'education.import.rows', { batchId })).rows
const run = (verb: string, batchId: string, data: object = {}) =>
  app.command(filer(), `education.import.${verb}`, { batchId, ...data })
const openOf = async (subjectId: string) =>
  (await app.query(filer(), 'education.schooling.list', { subjectId })).rows.map((r: any) => r.values)
const HEADER = ['学生姓名', '在校状态', '学校名称', '就读年级', '入学日期', '辍学原因']

test('a department’s roster opens the new school year: known children go on, others are told why not', async () => {
  const school = (await app.query(filer(), 'education.school.list', { search: '第六小学' })).rows[0]
  const short = { id: school.id, values: { shortNames: '六小、晴隆六小' } }
  await app.command(filer(), 'education.school.update', short, { expected: school.version })
  const [pupil, dropped] = [
    await addChild(app.admin, '2016-05-01', { name: '罗小花' }),
    await addChild(app.admin, '2013-05-01', { name: '王小山' }),
  ]
  const values = { attendance: null, reason: null, document: null, until: null, checkedOn: null, note: null }
  const last = { ...values, state: 'enrolled', schoolName: '沙子镇第二小学', grade: 'P3', since: '2025-09-01' }
  await app.command(filer(), 'education.schooling.create', { subjectId: pupil.personId, values: last })
  const batch = await check('education.schooling', [
    HEADER,
    ['罗小花', '在读', '晴隆六小', '小学四年级', '2026.9.1', ''],
    ['王小山', '辍学', '', '', '2026年10月8日', '厌学'],
    ['查无此人', '在读', '六小', '一年级', '2026-09-01', ''],
    ['罗小花', '在读', '六小', '初一', '2026-09-01', ''],
  ])
  const rows = await rowsOf(batch.id)
  expect(rows.map((r: any) => r.state)).toEqual(['conflict', 'conflict', 'refused', 'refused'])
  await run('decide', batch.id, { rows: 'all', decision: 'take' })
  await run('commit', batch.id)
  expect(await openOf(pupil.personId)).toMatchObject([
    { schoolName: '晴隆县第六小学', grade: 'P4', stage: 'primary', since: '2026-09-01' },
  ])
  expect(await openOf(dropped.personId)).toMatchObject([{ state: 'notInSchool', reason: 'dislike' }])
  const cases = async () => (await app.query(filer(), 'education.absence.board', {})).cases
  expect(await cases()).toHaveLength(1)
  await run('undo', batch.id)
  expect(await openOf(pupil.personId)).toMatchObject([{ schoolName: '沙子镇第二小学', grade: 'P3' }])
  expect(await cases()).toHaveLength(0)
})

test('support that is not for the stage, places of a grade that the school lacks, and unknown teachers are refused', async () => {
  const { personId } = await addChild(app.admin, '2016-05-01', { name: '韦小兰' })
  const values = { attendance: null, reason: null, document: null, until: null, checkedOn: null, note: null }
  const now = { ...values, state: 'enrolled', schoolName: '晴隆县第六小学', grade: 'P4', since: '2026-09-01' }
  await app.command(filer(), 'education.schooling.create', { subjectId: personId, values: now })
  const codes = async (importer: string, ...rows: string[][]) => {
    const found = await rowsOf((await check(importer, rows)).id)
    return found.flatMap((r: any) => r.messages.filter((m: any) => m.level === 'error').map((m: any) => m.code))
  }
  expect(
    await codes(
      'education.support',
      ['姓名', '资助项目', '学年', '学期', '金额'],
      ['韦小兰', '雨露计划', '2026-2027', '秋季', '1500'],
    ),
  ).toEqual(['EDUCATION_SUPPORT_STAGE'])
  const places = ['学校', '学年', '年级', '班数', '学位数', '其他学生']
  expect(await codes('education.schoolPlace', places, ['晴隆县第六小学', '2026', '七年级', '1', '50', '0'])).toEqual([
    'EDUCATION_WRONG_GRADE',
  ])
  expect(await codes('education.schoolPlace', places, ['某某小学', '2026', '一年级', '1', '45', '0'])).toEqual([
    'EDUCATION_UNKNOWN_SCHOOL',
  ])
  const training = ['教师姓名', '学校', '培训平台', '培训内容', '培训日期', '学时', '是否合格']
  expect(
    await codes('education.teacherTraining', training, [
      '无此人',
      '晴隆县第六小学',
      '名师工作室',
      '课例研磨',
      '2026-10-10',
      '24',
      '是',
    ]),
  ).toEqual(['EDUCATION_UNKNOWN_TEACHER'])
})

test('shares are read with their decimals', async () => {
  const header = ['学年', '学段', '指标', '数值', '全州平均']
  const batch = await check('education.quality', [header, ['2025-2026', '初中', '巩固率', '97.25%', '97.5']])
  await run('commit', batch.id)
  const { rows } = await app.query(filer(), 'education.quality.list', {})
  expect(rows[0].values).toMatchObject({ value: 97.25, prefecture: 97.5 })
})

test('the module starts with the plan’s schools and with every parameter', async () => {
  const schools = (await app.query(filer(), 'education.school.list', { limit: 50 })).rows
  expect(schools.map((s: any) => [s.id, s.values.name, s.values.stages])).toEqual(
    expect.arrayContaining(PLAN_SCHOOLS.map((s) => [s.id, s.name, s.stages])),
  )
  const settings = (await app.query(filer(), 'education.ruleSetting.list', { limit: 100 })).rows
  expect(
    settings.map((s: any) => [s.values.key, s.values.value, s.values.validFrom, s.values.document]).sort(),
  ).toEqual([...SETTING_SEED].map((s) => [...s]).sort())
})
