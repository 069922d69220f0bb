import { defineConfig } from 'vitest/config'

/** The vitest configuration of a package whose tests use a database: `export default databaseTests`. */
export const databaseTests = defineConfig({
  test: {
    globalSetup: ['@county/db/vitest-global-setup'],
    include: ['src/**/*.test.ts'],
    // Building the first template and starting a platform take longer than a unit test.
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
})
