import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { raiseOverdue } from './dispute/raise-overdue.ts'
import { syncRegistration } from './registration/sync.ts'
import { REGISTRATION } from './tables.ts'

/** What the module does by itself every night. */
export const jobs: Job[] = [
  {
    name: 'governance.raiseOverdue',
    schedule: '40 1 * * *',
    async run(c) {
      await raiseOverdue(c)
    },
  },
  {
    name: 'governance.syncRegistration',
    schedule: '50 1 * * *',
    async run(c) {
      const done = await syncRegistration(c, null)
      if (done.opened || done.ended || done.corrected)
        await noteChange(c, 'governance.nightly.sync', [REGISTRATION], null, done)
    },
  },
]
