import { rmSync } from 'node:fs'

/** Starts the platform as `pnpm start` does, on an empty data folder. */
if (process.env.DATA_DIR && !process.env.E2E_KEEP) rmSync(process.env.DATA_DIR, { recursive: true, force: true })
await import('@county/scripts/start')
