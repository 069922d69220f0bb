import { expect, test } from 'vitest'
import type { Contract, JsonSchema } from './contract.ts'
import { namesIn, narrowContract } from './narrow.ts'

const object = (names: readonly string[], required: readonly string[] = names): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((n) => [n, { type: 'string' }])),
  required,
})
const verb = (input: JsonSchema, output: JsonSchema) => ({
  kind: 'query' as const,
  title: { zh: '', en: '' },
  permission: 'signedIn',
  input,
  output,
})
const contract: Contract = {
  'permit.board': verb(object(['day', 'sort'], ['day']), object(['rows', 'holder', 'secret'])),
  'permit.list': verb(object([]), object(['rows'])),
  'transfer.approve': verb(object([]), object([])),
  'transfer.refuse': verb(object([]), object([])),
  'meter.read': verb(object([]), object([])),
  'meter.list': verb(object([]), object([])),
  'figure.list': verb(object([]), object([])),
}

const code = [
  'const Permit = { name: "permit" }',
  'use("permit.board", { day }).rows.map((r) => r.holder)',
  'run("transfer." + step)',
].join(';')

test('an interface uses the verbs it names, those of its ledgers and those every module has', () => {
  expect(Object.keys(narrowContract(contract, namesIn([code])))).toEqual([
    'permit.board',
    'permit.list',
    'transfer.approve',
    'transfer.refuse',
    'figure.list',
  ])
})

test('of these, the output fields it names; required inputs stay', () => {
  const board = narrowContract(contract, namesIn([code]))['permit.board']!
  expect(Object.keys(board.output.properties!)).toEqual(['rows', 'holder'])
  expect(board.output.required).toEqual(['rows', 'holder'])
  expect(Object.keys(board.input.properties!)).toEqual(['day'])
  const quiet = narrowContract(contract, namesIn(['"permit.board"']))['permit.board']!
  expect(Object.keys(quiet.input.properties!)).toEqual(['day'])
})
