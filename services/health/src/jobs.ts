import type { Job } from '@county/api-kit/module'
import { noteChange } from '@county/api-kit/note-change'
import { refreshFollowUps } from './care/follow.ts'
import { CARE, ILLNESS } from './tables.ts'

/** What the module does by itself every night. */
export const jobs: Job[] = [
  {
    name: 'health.refreshFollowUps',
    schedule: '40 2 * * *',
    async run(c) {
      const changed = await refreshFollowUps(c, null)
      if (changed) await noteChange(c, 'health.nightly.followUps', [CARE, ILLNESS], null, { changed })
    },
  },
]
