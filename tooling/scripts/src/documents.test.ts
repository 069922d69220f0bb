import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readProject } from '@county/lint/project'
import { expect, test } from 'vitest'
import { boundariesTable, withBoundaries } from './write-boundaries.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const { packages } = readProject(ROOT)
const sources = packages.flatMap((p) => p.files).filter((f) => /\.(tsx?|prisma|sql)$/.test(f.path))
const code = sources.filter((f) => !f.path.includes('.test.'))

test('the import rules in ARCHITECTURE.md are those that are checked', () => {
  expect(boundariesTable()).toContain('| `packages/kernel` | nothing of the workspace |')
  expect(withBoundaries(read('ARCHITECTURE.md'))).toBe(read('ARCHITECTURE.md'))
  expect(() => withBoundaries('# Nothing')).toThrow('markers')
})

test('the glossary has ninety terms, each once, and its names are those of the code', () => {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => /^\| (?!中文)[^-]/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string, string])
  const terms = rows.map((row) => row[1])
  expect(terms.length).toBeGreaterThanOrEqual(90)
  expect(new Set(terms).size).toBe(terms.length)
  const words = new Set(code.flatMap((f) => f.text.match(/[A-Za-z_][\w]*/g) ?? []))
  const named = rows.flatMap((row) => [...row[2].matchAll(/`([^`]+)`/g)].map((m) => m[1] as string))
  const missing = named.filter((name) => (name.match(/[A-Za-z_]\w*/g) ?? []).some((word) => !words.has(word)))
  expect(named.length).toBeGreaterThan(90)
  expect(missing).toEqual([])
})

test('the settings in operations.md are those that the program reads', () => {
  const cells = [...read('docs/operations.md').matchAll(/^\| (`[A-Z][^|]*`) \|/gm)].map((m) => m[1] as string)
  const documented = new Set(cells.flatMap((cell) => cell.match(/[A-Z][A-Z0-9_]+/g) ?? []))
  const running = code.filter((f) => /^(services\/|packages\/(db|api-kit)\/|tooling\/scripts\/src\/sta)/.test(f.path))
  const used = new Set(
    running.flatMap((f) => [...f.text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)].map((m) => m[1] as string)),
  )
  const ofDevelopers = ['COUNTY_DEBUG', 'DEMO_SCALE', 'PORTAL_DIR', 'UPDATE_MATRIX', 'LANG', 'USER', 'CI', 'TZ']
  expect(documented.size).toBeGreaterThan(20)
  expect([...used].filter((name) => !documented.has(name) && !ofDevelopers.includes(name))).toEqual([])
  expect([...documented].filter((name) => !used.has(name))).toEqual([])
})

test('the password that the readmes name is the one of the demonstration', () => {
  const [, password] = /DEMO_PASSWORD = '([^']+)'/.exec(read('tooling/cli/src/demo/officers.ts')) ?? []
  expect(password).toBeTruthy()
  for (const file of ['README.md', 'README.zh-CN.md']) expect(read(file)).toContain(`\`${password}\``)
})
