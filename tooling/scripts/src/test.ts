import { readdirSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { generateClient } from '@county/db/generate-client'
import { affectedFolders, chooseSpecs } from './affected.ts'
import { findChromium } from './find-chromium.ts'
import { assertNode, ROOT, runStep, type StepResult } from './run-step.ts'

/**
 * All tests: units and database, then the browser's on a freshly started platform with the demo county.
 * `--unit` leaves the browser out, `--e2e` runs the browser alone, `--full` adds the long browser tests marked @nightly
 * (a hundred modules, hot reload), `--affected` runs only the tests of packages that the
 * branch (or BASE, on main the last commit) touches, and of those that depend on them.
 * What was built is held against tooling/budgets.json.
 */
assertNode()
const only = (flag: string) => process.argv.includes(flag)
const touched = only('--affected') ? affectedFolders() : undefined
if (touched) console.log(`affected: ${touched.join(' ') || 'nothing'}`)
generateClient()
const steps: StepResult[] = []
if (!only('--e2e') && touched?.length !== 0)
  steps.push(
    await runStep('unit and database tests', 'vitest', [
      'run',
      ...(touched ? ['--passWithNoTests', ...touched.map((folder) => `${folder}/`)] : []),
    ]),
  )
const specs = touched && chooseSpecs(touched, listSpecs())
if (!only('--unit') && specs?.length !== 0) {
  const chromium = findChromium()
  steps.push(
    await runStep('build', 'turbo', ['build', '--concurrency=1', '--output-logs=errors-only'], {
      env: { TURBO_TELEMETRY_DISABLED: '1' },
    }),
  )
  if (steps.every((s) => s.ok)) steps.push(await runStep('budgets', 'node', ['tooling/scripts/src/budgets.ts']))
  if (steps.every((s) => s.ok))
    steps.push(
      await runStep(
        'browser tests',
        'playwright',
        ['test', '--config', 'tooling/e2e/playwright.config.ts', ...(specs ?? [])],
        { env: { ...(chromium ? { CHROMIUM_PATH: chromium } : {}), ...(only('--full') ? { E2E_FULL: '1' } : {}) } },
      ),
    )
}
const counts = steps.map(({ output, ok, name }) => countTests(name, output, ok))
const sum = (key: 'passed' | 'failed') => counts.reduce((n, c) => n + c[key], 0)
for (const s of steps) console.log(`${s.ok ? '✔' : '✘'} ${s.name} (${s.seconds} s)`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(steps.every((s) => s.ok) ? 0 : 1)

function listSpecs(): string[] {
  const folder = 'tooling/e2e/src'
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`)
}

/** Tests that a runner says it ran; a step that failed without saying counts as one failure. */
function countTests(name: string, output: string, ok: boolean): { passed: number; failed: number } {
  const plain = stripVTControlCharacters(output)
  const lines = name.startsWith('unit') ? (/^\s*Tests\s.*$/m.exec(plain)?.[0] ?? '') : plain
  const last = (word: string) => Number([...lines.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].at(-1)?.[1] ?? 0)
  const failed = last('failed')
  return { passed: name === 'build' ? 0 : last('passed'), failed: ok ? 0 : Math.max(1, failed) }
}
