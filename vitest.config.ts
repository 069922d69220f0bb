import { defineConfig } from 'vitest/config'

/** Every package's unit and database tests in one run; the database server is started once for all of them. */
export default defineConfig({
  test: {
    include: [
      '{apps,packages,services,tooling}/*/src/**/*.test.{ts,tsx}',
      '{apps,packages,services,tooling}/*/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['packages/db/src/vitest-global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['dot'],
  },
})
