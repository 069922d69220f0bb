import { existsSync } from 'node:fs'
import path from 'node:path'
import { commonErrors, coreErrors } from '@county/core/errors'
import { listErrors } from '@county/kernel/errors'
import { readProject } from '@county/lint/project'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const { packages } = readProject(ROOT)
const code = packages.flatMap((p) => p.files).filter((f) => /\.ts$/.test(f.path) && !/\.test\.|\/suites\//.test(f.path))

/** Codes that the files under a folder raise, with the files. */
function codesOf(folder: RegExp): Map<string, string> {
  const raised = /(?:new DomainError|[eE]rrors\.(?:error|fail))\(\s*'([A-Z][A-Z0-9_]*)'/g
  return new Map(
    code
      .filter((f) => folder.test(f.path))
      .flatMap((f) => [...f.text.matchAll(raised)].map((m) => [m[1] as string, f.path] as const)),
  )
}

test('every error that the server raises has a card in both languages', async () => {
  for (const p of packages) {
    const file = path.join(ROOT, p.folder, 'src/errors.ts')
    if (p.folder.startsWith('packages/') && existsSync(file)) await import(file)
  }
  const cards = listErrors()
  const raised = codesOf(/^(packages\/api-kit|services\/[^/]+)\/src\//)
  expect(raised.size).toBeGreaterThan(60)
  expect([...raised].filter(([name]) => !cards.get(name)?.zh || !cards.get(name)?.en)).toEqual([])
})

test('what every module’s verbs can answer is among the errors that the browser knows without a module', () => {
  const known = new Set<string>([...commonErrors.codes, ...coreErrors.codes])
  const raised = codesOf(/^(packages\/api-kit|services\/(api|core))\/src\//)
  expect([...raised.keys()]).toEqual(expect.arrayContaining(['VERSION_CONFLICT', 'BATCH_UNDECIDED', 'TOO_SLOW']))
  expect([...raised].filter(([name]) => !known.has(name))).toEqual([])
})
