import { query } from '@county/api-kit/verb'
import { z } from 'zod'

/** The record of one dispute, the latest step first. */
export const steps = query({
  name: 'governance.dispute.steps',
  title: { zh: '纠纷办理记录', en: 'Steps of a dispute' },
  permission: 'governance.dispute.read',
  input: z.object({ id: z.uuid() }),
  output: z.array(
    z.object({ id: z.uuid(), on: z.string(), step: z.string(), level: z.string(), by: z.string(), text: z.string() }),
  ),
  run: (c, { id }) =>
    c.tx.query(
      `select x.id, x."on", x.step, x.level, x."by", x.text from governance.dispute_step x
       where x.dispute_id = $1 and x.closed_on is null order by x."on" desc, x.id desc limit 200`,
      [id],
    ),
})
