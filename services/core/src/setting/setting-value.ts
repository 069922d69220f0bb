import type { Context } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { CORE_SETTINGS, type SettingDefinition } from '@county/core/setting'

/** The declaration of a setting; throws UNKNOWN_SETTING. */
export function settingDefinition(key: string): SettingDefinition {
  const found = CORE_SETTINGS.find((s) => s.key === key)
  if (!found) throw coreErrors.error('UNKNOWN_SETTING', { key })
  return found
}

/** The value of a setting on a day (default today). Throws UNKNOWN_SETTING. */
export async function settingValue(c: Context, key: string, on = c.today): Promise<number | string | boolean> {
  const definition = settingDefinition(key)
  const { value } = await c.tx.one<{ value: number | string | boolean | null }>(
    `select core.setting_on($1, $2) as value`,
    [key, on],
  )
  return value ?? definition.initial
}

/** The value of a number setting on a day (default today). Throws UNKNOWN_SETTING. */
export async function settingNumber(c: Context, key: string, on = c.today): Promise<number> {
  return Number(await settingValue(c, key, on))
}
