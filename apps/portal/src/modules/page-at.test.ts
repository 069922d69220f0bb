import { defineManifest } from '@county/core/manifest'
import { expect, test } from 'vitest'
import { pageAt } from './page-at.ts'

const page = (path: string) => ({ path, title: { zh: path, en: path }, permission: `p.${path}` })
const manifest = defineManifest({
  id: 'employment',
  title: { zh: '就业', en: 'Employment' },
  summary: { zh: '', en: '' },
  departments: [],
  basePath: '/employment',
  icon: 'briefcase',
  order: 1,
  requires: { platform: '^1.0.0' },
  pages: [page(''), page('labour-records'), page('labour-records/:id'), page('labour-records/import')],
  slots: [],
})

test.each([
  ['/employment', ''],
  ['/employment/labour-records', 'labour-records'],
  ['/employment/labour-records/0192', 'labour-records/:id'],
  ['/employment/labour-records/import', 'labour-records/import'],
  ['/employment/labour-records/0192/edit', 'labour-records/:id'],
  ['/employment/unknown', ''],
])('%s shows the page “%s”', (path, expected) => {
  expect(pageAt(manifest, path)?.path).toBe(expected)
})
