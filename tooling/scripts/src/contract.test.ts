import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Contract } from '@county/core/contract/contract'
import { afterAll, expect, test } from 'vitest'
import { writeContracts } from './contract.ts'
import { findBreaks } from './contract-check.ts'

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

test('an interface in use that would break is named with verb, field and what to do', () => {
  const employment = JSON.parse(read(COMMITTED, 'employment.json')) as Contract
  const [verb, offered] = Object.entries(employment).find(([, v]) => Object.keys(v.output.properties ?? {}).length > 1)!
  const [field, ...rest] = Object.keys(offered.output.properties!)
  const properties = Object.fromEntries(rest.map((name) => [name, offered.output.properties![name]!]))
  const without = { ...employment, [verb]: { ...offered, output: { ...offered.output, properties, required: rest } } }
  const needs = [{ module: 'employment', version: '1.0.0', contract: employment }]
  expect(findBreaks(needs, () => employment)).toEqual([])
  const [said] = findBreaks(needs, () => without)
  expect(said).toContain('employment 1.0.0')
  expect(said).toContain(`${verb} output: no longer gives ${field}`)
  expect(said).toContain('What to do: give old and new together first')
})
