import type { Text } from '@county/kernel/text'
import { ModuleGateError } from '../module/gate.ts'

/** What is to be expected of a failure: it may pass by itself, wants another version, or waits for a mended release. */
export type Outlook = 'passes' | 'platform' | 'release'

/** Name of the errors that say a module's files did not come. */
const LOAD_ERROR = 'ModuleLoadError'

/** What is to be expected of an error that took a page or a slot away. */
export function outlookOf(error: unknown): Outlook {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof ModuleGateError && at.reason === 'PLATFORM') return 'platform'
  return error instanceof Error && error.name === LOAD_ERROR ? 'passes' : 'release'
}

/** Seconds until the next try by itself after so many failed ones: 15, 30, 60 … 300. */
export function retryAfter(failed: number): number {
  return Math.min(15 * 2 ** Math.max(0, failed), 300)
}

/** Until when something is out of order, in words; `at` is when it is tried again by itself. */
export function sayUntil(outlook: Outlook, at: Date | null): Text {
  if (outlook === 'platform')
    return {
      zh: '它需要更新版本的平台：平台升级后刷新本页即可使用。',
      en: 'It needs a newer version of the platform: reload this page after the upgrade.',
    }
  if (outlook === 'release' || !at)
    return {
      zh: '修复版本发布后，本页会提示刷新。',
      en: 'When a mended version is released, this page will say so.',
    }
  const clock = at.toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' })
  return {
    zh: `将于 ${clock} 自动重试，恢复后自动打开。`,
    en: `It is tried again by itself at ${clock} and opens when it is back.`,
  }
}
