import { Writable } from 'node:stream'
import { newId } from '@county/kernel/id'
import { GRID } from '@county/testing/actors'
import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../build-server.ts'
import { createLog } from '../log.ts'
import { newCitizenNumber } from './support/registry.ts'

const PHONE = '13987654321'
const WRONG = 'Wrong-Horse-77'
const [head, child, foreign, named] = Array.from({ length: 4 }, newCitizenNumber) as [string, string, string, string]
const ROSTER = `户编号,户主,姓名,与户主关系,身份证号,性别,出生日期,联系电话
H9001,韦国才,韦国才,户主,${foreign},男,1951-07-01,${PHONE}
H9001,韦国才,岑美英,配偶,52232419900101001,女,1990-01-01,1398765432x`

let app: App
let server: Awaited<ReturnType<typeof buildServer>>
const lines: string[] = []
beforeAll(async () => {
  app = await createApp({ modules: 'all' })
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  server = await buildServer({ kit: { ...app.kit, log: createLog(sink, 'trace') }, config: app.config })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

/** One file of a form, as a browser sends it. */
function form(name: string, content: string) {
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=x' } }
}

test('of a day’s work — sign-in, people, search, reveal, uploads, mistakes, failures — nothing personal is logged or kept in plain', async () => {
  await addSignIn(app, 'log-clerk', 'bureauClerk')
  await addSignIn(app, 'log-street', 'streetOfficer')
  const b = browser(server)
  await b.command('core.session.signIn', { account: 'log-clerk', password: WRONG })
  await b.command('core.session.signIn', { account: head, password: PASSWORD })
  const signedIn = await b.command('core.session.signIn', { account: 'log-street', password: PASSWORD })
  expect(signedIn.data).toMatchObject({ account: 'log-street' })
  const token = b.cookie.split('=')[1] as string

  const joiner = (name: string, idNumber: string, relation: string) => ({
    values: { name, sex: '1', birthDate: `${idNumber.slice(6, 10)}-07-01`, idNumber, phone: PHONE },
    relation,
  })
  const moved = await b.command('residents.change.moveIn', {
    newHousehold: { areaPath: GRID },
    joiners: [joiner('韦国才', head, '02'), joiner('韦小才', child, '97')],
    on: '2020-03-01',
  })
  expect(moved.error).toBeUndefined()
  const found = await b.query('residents.person.list', { search: head })
  const person = found.data.rows[0]
  expect(person.values.name).toBe('韦国才')
  const reveal = { personId: person.id, fields: ['idNumber', 'phone'], reason: '核对证件' }
  const shown = await b.command('residents.reveal.subject', reveal)
  expect(JSON.stringify([shown, await b.command('residents.reveal.subject', { ...reveal, fields: [head] })])).toContain(
    'INVALID_INPUT',
  )

  const upload = await server.inject({
    method: 'POST',
    url: `/api/core/files?purpose=import&name=${head}`,
    ...form(`${named}.csv`, ROSTER),
    headers: { ...form('', '').headers, cookie: b.cookie },
  })
  expect(upload.json()).toMatchObject({ fileId: expect.any(String) })
  const start = await b.command('residents.import.start', {
    importer: 'residents.roster',
    fileId: upload.json().fileId,
  })
  const checked = await b.command('residents.import.check', { batchId: start.data.id })
  expect(checked.data.state).toBe('checked')
  await b.query('residents.import.rows', { batchId: start.data.id })

  for (const url of [
    `/api/${head}/x`,
    `/api/core/files/${head}`,
    `/person/${head}?tel=${PHONE}`,
    `/api/residents/trpc/${head}`,
  ])
    expect((await server.inject({ url, headers: { cookie: b.cookie } })).statusCode).toBeLessThan(500)
  await server.inject({ method: 'POST', url: '/api/core/trpc/session.signIn', payload: `{"x": "${head}` })
  const told = { module: 'residents', message: `cannot read ${head}`, stack: `at ${PHONE}`, path: `/p/${head}` }
  await b.command('core.browserError.report', told)
  await app.admin.query(`create function residents.fail() returns trigger language plpgsql as
    $$ begin raise exception 'broken for % %', new.name, '${head}'; end $$`)
  await app.admin.query(
    `create trigger fail before update on residents.person for each row execute function residents.fail()`,
  )
  const broken = await server.inject({
    method: 'POST',
    url: '/api/residents/trpc/person.update',
    payload: {
      key: newId(),
      expected: person.version,
      data: { id: person.id, values: { name: '韦改名' }, reason: '改名' },
    },
    headers: { cookie: b.cookie },
  })
  expect([broken.statusCode, broken.json().error.data.domain.code]).toEqual([500, 'INTERNAL'])
  await b.command('core.session.signOut', {})

  const log = lines.join('')
  expect(lines.length).toBeGreaterThan(15)
  expect(log).toContain('verb failed')
  expect(log).toContain(broken.json().error.data.incident)
  const secrets = [
    head,
    child,
    foreign,
    named,
    PHONE,
    PASSWORD,
    WRONG,
    token,
    '1398765432',
    '52232419900101001',
    '韦国才',
    '韦小才',
  ]
  expect(secrets.filter((s) => log.includes(s))).toEqual([])
  expect(log.match(/(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/g)).toBeNull()

  const kept = await app.admin.query<{ text: string }>(
    `select to_jsonb(x)::text as text from core.idempotency x union all select to_jsonb(x)::text from core.audit x
     union all select to_jsonb(x)::text from core.browser_error x union all select to_jsonb(x)::text from core.import_batch x
     union all select to_jsonb(x)::text from core.import_row x union all select to_jsonb(x)::text from core.session x`,
  )
  const store = kept.map((k) => k.text).join(' ')
  expect([head, child, foreign, PHONE, PASSWORD, WRONG, token].filter((s) => store.includes(s))).toEqual([])
})
