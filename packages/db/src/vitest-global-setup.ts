import { joinTestServer } from './test-database.ts'

/** Vitest's global setup: starts the shared test server and its template before the first test file. */
export async function setup(): Promise<() => Promise<void>> {
  return joinTestServer()
}
