import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importedBy } from './sources.ts'

function sources(files: Record<string, string>): Map<string, Set<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return importedBy(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('names are collected from every file, also over several lines and renamed', () => {
  const found = sources({
    'module.tsx': `import { defineModule } from '@county/platform'\n`,
    'a/b.page.tsx': `import {\n  Link as To,\n  type Text,\n  useT,\n} from '@county/platform'\nimport { DataTable } from '@county/ui/data'\n`,
  })
  expect([...(found.get('@county/platform') ?? [])].sort()).toEqual(['Link', 'defineModule', 'useT'])
  expect([...(found.get('@county/ui/data') ?? [])]).toEqual(['DataTable'])
})

test('types, tests and the stand-alone entry do not count; a lazy import does', () => {
  const found = sources({
    'module.tsx': `import type { X } from '@county/ui/form'\nconst f = () => import('@county/ui/chart')\n`,
    'x.test.ts': `import { Y } from '@county/ui/date'\n`,
    'standalone.tsx': `import { Z } from '@county/ui'\n`,
  })
  expect([...found.keys()]).toEqual(['@county/ui/chart'])
})

test('a re-export counts', () => {
  expect([...sources({ 'a.ts': `export { Button } from '@county/ui'\n` }).keys()]).toEqual(['@county/ui'])
})
