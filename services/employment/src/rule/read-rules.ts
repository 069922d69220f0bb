import type { Context } from '@county/api-kit/verb'
import { errors } from '@county/employment/errors'
import { type SettingKey, settingKey } from '@county/employment/rule-setting/setting-key'
import type { LocalDate } from '@county/kernel/local-date'

/** The value of a parameter on a day. Throws EMPLOYMENT_RULE_MISSING when none is in force. */
export async function settingOn(c: Context, key: SettingKey, day: LocalDate): Promise<number> {
  const { value } = await c.tx.one<{ value: number | null }>(`select employment.setting_on($1, $2) as value`, [
    key,
    day,
  ])
  if (value !== null) return value
  const rule = settingKey.items.find((item) => item.code === key)?.zh ?? key
  throw errors.error('EMPLOYMENT_RULE_MISSING', { rule, on: day })
}

/** The minimum wage (fen a month) of the region that an area lies in; undefined before its first value. */
export async function floorFor(c: Context, areaPath: string, day: LocalDate): Promise<number | undefined> {
  const { floor } = await c.tx.one<{ floor: number | null }>(
    `select employment.wage_floor(split_part($1, '.', 1), $2) as floor`,
    [areaPath, day],
  )
  return floor ?? undefined
}
