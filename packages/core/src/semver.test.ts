import { expect, test } from 'vitest'
import { satisfies } from './semver.ts'

test.each([
  ['1.2.3', '^1.0.0', true],
  ['1.2.3', '^1.3.0', false],
  ['2.0.0', '^1.0.0', false],
  ['0.3.1', '^0.3.0', true],
  ['0.4.0', '^0.3.0', false],
  ['0.0.4', '^0.0.3', false],
  ['1.2.9', '~1.2.0', true],
  ['1.3.0', '~1.2.0', false],
  ['1.3.0', '1.x', true],
  ['1.3.0', '1.2', false],
  ['1.3.0', '*', true],
  ['1.5.0', '>=1.2.0 <2.0.0', true],
  ['2.0.0', '>=1.2.0 <2.0.0', false],
  ['3.1.0', '^1.0.0 || ^3.0.0', true],
  ['1.3.0', '=1.3.0', true],
  ['1.3.0', 'nonsense', false],
  ['', '^1.0.0', false],
])('%s in %s is %s', (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected)
})
