import type { Context } from '@county/api-kit/verb'
import { coreErrors } from '@county/core/errors'
import { CORE_SETTINGS, type SettingDefinition } from '@county/core/setting'

/** Every setting: core's, then each module's. */
export function listSettings(c: Context): readonly SettingDefinition[] {
  return [...CORE_SETTINGS, ...c.modules.flatMap((m) => m.settings ?? [])]
}

/** The declaration of a setting; throws UNKNOWN_SETTING. */
export function settingDefinition(c: Context, key: string): SettingDefinition {
  const found = listSettings(c).find((s) => s.key === key)
  if (!found) throw coreErrors.error('UNKNOWN_SETTING', { key })
  return found
}

/** The value of a setting on a day (default today). Throws UNKNOWN_SETTING. */
export async function settingValue(c: Context, key: string, on = c.today): Promise<number | string | boolean> {
  const definition = settingDefinition(c, key)
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
