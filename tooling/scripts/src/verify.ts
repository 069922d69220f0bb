import { generateClient } from '@county/db/generate-client'
import { assertNode, runStep } from './run-step.ts'

/** Guards that need no database and take seconds: format and lint, boundaries and the other guards, types. */
assertNode()
await generateClient()
const steps = [
  await runStep('format and lint', 'biome', ['ci', '--diagnostic-level=error', '.'], { quiet: true }),
  await runStep('guards', process.execPath, ['tooling/lint/src/check.ts']),
  await runStep('types', 'turbo', ['typecheck', '--output-logs=errors-only'], {
    env: { TURBO_TELEMETRY_DISABLED: '1' },
  }),
]
const failed = steps.filter((s) => !s.ok).length
console.log(`\n${steps.length - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
