import { commonErrors, coreErrors } from '@county/core/errors'
import type { ErrorDefinition } from '@county/kernel/errors'
import { fill, type Lang, say, type Text } from '@county/kernel/text'
import { getLang } from '../i18n/lang.ts'
import type { ErrorSource } from '../module/module.ts'
import { type AppError, toAppError } from './app-error.ts'

/** What only the browser can know or say better: no answer, an answer that came twice. */
const OWN: Record<string, Text> = {
  OFFLINE: {
    zh: '网络已断开。已填内容保留在本机，网络恢复后可再次提交。',
    en: 'You are offline. What you typed is kept on this device; send it again when the network is back.',
  },
  TIMEOUT: {
    zh: '服务器响应超时。已填内容仍在，请稍后重试，不会重复保存。',
    en: 'The server took too long. What you typed is kept; try again shortly, nothing is saved twice.',
  },
  UNREACHABLE: {
    zh: '暂时连不上服务器。已填内容仍在，请稍后重试，不会重复保存。',
    en: 'The server cannot be reached. What you typed is kept; try again shortly, nothing is saved twice.',
  },
  INTERNAL: {
    zh: '服务器处理时出错，本次操作没有保存，已填内容仍在。请重试；仍不行时，将故障编号告知系统管理员。',
    en: 'The server failed and nothing was saved; what you typed is kept. Try again; if it persists, give the incident number to the administrator.',
  },
  KEY_REUSED: {
    zh: '上一次提交其实已保存成功，本次修改未保存。请刷新查看后再修改。',
    en: 'The previous attempt had been saved; this change was not. Reload, then change it again.',
  },
  TOO_LARGE: { zh: '文件过大，未上传。', en: 'The file is too large and was not uploaded.' },
  TOO_MANY: { zh: '操作过于频繁，请稍候再试。', en: 'Too many attempts. Please wait a moment.' },
}

const COMMON: Record<string, Text> = { ...commonErrors.definitions, ...coreErrors.definitions, ...OWN }

const UNKNOWN: Text = {
  zh: '操作未完成（{code}）。已填内容仍在，请重试或联系系统管理员。',
  en: 'The operation was not completed ({code}). What you typed is kept; try again or ask the administrator.',
}

const known = new Map<string, Text>(Object.entries(COMMON))

/** Makes a module's error codes sayable; called when a module is loaded. A module can't reword the common codes. */
export function registerErrors(source: ErrorSource): void {
  const definitions = 'definitions' in source ? source.definitions : source
  for (const [code, card] of Object.entries(definitions as Record<string, ErrorDefinition>))
    if (!(code in COMMON)) known.set(code, { zh: card.zh, en: card.en })
}

/** The text of a failed request in the user's words. */
export function sayError(error: unknown, lang: Lang = getLang()): string {
  const app = toAppError(error)
  return fill(say(known.get(app.code) ?? UNKNOWN, lang), { code: app.code, incident: app.incident, ...app.params })
}

/** The incident number line, or null. */
export function sayIncident(error: AppError, lang: Lang = getLang()): string | null {
  if (!error.incident) return null
  return lang === 'en' ? `Incident ${error.incident}` : `故障编号 ${error.incident}`
}
