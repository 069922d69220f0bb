import { COMMUNITY, GRID, STREET } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { module } from './module.ts'
import { addBranch, addPerson } from './testing/persons.ts'

let app: App
beforeAll(async () => {
  app = await createApp({ modules: [module] })
  await addBranch(app, '甲支部')
  await addBranch(app, '乙支部')
})
afterAll(() => app.close())

const filer = () => app.as('filer')
const member = (subjectId: string, branchName = '甲支部') =>
  app.command(filer(), 'party.member.create', {
    subjectId,
    values: {
      branchName,
      state: 'full',
      joinedOn: '2015-07-01',
      fullOn: '2016-07-01',
      groupName: null,
      branchSince: null,
      note: null,
    },
  })
const figure = async (name: string, month = '2026-11') => {
  const figures = await app.query(filer(), 'party.figure.list', { month })
  return figures.find((f: { indicatorId: string }) => f.indicatorId === `party.${name}`).value
}

test('a transfer never leaves a member in two branches, nor in none', async () => {
  const { personId } = await addPerson(app.admin)
  await member(personId)
  await expect(member(personId, '乙支部')).rejects.toMatchObject({ code: 'PARTY_ALREADY_MEMBER' })
  const letter = { personId, toBranch: '乙支部', issuedOn: '2026-11-01' }
  const issued = await app.command(filer(), 'party.transfer.issue', letter)
  await expect(app.command(filer(), 'party.transfer.issue', letter)).rejects.toMatchObject({
    code: 'PARTY_TRANSFER_OPEN',
  })
  const branch = async () => {
    const { rows } = await app.query(filer(), 'party.member.list', { subjectId: personId })
    return rows.map((r: { values: { branchName: string } }) => r.values.branchName)
  }
  expect(await branch()).toEqual(['甲支部'])
  const data = { id: issued.id, receivedOn: '2026-11-04' }
  await app.command(filer(), 'party.transfer.receive', data, { expected: issued.version })
  expect(await branch()).toEqual(['乙支部'])
})

test('an expired letter is not received; withdrawn, the member stays', async () => {
  const { personId } = await addPerson(app.admin)
  await member(personId)
  const data = { personId, toBranch: '兴义市某支部', outside: true, issuedOn: '2026-07-01' }
  const issued = await app.command(filer(), 'party.transfer.issue', data)
  const receive = { id: issued.id, receivedOn: '2026-11-04' }
  await expect(
    app.command(filer(), 'party.transfer.receive', receive, { expected: issued.version }),
  ).rejects.toMatchObject({ code: 'PARTY_LETTER_EXPIRED' })
  const back = { id: issued.id, reason: '过期重开' }
  await app.command(filer(), 'party.transfer.withdraw', back, { expected: issued.version })
  const { rows } = await app.query(filer(), 'party.member.list', { subjectId: personId })
  expect(rows).toHaveLength(1)
})

test('an organisation stands below a higher one, its term follows, and a new name reaches its members', async () => {
  const general = await addBranch(app, '总支', { kind: 'general', termFrom: '2022-01-01' })
  expect(general.values.termUntil).toBe('2026-12-31')
  await expect(addBranch(app, '党委', { kind: 'committee', parentName: '总支' })).rejects.toMatchObject({
    code: 'PARTY_WRONG_PARENT',
  })
  const branch = await addBranch(app, '丙支部', { parentName: '总支' })
  const { personId } = await addPerson(app.admin)
  await member(personId, '丙支部')
  const rename = { id: branch.id, values: { name: '丙党支部' } }
  await app.command(filer(), 'party.organisation.update', rename, { expected: branch.version })
  const { rows } = await app.query(filer(), 'party.member.list', { subjectId: personId })
  expect(rows[0].values.branchName).toBe('丙党支部')
})

test('meetings that are missing are listed until they are held', async () => {
  const board = async () => {
    const { organisations } = await app.query(filer(), 'party.organisation.board', {})
    return organisations.find((o: { name: string }) => o.name === '乙支部')
  }
  const themeDay = (b: any) => b.meetings.find((m: { kind: string }) => m.kind === 'themeDay')
  expect(themeDay(await board())).toMatchObject({ held: 0, needed: 1, to: '2026-11-30' })
  const values = {
    branchName: '乙支部',
    kind: 'themeDay',
    heldOn: '2026-11-03',
    topic: '环境整治',
    chair: '王明',
    expected: 12,
    present: 13,
    absent: null,
    minutes: null,
  }
  const hold = (present: number) =>
    app.command(filer(), 'party.meeting.create', { areaPath: COMMUNITY, values: { ...values, present } })
  await expect(hold(13)).rejects.toMatchObject({ code: 'PARTY_TOO_MANY_PRESENT' })
  await hold(11)
  expect(themeDay(await board())).toMatchObject({ held: 1 })
  expect(await figure('meetings')).toBe(1)
})

test('an election goes from candidates through the joint review to the roster of a term', async () => {
  const body = '测试社区居民委员会'
  const election = await app.command(filer(), 'party.election.create', {
    areaPath: COMMUNITY,
    values: {
      bodyName: body,
      bodyKind: 'residents',
      plannedOn: '2026-11-04',
      method: 'representatives',
      seats: 2,
      noticeOn: '2026-10-01',
      note: null,
    },
  })
  const people = [await addPerson(app.admin), await addPerson(app.admin), await addPerson(app.admin)]
  const posts = ['director', 'member', 'member']
  const ids: string[] = []
  for (const [i, p] of people.entries()) {
    const data = { electionId: election.id, personId: p.personId, post: posts[i], nominatedOn: '2026-10-10' }
    ids.push((await app.command(filer(), 'party.contender.nominate', data)).id)
  }
  const result = async (votes: number[], ballots = 40) => {
    const { version } = await app.query(filer(), 'party.election.get', { id: election.id })
    const data = {
      id: election.id,
      heldOn: '2026-11-04',
      eligible: 60,
      ballots,
      votes: ids.map((contenderId, i) => ({ contenderId, votes: votes[i] ?? 0 })),
    }
    return app.command(filer(), 'party.election.recordResult', data, { expected: version })
  }
  await expect(result([38, 30, 10])).rejects.toMatchObject({ code: 'PARTY_REVIEW_MISSING' })
  for (const id of ids)
    for (const unit of ['organisation', 'discipline', 'police', 'court', 'civil']) {
      const { version } = await app.query(filer(), 'party.contender.get', { id })
      const data = { id, unit, passes: true, reviewedOn: '2026-10-20' }
      await app.command(filer(), 'party.contender.review', data, { expected: version })
    }
  await expect(result([30, 20, 10], 30)).rejects.toMatchObject({ code: 'PARTY_VOTE_INVALID' })
  const done = await result([38, 30, 10])
  expect(done.values).toMatchObject({ state: 'done', turnout: 66.67, termUntil: '2031-11-03' })
  const { bodies } = await app.query(filer(), 'party.holding.roster', {})
  const roster = bodies.find((b: { bodyName: string }) => b.bodyName === body)
  expect(roster.officers.map((o: any) => [o.personName, o.post])).toEqual([
    [people[0]?.name, 'director'],
    [people[1]?.name, 'member'],
  ])
  expect(await figure('elections')).toBe(1)

  const leaving = { id: roster.officers[1].id, closedOn: '2026-11-05', reason: '辞职' }
  await app.command(filer(), 'party.holding.close', leaving, { expected: 1 })
  const after = await app.query(filer(), 'party.holding.roster', {})
  expect(after.bodies.find((b: any) => b.bodyName === body).vacancies).toMatchObject([{ post: 'member' }])

  const second = { bodyName: '另一社区居民委员会', bodyKind: 'residents', post: 'member', note: null }
  await expect(
    app.command(filer(), 'party.holding.create', {
      subjectId: people[0]?.personId,
      values: { ...second, startedOn: '2026-11-04', termUntil: '2031-11-03' },
    }),
  ).rejects.toMatchObject({ code: 'PARTY_POST_CLASH' })
})

test('a covenant is adopted by vote, and a later edition replaces it', async () => {
  const covenant = (edition: number, adoptedOn: string, inFavour = 40) =>
    app.command(app.as('communityOfficer', { areaPath: COMMUNITY }), 'party.covenant.create', {
      areaPath: COMMUNITY,
      values: {
        kind: 'covenant',
        scope: '腾龙社区',
        title: '腾龙社区居民公约',
        edition,
        adoptedOn,
        eligible: 60,
        present: 50,
        inFavour,
        content: '第一条 爱护公物',
      },
    })
  await expect(covenant(1, '2025-01-01', 25)).rejects.toMatchObject({ code: 'PARTY_NOT_ADOPTED' })
  await covenant(1, '2025-01-01')
  await expect(covenant(1, '2026-01-01')).rejects.toMatchObject({ code: 'PARTY_EDITION_OLD' })
  await covenant(2, '2026-01-01')
  expect(await figure('covenants')).toBe(1)
  expect(await figure('covenants', '2025-06')).toBe(1)
})

test('a backbone stands in a grid, is told to others as that alone, and grids without one are listed', async () => {
  await app.admin.query(
    `insert into core.area (kind, code, name, area_path, parent_path, valid_from)
     values ('grid', '02', '测试网格', $1, $2, '2019-01-01') on conflict (area_path) do update set name = '测试网格'`,
    [GRID, COMMUNITY],
  )
  const { personId } = await addPerson(app.admin)
  const grids = async () => app.query(filer(), 'party.backbone.grids', { area: STREET })
  const before = (await grids()).grids.find((g: { path: string }) => g.path === GRID)
  expect(before.persons).toBe(0)
  const values = { kind: 'veteran', gridName: null, startedOn: '2026-10-01', duty: '调解', phone: null }
  const row = await app.command(filer(), 'party.backbone.create', { subjectId: personId, values })
  expect(row.values).toMatchObject({ gridName: '测试网格', gridPath: GRID })
  expect((await grids()).grids.find((g: { path: string }) => g.path === GRID).persons).toBe(1)
  expect(await figure('backbones')).toBe(1)
  const other = { kind: 'veteran', gridName: '没有的网格', startedOn: '2026-10-01', duty: null, phone: null }
  const someone = await addPerson(app.admin)
  await expect(
    app.command(filer(), 'party.backbone.create', { subjectId: someone.personId, values: other }),
  ).rejects.toMatchObject({ code: 'PARTY_UNKNOWN_GRID' })
})
