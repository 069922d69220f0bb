import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import { systemActor } from '@county/api-kit/actor'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CoreConfig } from '../config.ts'
import { modulesDir } from '../config.ts'
import { readBuiltModule } from './built-module.ts'
import { publishModule } from './publish.ts'
import { releaseStore } from './release-store.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'county-s3-'))
const s3 = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: path.join(temporary, 's3'),
  configureBuckets: [{ name: 'county-releases', configs: [] }],
})
let app: App

beforeAll(async () => {
  const { port } = await s3.run()
  app = await createApp()
  app.config.releases = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'county-releases',
    prefix: 'qinglong/',
    region: 'us-east-1',
    accessKey: 'S3RVER',
    secretKey: 'S3RVER',
  }
})
afterAll(async () => {
  await app.close()
  await s3.close()
  rmSync(temporary, { recursive: true, force: true })
})

/** Another server of the same county: the same bucket and database, a disk of its own. */
const elsewhere = (name: string): CoreConfig => ({ ...app.config, dataDir: path.join(temporary, name) })

async function publish(content: string) {
  const folder = path.join(temporary, 'dist')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  const text = `export const x = ${JSON.stringify(content.repeat(3000))}`
  writeFileSync(path.join(folder, 'mf-manifest.json'), JSON.stringify({ content }))
  writeFileSync(path.join(folder, 'assets/page-12345678.js'), text)
  const manifest = {
    id: 'water',
    title: { zh: '水利', en: 'Water' },
    basePath: '/water',
    order: 50,
    pages: [],
    slots: [],
  }
  const json = {
    id: 'water',
    version: '1.0.0',
    manifest,
    entry: 'mf-manifest.json',
    preload: ['assets/page-12345678.js'],
  }
  writeFileSync(path.join(folder, 'module.json'), JSON.stringify(json))
  const built = await readBuiltModule(folder)
  return publishModule(app.kit, app.config, systemActor('发布', '522324.'), built, { activate: true })
}

test('a release published to a bucket is served by a server that never had its files', async () => {
  const { version } = await publish('one')
  rmSync(modulesDir(app.config), { recursive: true })
  const server = await app.server()
  const [entry] = (await server.inject({ url: '/registry.json' })).json().modules
  const packed = await server.inject({ url: entry.preload[0], headers: { 'accept-encoding': 'br' } })
  expect(packed.statusCode).toBe(200)
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': expect.stringContaining('immutable'),
  })
  expect((await server.inject({ url: `/modules/water/${version}/nothing.js` })).statusCode).toBe(404)
  expect((await server.inject({ url: '/modules/water/9.9.9/mf-manifest.json' })).statusCode).toBe(404)
})

test('two servers bring the same release at once, whole; what the bucket does not have is not there', async () => {
  const { version } = await publish('two')
  const store = await releaseStore(elsewhere('second'))
  expect(await Promise.all([1, 2, 3].map(() => store.bring('water', version)))).toEqual([true, true, true])
  expect((await store.files('water', version)).map((f) => f.path)).toEqual([
    'assets/page-12345678.js',
    'mf-manifest.json',
  ])
  expect(await store.bring('water', '9.9.9')).toBe(false)
  expect(await store.files('water', '9.9.9')).toEqual([])
})

test('rolling back works from a bucket, and a file that was changed there cannot be activated', async () => {
  const admin = app.as('systemAdmin')
  const back = await app.command(admin, 'core.release.rollback', { module: 'water', reason: '测试' })
  expect(back).toMatchObject({ version: '1.0.0', state: 'active' })
  const spoilt = path.join(modulesDir(app.config), 'water', back.version, 'mf-manifest.json')
  writeFileSync(spoilt, 'evil')
  await expect(app.query(admin, 'core.release.check', { id: back.id })).rejects.toMatchObject({
    code: 'RELEASE_NOT_READY',
  })
})
