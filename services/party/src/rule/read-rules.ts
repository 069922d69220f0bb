import type { Context } from '@county/api-kit/verb'
import type { LocalDate } from '@county/kernel/local-date'
import { errors } from '@county/party/errors'
import { type SettingKey, type Settings, settingKey } from '@county/party/setting/setting-key'

/** The values of all parameters on a day. Throws PARTY_RULE_MISSING when one has none. */
export async function settingsOn(c: Context, day: LocalDate): Promise<Settings> {
  const rows = await c.tx.query<{ key: SettingKey; value: number }>(
    `select distinct on (key) key, value from party.rule_setting
     where valid_from <= $1::date and closed_on is null order by key, valid_from desc`,
    [day],
  )
  const found = new Map(rows.map((r) => [r.key, r.value]))
  const missing = settingKey.items.find((item) => !found.has(item.code))
  if (missing) throw errors.error('PARTY_RULE_MISSING', { rule: missing.zh, on: day })
  return Object.fromEntries(found) as Settings
}

/** Throws PARTY_IN_FUTURE for a day that has not come. */
export function assertPast(c: Context, on: LocalDate): void {
  if (on > c.today) throw errors.error('PARTY_IN_FUTURE', { on })
}
