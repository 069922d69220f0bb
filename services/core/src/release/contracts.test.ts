import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { systemActor } from '@county/api-kit/actor'
import { contractOfModule } from '@county/api-kit/contract'
import { openContext } from '@county/api-kit/kit'
import { query } from '@county/api-kit/verb'
import type { Contract } from '@county/core/contract/contract'
import { type App, createApp } from '@county/testing/app'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readBuiltModule } from './built-module.ts'
import { findMisfits, ownContract, serveContracts } from './contracts.ts'
import { publishModule } from './publish.ts'

let app: App
const folder = mkdtempSync(path.join(tmpdir(), 'county-built-'))
beforeEach(async () => {
  await app?.close()
  app = await createApp()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const board = (output: z.ZodType, name = 'water.permit.board') =>
  query({
    name,
    title: { zh: '取水许可', en: 'Permits' },
    permission: 'signedIn',
    input: z.strictObject({ day: z.iso.date() }),
    output,
    run: async () => ({}),
  })
/** What a water service with this verb would offer. */
const offering = (verb: ReturnType<typeof board>): Contract =>
  contractOfModule({ id: 'water', router: { permit: { [verb.name.split('.')[2]!]: verb } } })

const OLD = offering(board(z.object({ holder: z.string(), state: z.enum(['open', 'ended']) })))
const WITHOUT = offering(board(z.object({ state: z.enum(['open', 'ended']) })))
const MORE = offering(board(z.object({ holder: z.string(), state: z.enum(['open', 'ended']), litres: z.int() })))
const RENAMED = offering(board(z.object({ holder: z.string() }), 'water.permit.list'))

/** Makes servers offer a contract of water, as a start of the API does. */
const serve = (contract: Contract) =>
  app.admin.query(
    `with s as (insert into core.contract_snapshot (hash, body) values (md5($1), $1::jsonb) on conflict do nothing)
     insert into core.module_contract (module, hash, served_at) values ('water', md5($1), now())
     on conflict (module) do update set hash = excluded.hash`,
    [JSON.stringify(contract)],
  )

async function publish(needs: Contract, version: string, activate = true) {
  const manifest = {
    id: 'water',
    title: { zh: '水利', en: 'Water' },
    basePath: '/water',
    order: 50,
    pages: [],
    slots: [],
  }
  writeFileSync(path.join(folder, 'mf-manifest.json'), version)
  writeFileSync(path.join(folder, 'contract.json'), JSON.stringify(needs))
  const json = { id: 'water', version, manifest, entry: 'mf-manifest.json', preload: [] }
  writeFileSync(path.join(folder, 'module.json'), JSON.stringify(json))
  return publishModule(app.kit, app.config, systemActor('发布', '522324.'), await readBuiltModule(folder), { activate })
}

test('an interface that needs a field the servers do not give is refused, saying which and what to do', async () => {
  await serve(WITHOUT)
  const refused = publish(OLD, '1.0.0')
  await expect(refused).rejects.toMatchObject({ code: 'CONTRACT_BREAKS' })
  const { params } = await refused.catch((error) => error)
  expect(params.problems).toContain('permit.board 输出：不再返回 holder')
  expect(params.problemsEn).toContain('permit.board output: no longer gives holder')
  expect(params.problems).toContain('办法：')
  expect(await app.query(app.as('systemAdmin'), 'core.release.list', {})).toEqual([])
  await serve(MORE)
  expect(await publish(OLD, '1.0.0')).toMatchObject({ fresh: true })
})

test('servers that would break an interface in use are found, tried ones too; those nobody uses are not', async () => {
  await serve(OLD)
  const one = await publish(OLD, '1.0.0')
  await publish(OLD, '1.1.0', false)
  const misfits = (contract: Contract | undefined) =>
    app.inContext('core', systemActor('启动', ''), (c) => findMisfits(c, () => contract))
  expect(await misfits(MORE)).toEqual([])
  expect(await misfits(undefined)).toEqual([])
  expect(await misfits(WITHOUT)).toMatchObject([
    { module: 'water', version: '1.0.0', state: 'active', problems: [{ verb: 'permit.board', field: 'holder' }] },
  ])
  expect(await misfits(RENAMED)).toMatchObject([{ problems: [{ kind: 'verbGone', verb: 'permit.board' }] }])
  await app.command(app.as('systemAdmin'), 'core.release.disable', { id: one.id, reason: '测试' })
  expect(await misfits(WITHOUT)).toEqual([])
})

test('going back to a release that the servers have outgrown is refused', async () => {
  await serve(OLD)
  await publish(OLD, '1.0.0')
  await publish(WITHOUT, '2.0.0')
  await serve(WITHOUT)
  const admin = app.as('systemAdmin')
  await expect(app.command(admin, 'core.release.rollback', { module: 'water', reason: '测试' })).rejects.toMatchObject({
    code: 'CONTRACT_BREAKS',
  })
  const [newest, older] = await app.query(admin, 'core.release.list', {})
  expect(newest).toMatchObject({ version: '2.0.0', state: 'active', fit: 'fits', misfits: [] })
  expect(older).toMatchObject({ version: '1.0.0', fit: 'breaks' })
  expect(older.misfits[0].en).toContain('holder')
})

test('a start writes down what the process offers; equal contracts are kept once', async () => {
  const start = () => openContext(app.kit, 'core', systemActor('启动', ''), { readOnly: false }, serveContracts)
  await start()
  await start()
  const kept = await app.admin.query(`select hash from core.contract_snapshot`)
  expect(kept).toHaveLength(app.kit.modules.length)
  expect(ownContract(app.kit.modules, 'core')).toHaveProperty(['release.list'])
})
