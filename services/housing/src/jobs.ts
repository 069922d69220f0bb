import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { syncFromRegistry } from './occupancy/sync.ts'
import { CERTIFICATE, ROOM_USE } from './tables.ts'

/** What the module does by itself every night. */
export const jobs: Job[] = [
  {
    name: 'housing.syncFromRegistry',
    schedule: '35 2 * * *',
    async run(c) {
      const done = await syncFromRegistry(c)
      if (Object.values(done).some((n) => n > 0))
        await noteChange(c, 'housing.nightly.sync', [ROOM_USE, CERTIFICATE], null, done)
    },
  },
]
