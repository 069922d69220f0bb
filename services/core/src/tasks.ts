import type { Kit } from '@county/api-kit/kit'
import { sealAudit } from './audit/seal.ts'
import type { CoreConfig } from './config.ts'

/** Work of the installation itself, which opens its own transactions. `schedule` is a cron line in the county's zone. */
export interface Task {
  name: string
  schedule: string
  run(kit: Kit): Promise<void>
}

/** Core's own tasks: the audit is sealed every minute. */
export function coreTasks(config: CoreConfig): Task[] {
  return [
    {
      name: 'core.sealAudit',
      schedule: '* * * * *',
      async run(kit) {
        // A backlog, as after an import, is sealed in one go.
        for (let sealed = await sealAudit(kit, config); sealed && sealed.count > 10_000; )
          sealed = await sealAudit(kit, config)
      },
    },
  ]
}
