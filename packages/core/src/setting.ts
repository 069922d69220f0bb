import type { Text } from '@county/kernel/text'
import { z } from 'zod'

/** A value that law, policy or the county may change, kept as dated rows. */
export interface SettingDefinition {
  /** `<module>.<name>` */
  key: string
  title: Text
  unit?: string
  kind: 'int' | 'text' | 'bool'
  /** Value until somebody sets another. */
  initial: number | string | boolean
  min?: number
  max?: number
  /** Changed by the security administrator only. */
  security?: boolean
}

/** Settings of the core module. Security values follow GB/T 22239-2019 level 3 practice. */
export const CORE_SETTINGS = [
  {
    key: 'security.idleMinutes',
    title: { zh: '无操作自动退出', en: 'Idle sign-out' },
    unit: '分钟',
    kind: 'int',
    initial: 30,
    min: 5,
    max: 120,
    security: true,
  },
  {
    key: 'security.sessionHours',
    title: { zh: '单次登录最长时间', en: 'Longest session' },
    unit: '小时',
    kind: 'int',
    initial: 12,
    min: 1,
    max: 24,
    security: true,
  },
  {
    key: 'security.lockFailures',
    title: { zh: '连续失败几次后锁定', en: 'Failures before locking' },
    unit: '次',
    kind: 'int',
    initial: 5,
    min: 3,
    max: 10,
    security: true,
  },
  {
    key: 'security.lockMinutes',
    title: { zh: '锁定时间', en: 'Lock time' },
    unit: '分钟',
    kind: 'int',
    initial: 15,
    min: 5,
    max: 1440,
    security: true,
  },
  {
    key: 'security.passwordDays',
    title: { zh: '口令有效期', en: 'Password age' },
    unit: '天',
    kind: 'int',
    initial: 90,
    min: 30,
    max: 365,
    security: true,
  },
  {
    key: 'files.maxMegabytes',
    title: { zh: '上传文件大小上限', en: 'Largest upload' },
    unit: 'MB',
    kind: 'int',
    initial: 50,
    min: 1,
    max: 500,
  },
] as const satisfies readonly SettingDefinition[]

/** A setting as the administration page shows it. */
export const SettingRow = z.object({
  key: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  unit: z.string().nullable(),
  kind: z.enum(['int', 'text', 'bool']),
  security: z.boolean(),
  value: z.union([z.number(), z.string(), z.boolean()]),
  initial: z.union([z.number(), z.string(), z.boolean()]),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Every dated value, newest first. */
  values: z.array(
    z.object({
      validFrom: z.iso.date(),
      value: z.union([z.number(), z.string(), z.boolean()]),
      note: z.string().nullable(),
    }),
  ),
})
export type SettingRow = z.infer<typeof SettingRow>

/** Sets a value from a day on. */
export const SetSetting = z.strictObject({
  key: z.string().max(100),
  value: z.union([z.number(), z.string().max(500), z.boolean()]),
  validFrom: z.iso.date(),
  note: z.string().trim().max(300).optional(),
})
export type SetSetting = z.infer<typeof SetSetting>
