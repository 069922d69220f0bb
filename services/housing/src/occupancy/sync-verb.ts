import { command } from '@county/api-kit/verb'
import { SyncDone } from '@county/housing/occupancy/verbs'
import { z } from 'zod'
import { CERTIFICATE, ROOM_USE } from '../tables.ts'
import { syncFromRegistry } from './sync.ts'

/** Brings rooms and homes in step with the registry now; it also happens every night. */
export const syncVerb = command({
  name: 'housing.roomUse.syncFromRegistry',
  title: { zh: '从居民库更新房屋、办证台账', en: 'Update rooms from the registry' },
  permission: 'housing.room.sync',
  entity: ROOM_USE,
  alsoChanges: [CERTIFICATE],
  input: z.strictObject({}),
  output: SyncDone,
  async run(c) {
    const value = await syncFromRegistry(c)
    return { value, audit: { entityId: null, areaPath: c.actor.areaPath, after: value } }
  },
})
