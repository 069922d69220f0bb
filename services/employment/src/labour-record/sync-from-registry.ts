import { command } from '@county/api-kit/verb'
import { SyncDone } from '@county/employment/labour-record/verbs'
import { z } from 'zod'
import { JOB_TABLE, RECORD_TABLE, ZERO_TABLE } from '../tables.ts'
import { syncFromRegistry } from './sync.ts'

/** Brings the labour ledger in line with the registry in the officer's area. */
export const syncVerb = command({
  name: 'employment.labourRecord.syncFromRegistry',
  title: { zh: '从居民库更新劳动力台账', en: 'Update the labour ledger from the registry' },
  permission: 'employment.labour.sync',
  entity: RECORD_TABLE,
  alsoChanges: [JOB_TABLE, ZERO_TABLE],
  input: z.strictObject({}),
  output: SyncDone,
  async run(c) {
    const { opened, closed } = await syncFromRegistry(c)
    const value = { opened: opened.length, closed: closed.length }
    return { value, audit: { entityId: null, after: value } }
  },
})
