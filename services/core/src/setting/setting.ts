import { allows } from '@county/api-kit/actor'
import { type Context, command, query } from '@county/api-kit/verb'
import { commonErrors, coreErrors } from '@county/core/errors'
import { type SettingsPort, settingsPort } from '@county/core/ports/settings'
import { SetSetting, type SettingDefinition, SettingRow } from '@county/core/setting'
import { z } from 'zod'
import { forgetAllSessions } from '../session/session-cache.ts'
import { listSettings, settingDefinition, settingNumber, settingValue } from './setting-value.ts'

/** Every setting with its dated values. */
export const list = query({
  name: 'core.setting.list',
  title: { zh: '系统设置', en: 'Settings' },
  permission: 'core.setting.read',
  input: z.strictObject({}),
  output: z.array(SettingRow),
  async run(c) {
    const stored = await c.tx.query<SettingRow['values'][number] & { key: string }>(
      `select key, valid_from as "validFrom", value, note from core.setting order by key, valid_from desc`,
    )
    const rows: SettingRow[] = []
    for (const d of listSettings(c))
      rows.push({
        key: d.key,
        title: d.title,
        unit: d.unit ?? null,
        kind: d.kind,
        security: d.security ?? false,
        value: await settingValue(c, d.key),
        initial: d.initial,
        min: d.min ?? null,
        max: d.max ?? null,
        values: stored.filter((s) => s.key === d.key).map(({ key: _, ...value }) => value),
      })
    return rows
  },
})

function assertFits(d: SettingDefinition, value: SetSetting['value']): void {
  const type = { int: 'number', text: 'string', bool: 'boolean' }[d.kind]
  const outside = typeof value === 'number' && (value < (d.min ?? value) || value > (d.max ?? value))
  if (typeof value !== type || outside || (d.kind === 'int' && !Number.isInteger(value)))
    throw coreErrors.error('UNKNOWN_SETTING', { key: d.key, min: d.min ?? null, max: d.max ?? null })
}

/** Sets a value from today or a later day on. Throws UNKNOWN_SETTING, NOT_PERMITTED, INVALID_INPUT for a past day. */
export const set = command({
  name: 'core.setting.set',
  title: { zh: '修改设置', en: 'Change a setting' },
  permission: 'core.setting.read',
  entity: 'core.setting',
  input: SetSetting,
  output: z.null(),
  async run(c, input) {
    const definition = settingDefinition(c, input.key)
    const permission = definition.security ? 'core.setting.secure' : 'core.setting.manage'
    if (!allows(c.actor, permission)) throw commonErrors.error('NOT_PERMITTED', { permission })
    if (input.validFrom < c.today) throw commonErrors.error('INVALID_INPUT', { field: 'validFrom' })
    assertFits(definition, input.value)
    const before = await settingValue(c, input.key, input.validFrom)
    await c.tx.query(
      `insert into core.setting (key, valid_from, value, note, set_by) values ($1, $2, $3, $4, $5)
       on conflict (key, valid_from) do update set value = excluded.value, note = excluded.note, set_by = excluded.set_by,
         set_at = now()`,
      [input.key, input.validFrom, JSON.stringify(input.value), input.note ?? null, c.actor.id],
    )
    forgetAllSessions()
    return {
      value: null,
      audit: { entityId: null, before: { key: input.key, value: before }, after: input, reason: input.note },
    }
  },
})

/** Settings as other modules read them. */
export const settingsPortEntry = {
  token: settingsPort,
  make: (c: Context): SettingsPort => ({
    number: (key, on) => settingNumber(c, key, on),
    text: async (key, on) => String(await settingValue(c, key, on)),
  }),
}
