import type { Context } from '@county/api-kit/verb'
import { WARNING_DEFAULTS, type WarningSetting } from '@county/residents/warning/codes'

/** The values of all parameters of warnings on the context's day. */
export async function settingsOf(c: Context): Promise<Record<WarningSetting, number>> {
  const rows = await c.tx.query<{ key: WarningSetting; value: number }>(
    `select distinct on (key) key, value from residents.rule_setting
     where valid_from <= $1::date and closed_on is null order by key, valid_from desc`,
    [c.today],
  )
  return { ...WARNING_DEFAULTS, ...Object.fromEntries(rows.map((r) => [r.key, r.value])) }
}
