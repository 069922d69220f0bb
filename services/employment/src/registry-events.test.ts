import { deliver } from '@county/api-kit/kit'
import { newLabourRecord } from '@county/employment/labour-record/labour-record'
import * as events from '@county/residents/events'
import { GRID } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addHousehold } from './testing/people.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
}, 240_000)
afterAll(() => app?.close())

const filer = () => app.as('filer')
const working = {
  ...newLabourRecord('2024-01-01'),
  labourAbility: 'ordinary',
  willingToWork: true,
  status: 'wage',
  place: 'county',
  evidenceOn: '2026-01-01',
}
const open = (subjectId: string, values: object = {}) =>
  app.command(filer(), 'employment.labourRecord.create', { subjectId, values: { ...working, ...values } })
const rows = async (ledger: string, input: object) =>
  (await app.query(filer(), `employment.${ledger}.list`, input)).rows
const tell = (event: Parameters<typeof deliver>[2], payload: unknown) =>
  app.inContext('employment', filer(), (c) => deliver(app.kit, c, event, payload))

test('a death ends record and job, and leaves the others of the household to be judged', async () => {
  const household = await addHousehold(app.admin, [{}, { sex: '2' }])
  const [husband, wife] = household.persons as [string, string]
  await open(husband)
  await open(wife, { status: 'seeking', statusReason: 'noJob', place: null })
  expect(await rows('zeroHousehold', { householdId: household.id })).toEqual([])
  await app.admin.query(`update residents.person set state = 'deceased' where id = $1`, [husband])
  await tell(events.personDied, { personId: husband, householdId: household.id, on: '2026-11-02', areaPath: GRID })
  const [record] = await rows('labourRecord', { subjectId: husband, state: 'all' })
  expect(record).toMatchObject({ closedOn: '2026-11-02', closedReason: '死亡' })
  const [job] = await rows('job', { subjectId: husband, state: 'all' })
  expect(job.values.endedOn).toBe('2026-11-02')
  const [zero] = await rows('zeroHousehold', { householdId: household.id })
  expect(zero.values).toMatchObject({ state: 'found', labourers: 1 })
  await tell(events.householdClosed, { householdId: household.id, on: '2026-11-04', into: null })
  expect(await rows('zeroHousehold', { householdId: household.id })).toEqual([])
})

test('a merge leaves one open record and keeps both histories', async () => {
  const a = await addHousehold(app.admin)
  const b = await addHousehold(app.admin)
  const [from, into] = [a.persons[0] as string, b.persons[0] as string]
  await open(from)
  await open(into)
  await app.command(filer(), 'employment.serviceCard.recordCheck', { personId: from, method: 'visit' })
  await app.command(filer(), 'employment.serviceCard.recordCheck', { personId: into, method: 'phone' })
  await tell(events.personMerged, { from, into, intoName: '改后姓名', areaPath: GRID })
  const records = await rows('labourRecord', { subjectId: into, state: 'all' })
  expect(records.map((r: { closedOn: string | null }) => r.closedOn).sort()).toEqual(['2026-11-05', null])
  expect(await rows('job', { subjectId: into })).toHaveLength(1)
  expect(await rows('serviceCardCheck', { subjectId: into })).toHaveLength(1)
  expect(await rows('serviceCardCheck', { subjectId: into, state: 'all' })).toHaveLength(2)
  expect(await rows('labourRecord', { subjectId: from, state: 'all' })).toEqual([])
})
