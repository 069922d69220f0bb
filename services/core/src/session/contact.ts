import { command, query } from '@county/api-kit/verb'
import { Contact, EmailAddress } from '@county/core/account'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'

/** Where the caller gets notices by mail. */
export const contact = (config: CoreConfig) =>
  query({
    name: 'core.session.contact',
    title: { zh: '我的联系邮箱', en: 'My e-mail address' },
    permission: 'signedIn',
    input: z.strictObject({}),
    output: Contact,
    async run(c) {
      const row = await c.tx.maybe<{ email: string | null }>(`select email from core.account where officer_id = $1`, [
        c.actor.id,
      ])
      return { email: row?.email ?? null, sendsMail: config.mail !== undefined }
    },
  })

/** Sets the caller's own address; null takes it away, and no more mail is queued for them. */
export const setContact = command({
  name: 'core.session.setContact',
  title: { zh: '修改我的联系邮箱', en: 'Change my e-mail address' },
  permission: 'signedIn',
  entity: 'core.account',
  input: z.strictObject({ email: EmailAddress.nullable() }),
  output: z.null(),
  async run(c, { email }) {
    const before = await c.tx.maybe<{ email: string | null }>(
      `select email from core.account where officer_id = $1 for update`,
      [c.actor.id],
    )
    await c.tx.query(`update core.account set email = $2 where officer_id = $1`, [c.actor.id, email])
    return { value: null, audit: { entityId: c.actor.id, before: { email: before?.email ?? null }, after: { email } } }
  },
})
