import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { systemActor } from '@county/api-kit/actor'
import { type App, createApp } from '@county/testing/app'
import { addSignIn, browser, PASSWORD } from '@county/testing/sign-in'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readBuiltModule } from './built-module.ts'
import { publishModule } from './publish.ts'

let app: App
const WHY = '测试'
beforeEach(async () => {
  await app?.close()
  app = await createApp()
})
afterAll(() => app.close())

const WATER = {
  id: 'water',
  title: { zh: '水利', en: 'Water' },
  basePath: '/water',
  order: 50,
  pages: [],
  slots: [],
}

/** A built module as the build leaves it; `content` makes its bytes. */
function build(content: string, more: object = {}) {
  const folder = path.join(app.config.dataDir, 'dist')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'mf-manifest.json'), JSON.stringify({ content }))
  writeFileSync(
    path.join(folder, 'assets/page-12345678.js'),
    `export const x = ${JSON.stringify(content.repeat(2000))}`,
  )
  const json = {
    id: 'water',
    version: '1.0.0',
    manifest: WATER,
    entry: 'mf-manifest.json',
    preload: ['assets/page-12345678.js'],
    ...more,
  }
  writeFileSync(path.join(folder, 'module.json'), JSON.stringify(json))
  return folder
}

const publish = async (content: string, more?: object, activate = true) =>
  publishModule(app.kit, app.config, systemActor('发布', '522324.'), await readBuiltModule(build(content, more)), {
    activate,
  })

const registry = async (cookie = '') =>
  (await (await app.server()).inject({ url: '/registry.json', headers: { cookie } }))
    .json()
    .modules.map((m: { version: string }) => m.version)

test('a published module is loaded from its own unchanging folder, with compressed copies', async () => {
  const { version, fresh } = await publish('one')
  expect({ version, fresh }).toEqual({ version: '1.0.0', fresh: true })
  const server = await app.server()
  const { modules, platform } = (await server.inject({ url: '/registry.json' })).json()
  expect(platform).toMatch(/^\d+\.\d+\.\d+$/)
  expect(modules[0]).toMatchObject({
    version,
    entry: '/modules/water/1.0.0/mf-manifest.json',
    preload: ['/modules/water/1.0.0/assets/page-12345678.js'],
  })
  expect(modules[0].integrity).toMatch(/^sha384-/)
  const plain = await server.inject({ url: modules[0].preload[0] })
  const packed = await server.inject({ url: modules[0].preload[0], headers: { 'accept-encoding': 'br' } })
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(packed.headers['content-encoding']).toBe('br')
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length)
  expect((await server.inject({ url: '/modules/water/1.0.0/../../../county.key' })).statusCode).toBe(404)
})

test('the same bytes are published once; other bytes of the same version get a version of their own', async () => {
  await publish('one')
  expect(await publish('one')).toMatchObject({ version: '1.0.0', fresh: false })
  const second = await publish('two')
  expect(second.version).toMatch(/^1\.0\.0-[0-9a-f]{8}$/)
  expect(await registry()).toEqual([second.version])
  const first = path.join(app.config.dataDir, 'modules/water/1.0.0/mf-manifest.json')
  expect(JSON.parse(readFileSync(first, 'utf8'))).toEqual({ content: 'one' })
  expect(readdirSync(path.join(app.config.dataDir, 'modules/water')).sort()).toEqual(['1.0.0', second.version].sort())
})

test('rolling back flips one audited row; a second rollback has nowhere to go', async () => {
  await publish('one')
  await publish('two')
  const admin = app.as('systemAdmin')
  const back = await app.command(admin, 'core.release.rollback', { module: 'water', reason: WHY })
  expect(back).toMatchObject({ version: '1.0.0', state: 'active' })
  expect(await registry()).toEqual(['1.0.0'])
  await expect(app.command(admin, 'core.release.rollback', { module: 'water', reason: WHY })).rejects.toMatchObject({
    code: 'NOTHING_TO_ROLL_BACK',
  })
  const { rows } = await app.query(app.as('auditAdmin'), 'core.audit.list', { verb: 'core.release.rollback' })
  expect(rows[0]).toMatchObject({ entity: 'core.module_release', reason: WHY, after: { version: '1.0.0' } })
  await publish('two')
  expect(await registry()).toEqual(['1.0.0'])
})

test('a tried release reaches the officers of its area only', async () => {
  await publish('one')
  const tried = await publish('two', {}, false)
  await app.command(app.as('systemAdmin'), 'core.release.canary', {
    id: tried.id,
    areaPath: '522324.1001.',
    reason: WHY,
  })
  await addSignIn(app, 'county1', 'bureauClerk')
  await addSignIn(app, 'street1', 'streetOfficer')
  await app.admin.script(`update core.post set area_path = '522324.1001.' where role = 'streetOfficer'`)
  const server = await app.server()
  const as = async (account: string) => {
    const b = browser(server)
    await b.command('core.session.signIn', { account, password: PASSWORD })
    return registry(b.cookie)
  }
  expect(await as('county1')).toEqual(['1.0.0'])
  expect(await as('street1')).toEqual([tried.version])
})

test('files changed on disk cannot be activated', async () => {
  const one = await publish('one', {}, false)
  writeFileSync(path.join(app.config.dataDir, 'modules/water/1.0.0/mf-manifest.json'), 'evil')
  const admin = app.as('systemAdmin')
  await expect(app.command(admin, 'core.release.activate', { id: one.id, reason: WHY })).rejects.toMatchObject({
    code: 'RELEASE_NOT_READY',
  })
  expect(await registry()).toEqual([])
})

test('a release that takes what the live portal does not offer is refused', async () => {
  mkdirSync(path.join(app.config.portalDir, 'assets'), { recursive: true })
  const sdk = { '@county/ui': ['Button'] }
  writeFileSync(path.join(app.config.portalDir, 'assets/portal.json'), JSON.stringify({ build: 'x', sdk }))
  await publish('fits', { sdk })
  await expect(publish('new', { sdk: { '@county/ui': ['Button', 'Hologram'] } })).rejects.toMatchObject({
    code: 'RELEASE_NOT_READY',
    params: { reason: '@county/ui Hologram' },
  })
})

test('a release for another platform, or for another version of a place, is refused', async () => {
  mkdirSync(path.join(app.config.portalDir, 'assets'), { recursive: true })
  writeFileSync(path.join(app.config.portalDir, 'assets/portal.json'), JSON.stringify({ platform: '1.4.0', sdk: {} }))
  const manifest = (more: object) => ({ manifest: { ...WATER, ...more } })
  const slot = {
    slot: 'portal/home.cards@2',
    component: 'HomeCard',
    title: WATER.title,
    permission: 'signedIn',
    order: 1,
  }
  await publish('fits', manifest({ requires: { platform: '^1.2.0' } }))
  await expect(publish('next', manifest({ requires: { platform: '^2.0.0' } }))).rejects.toMatchObject({
    code: 'RELEASE_NOT_READY',
    params: { reason: 'platform ^2.0.0（1.4.0）' },
  })
  await expect(publish('place', manifest({ slots: [slot] }))).rejects.toMatchObject({ code: 'RELEASE_NOT_READY' })
})

test('a withdrawn release is never activated again; the page of releases says who, why, and errors by version', async () => {
  const one = await publish('one')
  const two = await publish('two', {}, false)
  const admin = app.as('systemAdmin')
  await app.command(admin, 'core.release.withdraw', { id: two.id, reason: '首页打不开' })
  await expect(app.command(admin, 'core.release.activate', { id: two.id, reason: WHY })).rejects.toMatchObject({
    code: 'RELEASE_NOT_READY',
  })
  const error = { module: 'water', version: '1.0.0', message: 'TypeError: x', path: '/water' }
  for (let n = 0; n < 3; n++) await app.command(app.as('filer'), 'core.browserError.report', error)
  const rows = await app.query(admin, 'core.release.list', { module: 'water' })
  expect(rows.map((r: { version: string }) => r.version)).toEqual([two.version, one.version])
  expect(rows[0]).toMatchObject({ state: 'withdrawn', changedReason: '首页打不开', changedBy: admin.name, errors: 0 })
  expect(rows[1]).toMatchObject({ state: 'active', errors: 3, fit: 'unknown' })
  expect(rows[1].bytes).toBeGreaterThan(1000)
  expect(await app.query(admin, 'core.release.check', { id: one.id })).toEqual({ files: 2 })
})

test('a disabled module is left out; only the system administrator may flip', async () => {
  const one = await publish('one')
  await expect(
    app.command(app.as('auditAdmin'), 'core.release.disable', { id: one.id, reason: WHY }),
  ).rejects.toMatchObject({
    code: 'NOT_PERMITTED',
  })
  await app.command(app.as('systemAdmin'), 'core.release.disable', { id: one.id, reason: WHY })
  expect(await registry()).toEqual([])
  await publish('one')
  expect(await registry()).toEqual([])
})
