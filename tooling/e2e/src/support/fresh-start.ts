import { rmSync } from 'node:fs'

/**
 * Starts the platform as `pnpm start` does, on an empty data folder. E2E_STACK=two-api starts it as `pnpm county scale
 * two-api` does: two API processes and a worker behind PgBouncer.
 */
if (process.env.DATA_DIR && !process.env.E2E_KEEP) rmSync(process.env.DATA_DIR, { recursive: true, force: true })
if (process.env.E2E_STACK === 'two-api') await import('@county/scale/two-api-main')
else await import('@county/scripts/start')
