import type { SendNotice } from '../notice.ts'
import { definePort } from '../port.ts'

/** Notices inside the server. `key` makes sending again harmless: one notice a key. */
export interface NoticesPort {
  send(notice: SendNotice & { module: string; key?: string }): Promise<void>
}

/** Port of notices, offered by core. */
export const noticesPort = definePort<NoticesPort>('core.notices')
