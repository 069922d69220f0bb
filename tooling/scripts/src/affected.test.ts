import { expect, test } from 'vitest'
import { chooseSpecs } from './affected.ts'

const SPECS = ['education', 'main-job', 'release'].map((name) => `tooling/e2e/src/${name}.spec.ts`)

test('a change of one module calls for its own browser tests; a change of the kit for all', () => {
  expect(chooseSpecs(['apps/education', 'packages/education'], SPECS)).toEqual(['tooling/e2e/src/education.spec.ts'])
  expect(chooseSpecs(['services/education', 'services/api'], SPECS)).toEqual(['tooling/e2e/src/education.spec.ts'])
  expect(chooseSpecs(['packages/ui', 'apps/education'], SPECS)).toEqual(SPECS)
  expect(chooseSpecs(['tooling/bench'], SPECS)).toEqual([])
  expect(chooseSpecs([], SPECS)).toEqual([])
})
