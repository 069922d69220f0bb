import type { Database } from './transaction.ts'

/** A database of its own for one test file, migrated. */
export interface TestDatabase {
  database: Database
  adminUrl: string
  appUrl: string
  drop(): Promise<void>
}

/** Makes a migrated database. Needs `globalSetup: ['@county/db/vitest-global-setup']` in the vitest config. */
export function createTestDatabase(): Promise<TestDatabase> {
  throw new Error('being written')
}
