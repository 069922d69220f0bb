import { expect, test } from 'vitest'
import { transferState } from '../codes.ts'
import { mayStep } from './steps.ts'

test('the old school comes before the bureau, and what is over stays over', () => {
  expect(mayStep('applied', 'release')).toBe(true)
  expect(mayStep('applied', 'approve')).toBe(false)
  expect(mayStep('released', 'approve')).toBe(true)
  expect(mayStep('released', 'release')).toBe(false)
  for (const { code } of transferState.items)
    if (code !== 'applied' && code !== 'released')
      for (const step of ['release', 'approve', 'refuse', 'withdraw'] as const) expect(mayStep(code, step)).toBe(false)
})
