import type { Kit } from '@county/api-kit/kit'
import { sealAudit } from './audit/seal.ts'
import type { CoreConfig } from './config.ts'
import { sendQueuedMail } from './mail/send.ts'

/** Work of the installation itself, which opens its own transactions. `schedule` is a cron line in the county's zone. */
export interface Task {
  name: string
  schedule: string
  run(kit: Kit): Promise<void>
}

/** Core's own tasks, every minute: the audit is sealed and, where there is a mail server, queued mail is sent. */
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
    ...(config.mail
      ? [{ name: 'core.sendMail', schedule: '* * * * *', run: (kit: Kit) => sendQueuedMail(kit, config) }]
      : []),
  ]
}
