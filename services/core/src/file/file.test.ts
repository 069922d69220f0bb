import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesPort } from '@county/core/ports/files'
import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeAll, expect, test } from 'vitest'

let app: App
let server: any
let cookie = ''
beforeAll(async () => {
  app = await createApp()
  server = await app.server()
  await addSignIn(app, 'uploader', 'bureauClerk')
  await addSignIn(app, 'colleague', 'bureauClerk')
  cookie = await signIn('uploader')
})
afterAll(() => app.close())

async function signIn(account: string) {
  const b = browser(server)
  await b.command('core.session.signIn', { account, password: PASSWORD })
  return b.cookie
}

async function upload(name: string, content: Uint8Array | string, purpose = 'import', as = cookie) {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(content)]), name)
  const request = new Request('http://x/', { method: 'POST', body: form })
  const response = await server.inject({
    method: 'POST',
    url: `/api/core/files?purpose=${purpose}`,
    headers: { 'content-type': request.headers.get('content-type'), cookie: as },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  const body = response.json()
  return body.error ? body.error.data.domain : body
}

const CSV = '姓名,身份证号码\n张三,522324198503021234\n'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test('an upload is stored sealed, and its owner gets the same bytes back', async () => {
  const { fileId, file } = await upload('名册.csv', CSV)
  expect(file).toMatchObject({
    name: '名册.csv',
    mediaType: 'text/csv',
    size: Buffer.byteLength(CSV),
    purpose: 'import',
  })
  const dir = path.join(app.config.dataDir, 'files')
  const stored = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  expect(stored.map((e) => e.name)).toEqual([fileId])
  const onDisk = readFileSync(path.join(stored[0]!.parentPath, stored[0]!.name))
  expect(onDisk.includes('522324198503021234')).toBe(false)
  const answer = await server.inject({ url: `/api/core/files/${fileId}`, headers: { cookie } })
  expect(answer.body).toBe(CSV)
  expect(answer.headers).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('名册.csv')}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
})

test('nobody else gets it: not a colleague, not before sign-in, and the answer is the same as for no file', async () => {
  const { fileId } = await upload('a.csv', CSV)
  const other = await signIn('colleague')
  for (const headers of [{ cookie: other }, {}])
    for (const id of [fileId, crypto.randomUUID(), '..%2f..%2fetc'])
      expect([401, 404]).toContain((await server.inject({ url: `/api/core/files/${id}`, headers })).statusCode)
  const denied = await server.inject({ url: `/api/core/files/${fileId}`, headers: { cookie: other } })
  expect(denied.json().error.data.domain.code).toBe('NOT_FOUND')
})

test('a file tied to a row is read by those with the permission in its area', async () => {
  const owner = app.as('bureauClerk', { areaPath: '522324.1001.' })
  const file = await app.inContext('core', owner, (c) =>
    c.ports.get(filesPort).save({ name: '佐证.png', type: 'image/png', purpose: 'evidence', bytes: PNG }),
  )
  const read = (areaPath: string) =>
    app.inContext('core', app.as('bureauDirector', { areaPath }), (c) => c.ports.get(filesPort).read(file.id))
  await expect(read('522324.')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await app.inContext('core', owner, (c) =>
    c.ports.get(filesPort).attach(file.id, {
      areaPath: '522324.1001.003.',
      permission: 'core.notice.publish',
      entity: 'core.notice',
      entityId: crypto.randomUUID(),
    }),
  )
  expect((await read('522324.')).bytes).toEqual(PNG)
  await expect(read('522324.1002.')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what a file is decides, not what it is called', async () => {
  expect(await upload('名册.xlsx', CSV)).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  expect(await upload('page.csv', Buffer.from([0, 1, 2, 3]))).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  expect(await upload('program.exe', Buffer.from('MZ\0\0'))).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  expect(await upload('photo.png', PNG)).toMatchObject({ code: 'FILE_TYPE_REFUSED' })
  expect((await upload('photo.png', PNG, 'evidence')).file.mediaType).toBe('image/png')
  expect(await upload('empty.csv', '')).toMatchObject({ code: 'FILE_EMPTY' })
  expect(await upload('a.csv', CSV, 'export')).toMatchObject({ code: 'INVALID_INPUT' })
  expect((await upload('../../etc/passwd\u0000.csv', CSV)).file.name).toBe('passwd.csv')
})

test('the limit is the setting’s, and told in megabytes', async () => {
  const set = { key: 'files.maxMegabytes', value: 1, validFrom: '2026-11-05' }
  await app.command(app.as('systemAdmin'), 'core.setting.set', set)
  expect(await upload('big.csv', 'x'.repeat(1024 * 1024 + 1))).toMatchObject({
    code: 'FILE_TOO_LARGE',
    params: { megabytes: 1 },
  })
  expect((await upload('fits.csv', 'x'.repeat(1024 * 1024))).file.size).toBe(1024 * 1024)
})

test('uploading needs a post that may', async () => {
  expect(await upload('a.csv', CSV, 'import', '')).toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await addSignIn(app, 'auditor2', 'leader')
  expect((await upload('a.csv', CSV, 'import', await signIn('auditor2'))).fileId).toBeTruthy()
})

test('an export is removed after a week; what was uploaded stays', async () => {
  const owner = app.as('bureauClerk')
  const save = (purpose: string) =>
    app.inContext('core', owner, (c) =>
      c.ports.get(filesPort).save({ name: 'list.csv', type: 'text/csv', purpose, bytes: Buffer.from(CSV) }),
    )
  const [made, kept] = [await save('export'), await save('import')]
  const start = app.now
  app.now = new Date(Date.now() + 8 * 86_400_000).toISOString()
  const job = app.kit.modules.find((m) => m.id === 'core')?.jobs?.[0]
  await app.inContext('core', { ...owner, kind: 'system' }, async (c) => job?.run(c))
  app.now = start
  const read = (id: string) => app.inContext('core', owner, (c) => c.ports.get(filesPort).read(id))
  await expect(read(made.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await read(kept.id)).file.name).toBe('list.csv')
})
