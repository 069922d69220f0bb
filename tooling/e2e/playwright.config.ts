import path from 'node:path'
import { defineConfig } from '@playwright/test'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PORT = process.env.E2E_PORT ?? '8471'

/** Browser tests against the platform as the README starts it, with a demo county of its own. */
export default defineConfig({
  testDir: ROOT,
  testMatch: ['tooling/e2e/src/**/*.spec.ts', 'apps/*/e2e/**/*.spec.ts'],
  // Long ones run in `pnpm test --full`: the check of a commit stays under half an hour on two cores.
  ...(process.env.E2E_FULL || !process.env.CI ? {} : { grepInvert: /@nightly/ }),
  outputDir: path.join(ROOT, 'test-results'),
  workers: 1,
  // A busy machine may lose a race; a test that passes only at the second try is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 30_000,
    baseURL: `http://localhost:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node tooling/e2e/src/support/fresh-start.ts',
    cwd: ROOT,
    url: `http://localhost:${PORT}/healthz`,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
    stdout: 'pipe',
    env: { PORT, DATA_DIR: path.join(ROOT, '.cache/e2e-data') },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
})
