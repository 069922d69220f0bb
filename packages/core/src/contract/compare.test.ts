import { expect, test } from 'vitest'
import { adviseOn, compareContracts, explainProblems } from './compare.ts'
import type { Contract, VerbContract } from './contract.ts'
import { PLANTED } from './testing/planted-changes.ts'

const verb = (more: Partial<VerbContract>): VerbContract => ({
  kind: 'command',
  title: { zh: '接口', en: 'Verb' },
  permission: 'water.permit.edit',
  input: { type: 'object' },
  output: { type: 'object' },
  ...more,
})

test('the corpus has at least sixty changes, of both kinds', () => {
  expect(PLANTED.length).toBeGreaterThanOrEqual(60)
  for (const breaks of [true, false])
    expect(PLANTED.filter((p) => Boolean(p.breaks) === breaks).length).toBeGreaterThan(20)
  expect(new Set(PLANTED.map((p) => p.name)).size).toBe(PLANTED.length)
})

test.each(PLANTED)('$name', ({ before, after, breaks }) => {
  const needs: Contract = before === null ? {} : { 'permit.renew': verb(before) }
  const offers: Contract = after === null ? {} : { [after.verb ?? 'permit.renew']: verb(after) }
  const problems = compareContracts(needs, offers)
  if (!breaks) return expect(problems).toEqual([])
  expect(problems[0]).toMatchObject({ verb: 'permit.renew', ...breaks })
})

test('a server that did not change fits, and says nothing', () => {
  for (const { before } of PLANTED)
    if (before) expect(compareContracts({ v: verb(before) }, { v: verb(before) })).toEqual([])
})

test('problems name verb and field and say what to do, in both languages', () => {
  const gone = PLANTED.find((p) => p.name === 'an output field is removed')!
  const problems = compareContracts({ 'permit.renew': verb(gone.before!) }, { 'permit.renew': verb(gone.after!) })
  const text = explainProblems(problems)
  expect(text.zh).toContain('permit.renew 输出：不再返回 holder')
  expect(text.en).toContain('permit.renew output: no longer gives holder')
  expect(text.en).toContain('give old and new together first')
  expect(adviseOn(problems).zh).toContain('先新旧字段同时返回')
})
