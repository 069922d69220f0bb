import { expect, test } from 'vitest'
import { boundaries } from './boundaries.ts'
import {
  assertions,
  bilingualTexts,
  catalogVersions,
  databaseHandles,
  documentPaths,
  fileSizes,
  honestTests,
  translations,
} from './guards.ts'
import { type Guard, importsOf, type Project } from './project.ts'
import { unusedExports } from './unused-exports.ts'

type Tree = Record<string, Record<string, string>>

/** A project made of package folders and their files; dependencies on every other package are declared. */
function project(tree: Tree, documents: Record<string, string> = {}): Project {
  const names = Object.keys(tree).map((f) => nameOf(f))
  return {
    root: '/nowhere',
    packages: Object.entries(tree).map(([folder, files]) => ({
      name: nameOf(folder),
      folder,
      manifest: {
        dependencies: Object.fromEntries(
          [...names, 'antd', 'zod'].map((n) => [n, n.startsWith('@') ? 'workspace:*' : 'catalog:']),
        ),
      },
      files: Object.entries(files).map(([name, text]) => ({ path: `${folder}/${name}`, text })),
    })),
    documents: Object.entries(documents).map(([path, text]) => ({ path, text })),
  }
}

function nameOf(folder: string): string {
  const [group, name] = folder.split('/') as [string, string]
  const suffix =
    group === 'apps' && name !== 'portal' ? '-app' : group === 'services' && name !== 'api' ? '-service' : ''
  return `@county/${name}${suffix}`
}

const found = (guard: Guard, p: Project) => guard(p).map((x) => x.what)

test.each([
  ['an app imports another app', 'apps/employment', `import { x } from '@county/education-app'`],
  ['an app imports server code', 'apps/employment', `import type { x } from '@county/employment-service'`],
  ["an app imports another module's package", 'apps/employment', `import { x } from '@county/education'`],
  ['a service imports another service', 'services/employment', `import { x } from '@county/education-service'`],
  ["a service imports another module's package", 'services/employment', `import { x } from '@county/education'`],
  ['the kernel imports core', 'packages/kernel', `import { x } from '@county/core'`],
  ['a domain package imports the database', 'packages/employment', `import { x } from '@county/db'`],
  ['the portal names a module', 'apps/portal', `const x = await import('@county/employment')`],
  ['run-time code imports tooling', 'services/api', `import { x } from '@county/bench'`],
  ['antd outside the UI kit', 'apps/employment', `import { Button } from 'antd'`],
  ['an undeclared package', 'apps/employment', `import { x } from 'left-pad'`],
  ['a relative import that leaves the package', 'apps/employment', `export * from '../../portal/src/x.ts'`],
])('boundaries refuse: %s', (_, folder, text) => {
  const tree: Tree = {
    'apps/education': {},
    'apps/employment': {},
    'apps/portal': {},
    'services/education': {},
    'services/employment': {},
    'services/api': {},
    'packages/kernel': {},
    'packages/core': {},
    'packages/db': {},
    'packages/education': {},
    'packages/employment': {},
    'tooling/bench': {},
  }
  tree[folder] = { 'src/x.ts': text }
  expect(found(boundaries, project(tree))).toHaveLength(1)
})

test('boundaries let a service use its own package, the kit and the registry', () => {
  const text = ['employment', 'api-kit', 'residents', 'core', 'db']
    .map((n) => `import { x } from '@county/${n}/y'`)
    .join('\n')
  const tree: Tree = { 'services/employment': { 'src/x.ts': text } }
  for (const n of ['employment', 'api-kit', 'residents', 'core', 'db']) tree[`packages/${n}`] = {}
  expect(found(boundaries, project(tree))).toEqual([])
})

test('imports of every form are seen', () => {
  const text = `import a from 'a'\nimport type { B } from 'b'\nexport { c } from "c"\nimport {\n  d,\n} from 'd'\nimport 'e'\nconst f = import('f')`
  expect(importsOf({ path: 'x.ts', text }).map((i) => i.specifier)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

test('a file of 401 lines is an error, one of 300 a warning', () => {
  const lines = (n: number) => 'x\n'.repeat(n - 1)
  const p = project({ 'packages/core': { 'src/a.ts': lines(401), 'src/b.ts': lines(300), 'src/c.ts': lines(250) } })
  expect(fileSizes(p).map((x) => Boolean(x.warning))).toEqual([false, true])
})

test('a version outside the catalog is refused', () => {
  const p = project({ 'packages/core': {} })
  p.packages[0]!.manifest.dependencies = { zod: '^4.0.0' }
  expect(found(catalogVersions, p)).toHaveLength(1)
})

test('a missing translation is found in either direction', () => {
  const p = project({
    'apps/x': { 'src/locales/zh-CN.json': '{"a":"甲","b":{"c":"丙"}}', 'src/locales/en.json': '{"a":"A","d":"D"}' },
  })
  expect(found(translations, p)).toEqual(['b.c is missing', 'd is missing'])
})

test('a declared text without English is found', () => {
  const p = project({
    'packages/core': {
      'src/a.ts': `const t = { zh: '甲', en: '' }\nconst u = { zh: '乙' }\nconst v = { zh: '丙', en: 'C' }`,
    },
  })
  expect(found(bilingualTexts, p)).toHaveLength(2)
})

test('a document that names a missing path is found', () => {
  const p = project({}, { 'README.md': 'see `packages/none/src/x.ts` and [that](docs/none.md), not https://x.y' })
  expect(found(documentPaths, p)).toHaveLength(2)
})

test('a test without an assertion, a skipped test and a sleep are found', () => {
  const body = `test('a', () => {\n  run()\n})\ntest('b', () => {\n  expect(1).toBe(1)\n})\n`
  const p = project({
    'packages/core': {
      'src/a.test.ts': body,
      'src/b.test.ts': `test.${'skip'}('c', () => expect(1).toBe(1))\npage.waitFor${'Timeout'}(5)`,
    },
  })
  expect(found(assertions, p)).toHaveLength(1)
  expect(found(honestTests, p)).toHaveLength(2)
})

test('a database handle outside packages/db is found', () => {
  const p = project({
    'services/employment': { 'src/a.ts': 'const c = new pg.Client(url)' },
    'packages/db': { 'src/a.ts': 'new pg.Pool({})' },
  })
  expect(databaseHandles(p).map((x) => x.where)).toEqual(['services/employment/src/a.ts'])
})

test('an export nobody uses is found', () => {
  const p = project({
    'packages/core': { 'src/a.ts': 'export const used = 1\nexport function lonely() {}', 'src/b.ts': 'use(used)' },
  })
  expect(found(unusedExports, p)).toEqual(['lonely is used nowhere else'])
})
