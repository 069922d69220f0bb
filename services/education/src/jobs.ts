import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { syncFromRegistry } from './schooling/sync.ts'
import { ABSENCE, SCHOOLING } from './tables.ts'

/** What the module does by itself every night. */
export const jobs: Job[] = [
  {
    name: 'education.syncFromRegistry',
    schedule: '25 2 * * *',
    async run(c) {
      const done = await syncFromRegistry(c)
      if (done.opened || done.closed || done.came)
        await noteChange(c, 'education.nightly.sync', [SCHOOLING, ABSENCE], null, done)
    },
  },
]
