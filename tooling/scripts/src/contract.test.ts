import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeContracts } from './contract.ts'

const COMMITTED = path.resolve(import.meta.dirname, '../../../packages/api-contract/generated')
const fresh = mkdtempSync(path.join(tmpdir(), 'county-contract-'))
afterAll(() => rmSync(fresh, { recursive: true }))

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')

test('the committed contract is what the verbs say now; `pnpm contract` renews it', async () => {
  const files = await writeContracts(fresh)
  expect(readdirSync(COMMITTED).sort()).toEqual([...files].sort())
  const stale = files.filter((file) => read(fresh, file) !== read(COMMITTED, file))
  expect(stale).toEqual([])
})
