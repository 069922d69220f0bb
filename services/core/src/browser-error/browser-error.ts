import { createHash } from 'node:crypto'
import { command, query } from '@county/api-kit/verb'
import { BrowserErrorRow, ReportBrowserError } from '@county/core/browser-error'
import { redactText } from '@county/kernel/redact'
import { z } from 'zod'

/** Reports an error a browser met; equal ones are counted. */
export const report = command({
  name: 'core.browserError.report',
  title: { zh: '上报页面故障', en: 'Report a browser error' },
  permission: 'signedIn',
  entity: 'core.browser_error',
  input: ReportBrowserError,
  output: z.null(),
  async run(c, input) {
    const message = redactText(input.message)
    const stack = input.stack ? redactText(input.stack) : null
    // Ids in paths would make one error into many, and tell whom the page was about.
    const path = redactText(input.path.split(/[?#]/)[0] ?? '').replace(/[0-9a-f-]{36}/g, ':id')
    const key = createHash('sha256')
      .update(JSON.stringify([input.module, input.version, message, stack]))
      .digest()
    const { id } = await c.tx.one<{ id: string }>(
      `insert into core.browser_error as e (fingerprint, module, version, message, stack, path)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (fingerprint) do update set count = e.count + 1, last_at = now(), path = excluded.path returning id`,
      [key, input.module, input.version ?? null, message, stack, path],
    )
    return { value: null, audit: { entityId: id } }
  },
})

/** Errors browsers met, the latest first. */
export const list = query({
  name: 'core.browserError.list',
  title: { zh: '页面故障', en: 'Browser errors' },
  permission: 'core.browserError.read',
  input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
  output: z.array(BrowserErrorRow),
  run: (c, { limit }) =>
    c.tx.query(
      `select id, module, version, message, stack, path, count, first_at as "firstAt", last_at as "lastAt"
       from core.browser_error order by last_at desc limit $1`,
      [limit],
    ),
})
