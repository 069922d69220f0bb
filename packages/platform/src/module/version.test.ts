import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { PLATFORM_VERSION } from './gate.ts'

test('the version modules are checked against is the package’s', () => {
  expect(PLATFORM_VERSION).toBe(packageJson.version)
})
