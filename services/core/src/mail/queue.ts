import type { Context } from '@county/api-kit/verb'
import type { SendNotice } from '@county/core/notice'
import type { CoreConfig } from '../config.ts'

/** What a mail says: the notice's title and where it stands. What stands in it is read after signing in only. */
const bodyOf = (title: string, link: string) => `${title}

登录新市民平台查看：
Read it on the New Citizen Platform:
${link}

此邮件由系统自动发送，请勿回复。
This message was sent automatically; please do not reply.
`

/**
 * Queues a mail to every officer whom a notice names, by themself, their unit or their role, and who gave an address
 * and holds such a post today. Does nothing without a mail server; a notice to everyone, or to a whole area, stays in
 * the platform.
 */
export async function queueMail(c: Context, config: CoreConfig, noticeId: string, n: SendNotice): Promise<void> {
  if (!config.mail || !(n.toOfficer || n.toUnit || n.toRole)) return
  const title = n.title.replace(/\s+/g, ' ')
  await c.tx.query(
    `insert into core.mail_outbox (notice_id, recipient, subject, body, next_at, created_at)
     select distinct $1::uuid, a.email, $2, $3, $4::timestamptz, $4::timestamptz
     from core.account a join core.officer o on o.id = a.officer_id and o.state = 'active'
     join core.post p on p.officer_id = o.id and p.valid_from <= $5 and (p.valid_to is null or p.valid_to > $5)
     where a.email is not null and ($6::uuid is null or o.id = $6) and ($7::uuid is null or p.unit_id = $7)
       and ($8::text is null or p.role = $8)
       and ($9::text is null or starts_with(p.area_path, $9) or starts_with($9, p.area_path))
     on conflict do nothing`,
    [
      noticeId,
      title,
      bodyOf(title, `${config.publicUrl}${n.href ?? '/notices'}`),
      c.now,
      c.today,
      n.toOfficer ?? null,
      n.toUnit ?? null,
      n.toRole ?? null,
      n.toArea ?? null,
    ],
  )
}
