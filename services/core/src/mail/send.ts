import { systemActor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import type { Context } from '@county/api-kit/verb'
import type { CoreConfig } from '../config.ts'
import { explain, type Handover, type Mail, openMailServer } from './server.ts'

/** Mails of one run at most; the next run sends more. */
const MOST = 200

/** After so long a reminder helps nobody: the mail is given up. The notice stays in the platform. */
const GIVE_UP = '3 days'

/** Waits 1, 2, 4 … minutes between tries, four hours at most. */
const POSTPONE = `update core.mail_outbox set state = 'queued', problem = null, tries = tries + 1,
    next_at = $2::timestamptz + least(2 ^ least(tries, 10), 240) * interval '1 minute'
  where id = any($1) and state = $3`

/**
 * Sends the mails that are due. A mail is marked as failed before it is handed over and as sent after: when the process
 * or the connection dies between, nobody knows whether it arrived, and it is not sent again. A server that is down, or
 * answers “later”, is asked again with growing pauses.
 */
export async function sendQueuedMail(kit: Kit, config: CoreConfig): Promise<void> {
  if (!config.mail) return
  const write = <T>(work: (c: Context) => Promise<T>) =>
    openContext(kit, 'core', systemActor('发送邮件', ''), { readOnly: false }, work)
  const due = await write(takeDue)
  if (due.length === 0) return
  const server = openMailServer({ ...config, mail: config.mail })
  try {
    await server.check()
  } catch (error) {
    await write((c) => c.tx.query(POSTPONE, [due, c.now, 'queued']))
    kit.log.warn({ waiting: due.length, problem: explain(error).problem }, 'mail server')
    return
  }
  for (const id of due) {
    const mail = await write((c) => claim(c, id))
    if (!mail) continue
    const handover = await server.send(mail)
    await write((c) => settle(c, id, handover))
    if (handover.outcome !== 'sent') kit.log.warn({ mail: id, ...handover }, 'mail not sent')
  }
}

/** Gives up what waited too long; answers what is due, oldest first. */
async function takeDue(c: Context): Promise<string[]> {
  await c.tx.query(
    `update core.mail_outbox set state = 'failed', problem = 'expired'
     where state = 'queued' and created_at < $1::timestamptz - interval '${GIVE_UP}'`,
    [c.now],
  )
  const rows = await c.tx.query<{ id: string }>(
    `select id from core.mail_outbox where state = 'queued' and next_at <= $1 order by next_at, id limit $2`,
    [c.now, MOST],
  )
  return rows.map((r) => r.id)
}

function claim(c: Context, id: string): Promise<Mail | undefined> {
  return c.tx.maybe<Mail>(
    `update core.mail_outbox set state = 'failed', problem = 'unknown' where id = $1 and state = 'queued'
     returning id, recipient, subject, body`,
    [id],
  )
}

async function settle(c: Context, id: string, handover: Handover): Promise<void> {
  if (handover.outcome === 'sent')
    await c.tx.query(`update core.mail_outbox set state = 'sent', problem = null, sent_at = $2 where id = $1`, [
      id,
      c.now,
    ])
  else if (handover.outcome === 'later') await c.tx.query(POSTPONE, [[id], c.now, 'failed'])
  else await c.tx.query(`update core.mail_outbox set problem = $2 where id = $1`, [id, handover.problem])
}
