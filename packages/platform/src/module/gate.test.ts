import { defineManifest } from '@county/core/manifest'
import { expect, test } from 'vitest'
import { assertLoadable, assertModuleShape } from './gate.ts'

const manifest = (platform: string) =>
  defineManifest({
    id: 'employment',
    title: { zh: '就业', en: 'Employment' },
    summary: { zh: '', en: '' },
    departments: [],
    basePath: '/employment',
    icon: '',
    order: 1,
    requires: { platform },
    pages: [],
    slots: [],
  })

test('a module for the running platform may be loaded', () => {
  expect(() => assertLoadable(manifest('^1.0.0'), '1.4.2')).not.toThrow()
})

test('a module for another platform is refused with its reason', () => {
  expect(() => assertLoadable(manifest('^2.0.0'), '1.4.2')).toThrow(
    expect.objectContaining({ reason: 'PLATFORM', moduleId: 'employment' }),
  )
})

test('what is not a module is refused', () => {
  expect(() => assertModuleShape(manifest('*'), { routes: [] })).not.toThrow()
  for (const wrong of [undefined, null, {}, { routes: 'x' }])
    expect(() => assertModuleShape(manifest('*'), wrong)).toThrow(expect.objectContaining({ reason: 'SHAPE' }))
})
