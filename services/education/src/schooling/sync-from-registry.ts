import { command } from '@county/api-kit/verb'
import { SyncDone } from '@county/education/schooling/verbs'
import { z } from 'zod'
import { ABSENCE, SCHOOLING } from '../tables.ts'
import { syncFromRegistry } from './sync.ts'

/** Brings the ledger in line with the registry in the officer's area. */
export const syncVerb = command({
  name: 'education.schooling.syncFromRegistry',
  title: { zh: '从居民库更新就学台账', en: 'Update schooling from the registry' },
  permission: 'education.schooling.sync',
  entity: SCHOOLING,
  alsoChanges: [ABSENCE],
  input: z.strictObject({}),
  output: SyncDone,
  async run(c) {
    const value = await syncFromRegistry(c)
    return { value, audit: { entityId: null, after: value } }
  },
})
