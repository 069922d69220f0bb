import { type Context, command, query } from '@county/api-kit/verb'
import { Notice, SendNotice } from '@county/core/notice'
import { type NoticesPort, noticesPort } from '@county/core/ports/notices'
import { z } from 'zod'
import type { CoreConfig } from '../config.ts'
import { queueMail } from '../mail/queue.ts'

/** Notices that concern an officer in one of their posts: $1 officer, $2 unit, $3 role, $4 area, $5 today. */
const MINE = `(n.until is null or n.until >= $5) and (n.to_officer is null or n.to_officer = $1)
  and (n.to_unit is null or n.to_unit = $2) and (n.to_role is null or n.to_role = $3)
  and (n.to_area is null or starts_with($4, n.to_area) or starts_with(n.to_area, $4))`

const mine = (c: Context) => [c.actor.id, c.actor.unitId, c.actor.role, c.actor.areaPath, c.today]

/** Notices to the caller, newest first, with the number of unread ones. */
export const list = query({
  name: 'core.notice.list',
  title: { zh: '通知', en: 'Notices' },
  permission: 'signedIn',
  input: z.strictObject({
    unread: z.boolean().default(false),
    cursor: z.uuid().optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: z.object({ rows: z.array(Notice), next: z.uuid().nullable(), unread: z.int() }),
  async run(c, input) {
    const rows = await c.tx.query<Notice>(
      `select n.id, n.title, n.body, n.level, n.module, n.href, n.at, n.sender as "from", r.read_at is not null as read
       from core.notice n left join core.notice_read r on r.notice_id = n.id and r.officer_id = $1
       where ${MINE} and ($6::uuid is null or n.id < $6) and (not $7 or r.read_at is null) order by n.id desc limit $8`,
      [...mine(c), input.cursor ?? null, input.unread, input.limit + 1],
    )
    const { unread } = await c.tx.one<{ unread: number }>(
      `select count(*)::int as unread from core.notice n where ${MINE}
         and not exists (select from core.notice_read r where r.notice_id = n.id and r.officer_id = $1)`,
      mine(c),
    )
    const page = rows.slice(0, input.limit)
    return { rows: page, next: rows.length > input.limit ? (page.at(-1)?.id ?? null) : null, unread }
  },
})

/** Marks notices as read; without ids all of the caller's. Answers how many are still unread. */
export const markRead = command({
  name: 'core.notice.markRead',
  title: { zh: '标为已读', en: 'Mark as read' },
  permission: 'signedIn',
  entity: 'core.notice_read',
  input: z.strictObject({ ids: z.array(z.uuid()).max(200).optional() }),
  output: z.object({ unread: z.int() }),
  async run(c, { ids }) {
    const marked = await c.tx.exec(
      `insert into core.notice_read (notice_id, officer_id) select n.id, $1 from core.notice n
       where ${MINE} and ($6::uuid[] is null or n.id = any ($6)) on conflict do nothing`,
      [...mine(c), ids ?? null],
    )
    const value = await c.tx.one<{ unread: number }>(
      `select count(*)::int as unread from core.notice n where ${MINE}
         and not exists (select from core.notice_read r where r.notice_id = n.id and r.officer_id = $1)`,
      mine(c),
    )
    return { value, audit: { entityId: c.actor.id, after: { marked } } }
  },
})

/** Publishes a notice. */
export const publish = (config: CoreConfig) =>
  command({
    name: 'core.notice.publish',
    title: { zh: '发布通知', en: 'Publish a notice' },
    permission: 'core.notice.publish',
    entity: 'core.notice',
    input: SendNotice,
    output: z.object({ id: z.uuid() }),
    async run(c, input) {
      const id = await insert(c, config, input, { sender: c.actor.name, module: null, key: null })
      return { value: { id: id as string }, audit: { entityId: id, after: input } }
    },
  })

/** Who sends a notice, and under which key it is sent once. */
interface Origin {
  sender: string
  module: string | null
  key: string | null
}

/** Stores a notice and queues its mails; answers its id, or null when one with its key was there. */
async function insert(c: Context, config: CoreConfig, n: SendNotice, { sender, module, key }: Origin) {
  const row = await c.tx.maybe<{ id: string }>(
    `insert into core.notice (key, title, body, level, module, href, to_officer, to_unit, to_role, to_area, sender, until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (key) do nothing returning id`,
    [
      key,
      n.title,
      n.body,
      n.level ?? 'info',
      module,
      n.href ?? null,
      n.toOfficer ?? null,
      n.toUnit ?? null,
      n.toRole ?? null,
      n.toArea ?? null,
      sender,
      n.until ?? null,
    ],
  )
  if (row) await queueMail(c, config, row.id, n)
  return row?.id ?? null
}

/** Notices as other modules send them, under core's role. */
export const noticesPortOf = (config: CoreConfig) => ({
  token: noticesPort,
  make: (context: Context): NoticesPort => ({
    async send({ module, key, ...notice }) {
      const checked = SendNotice.parse(notice)
      const origin = { sender: context.actor.name, module, key: key ?? null }
      await context.asModule('core', (c) => insert(c, config, checked, origin))
    },
  }),
})
