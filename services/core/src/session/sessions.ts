import { type CommandContext, command, query } from '@county/api-kit/verb'
import { SessionRow } from '@county/core/account'
import { commonErrors } from '@county/core/errors'
import { z } from 'zod'
import { forgetOfficer } from './session-cache.ts'

const SELECT = `select s.id, s.officer_id as "officerId", o.name as "officerName", acc.account,
    core.unit_name_on(p.unit_id, $1) as "unitName", p.role, s.created_at as "createdAt",
    s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.ip, s.user_agent as "userAgent", s.method,
    coalesce(s.id = $2, false) as current
  from core.session s join core.officer o on o.id = s.officer_id join core.account acc on acc.officer_id = o.id
  left join core.post p on p.id = s.post_id
  where s.ended_at is null and s.expires_at > $3`

/** The caller's own open sessions. */
export const listMine = query({
  name: 'core.session.listMine',
  title: { zh: '我的会话', en: 'My sessions' },
  permission: 'signedIn',
  input: z.strictObject({}),
  output: z.array(SessionRow),
  run: (c) =>
    c.tx.query(`${SELECT} and s.officer_id = $4 order by s.last_seen_at desc`, [
      c.today,
      c.actor.sessionId,
      c.now,
      c.actor.id,
    ]),
})

/** Every open session, for the security administrator. */
export const list = query({
  name: 'core.session.list',
  title: { zh: '在线会话', en: 'Sessions' },
  permission: 'core.session.manage',
  input: z.strictObject({ officerId: z.uuid().optional(), limit: z.int().min(1).max(500).default(200) }),
  output: z.array(SessionRow),
  run: (c, input) =>
    c.tx.query(`${SELECT} and ($4::uuid is null or s.officer_id = $4) order by s.last_seen_at desc limit $5`, [
      c.today,
      c.actor.sessionId,
      c.now,
      input.officerId ?? null,
      input.limit,
    ]),
})

const Kill = z.strictObject({ id: z.uuid() })

/** Ends one of the caller's own sessions. Throws NOT_FOUND. */
export const endMine = command({
  name: 'core.session.endMine',
  title: { zh: '结束我的会话', en: 'End my session' },
  permission: 'signedIn',
  entity: 'core.session',
  input: Kill,
  output: z.null(),
  run: (c, { id }) => end(c, id, c.actor.id),
})

/** Ends anybody's session, at once. Throws NOT_FOUND. */
export const kill = command({
  name: 'core.session.kill',
  title: { zh: '结束会话', en: 'End a session' },
  permission: 'core.session.manage',
  entity: 'core.session',
  input: Kill,
  output: z.null(),
  run: (c, { id }) => end(c, id, null),
})

async function end(c: CommandContext, id: string, officer: string | null) {
  const row = await c.tx.maybe<{ officerId: string }>(
    `update core.session set ended_at = $2, ended_by = $3
     where id = $1 and ended_at is null and ($4::uuid is null or officer_id = $4) returning officer_id as "officerId"`,
    [id, c.now, c.actor.id, officer],
  )
  if (!row) throw commonErrors.error('NOT_FOUND')
  forgetOfficer(row.officerId)
  return { value: null, audit: { entityId: id, after: { outcome: 'ended', officerId: row.officerId } } }
}
