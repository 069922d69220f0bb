import { defineManifest } from '@county/core/manifest'
import { expect, test } from 'vitest'
import { navGroup } from './nav.ts'

const text = (zh: string) => ({ zh, en: zh })
const manifest = defineManifest({
  id: 'employment',
  title: text('就业'),
  summary: text(''),
  departments: [],
  basePath: '/employment',
  icon: 'briefcase',
  order: 1,
  requires: { platform: '*' },
  pages: [
    { path: '', title: text('概况'), permission: 'employment.read', nav: { order: 0 } },
    { path: 'training', title: text('培训'), permission: 'employment.training.read', nav: { order: 2 } },
    { path: 'labour-records', title: text('台账'), permission: 'employment.read', nav: { order: 1 } },
    { path: 'labour-records/:id', title: text('记录'), permission: 'employment.read' },
  ],
  slots: [],
})

test('pages stand in order and only those the officer may see', () => {
  const group = navGroup(manifest, (p) => p === 'employment.read')
  expect(group?.pages.map((p) => p.href)).toEqual(['/employment', '/employment/labour-records'])
})

test('without the home, the module leads to its first page; without any page it is not shown', () => {
  expect(navGroup(manifest, (p) => p === 'employment.training.read')?.href).toBe('/employment/training')
  expect(navGroup(manifest, () => false)).toBeNull()
})
