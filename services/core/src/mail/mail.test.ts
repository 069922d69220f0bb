import { noticesPort } from '@county/core/ports/notices'
import { type App, createApp } from '@county/testing/app'
import { addOfficer, addPost, addSite, addUnit } from '@county/testing/organisation'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreConfigFromEnv } from '../config.ts'
import { coreTasks } from '../tasks.ts'
import { freePort, type Inbox, openInbox } from './testing/inbox.ts'

let app: App
let inbox: Inbox
let labour: string
beforeAll(async () => {
  app = await createApp({ modules: 'all', now: '2026-12-01T02:00:00.000Z' })
  await addSite(app.admin, 'SB', '三宝街道安置区', '522324.1002.')
  await addSite(app.admin, 'XF', '幸福家园安置区', '522324.')
  labour = await addUnit(app.admin, { code: 'RSJ', name: '县人社局' })
  await person('rsj-filer', { email: 'filer@rsj.example', role: 'filer', unitId: labour })
  await person('rsj-reviewer', { role: 'reviewer', unitId: labour })
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.admin.query('delete from core.mail_outbox')
  inbox = await openInbox()
  app.config.mail = { url: inbox.url, from: '新市民平台 <platform@county.example>' }
  return () => inbox.close()
})

async function person(account: string, o: { email?: string; role: string; unitId?: string; to?: string }) {
  const officerId = await addOfficer(app.admin, { account })
  await app.admin.query(`update core.account set email = $2 where officer_id = $1`, [officerId, o.email ?? null])
  const { role, unitId = app.bureauId } = o
  await addPost(app.admin, { officerId, unitId, role, ...(o.to ? { to: o.to } : {}) })
  return officerId
}

const send = (notice: object) =>
  app.inContext('coordination', app.as('bureauClerk'), (c) =>
    c.ports.get(noticesPort).send({ module: 'coordination', title: '月报已退回', body: '王小明的住址有误', ...notice }),
  )
const runTask = async () => {
  for (const task of coreTasks(app.config)) if (task.name === 'core.sendMail') await task.run(app.kit)
}
const outbox = () =>
  app.admin.query<{ recipient: string; state: string; tries: number; problem: string | null }>(
    'select recipient, state, tries, problem from core.mail_outbox order by recipient',
  )
const later = (minutes: number) => {
  app.now = new Date(Date.parse(app.now) + minutes * 60_000).toISOString()
}

test('a reminder reaches the unit’s officer with an address once, as a title and a link', async () => {
  const officerId = await addOfficer(app.admin, { account: 'clerk' })
  const clerk = { ...app.as('bureauClerk', { leads: ['coordination'], id: officerId }), unitId: app.bureauId }
  await app.command(clerk, 'coordination.plan.install', {})
  await app.command(clerk, 'coordination.month.open', { month: '2026-11' })
  for (let i = 0; i < 2; i++) await app.command(clerk, 'coordination.month.remind', { month: '2026-11' })
  expect(await outbox()).toEqual([{ recipient: 'filer@rsj.example', state: 'queued', tries: 0, problem: null }])
  for (let i = 0; i < 2; i++) await runTask()
  const [mail, ...more] = inbox.mails
  expect(more).toEqual([])
  expect(mail?.to).toEqual(['filer@rsj.example'])
  expect(mail?.from).toBe('platform@county.example')
  expect(mail?.subject).toBe('2026年11月月报尚未上报')
  expect(mail?.text).toContain('2026年11月月报尚未上报')
  expect(mail?.text).toMatch(/http:\/\/localhost:8400\/coordination\/reports\/[0-9a-f-]{36}/)
  expect(mail?.headers).toMatch(/^auto-submitted: auto-generated$/im)
  expect(await outbox()).toMatchObject([{ state: 'sent', problem: null }])
})

test('what a notice says stays in the platform', async () => {
  await send({ toUnit: labour, href: '/coordination/requests' })
  await runTask()
  expect(inbox.mails[0]?.text).toContain('http://localhost:8400/coordination/requests')
  expect(inbox.mails[0]?.text).not.toContain('王小明')
})

test('mail goes to whom the notice names: officer, unit or role in the area, with an address and a post today', async () => {
  const chief = await person('chief', { email: 'chief@example.org', role: 'head' })
  await person('former', { email: 'former@example.org', role: 'head', to: '2026-11-30' })
  const off = await person('off', { email: 'off@example.org', role: 'head' })
  await app.admin.query(`update core.officer set state = 'disabled' where id = $1`, [off])
  await person('silent', { role: 'head' })
  const named = async (to: object) => {
    await app.admin.query('delete from core.mail_outbox')
    await send(to)
    return (await outbox()).map((m) => m.recipient)
  }
  expect(await named({ toRole: 'head' })).toEqual(['chief@example.org'])
  expect(await named({ toOfficer: chief })).toEqual(['chief@example.org'])
  expect(await named({ toUnit: labour, toRole: 'filer' })).toEqual(['filer@rsj.example'])
  expect(await named({ toUnit: labour, toRole: 'reviewer' })).toEqual([])
  expect(await named({ toRole: 'head', toArea: '522324.1001.' })).toEqual(['chief@example.org'])
  expect(await named({ toRole: 'head', toArea: '522325.' })).toEqual([])
  expect(await named({})).toEqual([])
})

test('without a mail server nothing is queued, and a notice that is undone takes its mail with it', async () => {
  const undone = app.inContext('core', app.as('bureauClerk'), async (c) => {
    await c.ports.get(noticesPort).send({ module: 'core', title: '撤回', body: '……', toUnit: labour })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await outbox()).toEqual([])
  app.config.mail = undefined
  await send({ toUnit: labour })
  expect(await outbox()).toEqual([])
  expect(coreTasks(app.config).map((t) => t.name)).toEqual(['core.sealAudit'])
})

test('a server that is down is asked again with growing pauses, and the mail given up after three days', async () => {
  const { url } = inbox
  app.config.mail.url = `smtp://127.0.0.1:${await freePort()}`
  await send({ toUnit: labour })
  await runTask()
  await runTask()
  expect(await outbox()).toMatchObject([{ state: 'queued', tries: 1 }])
  later(1)
  await runTask()
  later(1)
  await runTask()
  expect(await outbox()).toMatchObject([{ state: 'queued', tries: 2 }])
  later(1)
  app.config.mail.url = url
  await runTask()
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ state: 'sent' }])
  await send({ toUnit: labour })
  later(3 * 24 * 60 + 1)
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ state: 'sent' }, { state: 'failed', problem: 'expired' }])
})

test('“later” is tried again, “no” is not, and what may have arrived is never sent twice', async () => {
  await send({ toUnit: labour })
  inbox.answer = 'later'
  await runTask()
  expect(await outbox()).toMatchObject([{ state: 'queued', tries: 1 }])
  later(2)
  inbox.answer = 'hangUp'
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ state: 'failed', problem: 'unknown' }])
  inbox.answer = 'yes'
  later(10)
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  inbox.answer = 'no'
  await send({ toUnit: labour })
  await runTask()
  later(600)
  inbox.answer = 'yes'
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  expect((await outbox()).map((m) => m.problem).sort()).toEqual(['EMESSAGE 550', 'unknown'])
})

test('two workers send a mail once', async () => {
  await send({ toUnit: labour })
  await Promise.all([runTask(), runTask()])
  expect(inbox.mails).toHaveLength(1)
})

test('the server’s password is used, and a wrong one leaves the mail waiting', async () => {
  inbox.password = 'p@ss/word'
  const address = (password: string) => inbox.url.replace('//', `//platform:${encodeURIComponent(password)}@`)
  app.config.mail.url = address('wrong')
  await send({ toUnit: labour })
  await runTask()
  expect(inbox.mails).toEqual([])
  app.config.mail.url = address('p@ss/word')
  later(1)
  await runTask()
  expect(inbox.mails).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ state: 'sent', tries: 1 }])
})

test('the address is set by the administrator and by oneself, and must be one', async () => {
  const admin = app.as('systemAdmin')
  const made = await app.command(admin, 'core.account.create', {
    account: 'zhou',
    name: '周',
    email: 'Zhou@Example.org',
  })
  const row = async () => (await app.query(admin, 'core.account.list', { search: 'zhou' })).rows[0]
  expect(await row()).toMatchObject({ email: 'zhou@example.org' })
  const change = async (data: object) => {
    const { version } = await row()
    return app.command(
      admin,
      'core.account.update',
      { id: made.id, name: '周', state: 'active', ...data },
      { expected: version },
    )
  }
  expect(await change({})).toMatchObject({ email: 'zhou@example.org' })
  expect(await change({ email: 'z@intranet' })).toMatchObject({ email: 'z@intranet' })
  await expect(change({ email: 'z@a, b@c' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await change({ email: null })).toMatchObject({ email: null })
  const self = app.as('filer', { id: made.id })
  await app.command(self, 'core.session.setContact', { email: 'own@example.org' })
  expect(await app.query(self, 'core.session.contact')).toEqual({ email: 'own@example.org', sendsMail: true })
})

test('the settings name a mail server and a sender', () => {
  const mail = (env: object) => coreConfigFromEnv({ PUBLIC_URL: 'https://xsm.example.gov.cn', ...env }).mail
  expect(mail({})).toBeUndefined()
  expect(mail({ SMTP_URL: 'smtp://10.0.0.3:25' })).toEqual({
    url: 'smtp://10.0.0.3:25',
    from: 'no-reply@xsm.example.gov.cn',
  })
  expect(() => mail({ SMTP_URL: 'mail.example.org' })).toThrow('SMTP_URL')
  expect(() => mail({ SMTP_URL: 'http://mail.example.org' })).toThrow('SMTP_URL')
})
